// The classes of characters that Japanese line composition tells apart: the working group's twelve (W3C JLREQ, draft of
// simplified rules), less the ninth, which horizontal setting does not use. Members by JLREQ appendix A, with the ASCII,
// full-width and half-width forms of a mark in one class.
import { rememberedOfCharacter } from '../remembered.js';

export type CharacterClass =
  | 'opening'
  | 'full-stop'
  | 'closing'
  | 'line-start-prohibited'
  | 'middle-dot'
  | 'small-kana'
  | 'prefixed-abbreviation'
  | 'ideographic-space'
  | 'japanese'
  | 'inseparable'
  | 'western-space'
  | 'western';

/** cl-01 */
const OPENING = '‘“(〔[{〈《「『【⦅〘〖«〝' + '（［｛｟｢';
/** cl-06; apart from the rest of class ii, for its blank is the last to be tightened (JLREQ 3.8.3) */
const FULL_STOP = '。.' + '．｡';
/** cl-02 closing brackets, cl-07 commas */
const CLOSING = '’”)〕]}〉》」』】⦆〙〗»〟' + '）］｝｠｣' + '、,' + '，､';
/** cl-03 hyphens and 8160 of JIS as Windows reads it (U+FF5E), cl-04 dividing punctuation, cl-13 postfixed abbreviations */
const LINE_START_PROHIBITED =
  '‐〜゠–' + '～－' + '!?‼⁇⁈⁉' + '！？' +
  '°′″℃¢%‰㏋ℓ㌃㌍㌔㌘㌢㌣㌦㌧㌫㌶㌻㍉㍊㍍㍑㍗㎎㎏㎜㎝㎞㎡㏄' + '％￠';
/** cl-05 */
const MIDDLE_DOT = '・:;' + '：；･';
/** cl-09 iteration marks, cl-10 long-vowel mark, cl-11 small kana; and the spacing voicing marks, which belong to the kana before */
const SMALL_KANA =
  'ヽヾゝゞ々〻' + 'ーｰ' +
  'ぁぃぅぇぉっゃゅょゎゕゖァィゥェォッャュョヮヵヶㇰㇱㇲㇳㇴㇵㇶㇷㇸㇹㇺㇻㇼㇽㇾㇿ' +
  'ｧｨｩｪｫｯｬｭｮ' + '゛゜ﾞﾟ';
/** cl-12 */
const PREFIXED_ABBREVIATION = '¥$£#€№' + '￥＄￡＃';
/** cl-08, and the horizontal bar that some systems have for the dash */
const INSEPARABLE = '—―…‥〳〴〵';

const CLASS_OF = new Map<string, CharacterClass>([
  ...members(OPENING, 'opening'),
  ...members(FULL_STOP, 'full-stop'),
  ...members(CLOSING, 'closing'),
  ...members(LINE_START_PROHIBITED, 'line-start-prohibited'),
  ...members(MIDDLE_DOT, 'middle-dot'),
  ...members(SMALL_KANA, 'small-kana'),
  ...members(PREFIXED_ABBREVIATION, 'prefixed-abbreviation'),
  ...members(INSEPARABLE, 'inseparable'),
  ['\u3000', 'ideographic-space'],
  [' ', 'western-space'],
]);

/** ASCII, and Latin letters but for their full-width forms and the letterlike symbols, which are set as kanji are. */
const WESTERN = /^(?![\u2100-\u218F\uFF00-\uFFEF])[\u0021-\u007E\u00A0\p{Script=Latin}]/u;

/** The class of a cluster, which is that of its base character. */
export const characterClassOf = rememberedOfCharacter((cluster: string): CharacterClass => {
  const base = String.fromCodePoint(cluster.codePointAt(0) ?? 0);
  return CLASS_OF.get(base) ?? (WESTERN.test(base) ? 'western' : 'japanese');
});

/** Class viii of the table with v: what is opened evenly, and kept a quarter em from Western text. */
export function isJapanese(characterClass: CharacterClass): boolean {
  return characterClass === 'japanese' || characterClass === 'small-kana' || characterClass === 'inseparable';
}

/** Classes vii and x. */
export function isSpace(characterClass: CharacterClass): boolean {
  return characterClass === 'ideographic-space' || characterClass === 'western-space';
}

function members(characters: string, characterClass: CharacterClass): readonly (readonly [string, CharacterClass])[] {
  return Array.from(characters, (character) => [character, characterClass]);
}
