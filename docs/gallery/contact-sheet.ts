// The windows of the gallery on sheets of their own: each address block exactly as its letter has it, moved into a cell, with
// the zone that the window always shows around it.
import { visibleZone, type EnvelopeProfile } from '../../src/letter/envelope-profile.js';
import { joined, lowered, type Ink } from '../../src/letter/ink.js';
import { personalInk } from '../../src/letter/personal-ink.js';
import type { ComposedLetter } from '../../src/letter/placed-text.js';
import { zoneRules } from '../../src/letter/proof-guides.js';
import { personOf } from '../../src/run/render/render-job.js';
import type { GalleryEntry } from './gallery-entry.js';

const COLUMNS = 2;
const ROWS = 6;
export const WINDOWS_A_SHEET = COLUMNS * ROWS;
/** Of cells that hold a zone of 71 × 36 mm with its name above it. */
const CELL_MM = { left: 4, top: 6, width: 77, height: 42.5 } as const;
/** What of a sheet has cells on it. */
export const DRAWN_MM = { width: CELL_MM.left + COLUMNS * CELL_MM.width, height: CELL_MM.top + ROWS * CELL_MM.height } as const;
const FRAME = { widthPt: 0.6, grayLevel: 0.6 } as const;
const LABEL = { sizePt: 8, family: 'gothic' } as const;

/** A page a sheet, cells from left to right and down. */
export function contactSheets(entries: readonly GalleryEntry[], profile: EnvelopeProfile): ComposedLetter {
  const count = Math.ceil(entries.length / WINDOWS_A_SHEET);
  const pages = Array.from({ length: count }, (_, sheet) => {
    const cells = entries.slice(sheet * WINDOWS_A_SHEET, (sheet + 1) * WINDOWS_A_SHEET);
    return { parts: [{ kind: 'shared', ...joined(cells.map((entry, place) => cell(entry, place, profile))) } as const] };
  });
  return { pages, pagesPerSheet: 1 };
}

function cell({ id, letter, doubts }: GalleryEntry, place: number, profile: EnvelopeProfile): Ink {
  const zone = visibleZone(profile);
  const leftMm = CELL_MM.left + (place % COLUMNS) * CELL_MM.width;
  const topMm = CELL_MM.top + Math.floor(place / COLUMNS) * CELL_MM.height;
  const frame = { leftMm, topMm, rightMm: leftMm + zone.rightMm - zone.leftMm, bottomMm: topMm + zone.bottomMm - zone.topMm };
  const label = { ...LABEL, xMm: leftMm, yMm: topMm - 1, text: letter === undefined ? `${id}  held: ${doubts.map(({ code }) => code).join(', ')}` : id };
  return joined([{ texts: [label], rules: zoneRules(frame, FRAME) }, ...(letter === undefined ? [] : [lowered(blockInk(letter, leftMm), topMm - zone.topMm)])]);
}

/** The block at its own height on the page, beginning at `xMm`. */
function blockInk(letter: NonNullable<GalleryEntry['letter']>, xMm: number): Ink {
  const slot: ComposedLetter = { pages: [{ parts: [{ kind: 'personal', slot: 'address-block', xMm, yMm: 0 }] }], pagesPerSheet: 1 };
  return joined(personalInk(slot)(personOf(letter)).flat());
}
