// One export read on threads, stretch by stretch, from the chunk behind its header. What comes of them is kept in file order, whichever
// thread was quicker, and so few are under way that memory stays small however long a file is.
import { StretchInDoubt } from '../../export/csv-records.js';
import type { Header } from '../../export/header.js';
import type { ExportSource, ExportTable } from '../../export/read-export.js';
import type { StretchReader } from '../../export/read-table.js';
import type { SelectionRules } from '../../incident/selection.js';
import type { JudgedStretch } from './judged-stretch.js';
import type { KeptRows, OnKept } from './kept-rows.js';
import type { ReadingPool } from './reading-pool.js';

export interface StretchReading {
  /** The export's among all, from 0. */
  readonly place: number;
  readonly kept: KeptRows;
  readonly rules: SelectionRules;
  readonly pool: ReadingPool;
  readonly onKept: OnKept;
  /** Told when a stretch has been kept. */
  readonly onProgress: () => void;
}

/** Reading throws StretchInDoubt. */
export function stretches({ name: file, gaiji }: ExportSource, { place, kept, rules, pool, onKept, onProgress }: StretchReading): StretchReader<Header> {
  const underWay: { readonly table: ExportTable; readonly judging: Promise<JudgedStretch | undefined> }[] = [];
  let [rows, anyFilled] = [0, false];
  const keepFirst = async (): Promise<void> => {
    const first = underWay.shift();
    const judged = await first?.judging;
    if (first === undefined || judged === undefined) throw new StretchInDoubt();
    kept.addStretch(judged, { file, columnNames: first.table.header.layout.columnNames }, onKept);
    rows += judged.rows;
    anyFilled ||= judged.anyFilled;
    onProgress();
  };
  return {
    take({ bytes, line }, { header, form }) {
      const table = { file, header, form, ...(gaiji === undefined ? {} : { gaiji }) };
      const judging = pool.judge({ place, table, rules, bytes: new Uint8Array(bytes), line });
      judging.catch(() => undefined); // whoever waits for it is told
      underWay.push({ table, judging });
      return underWay.length < pool.width ? Promise.resolve() : keepFirst();
    },
    async read() {
      while (underWay.length > 0) await keepFirst();
      return { rows, anyFilled };
    },
  };
}
