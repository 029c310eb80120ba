// The sentence of one finding, in the reader's language.
import type { Doubt, RegisterPlace } from '../finding.js';
import { FINDINGS } from './findings.js';
import type { Language, Sentence, Wording } from './wording.js';

/** What happened and what to do about it; carries nothing personal. */
export function sentenceOf(doubt: Doubt, language: Language): Sentence {
  // Code and detail of a doubt belong together by its type; the table's entry for the code takes that detail.
  const entry = FINDINGS[doubt.code] as Wording<Doubt['detail']>;
  return entry[language](doubt.detail);
}

/** `会員台帳 members.csv 12行目「氏名」`. */
export function registerPlaceText({ file, lines, column }: RegisterPlace, language: Language): string {
  if (language === 'en') return `member list ${file} line ${lines.join(', ')}${column === undefined ? '' : ` "${column}"`}`;
  return `会員台帳 ${file} ${lines.map((line) => `${line}行目`).join('・')}${column === undefined ? '' : `「${column}」`}`;
}
