// The table of exceptions as somebody uses it: finding a person, one kind of reason, another order, and everything back again.

/** `told(holds, what)` takes each fault. */
export async function checkTable(page, told) {
  const output = page.locator('#filter output');
  const rows = page.locator('#exception-table .code tr:not(.reason)');
  const visible = () => rows.evaluateAll((all) => all.filter((row) => row.checkVisibility()).length);
  const shown = async () => Number(/^[\d,]+/.exec(await output.textContent())[0].replaceAll(',', ''));
  const settled = () => page.waitForTimeout(400);
  const all = await rows.count();
  told(all > 0 && await visible() === all && await shown() === all, 'the table does not begin whole');

  const somebody = (await rows.nth(all - 1).locator('td').nth(2).textContent()).trim();
  await page.fill('#filter [name=text]', somebody);
  await settled();
  const found = await visible();
  told(found >= 1 && found < all && await shown() === found, `"find" shows ${found} rows of ${all}, and says ${await shown()}`);
  await page.fill('#filter [name=text]', 'そのような方はいません');
  await settled();
  told(await visible() === 0 && await page.locator('#nothing-found').isVisible(), 'nothing found is not said');
  await page.click('#filter button[type=reset]');
  await settled();
  told(await visible() === all, 'reset does not bring everything back');

  const code = await page.locator('#filter [name=code] option').nth(1).getAttribute('value');
  await page.selectOption('#filter [name=code]', code);
  await settled();
  const ofCode = await page.locator(`#exception-table [data-code="${code}"] tr:not(.reason)`).count();
  told(await visible() === ofCode && ofCode < all, `one reason shows ${await visible()} rows instead of ${ofCode}`);
  told(await page.locator('#exception-table .action').evaluateAll((bodies) => bodies.filter((body) => body.checkVisibility()).length) === 1, 'headings of what is left out stay');
  await page.click('#filter button[type=reset]');
  await settled();

  const before = await texts(rows);
  for (const [column, direction] of [[1, 'ascending'], [1, 'descending'], [2, 'ascending']]) {
    const head = page.locator('#exception-table thead th').nth(column);
    await head.locator('button').click();
    told(await head.getAttribute('aria-sort') === direction, `column ${column} is not said to be ${direction}`);
    told(await isSorted(page, column, direction), `column ${column} is not ${direction}`);
  }
  await page.locator('#exception-table thead th').last().locator('button').click();
  told(await texts(rows) === before, 'the order of the files does not come back');
}

async function texts(rows) {
  return (await rows.allTextContents()).join('\n');
}

/** Within each reason, as a Japanese dictionary has it. */
function isSorted(page, column, direction) {
  return page.evaluate(([index, wanted]) => {
    const { compare } = new Intl.Collator('ja', { numeric: true });
    return [...document.querySelectorAll('#exception-table .code')].every((body) => {
      const keys = [...body.rows].slice(1).map((row) => row.cells[index].textContent);
      return body.rows[0].classList.contains('reason') && keys.every((key, at) => at === 0 || (wanted === 'ascending' ? 1 : -1) * compare(keys[at - 1], key) <= 0);
    });
  }, [column, direction]);
}
