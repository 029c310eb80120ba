// A share of a run: which of N processes makes which print files. The plan is the same in all of them, so that neither the count nor
// the machine has a say in any byte; print files are dealt out like cards, so that shares are alike in size.

/** `--shard 2/5`: `part` 2 `of` 5, both counted from 1. */
export interface Share {
  readonly part: number;
  readonly of: number;
}

/** The folder in DIR that holds the shards until `account` joins them. */
export const SHARDS = 'shards';

const SHARE = /^([1-9]\d{0,5})\/([1-9]\d{0,5})$/;
const FOLDER = /^([1-9]\d{0,5})-of-([1-9]\d{0,5})$/;

/** Whether the print file at `index`, counted from 0, is of this share. */
export function isInShare(index: number, { part, of }: Share): boolean {
  return index % of === part - 1;
}

/** As typed; undefined for what is no share. */
export function typedShare(typed: string): Share | undefined {
  return shareOf(SHARE.exec(typed));
}

export function shareText({ part, of }: Share): string {
  return `${part}/${of}`;
}

/** The share's folder within SHARDS; a `/` cannot stand in its name. */
export function shareFolder({ part, of }: Share): string {
  return `${part}-of-${of}`;
}

/** Whose folder it is; undefined for a name that is none. */
export function shareOfFolder(name: string): Share | undefined {
  return shareOf(FOLDER.exec(name));
}

/** All shares of so many. */
export function sharesOf(of: number): readonly Share[] {
  return Array.from({ length: of }, (_, index) => ({ part: index + 1, of }));
}

function shareOf(match: RegExpExecArray | null): Share | undefined {
  const [part, of] = [Number(match?.[1]), Number(match?.[2])];
  return part <= of ? { part, of } : undefined;
}
