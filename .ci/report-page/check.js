// report.html in a real browser: node .ci/report-page/check.js DIR NO-PERSONAL-DIR [PICTURES]. Opens it from the file as a double click does,
// and sees that it asks for nothing, can do nothing else than it should, sorts and filters, prints on two sheets, and is fit for whoever
// cannot see it. With PICTURES it leaves there what it looks like.
import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { mkdtemp } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { chromium } from 'playwright-core';
import { checkPaper } from './paper.js';
import { samplePage } from './sample-page.js';
import { checkTable } from './table.js';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const WIDTHS = [['wide', 1280], ['narrow', 375]];
const [run, withoutPeople, pictures] = process.argv.slice(2);
const folder = await mkdtemp(join(tmpdir(), 'oshirase-report-page-'));
const faults = [];
const want = (holds, what) => void (holds || faults.push(what));

/** The letter's pictures as they stand in the real page, for the pages made here. */
function letterOf(page) {
  const glyphs = /<\/pattern>(<path id="glyph-.*?)<\/defs>/s.exec(page)?.[1] ?? '';
  return { glyphs, pages: Array.from(page.matchAll(/<svg class="page"[^>]*>(.*?)<\/svg>/gs), ([, inner]) => inner) };
}

const real = readFileSync(join(run, 'report.html'), 'utf8');
const letter = letterOf(real);
want(letter.pages.length > 0 && letter.glyphs !== '', 'the page has no pictures of the letter');
const pages = [['the sample run', resolve(run, 'report.html'), true], ['the sample run without people', resolve(withoutPeople, 'report.html'), false]];
for (const [name, options] of [
  ['few large print files, hostile names', { letters: 460_395, size: 160_000, each: 3, inputs: 6 }],
  ['headline scale', { letters: 460_395, size: 1000, each: 520, inputs: 6 }],
  ['more exceptions than are shown', { letters: 1000, size: 500, each: 800, inputs: 1 }],
]) {
  const file = join(folder, `${pages.length}.html`);
  writeFileSync(file, await samplePage({ ...options, letter }));
  pages.push([name, file, true]);
}

const browser = await chromium.launch({ executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium', args: process.getuid?.() === 0 ? ['--no-sandbox'] : [] });
for (const [name, file, hasPeople] of pages) {
  const told = (holds, what) => want(holds, `${name}: ${what}`);
  const page = await browser.newPage();
  const [asked, said] = [[], []];
  page.on('request', (request) => void asked.push(request.url()));
  page.on('console', (message) => void said.push(message.text()));
  page.on('pageerror', (error) => void said.push(String(error)));
  const began = performance.now();
  const url = pathToFileURL(file).href;
  await page.goto(url);
  const opened = Math.round(performance.now() - began);
  told(asked.length === 1 && asked[0] === url, `it asked for ${asked.slice(1).join(', ')}`);
  told(said.length === 0, `the browser says ${said.join(' / ')}`);
  told(await page.title() === 'お知らせ 作成結果の報告', 'a hostile name has changed the title');
  const isLarge = await page.locator('tr').count() > 5000;
  for (const [width, pixels] of WIDTHS) {
    await page.setViewportSize({ width: pixels, height: 900 });
    const across = await page.evaluate(() => document.documentElement.scrollWidth);
    told(across <= pixels, `${width}: it is ${across} px wide on a screen of ${pixels}`);
    // Ten thousand rows are alike, and axe looks at each.
    if (isLarge) continue;
    await page.evaluate(AXE);
    const { violations, passes } = await page.evaluate(() => globalThis.axe.run());
    told(passes.length > 10, `${width}: axe looked at nothing`);
    for (const { id, nodes } of violations) told(false, `${width}: axe ${id}: ${nodes[0]?.html.slice(0, 200)}`);
    if (pictures !== undefined && file.endsWith('report.html') && hasPeople) {
      await page.setViewportSize({ width: pixels, height: 2600 });
      await page.screenshot({ path: join(pictures, `report-${width}.png`) });
    }
  }
  await page.setViewportSize({ width: 1280, height: 900 });
  if (hasPeople) await checkTable(page, told);
  await checkPaper({ page, browser, url, hasPeople, told, pdf: join(pictures ?? folder, 'report.pdf') });
  await checkPolicy(page, told);
  await page.close();
  console.log(`${name}: opened in ${opened} ms`);
}
await browser.close();
for (const fault of faults) console.error(fault);
console.log(faults.length === 0 ? `report.html holds in ${execFileSync(process.env.CHROMIUM ?? '/usr/bin/chromium', ['--version'], { stdio: ['ignore', 'pipe', 'ignore'] }).toString().trim()}` : `${faults.length} faults`);
process.exitCode = faults.length === 0 ? 0 : 1;

/** Even markup that got in could neither run nor load: the policy is put to the test, last of all. */
async function checkPolicy(page, told) {
  let sent = '';
  // Chromium opens a connection for a frame before it asks the policy; what must not happen is that anything is sent.
  const server = createServer((socket) => void socket.on('error', () => undefined).on('data', (data) => { sent += data; }));
  await new Promise((listening) => server.listen(0, '127.0.0.1', listening));
  await page.evaluate((host) => {
    document.body.insertAdjacentHTML('beforeend', `<img src="${host}/x" onerror="document.title='taken'"><p style="color:red" id="styled">x</p><iframe src="${host}/y"></iframe>`);
    const script = document.createElement('script');
    script.textContent = 'document.title = "taken"';
    document.body.append(script);
    return fetch(`${host}/z`).catch(() => undefined);
  }, `http://127.0.0.1:${server.address().port}`);
  await page.waitForTimeout(500);
  server.close();
  told(await page.title() !== 'taken', 'a script that is not its own has run');
  told(sent === '', `the policy let through ${sent.split('\n')[0]}`);
  told(await page.evaluate(() => getComputedStyle(document.getElementById('styled')).color) !== 'rgb(255, 0, 0)', 'a style that is not its own has been followed');
}
