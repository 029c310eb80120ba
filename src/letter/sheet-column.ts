// A column of the program's own words on the sheets that go with a proof, from the top down. The letters themselves are set
// by letter-flow; here there is no grid and no page to turn.
import { missingClusters, type FontChain } from '../typesetting/font-chain.js';
import type { Ink } from './ink.js';
import { joined, lowered } from './ink.js';
import { ASCENT_EM, emMm, rounded } from './page-grid.js';
import type { FontFamily, PlacedRule } from './placed-text.js';
import { fixedWords, setPhrase, type Setting } from './set-phrase.js';

export interface ColumnLook {
  readonly sizePt?: number;
  readonly family?: FontFamily;
  readonly leftMm?: number;
  readonly widthMm?: number;
  readonly align?: 'start' | 'center' | 'end';
  /** Of lines after the first, in em. */
  readonly hangEm?: number;
  readonly leadingEm?: number;
  /** Space before the text. */
  readonly gapMm?: number;
  /** Marks of a proof beside the letter are gray. */
  readonly grayLevel?: number;
}

export interface TableLook extends ColumnLook {
  /** The least height of a row. */
  readonly rowMm?: number;
  /** How the cells of a column differ from the table's look, from the first on. */
  readonly columns?: readonly Pick<ColumnLook, 'sizePt' | 'family' | 'align' | 'leadingEm'>[];
}

/** Grows downwards as texts are set. */
export interface SheetColumn {
  readonly text: (text: string, look?: ColumnLook) => void;
  /** A ruled table; a cell takes one line or more. */
  readonly table: (rows: readonly (readonly string[])[], widthsMm: readonly number[], look?: TableLook) => void;
  readonly skip: (mm: number) => void;
  readonly yMm: () => number;
  readonly ink: () => Ink;
}

/** Where a column stands, and how its texts look unless they say otherwise. */
export type ColumnPlace = Required<Pick<ColumnLook, 'leftMm' | 'widthMm' | 'sizePt'>> & { readonly topMm: number; readonly grayLevel?: number };

const LEADING_EM = 1.55;
const CELL_PADDING_MM = 1.6;
const TABLE_RULE_PT = 0.4;

/** An empty column. The words are the program's own but for names out of settings: in these a character without a glyph is a 〓. */
export function sheetColumn(place: ColumnPlace, chains: Setting['chains']): SheetColumn {
  const inks: Ink[] = [];
  let yMm = place.topMm;

  /** The lines from `topMm` on, and where they end. */
  function set(text: string, look: ColumnLook, topMm: number): { readonly ink: Ink; readonly bottomMm: number } {
    const { sizePt = place.sizePt, family = 'mincho', leftMm = place.leftMm, align = 'start', hangEm = 0, leadingEm = LEADING_EM, grayLevel = place.grayLevel } = look;
    const em = emMm(sizePt);
    const widthMm = look.widthMm ?? place.widthMm - (leftMm - place.leftMm);
    const measure = { widthEm: widthMm / em, firstIndentEm: 0, restIndentEm: hangEm, align };
    const lines = setPhrase(fixedWords(printable(text, chains[family]), 1), { family, sizePt, leftMm, measure }, { file: '', chains, problems: [] });
    const baselineMm = (leadingEm - 1) / 2 * em + ASCENT_EM * em;
    const ink = joined(lines.map((line, index) => lowered({ texts: line.texts, rules: line.rules }, topMm + index * leadingEm * em + baselineMm)));
    const texts = grayLevel === undefined ? ink.texts : ink.texts.map((one) => ({ ...one, grayLevel }));
    return { ink: { ...ink, texts }, bottomMm: topMm + lines.length * leadingEm * em };
  }

  return {
    text(text, look = {}) {
      const { ink, bottomMm } = set(text, look, yMm + (look.gapMm ?? 0));
      inks.push(ink);
      yMm = bottomMm;
    },
    table(rows, widthsMm, look = {}) {
      const { rowMm = 0, leftMm: left = place.leftMm } = look;
      const edges = widthsMm.reduce<readonly number[]>((sofar, width) => [...sofar, (sofar.at(-1) ?? left) + width], [left]);
      const topMm = yMm + (look.gapMm ?? 0);
      const rules: PlacedRule[] = [horizontal(edges, topMm)];
      yMm = topMm;
      for (const row of rows) {
        const cells = row.map((text, index) => {
          const width = (widthsMm[index] ?? 0) - 2 * CELL_PADDING_MM;
          return set(text, { ...look, ...look.columns?.[index], leftMm: (edges[index] ?? left) + CELL_PADDING_MM, widthMm: width }, yMm + CELL_PADDING_MM / 2);
        });
        inks.push(...cells.map(({ ink }) => ink));
        yMm = Math.max(yMm + rowMm, ...cells.map(({ bottomMm }) => bottomMm + CELL_PADDING_MM / 2));
        rules.push(horizontal(edges, yMm));
      }
      rules.push(...edges.map((xMm) => ({ fromXMm: rounded(xMm), fromYMm: rounded(topMm), toXMm: rounded(xMm), toYMm: rounded(yMm), widthPt: TABLE_RULE_PT })));
      inks.push({ texts: [], rules });
    },
    skip(mm) {
      yMm += mm;
    },
    yMm: () => yMm,
    ink: () => joined(inks),
  };
}

function printable(text: string, chain: FontChain): string {
  return missingClusters(text, chain).reduce((shown, cluster) => shown.replaceAll(cluster, '〓'), text);
}

function horizontal(edges: readonly number[], yMm: number): PlacedRule {
  return { fromXMm: rounded(edges[0] ?? 0), fromYMm: rounded(yMm), toXMm: rounded(edges.at(-1) ?? 0), toYMm: rounded(yMm), widthPt: TABLE_RULE_PT };
}
