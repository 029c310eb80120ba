// Characters of names and addresses that a mailing house's system may lack: those outside cp932 and those for which the body's font
// did not serve either. Made by the run itself, so that the pictures are drawn with the fonts of the letters.
import { setImmediate as turnOfOthers } from 'node:timers/promises';
import { encodeCp932 } from '../../export/cp932-encoding.js';
import { groupBy } from '../../group-by.js';
import { addressText } from '../../letter/block-layout.js';
import { gaijiSheet, type GaijiGlyph } from '../../letter/gaiji-sheet.js';
import type { PrintFonts } from '../../print/print-fonts.js';
import { writeSheets } from '../../print/sheet-file.js';
import { addresseeOf } from '../../recipient/addressee.js';
import { rememberedOfCharacter } from '../../remembered.js';
import { clustersOf, codePointsOf, isUnitByUnit } from '../../typesetting/cluster.js';
import { GAIJI_SHEET } from '../../wording/handover-sheets.js';
import type { PlannedBatch, PlannedLetter } from '../batching.js';
import { csvText } from '../csv-text.js';
import type { PostDocument } from './post-documents.js';

const HEADER = ['発送番号', 'ロット', '項目', '文字', '符号位置', 'cp932', '書体'];
const SHOWN_NUMBERS = 3;

type Gaiji = Pick<GaijiGlyph, 'cluster' | 'isInCp932' | 'font'>;

/** One cluster of one field of one letter. */
interface GaijiLine extends Gaiji {
  readonly number: string;
  readonly batch: string;
  readonly field: '宛名' | '住所';
}

/** post/gaiji.csv, one line a letter, field and cluster; and post/gaiji.pdf, a row a cluster, when there is any. Others have their turn between batches. */
export async function gaijiDocuments(batches: readonly PlannedBatch[], fonts: PrintFonts): Promise<readonly PostDocument[]> {
  const lines = await gaijiLines(batches, fonts);
  const csv = { file: 'post/gaiji.csv', content: csvText(HEADER, lines.map(fieldsOf)) };
  if (lines.length === 0) return [csv];
  return [csv, { file: 'post/gaiji.pdf', content: writeSheets({ pages: gaijiSheet(glyphsOf(lines), fonts.chains), pagesPerSheet: 2 }, fonts, GAIJI_SHEET.title) }];
}

async function gaijiLines(batches: readonly PlannedBatch[], fonts: PrintFonts): Promise<readonly GaijiLine[]> {
  const lookUp = gaijiLookUp(fonts);
  const isOrdinary = ordinaryTexts(lookUp);
  const lines: GaijiLine[] = [];
  const add = ({ number, batch }: PlannedLetter, field: GaijiLine['field'], text: string) => {
    for (const cluster of new Set(clustersOf(text))) {
      const found = lookUp(cluster);
      if (found !== undefined) lines.push({ number, batch, field, ...found });
    }
  };
  for (const { letters } of batches) {
    for (const letter of letters) {
      const { recipient: { company, department, name }, block } = letter;
      if (!(isOrdinary(company) && isOrdinary(department) && isOrdinary(name))) add(letter, '宛名', addresseeOf(letter.recipient));
      if (!block.texts.every(isOrdinary)) add(letter, '住所', addressText(block, ''));
    }
    await turnOfOthers();
  }
  return lines;
}

/** What is known of a code unit. */
const [UNKNOWN, ORDINARY, OTHER] = [0, 1, 2];

/**
 * Whether a text has nothing but code units that are each a cluster of which nothing is to be said: so nearly all are, and need not be cut up.
 * Such texts side by side are such a text again.
 */
function ordinaryTexts(lookUp: (cluster: string) => Gaiji | undefined): (text: string) => boolean {
  const kinds = new Uint8Array(0x10000);
  const kindOf = (unit: number): number => {
    const character = String.fromCharCode(unit);
    return (kinds[unit] = isUnitByUnit(character) && lookUp(character) === undefined ? ORDINARY : OTHER);
  };
  return (text) => {
    for (let at = 0; at < text.length; at += 1) {
      const unit = text.charCodeAt(at);
      const known = kinds[unit];
      if ((known === UNKNOWN ? kindOf(unit) : known) !== ORDINARY) return false;
    }
    return true;
  };
}

/** What is to be said of a cluster; undefined of those that any system has. Asked once of each, though letters have millions. */
function gaijiLookUp({ chains, files }: PrintFonts): (cluster: string) => Gaiji | undefined {
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
