// Words into HTML: whatever stands in a fact is text and never markup, and an address or a telephone number can be followed.
import type { Phrase, Words } from '../letter/letter-template.js';

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', '\'': '&#39;' };

/** An address up to the first character that no address holds unescaped, or a telephone number of ten or eleven figures with its hyphens (0120-816620, 03-3260-7346). */
const FOLLOWED = /(https?:\/\/[\w!#$%&'()*+,./:;=?@[\]~-]+)|(?<![\d-])(?=(?:\d-?){10,11}(?![\d-]))(0\d{1,4}-\d{1,4}-?\d{3,4})(?![\d-])/g;

/** Escaped for text and for quoted attributes. */
export function textHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => ENTITIES[character] ?? character);
}

/** Bold where the letter has gothic, dots above where it has dots. */
export function phraseHtml(phrase: Phrase<Words>): string {
  return phrase.map(({ text, strong, dotted }) => {
    const linked = linkedHtml(text);
    const emphasized = dotted ? `<em>${linked}</em>` : linked;
    return strong ? `<strong>${emphasized}</strong>` : emphasized;
  }).join('');
}

function linkedHtml(text: string): string {
  const parts: string[] = [];
  let end = 0;
  for (const { 0: found, 1: address, index } of text.matchAll(FOLLOWED)) {
    const href = address ?? `tel:${found.replaceAll('-', '')}`;
    parts.push(textHtml(text.slice(end, index)), `<a href="${textHtml(href)}">${textHtml(found)}</a>`);
    end = index + found.length;
  }
  return [...parts, textHtml(text.slice(end))].join('');
}
