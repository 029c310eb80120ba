// User-defined characters (外字): code points for private use, whose look only the machine knew on which they were made.

/** Printable text by user-defined character. */
export type GaijiMap = ReadonlyMap<string, string>;

const USER_DEFINED = /[\ue000-\uf8ff\u{f0000}-\u{10fffd}]/u;
const EACH_USER_DEFINED = new RegExp(USER_DEFINED, 'gu');

/** Whether a user-defined character stands in a text. */
export function isUserDefined(text: string): boolean {
  return USER_DEFINED.test(text);
}

/** The text with every character of the map replaced; others stay, and hold their person. */
export function printable(text: string, gaiji: GaijiMap): string {
  return isUserDefined(text) ? text.replace(EACH_USER_DEFINED, (character) => gaiji.get(character) ?? character) : text;
}
