// The command line to type next, as a shell takes it: with every option that the plan depends on, and quoted where a name needs it.
import type { TypedOptions } from './options.js';

/** What was typed to start the program, where its launcher tells (the portable folder's, which is in no PATH): `./oshirase`. */
export function typedName(): string | undefined {
  return process.env['OSHIRASE_TYPED'];
}

function programName(): string {
  return typedName() ?? 'oshirase';
}

/** `oshirase generate ...` for the same plan. `more` follows the plan's own options. */
export function generateCommand(exports: readonly string[], typed: TypedOptions, more: readonly string[] = []): string {
  return planCommand('generate', exports, typed, [...more, '--out', '通知書']);
}

/** `oshirase check ...` and the like for the same plan. */
export function planCommand(name: 'check' | 'proof' | 'generate', exports: readonly string[], typed: TypedOptions, more: readonly string[] = []): string {
  return [quoted(programName()), name, ...[...exports, ...planOptions(typed), ...more].map(quoted)].join(' ');
}

/** `oshirase proof --calibration ...`, for the envelope of that incident file. */
export function calibrationCommand({ incident }: TypedOptions, file: string): string {
  return [programName(), 'proof', '--calibration', ...(incident === undefined ? [] : ['--incident', incident]), '--out', file].map(quoted).join(' ');
}

/** As they were typed, because without them the plan would be another. */
function planOptions({ incident, customers, exclude, corrections, preset, encoding, batchSize, order, simplex, notified = [] }: TypedOptions): readonly string[] {
  const given = {
    '--incident': incident, '--customers': customers, '--exclude': exclude, '--corrections': corrections,
    '--preset': preset, '--encoding': encoding, '--batch-size': batchSize, '--order': order,
  };
  return [
    ...Object.entries(given).flatMap(([option, value]) => (value === undefined ? [] : [option, value])), ...(simplex === true ? ['--simplex'] : []),
    ...notified.flatMap((manifest) => ['--notified', manifest]),
  ];
}

/**
 * As a shell takes a name that holds anything but word characters: in double quotes, which every shell of Windows, macOS and Linux takes,
 * and where these would not keep it whole ($ ` " \ !), in single ones, which those of macOS and Linux take.
 */
export function quoted(word: string): string {
  if (/^[\p{L}\p{N}_./\\:@%+=,-]+$/u.test(word) && !(word.includes('\\') && process.platform !== 'win32')) return word;
  return process.platform === 'win32' || !/[$`"\\!]/.test(word) ? `"${word}"` : `'${word.replace(/'/g, `'\\''`)}'`;
}
