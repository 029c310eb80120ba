// The letter of an incident folder as it will be set, and what is said of it.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ComposedLetter } from '../../src/letter/placed-text.js';
import { packageFile } from '../../src/run/input/package-file.js';
import { prepareLetter } from '../../src/run/prepare-letter.js';
import { problemsOf } from '../export/sample-source.js';
import { changedIncident, type TextChange } from '../support/changed-incident.js';
import { temporaryFolder } from '../support/temporary-folder.js';

const folder = temporaryFolder();
const BUILT_IN = packageFile('templates/card-breach/incident.yaml');
const OWN_ENVELOPE: TextChange = ['incident.yaml', 'envelope: naga3-100x55', 'envelope: own.yaml'];
const POSTAGE: TextChange = ['incident.yaml', '\nprint:\n', '\npost: { payment: 料金後納 }\n\nprint:\n'];
const returning = (text: string): TextChange => ['incident.yaml', '\n    postalCode: 000', `\n    returnAddress: "${text}"\n    postalCode: 000`];

/** An incident folder whose envelope bears neither a return address nor the mark of postage, and has a place for both in its window. */
function withPlaces(name: string, ...changes: readonly TextChange[]): string {
  const incident = changedIncident(join(folder, name), OWN_ENVELOPE, ...changes);
  const profile = readFileSync(packageFile('templates/envelopes/kaku2-110x85.yaml'), 'utf8');
  writeFileSync(join(folder, name, 'own.yaml'), profile.replace('# returnAddress', 'returnAddress').replace('# postageMark', 'postageMark'));
  return incident;
}

const sharedText = ({ pages }: ComposedLetter): string => (
  pages.flatMap(({ parts }) => parts.flatMap((part) => (part.kind === 'shared' ? part.texts.map(({ text }) => text) : []))).join('\n'));
const slots = ({ pages }: ComposedLetter): readonly string[] => pages.flatMap(({ parts }) => parts.flatMap((part) => (part.kind === 'personal' ? [part.slot] : [])));

test('where none is named or found the built-in incident serves', async () => {
  const { builtInIncident, incidentPath, incident, envelope, files, fonts, opened, composed } = await prepareLetter(undefined);
  expect({ builtInIncident, incidentPath }).toEqual({ builtInIncident: true, incidentPath: BUILT_IN });
  expect(incident.window).toEqual({ firstDay: '2021-10-14', lastDay: '2022-01-25' });
  expect(envelope.name).toBe('naga3-100x55');
  expect((await files).map(({ role, file }) => (role === 'font' ? role : `${role} ${file}`))).toEqual(['incident incident.yaml', 'template letter.md', 'envelope naga3-100x55.yaml', ...fonts.files.map(() => 'font')]);
  expect(opened.files.map(({ bytes }) => bytes)).toEqual(fonts.files);
  expect(composed.pagesPerSheet).toBe(2);
});

test('the one that is named is read with all that it names', async () => {
  const path = changedIncident(join(folder, 'named'), ['letter.md', '謹白', '敬白']);
  const { builtInIncident, incidentPath, composed, advice } = await prepareLetter(path);
  expect({ builtInIncident, incidentPath }).toEqual({ builtInIncident: false, incidentPath: path });
  expect(sharedText(composed)).toContain('敬白');
  expect(advice).toEqual([]);
});

test('an envelope that is not there is refused at its line', async () => {
  const path = changedIncident(join(folder, 'unknown'), OWN_ENVELOPE);
  const line = readFileSync(path, 'utf8').split('\n').findIndex((text) => text.includes('own.yaml')) + 1;
  expect(await problemsOf(() => prepareLetter(path))).toMatchObject([{ at: { file: 'incident.yaml', line } }]);
});

test('a sheet a page is composed when it is asked for', async () => {
  expect((await prepareLetter(BUILT_IN, true)).composed.pagesPerSheet).toBe(1);
});

test('marks for inserting machines stand on it when the incident file asks for them', async () => {
  expect(slots((await prepareLetter(BUILT_IN)).composed)).not.toContain('data-matrix');
  const path = changedIncident(join(folder, 'marks'), ['incident.yaml', '\nprint:\n', '\nprint:\n  marks: [data-matrix]\n']);
  expect(slots((await prepareLetter(path)).composed)).toContain('data-matrix');
});

test('the words and the layout are looked at for advice', async () => {
  const path = changedIncident(join(folder, 'advice'), ['letter.md', '謹白', '敬具'], ['letter.md', '\n\n## ', '\n\n---\n\n## ']);
  const codes = (await prepareLetter(path)).advice.map(({ code }) => code);
  expect(codes).toContain('letter-closing-unpaired');
  expect(codes).toContain('letter-contacts-overleaf');
});

describe('what staff ask to have printed in the window', () => {
  test('is printed where the envelope has a place for it', async () => {
    const { composed, advice } = await prepareLetter(withPlaces('places', POSTAGE, returning(' 〒104-0061　東京都中央区 ')));
    expect(sharedText(composed)).toContain('〒104-0061　東京都中央区\n');
    expect(sharedText(composed)).toContain('料金後納');
    expect(advice.filter(({ code }) => code === 'letter-mark-unplaced')).toEqual([]);
  });

  test('is told of, each at its line, where it has none', async () => {
    const { composed, advice } = await prepareLetter(changedIncident(join(folder, 'no-places'), POSTAGE, returning('〒104-0061　東京都中央区')));
    expect(sharedText(composed)).not.toMatch(/料金後納|東京都中央区/);
    const lines = readFileSync(join(folder, 'no-places/incident.yaml'), 'utf8').split('\n');
    const unplaced = (key: string, word: string) => (
      { code: 'letter-mark-unplaced', detail: { key }, at: { file: 'incident.yaml', line: lines.findIndex((line) => line.includes(word)) + 1, column: key } });
    expect(advice.filter(({ code }) => code === 'letter-mark-unplaced')).toEqual([unplaced('post.payment', '料金後納'), unplaced('facts.sender.returnAddress', 'returnAddress')]);
  });

  test('may be nothing: a blank return address asks for no place and is not printed', async () => {
    const blank = await prepareLetter(changedIncident(join(folder, 'blank'), returning(' ')));
    expect(blank.advice).toEqual([]);
    expect(sharedText((await prepareLetter(withPlaces('blank-places', returning(' ')))).composed)).toBe(sharedText((await prepareLetter(withPlaces('bare-places'))).composed));
  });

  test('is refused at its line where it does not fit its place', async () => {
    const path = withPlaces('too-long', returning('東京都中央区'.repeat(20)));
    const line = readFileSync(path, 'utf8').split('\n').findIndex((text) => text.includes('returnAddress')) + 1;
    expect(await problemsOf(() => prepareLetter(path))).toMatchObject([{ code: 'return-address-too-long', at: { file: 'incident.yaml', line } }]);
  });
});
