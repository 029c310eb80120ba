// What staff and an auditor ask of an export beside the letters: how the payments in the window spread over months, methods and
// statuses, who paid only outside of it, and which orders look like tests. For `check`; nothing is decided by it.
import type { ExportRow } from '../export/export-row.js';
import type { SourceLine } from '../export/payment.js';
import { fold, foldPostalCode } from '../folding.js';
import type { Judgement } from '../incident/selection.js';

/** Counts by word, the largest first. */
export type WordCounts = readonly { readonly word: string; readonly rows: number }[];

export interface Tally {
  /** Card payments in the window, by `YYYY-MM`, in order of time. */
  readonly months: WordCounts;
  /** All rows in the window whose method is known. */
  readonly methods: WordCounts;
  /** Card payments in the window; '' stands for words too odd or too many to be statuses. */
  readonly statuses: WordCounts;
  readonly people: {
    readonly inWindow: number;
    /** Of these, who also paid by card outside the window. */
    readonly alsoOutside: number;
    /** Who paid by card outside only; no more than `MOST_OUTSIDE` are told apart. */
    readonly onlyOutside: number;
    readonly outsideIsFull: boolean;
  };
  /** Rows in scope whose name looks like a test order. They get letters all the same. */
  readonly suspectedTests: readonly SourceLine[];
}

export interface TallyKeeper {
  /** To be called for every row with what became of it. */
  readonly see: (row: ExportRow, judgement: Judgement) => void;
  readonly result: () => Tally;
}

/** Rows outside cost time, not memory: beyond this, people are no longer told apart. */
const MOST_OUTSIDE = 1_000_000;
const MOST_STATUSES = 20;
/** A status is a short word; anything else may be a column that was mistaken for one, and is not shown. */
const STATUS = /^[^\d\s]{1,12}$/u;
const TEST_WORD = /テスト|ダミー|サンプル|\b(?:test|dummy)\b/iu;

/** Keeps count while an export is read. `isCard` answers for whole method cells. */
export function tallyKeeper(isCard: (method: string) => boolean): TallyKeeper {
  const months = new Map<string, number>();
  const methods = new Map<string, number>();
  const statuses = new Map<string, number>();
  const inside = new Set<number>();
  const outside = new Set<number>();
  const suspectedTests: SourceLine[] = [];
  return {
    see(row, judgement) {
      const method = row.cell('method').text;
      if (judgement.fate === 'outside-window') {
        if (outside.size < MOST_OUTSIDE && (row.layout.columnNames.method === undefined || isCard(method))) outside.add(personHash(row));
        return;
      }
      if ((judgement.fate === 'in-scope' || judgement.fate === 'not-card' || judgement.fate === 'excluded-status') && method !== '') count(methods, method);
      if (judgement.fate !== 'in-scope') return;
      const { payment } = judgement;
      count(months, payment.paidOn.slice(0, 7));
      if (row.layout.columnNames.status !== undefined) count(statuses, statusWord(payment.cells.status.text, statuses));
      inside.add(personHash(row));
      if (TEST_WORD.test(payment.cells.name.text.normalize('NFKC'))) suspectedTests.push(payment.source);
    },
    result() {
      const alsoOutside = [...inside].filter((person) => outside.has(person)).length;
      return {
        months: [...months].sort(([a], [b]) => (a < b ? -1 : 1)).map(([word, rows]) => ({ word, rows })),
        methods: byCount(methods),
        statuses: byCount(statuses),
        people: { inWindow: inside.size, alsoOutside, onlyOutside: outside.size - alsoOutside, outsideIsFull: outside.size >= MOST_OUTSIDE },
        suspectedTests,
      };
    },
  };
}

function count(counts: Map<string, number>, word: string): void {
  counts.set(word, (counts.get(word) ?? 0) + 1);
}

function statusWord(text: string, known: ReadonlyMap<string, number>): string {
  return STATUS.test(text) && (known.has(text) || known.size < MOST_STATUSES) ? text : '';
}

function byCount(counts: ReadonlyMap<string, number>): WordCounts {
  return [...counts].map(([word, rows]) => ({ word, rows })).sort((a, b) => b.rows - a.rows || (a.word < b.word ? -1 : 1));
}

/** The customer number, else name and postal code, as 32 bits (FNV-1a): enough to count by, and nothing personal is kept. */
function personHash(row: ExportRow): number {
  const number = fold(row.cell('customerId').text);
  const key = number === '' ? `${fold(row.cell('name').text)}\n${foldPostalCode(row.cell('postalCode').text)}` : number;
  let hash = 0x811c9dc5;
  for (let at = 0; at < key.length; at++) hash = Math.imul(hash ^ key.charCodeAt(at), 0x01000193);
  return hash >>> 0;
}
