// The head of an address, up to its town, that tells a code's town whatever house number follows: half a million addresses have a hundred
// thousand heads, and to read one again is to look through names that lie all over the memory.
import type { AddressHead } from './address-head.js';
import { hasStreetAddresses } from './kyoto-street.js';
import { continuations } from './name-lines.js';
import type { StandingTown } from './town-index.js';
import type { TownsOf } from './town-reading.js';
import { endInText, endsInNumeral } from './town-spelling.js';

const MAY_BE_CODE = /^[\s〒]*[0-9０-９]/u;

/** Whether a text begins with a head and a number in digits of either width follows at once. */
export function isHeadOf(head: string, address: string): boolean {
  const unit = address.charCodeAt(head.length);
  const isDigit = (unit >= 0x30 && unit <= 0x39) || (unit >= 0xff10 && unit <= 0xff19);
  return isDigit && address.startsWith(head);
}

/**
 * The head of an address in which a code's town was found, if every address that goes on with a number (`isHeadOf`) has the town there too;
 * undefined where that is not certain. No number ends the head, to go on in the next, or stands before the prefecture, where a postal code is looked
 * for; no name that could be meant reaches into the number; nothing is looked for behind it: no street of Kyoto, no high building. A town without a
 * name is told by its numbers.
 */
export function settledHead({ address, spelling, municipalities, names, from, end }: AddressHead, { town, among, end: townEnd }: StandingTown, townsOf: TownsOf): string | undefined {
  const { key } = spelling;
  const head = address.slice(0, endInText(spelling, townEnd));
  if (town.name === '' || !isHeadOf(head, address) || endsInNumeral(head) || MAY_BE_CODE.test(head)) return undefined;
  if (among.buildings.some((building) => building.town === town.name)) return undefined;
  if (continuations(names, key.slice(from, townEnd)).some((rest) => rest !== '')) return undefined;
  const isOpen = municipalities.some((one) => hasStreetAddresses(one.name) || townsOf(one).reachesNumber(key, end, townEnd));
  return isOpen ? undefined : head;
}
