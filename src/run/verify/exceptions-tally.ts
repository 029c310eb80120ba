// What exceptions.csv adds up to: lines of each code, and the rows that are held.
import type { ListLine } from '../read-manifest.js';

/** Columns of exception-list.ts that are counted by. */
export type ExceptionListLine = ListLine<'区分' | '理由コード' | 'ファイル' | '行'>;

export interface ExceptionsTally {
  readonly findings: Map<string, number>;
  /** Places of rows of which at least one line is 要確認. */
  readonly heldRows: Set<string>;
}

export function tallyException({ findings, heldRows }: ExceptionsTally, line: ExceptionListLine): void {
  const code = line('理由コード');
  findings.set(code, (findings.get(code) ?? 0) + 1);
  if (line('区分') === '要確認') heldRows.add(`${line('ファイル')}:${line('行')}`);
}
