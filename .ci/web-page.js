// Pages as people open them, in Chromium: `node .ci/web-page.js page.html...`. From disk, wide, narrow (320 px) and printed: no request
// leaves, nothing stands beyond the screen's edge, axe-core finds nothing, and on paper no heading ends a page.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { spawnSync } from 'node:child_process';
import { pathToFileURL } from 'node:url';
import { chromium } from 'playwright-core';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const WIDTHS = [320, 1100];

const work = mkdtempSync(join(tmpdir(), 'web-page-'));
const browser = await chromium.launch({ executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium' });
const faults = [];
for (const file of process.argv.slice(2)) {
  const url = pathToFileURL(resolve(file)).href;
  for (const width of WIDTHS) {
    // The page forbids scripts; axe is brought in from outside.
    const page = await browser.newPage({ viewport: { width, height: 900 }, bypassCSP: true });
    const fault = (text) => faults.push(`${file} at ${width} px: ${text}`);
    page.on('request', (request) => request.url() === url || fault(`asked for ${request.url()}`));
    page.on('console', (message) => fault(`console: ${message.text()}`));
    page.on('pageerror', (error) => fault(`error: ${error.message}`));
    await page.goto(url);
    await page.addScriptTag({ content: AXE });
    const { violations, incomplete, passes } = await page.evaluate(() => window.axe.run());
    for (const { id, nodes } of [...violations, ...incomplete]) fault(`${id}: ${nodes[0].html}`);
    if (passes.length < 20) fault(`axe looked at ${passes.length} rules only`);
    const scrollWidth = await page.evaluate(() => document.documentElement.scrollWidth);
    if (scrollWidth > width) fault(`${scrollWidth} px wide`);
    await page.close();
  }
  for (const text of await headingsAtTheFoot(url)) faults.push(`${file} printed: a page ends with its heading ${text}`);
}
await browser.close();
rmSync(work, { recursive: true });
for (const text of faults) console.error(text);
console.log(`${process.argv.length - 2} pages in Chromium, ${faults.length} faults`);
process.exitCode = faults.length === 0 && process.argv.length > 2 ? 0 : 1;

async function headingsAtTheFoot(url) {
  const page = await browser.newPage();
  await page.goto(url);
  const headings = await page.$$eval('h2', (found) => found.map(({ textContent }) => textContent.replace(/\s/g, '')));
  const pdf = join(work, 'printed.pdf');
  await page.pdf({ path: pdf, preferCSSPageSize: true });
  await page.close();
  const { stdout, status } = spawnSync('pdftotext', ['-layout', pdf, '-'], { encoding: 'utf8' });
  if (status !== 0 || headings.length === 0) throw new Error(`${url} could not be printed and read`);
  // The page's number stands below its text.
  const linesOf = (text) => text.split('\n').map((line) => line.replace(/\s/g, '')).filter((line) => line !== '' && !/^\d+\/\d+$/.test(line));
  const lastLines = stdout.split('\f').map((text) => linesOf(text).at(-1));
  return headings.filter((heading) => lastLines.includes(heading));
}
