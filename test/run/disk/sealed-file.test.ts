// A file is whole or not there, and its seal is what sha256sum -c reads.
import { createHash } from 'node:crypto';
import { chmodSync, existsSync, mkdirSync, readFileSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { faultOf } from '../../../src/run/disk/disk-refusal.js';
import {
  bytesIfThere, copyWhole, parseSeals, partialLeft, partialOf, sealText, sha256IfThere, sha256OfFile, syncFolder, writePartial, writeWhole,
} from '../../../src/run/disk/sealed-file.js';
import { temporaryFolder } from '../../support/temporary-folder.js';
import { openFilesIn } from './open-files.js';

const folder = temporaryFolder();
const at = (name: string): string => join(folder, name);
const hash = (content: string | Uint8Array): string => createHash('sha256').update(content).digest('hex');
const modeOf = (path: string): number => statSync(path).mode & 0o777;
const faultIn = (work: Promise<unknown>): Promise<string | undefined> => work.then(() => 'done', (error: unknown) => faultOf(error)?.code);

test.each<[string, string | Uint8Array | Iterable<string | Uint8Array>]>([
  ['text', '宛名'], ['bytes', Buffer.from('宛名')], ['parts', ['宛', Buffer.from('名')]],
])('%s is written whole, readable by its owner alone, and told by its checksum', async (_, content) => {
  expect(await writeWhole(at('list.csv'), content)).toBe(hash('宛名'));
  expect([readFileSync(at('list.csv'), 'utf8'), modeOf(at('list.csv')), existsSync(partialOf(at('list.csv')))]).toEqual(['宛名', 0o600, false]);
});

test('a mode that is asked for is given', async () => {
  await writeWhole(at('notice.pdf'), 'x', 0o644);
  expect(modeOf(at('notice.pdf'))).toBe(0o644);
});

test('a file has its name only once it is whole', async () => {
  expect(await writePartial(at('new.pdf'), 'half')).toBe(hash('half'));
  expect([existsSync(at('new.pdf')), readFileSync(partialOf(at('new.pdf')), 'utf8'), modeOf(partialOf(at('new.pdf')))]).toEqual([false, 'half', 0o600]);
});

test('a disk that is full while a file is written leaves the file of before', async () => {
  writeFileSync(at('full.csv'), 'before');
  // A device that takes nothing, as a full disk does.
  symlinkSync('/dev/full', partialOf(at('full.csv')));
  expect(await faultIn(writeWhole(at('full.csv'), 'after'))).toBe('ENOSPC');
  expect(readFileSync(at('full.csv'), 'utf8')).toBe('before');
});

test('nothing stays open, whatever became of it', async () => {
  await writeWhole(at('closed.csv'), 'x');
  await syncFolder(folder);
  // What fails while it is made, part by part.
  function* parts(): Iterable<string> {
    yield 'half';
    throw new TypeError('a bug');
  }
  await expect(writeWhole(at('half.csv'), parts())).rejects.toThrow('a bug');
  expect(openFilesIn(folder)).toEqual([]);
});

test('what was written of a file that did not become whole is removed, and is no fault where there is none', async () => {
  writeFileSync(partialOf(at('half.csv')), 'ha');
  expect([await partialLeft(at('half.csv')), existsSync(partialOf(at('half.csv')))]).toEqual([false, false]);
  expect(await partialLeft(at('half.csv'))).toBe(false);
  mkdirSync(partialOf(at('stuck.csv')));
  expect(await partialLeft(at('stuck.csv'))).toBe(true);
});

test('a copy is whole, its owner\'s alone, and told by bytes and checksum of what was written', async () => {
  const bytes = Buffer.alloc(200_000, '通知書');
  writeFileSync(at('from.pdf'), bytes, { mode: 0o644 });
  expect(await copyWhole(at('from.pdf'), at('to.pdf'))).toEqual({ bytes: 200_000, sha256: hash(bytes) });
  expect([readFileSync(at('to.pdf')).equals(bytes), modeOf(at('to.pdf')), existsSync(partialOf(at('to.pdf')))]).toEqual([true, 0o600, false]);
});

test('what lies there is hashed and read; where no file lies, at no name and at that of a folder, it is undefined', async () => {
  writeFileSync(at('there'), 'x');
  expect([await sha256OfFile(at('there')), await sha256IfThere(at('there')), (await bytesIfThere(at('there')))?.toString()]).toEqual([hash('x'), hash('x'), 'x']);
  for (const path of [at('gone'), at('there/below'), folder]) expect([await sha256IfThere(path), await bytesIfThere(path)]).toEqual([undefined, undefined]);
});

test('a file that cannot be read now is not taken for one that is gone', async () => {
  symlinkSync('loop', at('loop'));
  expect([await faultIn(sha256IfThere(at('loop'))), await faultIn(bytesIfThere(at('loop')))]).toEqual(['ELOOP', 'ELOOP']);
  await expect(bytesIfThere(at('no\0name'))).rejects.toThrow('null bytes');
});

test('the seal is a line a file: hash, two spaces, path', () => {
  const seals = new Map([['letters/0001.pdf', hash('a')], ['report.json', hash('b')]]);
  expect(sealText(seals)).toBe(`${hash('a')}  letters/0001.pdf\n${hash('b')}  report.json\n`);
  expect(parseSeals(sealText(seals))).toEqual(seals);
  expect(parseSeals(`${hash('a')} *binary.pdf\n`)).toEqual(new Map([['binary.pdf', hash('a')]]));
});

test.each([
  ['a hash cut off', `${hash('a').slice(1)}  x\n`], ['a hash too long', `0${hash('a')}  x\n`], ['capitals', `${hash('a').toUpperCase()}  x\n`],
  ['no path', `${hash('a')}  \n`], ['one space', `${hash('a')} x\n`], ['a line end of Windows', `${hash('a')}  x\r\n`], ['words before it', `sha256 ${hash('a')}  x\n`],
])('%s is no seal', (_, line) => {
  expect(parseSeals(line)).toEqual(new Map());
});

test('a folder is flushed where there is one', async () => {
  chmodSync(folder, 0o700);
  expect(await faultIn(syncFolder(folder))).toBe('done');
  expect(await faultIn(syncFolder(at('no-folder')))).toBe('ENOENT');
});
