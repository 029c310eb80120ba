// Whole exports in the `association` layout with the fate that each row must have, for properties of the
// whole program: write `bytes` to a file, run it, and hold manifest.csv, exceptions.csv and report.json
// against `rows` and `people`.
import fc from 'fast-check';
import { ASSOCIATION_HEADER, associationRecord } from '../../fixtures/generate/association-row.js';
import { csvFile, utf8Bytes, UTF8_BOM, type CsvRecord } from '../../fixtures/generate/csv-record.js';
import { arbitraryPayer, type DrawnPayer, type Registration } from './arbitrary-payer.js';
import type { DrawnPayment } from './arbitrary-payment.js';
import type { ExportEncoding } from './arbitrary-text.js';
import { cp932Bytes } from './cp932-bytes.js';
import { isInScope, registrationOf, verdictsOn, type PlacedPayment, type StatusTerms, type Verdict } from './expected-fate.js';

interface GeneratedRow extends Verdict {
  /** Physical line, from 1. */
  readonly line: number;
}

/** Somebody in scope: one letter with all of `lines` in its 出典, or all of `lines` held. */
interface GeneratedPerson {
  readonly customerId: string;
  readonly outcome: 'letter' | 'held' | 'either';
  /** Of the rows in scope, in the order of the file. */
  readonly lines: readonly number[];
  /** 決済件数 of the letter. */
  readonly paymentCount: number;
  /** Cells as written, for people whose text can be anything. */
  readonly registered: Registration['cells'];
}

export interface GeneratedExport {
  readonly bytes: Uint8Array;
  /** One for each record below the header, in the order of the file. */
  readonly rows: readonly GeneratedRow[];
  readonly people: readonly GeneratedPerson[];
}

/** A record of the file and whose it is. */
interface DrawnRecord {
  readonly record: CsvRecord;
  readonly payer?: DrawnPayer;
  readonly payment?: DrawnPayment;
}

const NOT_PAYMENTS: readonly CsvRecord[] = [
  [],
  ['合計', '', '', '', '120,000', '', '', '', '', '', '', '', ''],
  ['', '', '', '小計', '5000', '', '', '', '', '', '', '', ''],
  ['総計', '', '', '', '', '', '', '', '', '', '', '', ''],
  ['', '', '計', '12件', '', '', '', '', '', '', '', '', ''],
];

/**
 * Exports of up to eight people. `terms` must be what the run's incident file says.
 * Nothing is drawn that the contract leaves open, except the text of people whose outcome is `either`.
 */
export function arbitraryExport(encoding: ExportEncoding = 'cp932', terms: StatusTerms = {}): fc.Arbitrary<GeneratedExport> {
  return fc.integer({ min: 1, max: 8 })
    .chain((count) => fc.tuple(
      fc.tuple(...Array.from({ length: count }, (_, position) => arbitraryPayer(encoding, position))),
      fc.array(fc.constantFrom(...NOT_PAYMENTS), { maxLength: 3 }),
    ))
    .chain(([payers, notPayments]) => inAnyOrder([...payers.flatMap(recordsOf), ...notPayments.map((record) => ({ record }))]))
    .map((records) => exportOf(records, encoding, terms));
}

/** The same export with its first `count` records only, as it may have been a month before; with more until one is a payment, for blank lines are no export. */
export function firstRecords({ bytes, rows }: GeneratedExport, count: number): Pick<GeneratedExport, 'bytes'> {
  const firstPayment = rows.findIndex(({ fate }) => fate !== 'not-a-payment');
  const end = rows[Math.max(count, firstPayment + 1)]?.line;
  return end === undefined ? { bytes } : { bytes: bytes.subarray(0, startOfLine(bytes, end)) };
}

/** Those with a row in a letter, by what 出典 says of the letters of `firstRecords`: same file, same lines. */
export function notifiedPeople({ people }: GeneratedExport, sources: readonly string[]): ReadonlySet<GeneratedPerson> {
  const written = new Set(sources.flatMap((source) => source.split(';').map((place) => Number(place.split(':')[1]))));
  return new Set(people.filter(({ lines }) => lines.some((line) => written.has(line))));
}

/** Where a physical line (from 1) begins; CRLF, LF and CR each end one. */
function startOfLine(bytes: Uint8Array, line: number): number {
  let at = 0;
  for (let passed = 1; passed < line; passed += 1) {
    while (bytes[at] !== 0x0a && bytes[at] !== 0x0d) at += 1;
    at += bytes[at] === 0x0d && bytes[at + 1] === 0x0a ? 2 : 1;
  }
  return at;
}

function inAnyOrder(records: readonly DrawnRecord[]): fc.Arbitrary<DrawnRecord[]> {
  return fc.shuffledSubarray([...records], { minLength: records.length });
}

function recordsOf(payer: DrawnPayer): readonly DrawnRecord[] {
  return payer.payments.map((payment) => ({ record: recordOf(payer, payment), payer, payment }));
}

function recordOf(payer: DrawnPayer, payment: DrawnPayment): CsvRecord {
  const { paymentId, paidAt, method, status } = payment;
  const { cells } = registrationOf(payer, payment);
  const customerId = wrapped(payer.customerId, payment);
  const record = associationRecord({ paymentId, paidAt, method, status, amount: '11000', customerId, ...cells });
  switch (payment.fields) {
    case 'all': return record;
    case 'too-few': return record.slice(0, -1);
    case 'too-many': return [...record, '備考'];
    case 'surplus-empty': return [...record, '', ''];
  }
}

function wrapped(customerId: string, { numberWrapping }: DrawnPayment): string {
  if (customerId === '' || numberWrapping === 'plain') return customerId;
  return numberWrapping === 'formula' ? `="${customerId}"` : `'${customerId}`;
}

function exportOf(records: readonly DrawnRecord[], encoding: ExportEncoding, terms: StatusTerms): GeneratedExport {
  const encode = encoding === 'cp932' ? cp932Bytes : utf8Bytes;
  const { bytes, lines: [, ...lines] } = csvFile([ASSOCIATION_HEADER, ...records.map(({ record }) => record)], encode);
  const rowsByPayer = new Map<DrawnPayer, PlacedPayment[]>();
  records.forEach(({ payer, payment }, index) => {
    if (payer === undefined || payment === undefined) return;
    rowsByPayer.set(payer, [...(rowsByPayer.get(payer) ?? []), { line: lines[index] ?? 0, payment }]);
  });
  const verdicts = new Map([...rowsByPayer].flatMap(([payer, rows]) => [...verdictsOn(payer, rows, terms)]));
  return {
    bytes: encoding === 'cp932' ? bytes : Buffer.concat([UTF8_BOM, bytes]),
    rows: lines.map((line) => ({ line, ...(verdicts.get(line) ?? { fate: 'not-a-payment', codes: [] }) })),
    people: [...rowsByPayer].flatMap(([payer, rows]) => personOf(payer, rows.filter(({ payment }) => isInScope(payment, terms)), verdicts)),
  };
}

/** Nobody, when none of the rows is in scope. */
function personOf(payer: DrawnPayer, inScope: readonly PlacedPayment[], verdicts: ReadonlyMap<number, Verdict>): readonly GeneratedPerson[] {
  const [first] = inScope;
  if (first === undefined) return [];
  const { fate } = verdicts.get(first.line) ?? {};
  return [{
    customerId: payer.customerId,
    outcome: fate === 'in-letter' ? 'letter' : fate === 'held' ? 'held' : 'either',
    lines: inScope.map(({ line }) => line),
    paymentCount: paymentCountOf(inScope.map(({ payment }) => payment.paymentId)),
    registered: payer.now.cells,
  }];
}

/** Rows of one number are one payment; rows without a number are one each. */
function paymentCountOf(paymentIds: readonly string[]): number {
  const numbered = paymentIds.filter((paymentId) => paymentId !== '');
  return new Set(numbered).size + paymentIds.length - numbered.length;
}
