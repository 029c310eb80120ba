// Marks for inserting machines stand clear of everything, whatever the envelope, on the front of every sheet.
import { blockOfLines } from '../support/block-of-lines.js';
import { composeLetter } from '../../src/letter/compose-letter.js';
import { DATA_MATRIX, type MatrixOf } from '../../src/letter/data-matrix.js';
import { foldsMm, reachableZone, type EnvelopeProfile } from '../../src/letter/envelope-profile.js';
import { inserterMarkParts } from '../../src/letter/inserter-marks.js';
import { mergeFacts } from '../../src/letter/merge-facts.js';
import { parseTemplate } from '../../src/letter/parse-template.js';
import { personalInk, type LetterPerson } from '../../src/letter/personal-ink.js';
import type { ComposedLetter, PlacedRule } from '../../src/letter/placed-text.js';
import { builtInEnvelope } from '../support/built-in-envelope.js';
import { builtInChains } from './built-in-fonts.js';
import { composedTemplate } from './composed-template.js';
import { FACTS, FRONT_MATTER, templateSource } from './template-source.js';

const chains = builtInChains();
const NAGA3 = builtInEnvelope();
const ENVELOPES: readonly EnvelopeProfile[] = [
  NAGA3,
  { ...NAGA3, name: 'other folds', panelsMm: [99, 99, 99] },
  { ...NAGA3, name: 'low window', heightMm: 160, panelsMm: [148, 149], window: { ...NAGA3.window, topMm: 60 } },
];
const UNFOLDED: EnvelopeProfile = { name: 'unfolded', widthMm: 240, heightMm: 332, panelsMm: [297], weightG: 10, window: { leftMm: 30, topMm: 40, widthMm: 100, heightMm: 55 } };
const PERSON: LetterPerson = { number: '000123-0', block: blockOfLines([]), days: [], batch: '0001', sequence: 7 };
/** The largest symbol there is room for, all dark. */
const LARGEST: MatrixOf = () => Array.from({ length: DATA_MATRIX.mostModules }, () => Array.from({ length: DATA_MATRIX.mostModules }, () => true));
const LONG = templateSource({ body: Array.from({ length: 40 }, (_, index) => `${index + 1}つ目の段落です。${'お客様にお願いいたします。'.repeat(8)}`).join('\n\n'), frontMatter: FRONT_MATTER });

function composed(profile: EnvelopeProfile): ComposedLetter {
  return composeLetter(mergeFacts(parseTemplate(LONG, 'letter.md'), new Map(FACTS)), { chains }, profile, { inserterMarks: ['omr', 'data-matrix'] });
}

interface Box {
  readonly leftMm: number;
  readonly topMm: number;
  readonly rightMm: number;
  readonly bottomMm: number;
}

const boxOf = ({ fromXMm, fromYMm, toXMm, toYMm, widthPt }: PlacedRule): Box => {
  const halfMm = (widthPt * 25.4) / 72 / 2;
  return { leftMm: Math.min(fromXMm, toXMm) - halfMm, topMm: Math.min(fromYMm, toYMm) - halfMm, rightMm: Math.max(fromXMm, toXMm) + halfMm, bottomMm: Math.max(fromYMm, toYMm) + halfMm };
};
const around = (boxes: readonly Box[], clearMm = 0): Box => ({
  leftMm: Math.min(...boxes.map(({ leftMm }) => leftMm)) - clearMm, topMm: Math.min(...boxes.map(({ topMm }) => topMm)) - clearMm,
  rightMm: Math.max(...boxes.map(({ rightMm }) => rightMm)) + clearMm, bottomMm: Math.max(...boxes.map(({ bottomMm }) => bottomMm)) + clearMm,
});
const overlap = (a: Box, b: Box) => a.leftMm < b.rightMm && b.leftMm < a.rightMm && a.topMm < b.bottomMm && b.topMm < a.bottomMm;

/** Of each page: its marks by slot, and boxes of all else, texts as wide as the paper from where they begin. */
function pagesOf(letter: ComposedLetter): readonly { readonly marks: Readonly<Record<string, Box>>; readonly others: readonly Box[] }[] {
  const ink = personalInk(letter, LARGEST)(PERSON);
  return letter.pages.map(({ parts }, index) => {
    const own = (ink[index] ?? []).values();
    const marks: Record<string, Box> = {};
    const others = parts.flatMap((part): readonly Box[] => {
      const { texts, rules } = part.kind === 'shared' ? part : own.next().value ?? { texts: [], rules: [] };
      if (part.kind === 'personal' && (part.slot === 'omr' || part.slot === 'data-matrix')) {
        marks[part.slot] = around(rules.map(boxOf));
        return [];
      }
      return [...rules.map(boxOf), ...texts.map(({ xMm, yMm, sizePt }) => ({ leftMm: xMm, topMm: yMm - sizePt * 0.35, rightMm: 210, bottomMm: yMm + sizePt * 0.05 }))];
    });
    return { marks, others };
  });
}

describe.each(ENVELOPES)('in the envelope $name', (profile) => {
  const pages = pagesOf(composed(profile));

  test('the front of every sheet has both kinds at the same places, its back none', () => {
    expect(pages.length).toBeGreaterThan(2);
    for (const [index, { marks }] of pages.entries()) expect(marks).toEqual(index % 2 === 0 ? pages[0]?.marks : {});
    expect(Object.keys(pages[0]?.marks ?? {})).toEqual(['omr', 'data-matrix']);
  });

  test('no text, rule, fold or hole comes near them, nor they each other', () => {
    const holes = [108.5, 188.5].map((yMm): Box => ({ leftMm: 9, topMm: yMm - 3, rightMm: 15, bottomMm: yMm + 3 }));
    const folds = foldsMm(profile).map((yMm): Box => ({ leftMm: 0, topMm: yMm, rightMm: 210, bottomMm: yMm + 0.01 }));
    for (const { marks, others } of pages) {
      const boxes = Object.values(marks);
      for (const box of boxes) {
        for (const obstacle of [...others, ...holes, ...folds]) expect(overlap(around([box], 2), obstacle)).toBe(false);
        expect(boxes.filter((other) => overlap(around([other], 2), around([box], 2)))).toEqual([box]);
      }
    }
  });

  test('the window can never show them, and they lie where printers print', () => {
    const reach = reachableZone(profile);
    for (const { marks } of pages) {
      for (const box of Object.values(marks)) {
        expect(overlap(around([box], 2), reach)).toBe(false);
        expect(box.topMm).toBeGreaterThan(foldsMm(profile)[0] ?? reach.bottomMm);
        expect(box.leftMm).toBeGreaterThanOrEqual(5);
        expect(box.bottomMm).toBeLessThanOrEqual(277);
      }
    }
  });
});

test('the places in the manual are those of naga3-100x55', () => {
  expect(inserterMarkParts(['data-matrix', 'omr', 'omr'], NAGA3)).toEqual([
    { kind: 'personal', slot: 'data-matrix', xMm: 8, yMm: 146.4 }, { kind: 'personal', slot: 'omr', xMm: 8, yMm: 115 },
  ]);
});

test('without folds they stand below what the window can show, and between the holes', () => {
  const [omr, dataMatrix] = inserterMarkParts(['omr', 'data-matrix'], UNFOLDED);
  expect(omr?.yMm).toBeGreaterThan(111.5 + 2);
  expect((dataMatrix?.yMm ?? 0) + 10).toBeLessThan(185.5 - 2);
});

test('a letter without marks is what it was', () => {
  const { merged, composed: letter } = composedTemplate('card-breach');
  expect(composeLetter(merged, { chains }, NAGA3, { inserterMarks: [] })).toEqual(letter);
});

test('an envelope that leaves no place is a bug', () => {
  expect(() => inserterMarkParts(['omr'], { ...UNFOLDED, window: { ...UNFOLDED.window, topMm: 230 } })).toThrow('no place');
});

test('the last sheet of a letter is marked as such', () => {
  const letter = composed(NAGA3);
  const counts = personalInk(letter, LARGEST)({ ...PERSON, sequence: 0 }).flat().map(({ rules }) => rules.length).filter((count) => count > 0 && count < DATA_MATRIX.mostModules);
  expect(counts).toEqual([...counts.slice(0, -1).map(() => 2), 4]);
});

test('marks of somebody without a place in a print file, or without an encoder, are a bug', () => {
  const letter = composed(NAGA3);
  const { batch, sequence, ...unplaced } = PERSON;
  expect([batch, sequence]).toEqual(['0001', 7]);
  expect(() => personalInk(letter, LARGEST)(unplaced)).toThrow('place in its print file');
  expect(() => personalInk(letter, LARGEST)({ ...unplaced, sequence: 7 })).toThrow('print file');
  expect(() => personalInk(letter)(PERSON)).toThrow('an encoder');
});
