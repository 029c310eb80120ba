// Characters of names and addresses that a mailing house's system may lack: those outside cp932 and those for which the body's font
// did not serve either. Made by the run itself, so that the pictures are drawn with the fonts of the letters.
import { setImmediate as turnOfOthers } from 'node:timers/promises';
import { encodeCp932 } from '../../export/cp932-encoding.js';
import { groupBy } from '../../group-by.js';
import { addressText } from '../../letter/block-layout.js';
import { gaijiSheet, type GaijiGlyph } from '../../letter/gaiji-sheet.js';
import type { PrintFonts } from '../../print/print-fonts.js';
import { writeSheets } from '../../print/sheet-file.js';
import { rememberedOfCharacter } from '../../remembered.js';
import { clustersOf, codePointsOf, isUnitByUnit } from '../../typesetting/cluster.js';
import { GAIJI_SHEET } from '../../wording/handover-sheets.js';
import { ordinaryText } from './ordinary-text.js';
import type { PackedBatch } from '../batching.js';
import { csvText } from '../csv-text.js';
import { letterNumber } from '../letter-number.js';
import { recordsOf } from '../record-form.js';
import type { PostDocument } from './post-documents.js';

const HEADER = ['発送番号', 'ロット', '項目', '文字', '符号位置', 'cp932', '書体'];
const SHOWN_NUMBERS = 3;
/** Of the manifest's lines; in a field of them there is none (csv-text.ts). */
const LINE_END = '\r\n';

type Gaiji = Pick<GaijiGlyph, 'cluster' | 'isInCp932' | 'font'>;

/** One cluster of one field of one letter. */
interface GaijiLine extends Gaiji {
  readonly number: string;
  readonly batch: string;
  readonly field: '宛名' | '住所';
}

/** The characters of a run, looked for as its ledger passes. */
export interface GaijiSearch {
  /**
   * The parts of manifest.csv as they come, the header and then a batch each, looked at: they say all that 宛名 and 住所 do, one letter behind
   * the other, while letters lie scattered in memory. Batches of which they say nothing else need no other look.
   */
  readonly seen: (parts: Iterable<Uint8Array>) => Iterable<Uint8Array>;
  /**
   * post/gaiji.csv, one line a letter, field and cluster; and post/gaiji.pdf, a row a cluster, when there is any. Others have their turn
   * between batches. Rejects (a bug) before all parts were seen.
   */
  readonly documents: () => Promise<readonly PostDocument[]>;
}

export function gaijiSearch(batches: readonly PackedBatch[], fonts: PrintFonts): GaijiSearch {
  const lookUp = gaijiLookUp(fonts);
  const isOrdinary = ordinaryText((character) => LINE_END.includes(character) || (isUnitByUnit(character) && lookUp(character) === undefined));
  const suspects: PackedBatch[] = [];
  let seenBatches = 0;
  return {
    * seen(parts) {
      let index = -1;
      for (const part of parts) {
        const batch = batches[index];
        if (batch !== undefined && !isOrdinary(part)) suspects.push(batch);
        index += 1;
        seenBatches = index;
        yield part;
      }
    },
    async documents() {
      if (seenBatches !== batches.length) throw new Error(`${String(seenBatches)} parts of the manifest for ${String(batches.length)} print files`);
      const lines = await gaijiLines(suspects, lookUp);
      const csv = { file: 'post/gaiji.csv', content: csvText(HEADER, lines.map(fieldsOf)) };
      if (lines.length === 0) return [csv];
      return [csv, { file: 'post/gaiji.pdf', content: writeSheets({ pages: gaijiSheet(glyphsOf(lines), fonts.chains), pagesPerSheet: 2 }, fonts, GAIJI_SHEET.title) }];
    },
  };
}

async function gaijiLines(batches: readonly PackedBatch[], lookUp: GaijiLookUp): Promise<readonly GaijiLine[]> {
  const lines: GaijiLine[] = [];
  const add = (number: string, batch: string, field: GaijiLine['field'], text: string) => {
    const found = new Set(clustersOf(text).map(lookUp));
    for (const gaiji of found) if (gaiji !== undefined) lines.push({ number, batch, field, ...gaiji });
  };
  for (const { name, firstCount, records } of batches) {
    let count = firstCount;
    for (const { addressee, layout, texts } of recordsOf(records)) {
      const number = letterNumber(count++);
      add(number, name, '宛名', addressee);
      add(number, name, '住所', addressText({ layout, texts }, ''));
    }
    await turnOfOthers();
  }
  return lines;
}

type GaijiLookUp = (cluster: string) => Gaiji | undefined;

/** What is to be said of a cluster; undefined of those that any system has. Asked once of each, though letters have millions. */
function gaijiLookUp({ chains, files }: PrintFonts): GaijiLookUp {
  return rememberedOfCharacter((cluster) => {
    const isInCp932 = encodeCp932(cluster) !== undefined;
    const glyph = chains.mincho.find(cluster);
    if (isInCp932 && glyph?.fallback === false) return undefined;
    return { cluster, isInCp932, font: files[glyph?.typeface ?? -1]?.typeface.name ?? '' };
  });
}

function fieldsOf({ number, batch, field, cluster, isInCp932, font }: GaijiLine): readonly string[] {
  return [number, batch, field, cluster, codePointsOf(cluster), GAIJI_SHEET.inCp932(isInCp932), font];
}

/** The distinct clusters, ordered by their code points as a table of characters is. */
function glyphsOf(lines: readonly GaijiLine[]): readonly GaijiGlyph[] {
  const byCluster = groupBy(lines, ({ cluster }) => cluster);
  const inOrder = [...byCluster.values()].sort(([a], [b]) => Buffer.compare(Buffer.from(a.cluster), Buffer.from(b.cluster)));
  return inOrder.map((ofCluster) => {
    const [{ cluster, isInCp932, font }] = ofCluster;
    const numbers = [...new Set(ofCluster.map(({ number }) => number))];
    return { cluster, isInCp932, font, letters: numbers.length, numbers: numbers.slice(0, SHOWN_NUMBERS) };
  });
}
