// Markup that cannot be forgotten to be escaped: whatever is put into a template becomes text, unless it is markup made here. Names and
// file names come from anywhere, and the page is opened where a script would have the run of the house's files.

/** Markup that is safe as it is. Only `html` and `drawing` make it. */
export class Html {
  constructor(readonly markup: string) {}
}

type Shown = string | number | Html | readonly Html[] | undefined;

const SPECIAL = /[&<>"'`]/g;
const ESCAPED: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;', '`': '&#96;' };
/** No character of HTML (13.2.3.5, "control-character-in-input-stream"), and halves of a pair, which UTF-8 has no bytes for. */
const NO_CHARACTER = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f]|\p{Surrogate}/gu;

/** Values stand for text, in content and in quoted attributes; undefined is nothing. */
export function html(literals: TemplateStringsArray, ...values: readonly Shown[]): Html {
  return new Html(literals.reduce((markup, literal, index) => markup + markupOf(values[index - 1]) + literal));
}

/** Markup of our own drawing, in which nothing is of anybody's writing. */
export function drawing(markup: string): Html {
  return new Html(markup);
}

function markupOf(value: Shown): string {
  if (value === undefined) return '';
  if (value instanceof Html) return value.markup;
  if (typeof value === 'object') return value.map(({ markup }) => markup).join('');
  return String(value).replace(NO_CHARACTER, '\ufffd').replace(SPECIAL, (character) => ESCAPED[character] ?? '');
}
