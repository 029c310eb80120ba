// Touches the disk: reads the font files of fonts/chain.yaml and those the incident file names, in that order.
// Nothing is ever picked up from the system: what is printed must not depend on whose machine it is.
import { open, readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { basename, dirname, join, resolve } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import type { Place } from '../../finding.js';
import type { FontFamily } from '../../letter/placed-text.js';
import type { PrintFonts } from '../../print/print-fonts.js';
import { refuse } from '../../refusal.js';
import { fontChain } from '../../typesetting/font-chain.js';
import { readTypeface, TypefaceError, type Typeface } from '../../typesetting/typeface.js';
import { fontChecksums } from './font-checksums.js';
import { packageFile } from './package-file.js';
import type { SettingsFile } from '../report.js';

const chainSchema = z.strictObject({
  files: z.record(z.string(), z.string()),
  families: z.strictObject({ mincho: z.array(z.string()), gothic: z.array(z.string()) }),
  latin: z.strictObject({ mincho: z.string() }),
});

/** Font files by position, and for each family the positions to try in turn: all that a worker thread needs to open them. */
export interface FontBytes {
  readonly files: readonly Uint8Array[];
  readonly families: Readonly<Record<FontFamily, readonly number[]>>;
  /** The position of the file whose Latin letters the mincho takes. */
  readonly latin: number;
}

export interface LoadedFonts {
  readonly bytes: FontBytes;
  /** Of each, by position. */
  readonly names: readonly string[];
}

/** A font the incident file names, absolute, and where it says so. */
export interface NamedFont {
  readonly path: string;
  readonly at: Place;
}

export interface BuiltInChain {
  readonly chain: z.infer<typeof chainSchema>;
  readonly bytes: readonly Uint8Array[];
}

/** Begins to read the fonts of the program itself, while something else is read; what fails is told to whoever awaits it. */
export function builtInChain(): Promise<BuiltInChain> {
  const reading = readChain().then(async (chain) => ({ chain, bytes: await Promise.all(Object.values(chain.files).map((file) => readBuiltInFont(file))) }));
  reading.catch(() => undefined);
  return reading;
}

/** The built-in chain with `fallback` at its end. Refuses a fallback font that cannot be read or has no TrueType outlines. */
export async function loadFonts(fallback: readonly NamedFont[], chain = builtInChain()): Promise<LoadedFonts> {
  const { chain: { files, families, latin }, bytes: builtIn } = await chain;
  const ids = Object.keys(files);
  const added = await Promise.all(fallback.map(readFallback));
  const addedAt = added.map((_, index) => ids.length + index);
  const positions = (family: readonly string[]): number[] => [...family.map((id) => ids.indexOf(id)), ...addedAt];
  return {
    bytes: { files: [...builtIn, ...added], families: { mincho: positions(families.mincho), gothic: positions(families.gothic) }, latin: ids.indexOf(latin.mincho) },
    names: [...Object.values(files), ...fallback.map(({ path }) => path)].map((path) => basename(path)),
  };
}

/** What a report says of them. Rejects when they cannot be hashed. */
export async function fontProvenance({ bytes: { files }, names }: LoadedFonts): Promise<readonly SettingsFile[]> {
  const checksums = await fontChecksums(files);
  return files.map((bytes, index) => ({ role: 'font', file: names[index] ?? '', sha256: checksums[index] ?? '', bytes: bytes.byteLength }));
}

/** The files of the chain of the program that lies in `root`, as its chain.yaml names them. */
export async function builtInFontFiles(root?: string): Promise<readonly string[]> {
  return Object.values((await readChain(root)).files);
}

/** The bytes of one of them. Rejects when the package that holds it is not there. */
export async function readBuiltInFont(file: string, root = packageFile('.')): Promise<Uint8Array> {
  return sharedBytes(createRequire(join(root, 'package.json')).resolve(file));
}

/** A file, read into memory that threads can be handed without a copy each: they are some 24 MB, and every start waits for them. */
async function sharedBytes(path: string): Promise<Uint8Array> {
  const file = await open(path);
  try {
    const bytes = new Uint8Array(new SharedArrayBuffer((await file.stat()).size));
    let length = 0;
    while (length < bytes.length) {
      const { bytesRead } = await file.read(bytes, length, bytes.length - length, length);
      if (bytesRead === 0) break;
      length += bytesRead;
    }
    return bytes.subarray(0, length);
  } finally {
    await file.close();
  }
}

/** The fonts as composing and printing use them. */
export function openFonts({ files, families, latin }: FontBytes): PrintFonts {
  const opened = files.map((bytes) => ({ bytes, typeface: readTypeface(bytes) }));
  const typefaces: readonly Typeface[] = opened.map(({ typeface }) => typeface);
  return { files: opened, chains: { mincho: fontChain(typefaces, families.mincho, latin), gothic: fontChain(typefaces, families.gothic) } };
}

async function readChain(root = packageFile('.')): Promise<z.infer<typeof chainSchema>> {
  return chainSchema.parse(parse(await readFile(join(root, 'fonts/chain.yaml'), 'utf8')));
}

async function readFallback({ path, at }: NamedFont): Promise<Uint8Array> {
  const bytes = await sharedBytes(path).catch(() => refuse('font-unreadable', { file: basename(path) }, at));
  try {
    if (readTypeface(bytes).hasTrueTypeOutlines) return bytes;
  } catch (error) {
    if (!(error instanceof TypefaceError)) throw error;
    refuse('font-unreadable', { file: basename(path) }, at);
  }
  return refuse('font-not-truetype', { file: basename(path) }, at);
}

/** Where a path written in the incident file leads: relative to that file. */
export function besideFile(file: string, path: string): string {
  return resolve(dirname(file), path);
}
