// Pages to look at in a browser that no run of the sample export gives: as full as a page can be, and with hostile names. Made by the built
// program's own page, of an account that adds up.
import { readFile } from 'node:fs/promises';
import { HELD_CODES, NOTE_CODES } from '../../dist/finding.js';
import { reportPage } from '../../dist/report-page/report-page.js';
import { REGIONS } from '../../dist/wording/prefectures.js';

const HOSTILE = '</script></style><img src="http://127.0.0.1:9/x" onerror="document.title=\'taken\'"><script>document.title="taken"</script>';
const SHA256 = '0123456789abcdef'.repeat(4);

/** `letters` in print files of `size`, every finding `each` times, and names that want to be markup. */
export async function samplePage({ letters, size, each, inputs, letter, personal = true }) {
  const codes = [...HELD_CODES, ...NOTE_CODES];
  const held = HELD_CODES.length * each;
  const account = {
    tool: { version: '0.0.0', postalData: 'none' },
    incident: { firstDay: '2021-10-14', lastDay: '2022-01-25' },
    inputs: Array.from({ length: inputs }, (_, index) => file(`${index}-${HOSTILE}-a-rather-long-name-of-a-file.csv`, 'export')),
    settings: { files: ['incident', 'template', 'envelope', 'font', 'font', 'tariff'].map((role) => file(`${role}.yaml`, role)), batchSize: size, envelope: 'naga3-100x55' },
    rows: { read: letters + held + 5, inLetter: letters, held, outsideWindow: 1, notCard: 1, excludedStatus: 1, excludedPerson: 1, alreadyNotified: 0, notAPayment: 1 },
    customers: { affected: letters + held + 1, letters, held, excluded: 1, alreadyNotified: 0, accepted: 0 },
    letters: { count: letters, pages: 2 * letters, sheets: letters, withBarcode: letters },
    batches: Array.from({ length: Math.ceil(letters / size) }, (_, index) => {
      const count = Math.min(size, letters - index * size);
      const name = String(index + 1).padStart(4, '0');
      return { file: `letters/${name}.pdf`, letters: count, first: '000001-8', last: '000500-9', pages: 2 * count, sheets: count, sha256: SHA256 };
    }),
    exclusions: [{ reason: HOSTILE, customers: 1, rows: 1 }],
    findings: Object.fromEntries(codes.map((code) => [code, each])),
    samples: ['facts.sender.address'],
    breakdown: {
      paymentsByDay: { '2021-10-14': Math.floor(letters / 2), '2022-01-25': letters + 1 - Math.floor(letters / 2) },
      lettersByPrefecture: spread(letters),
    },
    approval: SHA256,
  };
  const exceptions = codes.flatMap((code) => Array.from({ length: each }, (_, index) => ({
    code, message: `${code} ${index}`, hint: HOSTILE, file: 'payments.csv', line: index + 2, column: '氏名', customerId: String(100_000 - index),
    name: index === 0 ? HOSTILE : `見本　${['一郎', '花子', '次郎'][index % 3]}`, company: '', department: '', postalCode: '104-0061', address: `東京都中央区銀座${index + 1}`,
    paidAt: '2021/12/01 10:00:00', method: 'クレジットカード', status: '決済完了',
  })));
  const [style, script] = await Promise.all(['page.css', 'page.js'].map((name) => readFile(new URL(`../../templates/report-page/${name}`, import.meta.url), 'utf8')));
  return [...reportPage(account, { letter, exceptions: personal ? exceptions.slice(0, 20_000) : null }, { style, script })].join('');
}

function file(name, role) {
  return { file: name, role, sha256: SHA256, bytes: 123_456_789, ...(role === 'export' ? { encoding: 'utf-16le', preset: 'next-engine', rows: 1_234_567 } : {}) };
}

function spread(letters) {
  const names = REGIONS.flatMap(({ prefectures }) => prefectures);
  const each = Math.floor(letters / names.length);
  return Object.fromEntries(names.map((name, index) => [name, index === 0 ? letters - each * (names.length - 1) : each]));
}
