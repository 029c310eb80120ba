// How the content of one page of the letter is stored: what all letters share once in the file, what is personal in a short
// stream a letter, in the page's reading order.
import type { ComposedPage, SharedPart } from '../letter/placed-text.js';

/** So many consecutive personal parts. */
export interface PersonalContent {
  readonly kind: 'personal';
  readonly parts: number;
}

/** A page's content in reading order, neighbours of a kind joined and empty shared parts left out. */
export function pageContent({ parts }: ComposedPage): readonly (SharedPart | PersonalContent)[] {
  const content: (SharedPart | PersonalContent)[] = [];
  for (const part of parts) {
    const last = content.at(-1);
    if (part.kind === 'personal') {
      if (last?.kind === 'personal') content[content.length - 1] = { kind: 'personal', parts: last.parts + 1 };
      else content.push({ kind: 'personal', parts: 1 });
    } else if (last?.kind === 'shared') {
      const texts = [...last.texts, ...part.texts];
      content[content.length - 1] = { kind: 'shared', texts, rules: [...last.rules, ...part.rules] };
    } else if (part.texts.length + part.rules.length > 0) {
      content.push({ kind: 'shared', texts: part.texts, rules: part.rules });
    }
  }
  return content;
}
