// Sorting and filtering of the exceptions in report.html. Without it the table is whole; nothing here knows a word of Japanese, nor
// asks anything of anybody.
(() => {
  'use strict';
  const table = document.getElementById('exception-table');
  const form = document.getElementById('filter');
  if (!table || !form) return;

  const groups = [...table.tBodies].filter((body) => body.classList.contains('code')).map((body) => ({
    body,
    action: body.dataset.action,
    code: body.dataset.code,
    // The first row names the group; the order of the markup is that of the file.
    lines: [...body.rows].slice(1).map((row, place) => ({ row, place })),
  }));
  const headings = [...table.tBodies].filter((body) => body.classList.contains('action'));
  const folded = (text) => text.normalize('NFKC').toLowerCase().replace(/\s+/g, '');

  const { text, action, code, count } = form.elements;
  const filter = () => {
    const wanted = folded(text.value);
    let shown = 0;
    for (const group of groups) {
      const isAsked = (action.value === '' || action.value === group.action) && (code.value === '' || code.value === group.code);
      let left = 0;
      for (const line of group.lines) {
        if (isAsked && wanted !== '') line.text ??= folded(line.row.textContent);
        const isShown = isAsked && (wanted === '' || line.text.includes(wanted));
        // Of thousands of rows only those that change are touched.
        if (line.row.hidden === isShown) line.row.hidden = !isShown;
        if (isShown) left += 1;
      }
      group.body.hidden = left === 0;
      shown += left;
    }
    for (const heading of headings) heading.hidden = groups.every((group) => group.action !== heading.dataset.action || group.body.hidden);
    document.getElementById('nothing-found').hidden = shown > 0;
    count.value = form.dataset.shown.replace('{shown}', shown.toLocaleString('en-US')).replace('{all}', Number(form.dataset.all).toLocaleString('en-US'));
  };

  const order = new Intl.Collator('ja', { numeric: true });
  const heads = [...table.tHead.rows[0].cells];
  const isSource = (column) => column === heads.length - 1;
  const sort = (column, isDescending) => {
    for (const { body, lines } of groups) {
      // Where a row comes from has an order of its own: that of the files as they were read.
      const keyed = lines.map((line) => ({ line, key: isSource(column) ? '' : line.row.cells[column].textContent }));
      keyed.sort((a, b) => (order.compare(a.key, b.key) || a.line.place - b.line.place) * (isDescending ? -1 : 1));
      body.append(...keyed.map(({ line }) => line.row));
    }
    heads.forEach((head, index) => {
      if (index === column) head.setAttribute('aria-sort', isDescending ? 'descending' : 'ascending');
      else head.removeAttribute('aria-sort');
    });
  };

  heads.forEach((head, column) => {
    const button = document.createElement('button');
    button.type = 'button';
    button.textContent = head.textContent;
    button.title = form.dataset.sort.replace('{column}', head.textContent);
    button.addEventListener('click', () => sort(column, head.getAttribute('aria-sort') === 'ascending'));
    head.replaceChildren(button);
  });

  let waiting;
  form.addEventListener('input', () => {
    clearTimeout(waiting);
    waiting = setTimeout(filter, 120);
  });
  form.addEventListener('reset', () => setTimeout(filter));
  form.addEventListener('submit', (event) => event.preventDefault());
  form.hidden = false;
  filter();
})();
