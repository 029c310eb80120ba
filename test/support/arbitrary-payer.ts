// People as an export may have them, in order or with one fault whose code is known, or with text of any
// kind, of which only this is known: one letter, or held.
import fc from 'fast-check';
import type { Payer } from '../../fixtures/generate/association-row.js';
import type { Field } from '../../fixtures/generate/csv-record.js';
import { arbitraryPayment, type DrawnPayment } from './arbitrary-payment.js';
import { arbitraryText, type ExportEncoding } from './arbitrary-text.js';

/** Name and address cells of one registration, and the codes that hold a person so registered. */
export interface Registration {
  readonly cells: Readonly<Record<Exclude<keyof Payer, 'customerId'>, Field>>;
  readonly codes: readonly string[];
}

export interface DrawnPayer {
  /** '' for people without a number; they have one registration only. */
  readonly customerId: string;
  readonly now: Registration;
  /** An earlier or mistaken entry of some rows: another name or company is a conflict, another address a move. */
  readonly before: Registration;
  /** Text of any kind: the codes are not known. */
  readonly anyText: boolean;
  readonly payments: readonly DrawnPayment[];
}

interface Fault {
  readonly code: string;
  readonly cells: Partial<Registration['cells']>;
}

const NO_ADDRESS = { prefecture: '', city: '', town: '', building: '' } as const;
const LONG_BUILDING = 'ザ・グランドレジデンスパークサイドヒルズプレミアムタワー'.repeat(8);
/** 0x85FB is a code that cp932 leaves empty; 0xFF begins no UTF-8 character. */
const INVALID_BYTES = { 'cp932': Uint8Array.of(0x85, 0xfb), 'utf-8': Uint8Array.of(0xff) } as const;

/** One fault each, in cells that are otherwise in order. */
function faults(encoding: ExportEncoding): readonly Fault[] {
  return [
    { code: 'gaiji', cells: { name: '\ue000田　一' } },
    { code: 'gaiji', cells: { town: '銀座1-\ue755' } },
    { code: 'bytes-invalid', cells: { name: INVALID_BYTES[encoding] } },
    { code: 'bytes-invalid', cells: { building: INVALID_BYTES[encoding] } },
    ...['?田　一', '〓田　一', '山□　一', '■山　一', '●山　一', '山\u0007田　一'].map((name) => ({ code: 'text-doubtful', cells: { name } })),
    { code: 'text-doubtful', cells: { building: 'ビル?' } },
    ...['', '-', '　'].map((name) => ({ code: 'name-missing', cells: { name, company: '' } })),
    { code: 'formula-like', cells: { name: '=1+2' } },
    { code: 'formula-like', cells: { company: '@住宅' } },
    { code: 'formula-like', cells: { town: '+銀座1' } },
    { code: 'card-number-in-field', cells: { building: '4111-1111-1111-1111' } },
    { code: 'card-number-in-field', cells: { name: '山田　５５５５５５５５５５５５４４４４' } },
    { code: 'address-missing', cells: NO_ADDRESS },
    { code: 'overseas', cells: { ...NO_ADDRESS, town: '2250 Kalakaua Avenue, Honolulu', postalCode: '96815' } },
    { code: 'postal-code-missing', cells: { postalCode: '000-0000', town: '1-2-3' } },
    { code: 'postal-code-invalid', cells: { postalCode: '104-00612' } },
    { code: 'postal-code-mismatch', cells: { postalCode: '530-0001' } },
    { code: 'address-overflow', cells: { building: LONG_BUILDING } },
    ...(encoding === 'utf-8' ? [{ code: 'glyph-missing', cells: { name: '𰻞田　一' } }, { code: 'text-doubtful', cells: { name: '山\ufffd　一' } }] : []),
  ];
}

type Drawn = fc.Arbitrary<Registration>;

/** A payer for each position, so that no two are the same person by accident. */
export function arbitraryPayer(encoding: ExportEncoding, position: number): fc.Arbitrary<DrawnPayer> {
  const number = `C0${position}`;
  const home = orderly(position, '銀座');
  const former = orderly(position, '築地');
  const namesake: Registration = { cells: { ...home.cells, name: `川上　${position}` }, codes: [] };
  const otherCompany: Registration = { cells: { ...home.cells, company: '有限会社かもめ' }, codes: [] };
  const fault = oneOf(faults(encoding), home);
  const addressFault = oneOf(faults(encoding).filter(({ cells }) => cells.name === undefined && cells.company === undefined), home);
  const payments = fc.array(arbitraryPayment(), { minLength: 1, maxLength: 4 });
  const payer = (customerId: string, now: Drawn, before: Drawn = now, anyText = false): fc.Arbitrary<DrawnPayer> =>
    fc.tuple(now, before, payments).map(([drawnNow, drawnBefore, drawn]) =>
      ({ customerId, now: drawnNow, before: before === now ? drawnNow : drawnBefore, anyText, payments: drawn }));

  return fc.oneof(
    { weight: 3, arbitrary: payer(number, fc.constant(home)) },
    { weight: 2, arbitrary: payer('', fc.constant(home)) },
    { weight: 3, arbitrary: payer(number, fault) },
    { weight: 2, arbitrary: payer('', fault) },
    { weight: 1, arbitrary: payer(number, fc.constant(home), fc.constant(former)) },
    { weight: 1, arbitrary: payer(number, fc.constant(home), addressFault) },
    { weight: 1, arbitrary: payer(number, addressFault, fc.constant(home)) },
    { weight: 1, arbitrary: payer(number, fc.constant(home), fc.constantFrom(namesake, otherCompany)) },
    { weight: 3, arbitrary: payer(number, anyText(encoding, home), undefined, true) },
  );
}

function oneOf(choices: readonly Fault[], { cells }: Registration): fc.Arbitrary<Registration> {
  return fc.constantFrom(...choices).map((fault) => ({ cells: { ...cells, ...fault.cells }, codes: [fault.code] }));
}

function orderly(position: number, town: '銀座' | '築地'): Registration {
  const name = `山田　${'一二三四五六七八九'.charAt(position % 9)}郎`;
  const postalCode = town === '銀座' ? '104-0061' : '104-0045';
  const address = { postalCode, prefecture: '東京都', city: '中央区', town: `${town}${position + 1}-2-3`, building: position % 2 === 0 ? '' : 'あさひビル\n2階' };
  return { cells: { name, company: position % 3 === 0 ? '株式会社みどり' : '', ...address }, codes: [] };
}

/** Mostly in one cell, so that not every such person is held for one cell or another. */
function anyText(encoding: ExportEncoding, home: Registration): fc.Arbitrary<Registration> {
  const text = arbitraryText(encoding);
  const inOneCell = fc.tuple(fc.constantFrom('name', 'company', 'town', 'building'), text).map(([column, drawn]) => ({ [column]: drawn }));
  const inAll = fc.record({ name: text, company: text, town: text, building: text });
  return fc.oneof({ weight: 3, arbitrary: inOneCell }, { weight: 1, arbitrary: inAll })
    .map((cells) => ({ cells: { ...home.cells, ...cells }, codes: [] }));
}
