// The contract's rules for text (section 3), written down a second time, for tests that hold what is written against what was handed in.

/** What a cell registers: `="..."` and apostrophes unwrapped, line breaks and tabs one space, space around it gone, hyphens alone nothing. */
export function registeredText(cell: string): string {
  let text = cell.replace(/\r\n|[\r\n\t\u2028\u2029]/g, ' ');
  for (let before = ''; before !== text;) {
    before = text;
    text = text.replace(/^[\p{Zs}]+|[\p{Zs}]+$/gu, '').replace(/^="((?:[^"]|"")*)"$/, (_, inner: string) => inner.replaceAll('""', '"'));
    text = text.length > 1 && text.startsWith("'") && text.endsWith("'") ? text.slice(1, -1) : text.replace(/^'/, '');
  }
  return /^[-‐-―−－ｰー]+$/u.test(text) ? '' : text;
}
