// Whatever the envelope: through its window only the address is ever read, and nothing on the page meets anything else.
import fc from 'fast-check';
import { setAddressBlock } from '../../src/letter/address-block.js';
import { composeLetter } from '../../src/letter/compose-letter.js';
import { parseEnvelopeFile } from '../../src/letter/envelope-file.js';
import { foldsMm, reachableZone, visibleZone, type EnvelopeProfile } from '../../src/letter/envelope-profile.js';
import { personalInk } from '../../src/letter/personal-ink.js';
import type { ComposedLetter } from '../../src/letter/placed-text.js';
import { Refusal } from '../../src/refusal.js';
import { builtInEnvelope, ENVELOPE_NAMES } from '../support/built-in-envelope.js';
import { builtInChains } from './built-in-fonts.js';
import { composedTemplate, LETTER_FOLDERS } from './composed-template.js';
import { areMeeting, sharedBoxes, textBox } from './page-boxes.js';

const chains = builtInChains();
const TEMPLATES = LETTER_FOLDERS.map((folder) => [folder, composedTemplate(folder).merged] as const);
const ADDRESSEE = { postalCode: '060-0001', address: '北海道札幌市中央区北一条西2丁目', company: '', department: '設計部', name: '山田　太郎', honorific: '様' } as const;
const EDGE_MM = 0.01;

/** What is read through the window at some shift beside the address; and what of a first page meets other ink on it. */
function faults({ pages: [first] }: ComposedLetter, profile: EnvelopeProfile): readonly string[] {
  if (first === undefined) return ['no page'];
  const reach = reachableZone(profile);
  const shared = sharedBoxes(first, chains);
  const texts = first.parts.flatMap((part) => (part.kind === 'shared' ? part.texts : [])).map((text) => ({ text, box: textBox(text, chains) }));
  const head = texts.filter(({ text }) => text.sizePt === 10.5 && text.yMm < (foldsMm(profile)[0] ?? 198));
  return [
    ...shared.filter((box) => areMeeting(box, reach)).map((box) => `in the window's reach: ${JSON.stringify(box)}`),
    ...head.flatMap(({ text, box }) => texts.filter((other) => other.text !== text && areMeeting(shrunk(box), shrunk(other.box))).map(({ text: { text: met } }) => `${text.text} meets ${met}`)),
    ...shared.filter(({ rightMm, bottomMm }) => rightMm > 205 || bottomMm > 290).map((box) => `off the paper: ${JSON.stringify(box)}`),
  ];
}

/** A line's characters are as high as the line at the closest; what only touches does not meet. */
function shrunk({ leftMm, topMm, rightMm, bottomMm }: ReturnType<typeof textBox>): ReturnType<typeof textBox> {
  return { leftMm: leftMm + EDGE_MM, topMm: topMm + EDGE_MM, rightMm: rightMm - EDGE_MM, bottomMm: bottomMm - EDGE_MM };
}

describe.each(ENVELOPE_NAMES)('with %s', (name) => {
  const profile = builtInEnvelope(name);

  test.each(TEMPLATES)('templates/%s shows nothing but the address in the window, and no text meets another', (_, merged) => {
    expect(faults(composeLetter(merged, { chains }, profile), profile)).toEqual([]);
  });

  test('the address lies within what the window always shows', () => {
    const block = setAddressBlock(ADDRESSEE, chains.mincho, profile, true);
    if (block === 'overflow') throw new Error('an ordinary address fits');
    const [, merged] = TEMPLATES[0] ?? [];
    if (merged === undefined) throw new Error('no template');
    const [first] = personalInk(composeLetter(merged, { chains }, profile))({ number: '000001-8', block, ...(block.layout.barcode === undefined ? {} : { barcode: { postalCode: '1620815', displayNumber: '1-2-3' } }), days: [] });
    const zone = visibleZone(profile);
    for (const box of (first?.[0]?.texts ?? []).map((text) => textBox(text, chains))) {
      expect(box.leftMm).toBeGreaterThanOrEqual(zone.leftMm - EDGE_MM);
      expect(box.topMm).toBeGreaterThanOrEqual(zone.topMm - EDGE_MM);
      expect(box.rightMm).toBeLessThanOrEqual(zone.rightMm + EDGE_MM);
      expect(box.bottomMm).toBeLessThanOrEqual(zone.bottomMm + EDGE_MM);
    }
  });
});

const length = (min: number, max: number) => fc.integer({ min, max });
const arbitraryProfile = fc.record({
  widthMm: length(205, 260), heightMm: length(95, 340), leftMm: length(5, 120), topMm: length(5, 150), windowWidthMm: length(60, 200), windowHeightMm: length(30, 120),
  panelsMm: fc.constantFrom([297], [149, 148], [105, 96, 96], [99, 99, 99]), rightMm: length(0, 30), downMm: length(0, 30),
});

test('a profile that is accepted lets no letter be read through its window, or the letter is refused for its sender block', () => {
  const accepted = { profiles: 0, letters: 0 };
  fc.assert(fc.property(arbitraryProfile, fc.constantFrom(...TEMPLATES), (given, [, merged]) => {
    const text = [
      'name: any', `envelope: { widthMm: ${given.widthMm}, heightMm: ${given.heightMm} }`,
      `window: { leftMm: ${given.leftMm}, topMm: ${given.topMm}, widthMm: ${given.windowWidthMm}, heightMm: ${given.windowHeightMm} }`,
      `panelsMm: [${given.panelsMm.join(', ')}]`, `playMm: { rightMm: ${given.rightMm}, downMm: ${given.downMm} }`, 'weightG: 5',
    ].join('\n');
    const profile = orRefused(() => parseEnvelopeFile(text, 'any.yaml'));
    if (profile === undefined) return;
    accepted.profiles += 1;
    const composed = orRefused(() => composeLetter(merged, { chains }, profile));
    if (composed === undefined) return;
    accepted.letters += 1;
    expect(faults(composed, profile)).toEqual([]);
  }), { numRuns: 1500 });
  expect(accepted.profiles).toBeGreaterThan(50);
  expect(accepted.letters).toBeGreaterThan(20);
});

function orRefused<T>(action: () => T): T | undefined {
  try {
    return action();
  } catch (error) {
    if (error instanceof Refusal) return undefined;
    throw error;
  }
}
