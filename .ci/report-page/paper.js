// The page on paper and without a script: two sheets of A4 that name nobody, everything when it is asked for, and a table that is simply whole.
import { execFileSync } from 'node:child_process';

/** Millimetres; the sheet without its margins, and what must stay free of it for fonts that run wider. */
const [PAPER_WIDTH, PAPER_HEIGHT, SPARE] = [210 - 26, 297 - 20, 5];

/** `pdf` is where the printed page is left. */
export async function checkPaper({ page, browser, url, hasPeople, told, pdf }) {
  const printed = await print(page, pdf);
  told(printed.pages === 2, `it prints on ${printed.pages} sheets`);
  told(printed.size === '594.96 x 841.92' || printed.size === '595.92 x 842.88' || printed.size.startsWith('59'), `it prints on ${printed.size}`);
  told(!printed.text.includes('〒'), 'an address is printed unasked');
  told(printed.text.includes('確認欄') && printed.text.includes('検算'), 'the account or the boxes to sign are not printed');

  await page.emulateMedia({ media: 'print' });
  await page.setViewportSize({ width: Math.floor((PAPER_WIDTH / 25.4) * 96), height: 1000 });
  const heights = await page.locator('.sheet').evaluateAll((sheets) => sheets.map((sheet, index) => {
    const { top, bottom } = sheet.getBoundingClientRect();
    return ((index === 0 ? bottom + scrollY : bottom - top) / 96) * 25.4;
  }));
  for (const height of heights) told(height <= PAPER_HEIGHT - SPARE, `a sheet takes ${height.toFixed(1)} of ${PAPER_HEIGHT} mm`);
  told(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), 'the printed page is wider than the paper');
  await page.emulateMedia({ media: null });
  await page.setViewportSize({ width: 1280, height: 900 });

  // Thousands of rows on paper take minutes, and show nothing new.
  const isLarge = await page.locator('tr').count() > 5000;
  if (hasPeople && !isLarge) {
    await page.check('#print-lists');
    const whole = await print(page, `${pdf}.lists`);
    told(whole.pages > 2 && whole.text.includes('〒'), 'the lists are not printed when they are asked for');
    await page.uncheck('#print-lists');
  }

  const context = await browser.newContext({ javaScriptEnabled: false });
  const plain = await context.newPage();
  await plain.goto(url);
  told(!hasPeople || (await plain.locator('#filter').isHidden() && await plain.locator('#exception-table').isVisible()), 'without a script the table is not simply whole');
  told(await plain.locator('#exception-table button').count() === 0, 'without a script there are buttons that do nothing');
  await context.close();
}

async function print(page, path) {
  await page.pdf({ path, preferCSSPageSize: true });
  const info = execFileSync('pdfinfo', [path]).toString();
  return { pages: Number(/^Pages:\s+(\d+)/m.exec(info)[1]), size: /^Page size:\s+([\d.]+ x [\d.]+)/m.exec(info)[1], text: execFileSync('pdftotext', [path, '-']).toString().normalize('NFKC') };
}
