// No file that is written, and nothing that is said, ever holds a card number beyond its last four digits.
import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ASSOCIATION_HEADER } from '../../fixtures/generate/association-row.js';
import { readPdfPages } from '../support/read-pdf.js';
import { runCli } from '../support/run-cli.js';
import { temporaryFolder } from '../support/temporary-folder.js';

const CARD = '4111111111111111';
const folder = temporaryFolder();

test('a card number in any column of the export reaches no file and no screen', async () => {
  const file = join(folder, 'payments.csv');
  const out = join(folder, 'out');
  const rows = ASSOCIATION_HEADER.map((_, column) => {
    const person = String(column).padStart(6, '0');
    const ordinary = [`K${person}`, '2021/12/01 10:00:00', 'クレジットカード', '決済完了', '1000', person, `山田　太郎${column}`, '', '104-0061', '東京都', '中央区', `銀座1-${column + 1}`, ''];
    return ordinary.map((cell, at) => (at === column ? CARD : cell)).join(',');
  });
  writeFileSync(file, `\ufeff${[ASSOCIATION_HEADER.join(','), ...rows].join('\r\n')}\r\n`);
  const { stdout, stderr } = await runCli(['generate', file, '--out', out]);
  expect(stdout + stderr).not.toContain(CARD);
  const written = readdirSync(out, { recursive: true, encoding: 'utf8' }).filter((name) => statSync(join(out, name)).isFile());
  expect(written).toContain('manifest.csv');
  for (const name of written) {
    const bytes = readFileSync(join(out, name));
    const text = name.endsWith('.pdf') ? JSON.stringify(await readPdfPages(bytes)) : bytes.toString('utf8');
    expect([name, text.includes(CARD)]).toEqual([name, false]);
  }
});
