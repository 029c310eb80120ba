// A profile as staff write it: what is accepted, and what is said, with which figures and at which line, of what is not.
import { readFileSync } from 'node:fs';
import { parseEnvelopeFile } from '../../src/letter/envelope-file.js';
import { playOf, type Zone } from '../../src/letter/envelope-profile.js';
import { envelopeFacts } from '../../src/letter/proof-cover.js';
import { sentenceOfProblem } from '../../src/wording/problem-sentence.js';
import { ENVELOPE_NAMES, builtInEnvelope } from '../support/built-in-envelope.js';
import { asLines, refusedProblems } from './refused-problems.js';

/** Line 1 to 5; what is added begins in line 6. */
const LINES = {
  name: 'name: own',
  envelope: 'envelope: { widthMm: 235, heightMm: 120 }',
  window: 'window: { leftMm: 22, topMm: 12, widthMm: 100, heightMm: 55 }',
  panelsMm: 'panelsMm: [105, 96, 96]',
  weightG: 'weightG: 5',
};
/** Unfolded, with room above an address. */
const LARGE = {
  envelope: 'envelope: { widthMm: 240, heightMm: 332 }',
  window: 'window: { leftMm: 20, topMm: 30, widthMm: 110, heightMm: 85 }',
  panelsMm: 'panelsMm: [297]',
};

function profileText(changed: Partial<typeof LINES>, ...more: readonly string[]): string {
  return [...Object.values({ ...LINES, ...changed }), ...more].join('\n');
}

function refused(changed: Partial<typeof LINES>, ...more: readonly string[]): readonly string[] {
  return asLines(refusedProblems(() => parseEnvelopeFile(profileText(changed, ...more), 'own.yaml')));
}

test.each(ENVELOPE_NAMES)('%s is named as its file, and its commented play is what is left beside the sheet', (name) => {
  const profile = builtInEnvelope(name);
  expect(profile.name).toBe(name);
  const [, right, down] = /# playMm: \{ rightMm: (\d+), downMm: (\d+) \}/.exec(readFileSync(`templates/envelopes/${name}.yaml`, 'utf8')) ?? [];
  expect(playOf(profile)).toEqual({ xMm: Number(right), yMm: Number(down) });
});

test('what the comments of kaku2-110x85 offer is accepted as it stands there', () => {
  const text = readFileSync('templates/envelopes/kaku2-110x85.yaml', 'utf8').replace(/^# (returnAddress|postageMark|playMm)/gm, '$1');
  expect(parseEnvelopeFile(text, 'kaku2.yaml')).toMatchObject({ returnAddress: { widthMm: 50 }, postageMark: { heightMm: 20 }, playMm: { xMm: 30, yMm: 35 } });
});

test('measured play may be less than what is left beside the sheet', () => {
  expect(playOf(parseEnvelopeFile(profileText({}, 'playMm: { rightMm: 22.5, downMm: 0 }'), 'own.yaml'))).toEqual({ xMm: 22.5, yMm: 0 });
});

describe('docs/ja/envelope.md', () => {
  const manual = readFileSync('docs/ja/envelope.md', 'utf8');
  const row = (title: string) => (new RegExp(`^\\| ${title} \\|(.*)\\|$`, 'm').exec(manual)?.[1] ?? '').split('|').map((cell) => cell.trim());

  test('shows every built-in profile with its arithmetic', () => {
    const names = row('名前').map((name) => name.replaceAll('`', ''));
    expect([...names].sort()).toEqual([...ENVELOPE_NAMES].sort());
    names.forEach((name, index) => {
      const { widthMm, heightMm, window, visible, reachable, characters, barcodePt, playMm } = envelopeFacts(builtInEnvelope(name));
      const span = (zone: Zone) => `横 ${zone.leftMm}～${zone.rightMm}、縦 ${zone.topMm}～${zone.bottomMm}`;
      expect(['封筒の内のり', '窓', '用紙が封筒の中で動く幅', 'いつも見える範囲', '見えることがある範囲', '宛名の1行に入る字数'].map((title) => row(title)[index])).toEqual([
        `横 ${widthMm} × 縦 ${heightMm}`, `左から ${window.leftMm}、上から ${window.topMm}、大きさ ${window.widthMm} × ${window.heightMm}`,
        `右へ ${playMm.xMm}、下へ ${playMm.yMm}`, span(visible), span(reachable), `${characters.full}字（狭めて ${characters.condensed}字）`,
      ]);
      expect(row('カスタマバーコード')[index]?.startsWith(barcodePt === undefined ? '入らない' : `${barcodePt}ポイントまで入る`)).toBe(true);
    });
  });

  test('has an example of one\'s own that is accepted', () => {
    const [, example = ''] = /```yaml\n( *name: [\s\S]*?)```/.exec(manual) ?? [];
    expect(parseEnvelopeFile(example.replace(/^ {3}/gm, ''), 'my-envelope.yaml')).toMatchObject({ window: { topMm: 13 }, playMm: { xMm: 23 } });
  });
});

describe('refused, each at its line with its figures', () => {
  test.each<[string, Partial<typeof LINES>, readonly string[], readonly string[]]>([
    ['panels that are no A4 sheet', { panelsMm: 'panelsMm: [105, 96, 98]' }, [], ['4 envelope-panels-sum 299 297']],
    ['a first panel that is not the highest', { panelsMm: 'panelsMm: [97, 100, 100]' }, [], ['4 envelope-first-panel-lower 97 100']],
    ['a first panel higher than the envelope', { panelsMm: 'panelsMm: [125, 86, 86]' }, [], ['2 envelope-too-small down 125 120']],
    ['paper wider than the envelope', { envelope: 'envelope: { widthMm: 205, heightMm: 120 }' }, [], ['2 envelope-too-small across 210 205']],
    ['a window that reaches beyond the right edge', { window: 'window: { leftMm: 140, topMm: 12, widthMm: 100, heightMm: 55 }' }, [], ['3 envelope-window-outside across 140 100 240 235']],
    ['a window that reaches beyond the bottom', { window: 'window: { leftMm: 22, topMm: 70, widthMm: 100, heightMm: 55 }' }, [], ['3 envelope-window-outside down 70 55 125 120']],
    ['more play than there is room', {}, ['playMm: { rightMm: 26, downMm: 16 }'], ['6 envelope-play-too-large across 26 25', '6 envelope-play-too-large down 16 15']],
    ['a window too narrow', { window: 'window: { leftMm: 22, topMm: 12, widthMm: 68, heightMm: 55 }' }, [], ['3 envelope-window-too-small across 68 2 25 39 40']],
    ['a window too low', { window: 'window: { leftMm: 22, topMm: 12, widthMm: 100, heightMm: 33.5 }' }, [], ['3 envelope-window-too-small down 33.5 2 15 14.5 15']],
    ['a window so far down that no letter fits below it', { ...LARGE, window: 'window: { leftMm: 20, topMm: 120, widthMm: 110, heightMm: 85 }' }, [], ['3 envelope-window-low 205 198']],
    ['a wide window with no room for the sender below it', { ...LARGE, window: 'window: { leftMm: 20, topMm: 80, widthMm: 180, heightMm: 85 }' }, [], ['3 envelope-window-low 165 148']],
    ['a return address where the window may hide it', LARGE, ['returnAddress: { leftMm: 20, topMm: 32, widthMm: 50, heightMm: 8 }'], ['6 envelope-area-outside returnAddress 22 32 98 78']],
    ['a return address of no height', LARGE, ['returnAddress: { leftMm: 22, topMm: 32, widthMm: 50, heightMm: 3 }'], ['6 envelope-return-address-small 50 3 16 3.2']],
    ['a postage mark that is too small', LARGE, ['postageMark: { leftMm: 22, topMm: 32, widthMm: 25, heightMm: 12 }'], ['6 envelope-mark-size 25 12 20 30']],
    ['two places that overlap', LARGE, ['returnAddress: { leftMm: 22, topMm: 32, widthMm: 60, heightMm: 8 }', 'postageMark: { leftMm: 76, topMm: 32, widthMm: 22, heightMm: 20 }'], ['7 envelope-areas-overlap']],
    ['a place that leaves no room for the address', LARGE, ['returnAddress: { leftMm: 22, topMm: 56, widthMm: 60, heightMm: 8 }'], ['6 envelope-area-leaves-little 66 78 12 15']],
    ['a key nobody knows', {}, ['windows: 2'], ['6 envelope-key-unknown windows window name, envelope, window, panelsMm, playMm, weightG, returnAddress, postageMark']],
    ['a length with its unit', { weightG: 'weightG: 5g' }, [], ['5 envelope-value-wrong weightG weight weightG: 5']],
    ['panels that are no list', { panelsMm: 'panelsMm: 105' }, [], ['4 envelope-value-wrong panelsMm lengths panelsMm: [105, 96, 96]']],
    ['half of the play', {}, ['playMm: { rightMm: 25 }'], ['6 envelope-key-missing playMm.downMm downMm: 15']],
    ['no YAML', { name: 'name: [' }, [], ['2 envelope-syntax BAD_INDENT']],
  ])('%s', (_, changed, more, expected) => {
    expect(refused(changed, ...more).slice(0, expected.length)).toEqual(expected);
  });

  test('panels that leave out part of the sheet, and nothing of what the window would then show', () => {
    expect(refused({ panelsMm: 'panelsMm: [55, 55]' })).toEqual(['4 envelope-panels-sum 110 297']);
  });

  test('all that is wrong with it at once', () => {
    expect(refused({ envelope: 'envelope: { widthMm: 100, heightMm: 100 }', panelsMm: 'panelsMm: [105, 96]' })).toEqual([
      '4 envelope-panels-sum 201 297', '2 envelope-too-small across 210 100', '3 envelope-window-outside across 22 100 122 100', '2 envelope-too-small down 105 100',
    ]);
  });

  test('the arithmetic stands in the sentence, in either language', () => {
    const [found] = refusedProblems(() => parseEnvelopeFile(profileText({ window: 'window: { leftMm: 22, topMm: 12, widthMm: 68, heightMm: 55 }' }), 'own.yaml'));
    if (found === undefined) throw new Error('not refused');
    expect(sentenceOfProblem(found, 'ja').message).toContain('窓 68 mm － 縁 2 mm × 2 － 用紙の動く幅 25 mm ＝ 39 mm で、宛名には 40 mm が要ります');
    expect(sentenceOfProblem(found, 'en').message).toContain('68 mm - 2 x 2 mm edge - 25 mm play = 39 mm, and an address takes 40 mm');
  });
});
