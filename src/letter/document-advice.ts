// Does a notice say what must be said, and does it take what it shares with the letter from the facts? Advice, never a refusal:
// the words are the sender's. A number written out by hand is how letter, web page and telephone come to disagree.
import type { WrittenOut } from '../wording/letter-advice.js';
import { documentPhrases, type DocumentKind, type DocumentTemplate, type MergedDocument } from './document-template.js';
import { missingItems, TELEPHONE, type LetterAdvice } from './letter-advice.js';
import { textOf } from './letter-template.js';

/** As text in NFKC shows them, the first that is found in a piece of text. */
const FORMS: readonly (readonly [WrittenOut, RegExp])[] = [
  ['address', /https?:\/\//],
  ['day', /\d{4}年\d{1,2}月|(?<!\d)\d{1,2}月\d{1,2}日|\d{4}[/.-]\d{1,2}[/.-]\d{1,2}/],
  ['telephone', TELEPHONE],
  ['time', /(?<!\d)\d{1,2}:\d{2}(?!\d)|\d{1,2}時/],
];

/** What to look at once more: of the template what is written out, of the merged document what is missing. */
export function adviseOnDocument(template: DocumentTemplate, merged: MergedDocument, kind: DocumentKind): readonly LetterAdvice[] {
  const { file } = merged;
  const hasTelephone = documentPhrases(merged).some((phrase) => TELEPHONE.test(textOf(phrase).normalize('NFKC')));
  return [
    ...writtenOut(template),
    ...(kind === 'notice' ? missingItems(merged.blocks).map((item): LetterAdvice => ({ code: 'letter-item-missing', detail: { item }, at: { file } })) : []),
    ...(hasTelephone ? [] : [{ code: 'letter-telephone-missing', detail: {}, at: { file } } as const]),
  ];
}

function writtenOut(template: DocumentTemplate): readonly LetterAdvice[] {
  return documentPhrases(template).flat().flatMap((piece): readonly LetterAdvice[] => {
    if (piece.kind === 'placeholder') return [];
    const text = piece.text.normalize('NFKC');
    const found = FORMS.find(([, form]) => form.test(text));
    return found === undefined ? [] : [{ code: 'notice-fact-written-out', detail: { what: found[0] }, at: { file: template.file, line: piece.line } }];
  });
}
