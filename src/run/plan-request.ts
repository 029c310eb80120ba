// What was asked of a plan: the options of the command line that say what it depends on, one to one.
import type { PresetName } from '../export/layout.js';
import type { ExportEncoding } from '../export/read-export.js';
import type { LetterOrder } from './batching.js';
import type { NotifiedManifest } from './input/notified-files.js';

/** What was typed; anything absent comes from the incident file. */
export interface PlanRequest {
  /** Paths, at least one. */
  readonly exports: readonly string[];
  readonly incident?: string;
  readonly customers?: string;
  readonly exclude?: string;
  readonly corrections?: string;
  /** Manifests of earlier runs, in argument order. */
  readonly notified?: readonly NotifiedManifest[];
  readonly preset?: 'auto' | PresetName;
  readonly encoding?: ExportEncoding;
  readonly batchSize?: number;
  readonly order?: LetterOrder;
  /** A sheet a page, for printers without duplex. */
  readonly simplex?: boolean;
  /** A bookmark a letter in the print files. */
  readonly bookmarks?: boolean;
  /** report.html names nobody, so that it can be shown outside of the house. */
  readonly noPersonal?: boolean;
  /** Keep the letters themselves, for who looks at them one by one; they take several times the room of their records. */
  readonly withLetters?: boolean;
  /** Count what an auditor asks beside the letters (tally.ts); takes a little longer. */
  readonly tally?: boolean;
  /** As many threads as may be used to read; one when left out. The plan is the same. */
  readonly threads?: number;
}
