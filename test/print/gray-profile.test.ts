import { grayProfile } from '../../src/print/gray-profile.js';

const profile = Buffer.from(grayProfile());

function tag(name: string): Buffer {
  for (let entry = 132; entry < 132 + 12 * profile.readUInt32BE(128); entry += 12) {
    if (profile.toString('latin1', entry, entry + 4) !== name) continue;
    const offset = profile.readUInt32BE(entry + 4);
    return profile.subarray(offset, offset + profile.readUInt32BE(entry + 8));
  }
  throw new Error(`no tag ${name}`);
}

test('the header is that of a gray output profile of version 2, as long as it says', () => {
  expect(profile.readUInt32BE(0)).toBe(profile.length);
  expect(profile.readUInt8(8)).toBe(2);
  expect(profile.toString('latin1', 12, 24)).toBe('prtrGRAYXYZ ');
  expect(profile.toString('latin1', 36, 40)).toBe('acsp');
});

test.each([['desc', 'desc'], ['cprt', 'text'], ['wtpt', 'XYZ '], ['kTRC', 'curv']])('the tag %s, which such a profile must have, is there', (name, type) => {
  expect(tag(name).toString('latin1', 0, 4)).toBe(type);
  expect(tag(name).length % 4).toBe(0);
});

test('the curve is a gamma of 2.2', () => {
  expect(tag('kTRC').readUInt32BE(8)).toBe(1);
  expect(tag('kTRC').readUInt16BE(12) / 256).toBeCloseTo(2.2, 2);
});

test('it is small', () => {
  expect(profile.length).toBeLessThan(400);
});
