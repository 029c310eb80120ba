// Splits text into what a font draws as one: a base character with the variation selectors and combining marks
// that follow it. Names reach print with their selectors (辻󠄀), so nothing may count or cut by code unit (Unicode, UTS #37).
import { unitAt } from '../unit-at.js';

/** ASCII, Latin letters, kana but for the combining voicing marks, kanji: one code unit each, with no mark among them. */
const PLAIN = new RegExp(
  '^[\\n\\u0020-\\u007E\\u00A0-\\u02FF\\u2010-\\u2027\\u2030-\\u205E\\u2100-\\u2BFF' +
    '\\u3000-\\u3029\\u3030-\\u3098\\u309B-\\uA48C\\uF900-\\uFAFF\\uFF01-\\uFFEE]*$',
);
const CLUSTER = /[^\p{M}\u{FE00}-\u{FE0F}\u{E0100}-\u{E01EF}]?[\p{M}\u{FE00}-\u{FE0F}\u{E0100}-\u{E01EF}]*/gsu;

/** Whether each code unit of a text is a cluster: so nearly every line is, and nobody need cut it up. */
export function isUnitByUnit(text: string): boolean {
  return PLAIN.test(text);
}

/** Each code unit as a string of its own, made once however many texts it is in; '' for one that is not plain. */
const PLAIN_UNITS = new Array<string | undefined>(0x10000);

/** The clusters of a text, in order; joined they are the text again. A mark without a base is a cluster of its own. */
export function clustersOf(text: string): readonly string[] {
  const clusters = new Array<string>(text.length);
  for (let at = 0; at < text.length; at += 1) {
    const unit = unitAt(text, at);
    const cluster = PLAIN_UNITS[unit] ?? (PLAIN_UNITS[unit] = plainUnit(unit));
    if (cluster === '') return clustersWithMarks(text);
    clusters[at] = cluster;
  }
  return clusters;
}

function plainUnit(unit: number): string {
  const character = String.fromCharCode(unit);
  return isUnitByUnit(character) ? character : '';
}

function clustersWithMarks(text: string): readonly string[] {
  return Array.from(text.matchAll(CLUSTER), (match) => match[0]).filter((cluster) => cluster !== '');
}

/** `U+8FBB+U+E0100`: a cluster for those who cannot be shown it. */
export function codePointsOf(cluster: string): string {
  return Array.from(cluster, (character) => `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`).join('+');
}
