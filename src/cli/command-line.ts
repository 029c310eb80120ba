// The command line to type next, as a shell takes it: with every option that the plan depends on, and quoted where a name needs it.
import type { TypedOptions } from './options.js';

/** `oshirase generate ...` for the same plan. `more` follows the plan's own options. */
export function generateCommand(exports: readonly string[], typed: TypedOptions, more: readonly string[] = []): string {
  return ['oshirase', 'generate', ...[...exports, ...planOptions(typed), ...more].map(quoted), '--out', '通知書'].join(' ');
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

/** In double quotes, which every shell of Windows, macOS and Linux takes, when a name holds anything but word characters. */
export function quoted(word: string): string {
  return /^[\p{L}\p{N}_./\\:@%+=,-]+$/u.test(word) ? word : `"${word}"`;
}
