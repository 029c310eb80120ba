// The address block: postal code, address, organisation, name, and below them room for an 8-point customer barcode,
// all within what the window always shows. What is too long is condensed, then set smaller, then on another line,
// then closer, then without the barcode's room; then the person is held (contract, address-overflow).
import type { Honorific } from '../recipient/recipient.js';
import type { FontChain } from '../typesetting/font-chain.js';
import { lineBreaker, type BrokenLine, type LineBreaker } from './address-break.js';
import { visibleZone, type EnvelopeProfile } from './envelope-profile.js';
import { ASCENT_EM, emMm, rounded } from './page-grid.js';

/** Who and where, as registered. A Recipient is one. */
export interface Addressee {
  /** `NNN-NNNN`. */
  readonly postalCode: string;
  readonly address: string;
  readonly company: string;
  readonly department: string;
  readonly name: string;
  readonly honorific: Honorific;
}

/** A line of the block. All begin at the zone's left edge; yMm is the baseline from the paper's top. */
export interface AddressLine {
  readonly role: 'postal-code' | 'address' | 'company' | 'name';
  readonly text: string;
  readonly sizePt: number;
  /** 1 is natural width, 0.8 the narrowest. */
  readonly condense: number;
  readonly yMm: number;
}

export interface AddressBlock {
  readonly lines: readonly AddressLine[];
  readonly hasBarcodeRoom: boolean;
}

/** Digits of 12 pt are 3.3 mm high: within 2.4 to 6.0 mm (post.md section 3). */
const POSTAL_CODE_PT = 12;
const CLEAR_MM = 2;
/** Customer barcode of 8 points (zipmanual 12). */
export const BARCODE_MM = { width: 63.84, height: 2.88 } as const;
const NARROWEST = 0.8;
/** Address and organisation, with the name's size beside it: full size first, 9 pt last. */
const SIZES_PT = [{ text: 10.5, name: 12 }, { text: 10, name: 11 }, { text: 9.5, name: 10 }, { text: 9, name: 9 }] as const;
/** Leading in em, with the space before organisation and name. */
const LEADINGS = [{ lineEm: 1.3, gapEm: 0.15 }, { lineEm: 1.25, gapEm: 0.05 }, { lineEm: 1.2, gapEm: 0 }, { lineEm: 1.15, gapEm: 0 }] as const;

/** A part of the block that is cut into lines by itself. */
interface Group {
  readonly role: 'address' | 'company' | 'name';
  readonly breaker: LineBreaker;
  /** Lines it has when nothing is wrong with it. */
  readonly usual: number;
  readonly most: number;
}

interface Shape {
  readonly group: Group;
  readonly lines: readonly BrokenLine[];
  readonly sizePt: number;
}

/**
 * Sets an addressee into the profile's visible zone, or says that it cannot be done. Every character must have a
 * glyph in `chain`: missingClusters is asked before.
 */
export function setAddressBlock(addressee: Addressee, chain: FontChain, profile: EnvelopeProfile): AddressBlock | 'overflow' {
  const zone = visibleZone(profile);
  const widthMm = zone.rightMm - zone.leftMm;
  const postalEm = emMm(POSTAL_CODE_PT);
  const postalLine: AddressLine = { role: 'postal-code', text: addressee.postalCode, sizePt: POSTAL_CODE_PT, condense: 1, yMm: rounded(zone.topMm + ASCENT_EM * postalEm) };
  const topMm = postalLine.yMm + CLEAR_MM;
  const groups = groupsOf(addressee, chain, widthMm);
  for (const hasBarcodeRoom of widthMm >= BARCODE_MM.width ? [true, false] : [false]) {
    const bottomMm = zone.bottomMm - (hasBarcodeRoom ? CLEAR_MM + BARCODE_MM.height : 0);
    const lines = firstFitting(groups, { topMm, bottomMm, widthMm });
    if (lines !== undefined) return { lines: [postalLine, ...lines], hasBarcodeRoom };
  }
  return 'overflow';
}

interface Room {
  readonly topMm: number;
  readonly bottomMm: number;
  readonly widthMm: number;
}

/** The mildest measure that suffices. Condensing happens within a size, so it comes before a smaller one. */
function firstFitting(groups: readonly Group[], room: Room): readonly AddressLine[] | undefined {
  for (const countsInOrder of lineCounts(groups)) {
    for (const leading of LEADINGS) {
      for (const counts of countsInOrder) {
        for (const size of SIZES_PT) {
          const shapes = shapesOf(groups, counts, size, room.widthMm);
          const lines = shapes && stacked(shapes, leading, room);
          if (lines !== undefined) return lines;
        }
      }
    }
  }
  return undefined;
}

/** The address lines' texts, as manifest.csv lists them. */
export function addressLines(block: AddressBlock): readonly string[] {
  return block.lines.filter(({ role }) => role === 'address').map(({ text }) => text);
}

/** The honorific goes with the name, or with the organisation when no person is named. */
function groupsOf({ address, company, department, name, honorific }: Addressee, chain: FontChain, widthMm: number): readonly Group[] {
  const organisation = [company, department].filter((part) => part !== '');
  const suffix = honorific === '' ? '' : `　${honorific}`;
  const fullEm = widthMm / emMm(SIZES_PT[0].text);
  const where = lineBreaker([address], chain);
  return [
    { role: 'address', breaker: where, usual: where.widthEm > fullEm && where.hasSpace ? 2 : 1, most: 4 },
    ...(organisation.length === 0 ? [] : [{ role: 'company', breaker: lineBreaker(organisation, chain, name === '' ? suffix : ''), usual: organisation.length, most: 2 } as const]),
    ...(name === '' ? [] : [{ role: 'name', breaker: lineBreaker([name], chain, suffix), usual: 1, most: 2 } as const]),
  ];
}

type LineCounts = readonly (readonly number[])[];
/** There are a dozen combinations of groups and half a million addressees. */
const KNOWN_COUNTS = new Map<string, readonly [LineCounts, LineCounts]>();

function lineCounts(groups: readonly Group[]): readonly [LineCounts, LineCounts] {
  const key = groups.map(({ usual, most }) => `${usual}/${most}`).join();
  const known = KNOWN_COUNTS.get(key) ?? allLineCounts(groups);
  KNOWN_COUNTS.set(key, known);
  return known;
}

/** Ways to spend lines: the usual, then one more, two more; and, when nothing else helps, those with fewer than usual somewhere. */
function allLineCounts(groups: readonly Group[]): readonly [LineCounts, LineCounts] {
  const ways = groups.reduce<LineCounts>(
    (sofar, { most }) => sofar.flatMap((counts) => Array.from({ length: most }, (_, index) => [...counts, index + 1])),
    [[]],
  );
  const extra = (counts: readonly number[]) => counts.reduce((total, count, index) => total + count - (groups[index]?.usual ?? 0), 0);
  const lacks = (counts: readonly number[]) => counts.some((count, index) => count < (groups[index]?.usual ?? 0));
  const sorted = [...ways].sort((a, b) => extra(a) - extra(b));
  return [sorted.filter((counts) => !lacks(counts)), sorted.filter(lacks)];
}

function shapesOf(groups: readonly Group[], counts: readonly number[], size: (typeof SIZES_PT)[number], widthMm: number): readonly Shape[] | undefined {
  const shapes: Shape[] = [];
  for (const [index, group] of groups.entries()) {
    const sizePt = group.role === 'name' ? size.name : size.text;
    const naturalEm = widthMm / emMm(sizePt);
    const lines = group.breaker.lines(counts[index] ?? group.usual, { naturalEm, condensedEm: naturalEm / NARROWEST });
    if (lines === undefined) return undefined;
    shapes.push({ group, lines, sizePt });
  }
  return shapes;
}

/** The groups below each other, each condensed as its longest line needs; undefined when they do not fit in height. */
function stacked(shapes: readonly Shape[], leading: (typeof LEADINGS)[number], { topMm, bottomMm, widthMm }: Room): readonly AddressLine[] | undefined {
  const lines: AddressLine[] = [];
  let yMm = topMm;
  for (const [index, { group, lines: broken, sizePt }] of shapes.entries()) {
    const em = emMm(sizePt);
    const condense = Math.min(1, ...broken.map(({ widthEm }) => Math.floor((widthMm / (widthEm * em)) * 1000) / 1000));
    if (index > 0) yMm += leading.gapEm * em;
    for (const { text } of broken) {
      yMm += lines.length === 0 ? ASCENT_EM * em : leading.lineEm * em;
      lines.push({ role: group.role, text, sizePt, condense, yMm: rounded(yMm) });
    }
    if (yMm + (1 - ASCENT_EM) * em > bottomMm) return undefined;
  }
  return lines;
}
