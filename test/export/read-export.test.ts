import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { readExport } from '../../src/export/read-export.js';
import { Refusal } from '../../src/refusal.js';
import { cp932Bytes } from '../support/cp932-bytes.js';
import { ASSOCIATION_HEADER, ORDINARY_ROW, problemsOf, readAll, sourceOf } from './sample-source.js';

const file = (...lines: readonly string[]): string => [ASSOCIATION_HEADER, ...lines, ''].join('\r\n');
const bytesOf = (...parts: readonly (string | Uint8Array)[]): Buffer =>
  Buffer.concat(parts.map((part) => (typeof part === 'string' ? cp932Bytes(part) : part)));

describe('reading an export', () => {
  test('the association layout in cp932 gives its cells, joined', async () => {
    const { read, rows } = await readAll(sourceOf(
      file('P1,2021/11/05 09:30:00,クレジットカード,売上,5000,M001,髙橋　一郎,㈱髙橋商店,104-0061,東京都,中央区,銀座1-2-3,表ビル'),
    ));
    expect(read).toMatchObject({ encoding: 'cp932', preset: 'association', headerLine: 1, rows: 1 });
    expect(read).toMatchObject({ methodMapped: true, ignoredColumns: 1 });
    expect(read.columnNames).toMatchObject({ address: '都道府県+市区町村+町名番地+建物名', name: '氏名' });
    expect(read.columnNames.department).toBeUndefined();
    expect(rows[0]).toMatchObject({ line: 2, isNotAPayment: false, columnCount: undefined });
    expect(Object.fromEntries(Object.entries(rows[0]?.cells ?? {}).map(([field, { text }]) => [field, text]))).toEqual({
      paymentId: 'P1', customerId: 'M001', name: '髙橋　一郎', company: '㈱髙橋商店', department: '', postalCode: '104-0061',
      address: '東京都中央区銀座1-2-3　表ビル', paidAt: '2021/11/05 09:30:00', method: 'クレジットカード', status: '売上',
    });
  });

  test('the fingerprint is of the bytes as they are on disk, mark and 1A included', async () => {
    const bytes = Buffer.concat([Buffer.from(`\ufeff${file(ORDINARY_ROW)}`), Buffer.from([0x1a])]);
    const { read } = await readAll(sourceOf(bytes, 7));
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    expect(read).toMatchObject({ bytes: bytes.length, sha256, encoding: 'utf-8', rows: 1 });
  });

  test.each([[1], [2], [3], [64]])('a lone 1A at the end of a file is no record (chunks of %i)', async (chunkBytes) => {
    const onItsOwnLine = await readAll(sourceOf(bytesOf(file(ORDINARY_ROW), Buffer.from('1A', 'hex')), chunkBytes));
    expect(onItsOwnLine.rows).toHaveLength(1);
    const inLastLine = bytesOf(ASSOCIATION_HEADER, '\n', ORDINARY_ROW.replace(/,$/, ''), Buffer.from('1A1A', 'hex'));
    expect((await readAll(sourceOf(inLastLine, chunkBytes))).rows[0]?.cells.address.text).toBe('東京都中央区銀座1-2-3');
  });

  test('a 1A inside the file stays, to be doubted', async () => {
    const { rows } = await readAll(sourceOf(file(ORDINARY_ROW.replace('山田', '山\x1a田')), 1));
    expect(rows[0]?.cells.name.text).toBe('山\x1a田　太郎');
  });

  test('lines are physical lines, also after a line break of CRLF inside quotes', async () => {
    const { rows } = await readAll(sourceOf(file(ORDINARY_ROW.replace('銀座1-2-3', '"銀座\r\n1-2-3"'), ORDINARY_ROW)));
    expect(rows.map(({ line }) => line)).toEqual([2, 4]);
    expect(rows[0]?.cells.address.text).toBe('東京都中央区銀座 1-2-3');
  });

  test('a bad byte before a comma or a quote shifts no column', async () => {
    const bad = Buffer.from('82', 'hex');
    const row = (...name: readonly (string | Uint8Array)[]): Buffer =>
      bytesOf('P1,2021/11/05,カード払い,売上,5000,M001,', ...name, ',山田商店,1040061,東京都,中央区,銀座1-2-3,\r\n');
    const { rows } = await readAll(sourceOf(bytesOf(`${ASSOCIATION_HEADER}\r\n`, row('山', bad), row('"山', bad, '"'))));
    for (const { cells, columnCount } of rows) {
      expect(columnCount).toBeUndefined();
      expect(cells.name).toEqual({ text: '山\ufffd', invalidBytes: '82', faultyColumn: '氏名' });
      expect(cells.company).toEqual({ text: '山田商店' });
    }
  });

  test('invalid bytes of UTF-8 are named in their column', async () => {
    const [before = '', after = ''] = ORDINARY_ROW.split('山田');
    const bytes = [Buffer.from(`\ufeff${ASSOCIATION_HEADER}\n${before}`), Buffer.from('E5', 'hex'), Buffer.from(after)];
    const { rows } = await readAll(sourceOf(Buffer.concat(bytes)));
    expect(rows[0]?.cells.name).toEqual({ text: '\ufffd　太郎', invalidBytes: 'E5', faultyColumn: '氏名' });
  });

  test('empty lines and total lines are not payments; a total line with a name is', async () => {
    const notPayments = ['', ',,,,,,,,,,,,', '　,"",="",,,,,,,,,,', ',,,合 計,5000,,,,,,,,', '計,,,,5000,,,,,,,,'];
    const payments = ['合計,2021/11/05,,,,,,,,,,,', '合計,,,,,,山田　太郎,,,,,,', ORDINARY_ROW];
    const { read, rows } = await readAll(sourceOf(file(...notPayments, ...payments)));
    expect(read.rows).toBe(8);
    expect(rows.map(({ isNotAPayment }) => isNotAPayment)).toEqual([true, true, true, true, true, false, false, false]);
  });

  test('surplus fields count unless they are empty', async () => {
    const { rows } = await readAll(sourceOf(file(ORDINARY_ROW, `${ORDINARY_ROW},, `, `${ORDINARY_ROW},,余り,`, 'P1,2021/11/05')));
    const [noneFilled, filled, tooFew] = [undefined, { expected: 13, found: 15 }, { expected: 13, found: 2 }];
    expect(rows.map(({ columnCount }) => columnCount)).toEqual([undefined, noneFilled, filled, tooFew]);
  });

  test('a surplus field is empty where a cell of the same text would be', async () => {
    const { rows } = await readAll(sourceOf(file(...[',　', ',-', ',―,', ',　余'].map((surplus) => `${ORDINARY_ROW}${surplus}`))));
    expect(rows.map(({ columnCount }) => columnCount)).toEqual([undefined, undefined, undefined, { expected: 13, found: 14 }]);
  });

  test('a comma at the end of every row, header included, is nothing', async () => {
    const { rows } = await readAll(sourceOf(`${ASSOCIATION_HEADER},\r\n${ORDINARY_ROW},\r\n${ORDINARY_ROW}\r\n`));
    expect(rows.map(({ columnCount }) => columnCount)).toEqual([undefined, undefined]);
  });

  test('only a header, an empty file and blank lines are refused', async () => {
    const codes = async (content: string | Uint8Array): Promise<readonly string[]> =>
      (await problemsOf(() => readAll(sourceOf(content)))).map(({ code }) => code);
    expect(await codes('')).toEqual(['export-empty']);
    expect(await codes('\r\n\r\n')).toEqual(['export-empty']);
    expect(await codes(Buffer.from('efbbbf', 'hex'))).toEqual(['export-empty']);
    expect(await codes(ASSOCIATION_HEADER)).toEqual(['export-header-only']);
    expect(await codes(`${file()}\r\n,,,\r\n`)).toEqual(['export-header-only']);
    expect(await problemsOf(() => readAll(sourceOf(`明細\r\n${ASSOCIATION_HEADER}\r\n`)))).toMatchObject([{ at: { file: 'payments.csv', line: 2 } }]);
  });

  test('an export that tells nobody\'s address needs the registered-address list, and a number to find them in it', async () => {
    const problems = async (header: string, withCustomers: boolean, title = ''): Promise<unknown> => problemsOf(() =>
      readExport(sourceOf(`${title}${header}\r\n1,2021/11/05,売上,M001\r\n`), { layout: { preset: 'auto' }, withCustomers }, () => undefined));
    const [numbered, unnumbered] = ['オーダーID,処理日時,状態,加盟店自由項目1', 'オーダーID,処理日時,状態,備考'];
    const system = 'GMOペイメントゲートウェイ';
    expect(await problems(numbered, false, '明細\r\n')).toEqual([{ code: 'customers-needed', detail: { system }, at: { file: 'payments.csv', line: 2 } }]);
    expect(await problems(unnumbered, true)).toEqual([{ code: 'customers-unjoinable', detail: { system }, at: { file: 'payments.csv', line: 1 } }]);
    const read = await readExport(sourceOf(`${numbered}\r\n1,2021/11/05,売上,M001\r\n`), { layout: { preset: 'auto' }, withCustomers: true }, () => undefined);
    expect(read).toMatchObject({ preset: 'gmo-pg', rows: 1 });
    expect(await problemsOf(() => readAll(sourceOf(`${numbered}\r\n1,2021/11/05,売上,M001\r\n`)))).toMatchObject([{ code: 'customers-needed' }]);
  });

  test.each([
    ['an address of nobody', { paidAt: ['日時'], address: ['住所'] }], ['a name without address', { paidAt: ['日時'], name: ['氏名'] }],
  ])('with columns of its own, %s needs the list, of no system by name', async (_, columns) => {
    const source = sourceOf('日時,氏名,会社名,住所\r\n2021/11/05,青木,青木商店,東京都\r\n');
    expect(await problemsOf(() => readAll(source, { layout: { preset: 'custom', columns } }))).toMatchObject([{ code: 'customers-needed', detail: { system: '' } }]);
    expect((await readAll(source, { layout: { preset: 'custom', columns: { paidAt: ['日時'], company: ['会社名'], address: ['住所'] } } })).rows).toHaveLength(1);
  });

  test('fields of two columns tell both, however often one of them says the same', async () => {
    const layout = { preset: 'custom', columns: { paidAt: ['日時'], name: ['姓', '名'], address: ['住所'], method: ['方法'], status: ['状', '況'] } } as const;
    const { rows } = await readAll(sourceOf('日時,姓,名,住所,方法,状,況\r\n2021/11/05,青木,恵子,東京都,カード,売上,済\r\n2021/11/05,青木,亮,東京都,カード,売上,未\r\n'), { layout });
    const [first, second] = rows.map(({ cells }) => cells);
    expect([first?.method.text, second?.method.text]).toEqual(['カード', 'カード']);
    expect([first?.status.text, second?.status.text]).toEqual(['売上済', '売上未']);
    expect([first?.name.text, second?.name.text]).toEqual(['青木　恵子', '青木　亮']);
  });

  test('an unclosed quote names the line and the column where it opened', async () => {
    const problems = await problemsOf(() => readAll(sourceOf(file(ORDINARY_ROW, ORDINARY_ROW.replace('銀座', '"銀座'), ORDINARY_ROW))));
    expect(problems).toEqual([{ code: 'quote-unclosed', detail: { field: 12 }, at: { file: 'payments.csv', line: 3, column: '町名番地' } }]);
  });

  test('an error of the caller passes through and closes the file', async () => {
    let closed = false;
    async function* open(): AsyncIterable<Uint8Array> {
      try {
        yield await Promise.resolve(cp932Bytes(file(ORDINARY_ROW)));
      } finally {
        closed = true;
      }
    }
    const failing = readExport({ name: 'payments.csv', open }, { layout: { preset: 'auto' } }, () => {
      throw new Error('of the caller');
    });
    await expect(failing).rejects.toThrow('of the caller');
    expect(closed).toBe(true);
  });

  test('any bytes are read or refused, and every line below the header is one record', async () => {
    const header = cp932Bytes(`${ASSOCIATION_HEADER}\n`);
    const anyBytes = fc.uint8Array({ maxLength: 60 });
    await fc.assert(fc.asyncProperty(anyBytes, fc.integer({ min: 1, max: 50 }), async (bytes, chunkBytes) => {
      const unquoted = bytes.filter((byte) => byte !== 0x22);
      for (const below of [bytes, unquoted]) {
        try {
          const { rows } = await readAll(sourceOf(bytesOf(header, below, '\nP1'), chunkBytes));
          expect(rows.at(-1)?.cells.paymentId.text).toBe('P1');
          if (below === unquoted) expect(rows.at(-1)?.line).toBe(1 + rows.length);
        } catch (error) {
          if (!(error instanceof Refusal)) throw error;
          expect(below).toContain(0x22);
        }
      }
    }), { numRuns: 200 });
    await fc.assert(fc.asyncProperty(anyBytes, async (bytes) => {
      await problemsOf(() => readAll(sourceOf(bytes)));
    }));
  });
});
