// Exports for tests: bytes in chunks of any size, as a disk might hand them over, and everything that was read of them.
import type { ExportRow } from '../../src/export/export-row.js';
import type { Cell, PaymentField } from '../../src/export/payment.js';
import { readExport, type ExportRead, type ExportSource, type ReadOptions } from '../../src/export/read-export.js';
import { Refusal, type Problem } from '../../src/refusal.js';
import { cp932Bytes } from '../support/cp932-bytes.js';

export const ASSOCIATION_HEADER = '決済番号,決済日時,決済方法,決済状況,金額,会員番号,氏名,会社名,郵便番号,都道府県,市区町村,町名番地,建物名';
export const ORDINARY_ROW = 'P1,2021/11/05 09:30:00,クレジットカード,売上,5000,M001,山田　太郎,,1040061,東京都,中央区,銀座1-2-3,';

export function sourceOf(content: Uint8Array | string, chunkBytes = 65_536, name = 'payments.csv'): ExportSource {
  const bytes = typeof content === 'string' ? cp932Bytes(content) : content;
  return { name, bytes: bytes.length, open: () => chunksOf(bytes, chunkBytes) };
}

export interface ReadRow extends Omit<ExportRow, 'cell'> {
  readonly cells: Readonly<Record<PaymentField, Cell>>;
}

export async function readAll(
  source: ExportSource, options: ReadOptions = { layout: { preset: 'auto' } },
): Promise<{ readonly read: ExportRead; readonly rows: readonly ReadRow[] }> {
  const rows: ReadRow[] = [];
  const read = await readExport(source, options, (row) => {
    const cell = (field: PaymentField): Cell => row.cell(field);
    rows.push({
      line: row.line, layout: row.layout, isNotAPayment: row.isNotAPayment, columnCount: row.columnCount,
      cells: {
        paymentId: cell('paymentId'), customerId: cell('customerId'),
        name: cell('name'), company: cell('company'), department: cell('department'),
        postalCode: cell('postalCode'), address: cell('address'),
        paidAt: cell('paidAt'), method: cell('method'), status: cell('status'),
      },
    });
  });
  return { read, rows };
}

/** The problems for which something was refused; fails when it was not. */
export async function problemsOf(work: () => Promise<unknown>): Promise<readonly Problem[]> {
  try {
    await work();
  } catch (error) {
    if (error instanceof Refusal) return error.problems;
    throw error;
  }
  throw new Error('nothing was refused');
}

async function* chunksOf(bytes: Uint8Array, chunkBytes: number): AsyncIterable<Uint8Array> {
  for (let at = 0; at < bytes.length; at += chunkBytes) yield await Promise.resolve(bytes.subarray(at, at + chunkBytes));
}
