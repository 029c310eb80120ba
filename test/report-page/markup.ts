// A strict reader of the page's own markup: every element closed in its order, every attribute quoted, no stray special character. What a
// browser would forgive is a fault here.

const VOID = new Set(['meta', 'input', 'br', '!DOCTYPE']);
const TAG = /^<(\/?)(!DOCTYPE|[a-zA-Z][a-zA-Z0-9]*)((?: [a-zA-Z:-]+(?:="[^"<>]*")?)*)\s*(\/?)>/;
const ENTITY = /^&(?:amp|lt|gt|quot|#39|#96);/;

export interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
}

export interface Markup {
  readonly elements: readonly Element[];
  /** All text, entities read; of script and style nothing. */
  readonly text: string;
}

/** Throws where the page is not well-formed. */
export function readMarkup(page: string): Markup {
  const elements: Element[] = [];
  const open: string[] = [];
  let text = '';
  for (let at = 0; at < page.length;) {
    const rest = page.slice(at, at + 400_000);
    if (rest.startsWith('<')) {
      const match = TAG.exec(rest);
      if (match === null) throw new Error(`no tag: ${rest.slice(0, 60)}`);
      const [whole, closes, name = '', attributes = '', selfClosed] = match;
      at += whole.length;
      if (closes === '/') {
        if (open.pop() !== name) throw new Error(`</${name}> closes something else`);
        continue;
      }
      elements.push({ name, attributes: Object.fromEntries(Array.from(attributes.matchAll(/ ([a-zA-Z:-]+)(?:="([^"]*)")?/g), ([, key = '', value = '']) => [key, unescaped(value)])) });
      if (name === 'script' || name === 'style') {
        const end = page.indexOf(`</${name}>`, at);
        if (end < 0) throw new Error(`${name} is not closed`);
        at = end;
      }
      if (!VOID.has(name) && selfClosed !== '/') open.push(name);
      continue;
    }
    const entity = rest.startsWith('&') ? ENTITY.exec(rest) : null;
    if (rest.startsWith('&') && entity === null) throw new Error(`a bare &: ${rest.slice(0, 30)}`);
    const length = entity?.[0].length ?? (/^[^<&>]+/.exec(rest)?.[0].length ?? 0);
    if (length === 0) throw new Error(`a bare >: ${rest.slice(0, 30)}`);
    text += unescaped(rest.slice(0, length));
    at += length;
  }
  if (open.length > 0) throw new Error(`not closed: ${open.join(' ')}`);
  return { elements, text };
}

function unescaped(text: string): string {
  const named: Readonly<Record<string, string>> = { '&amp;': '&', '&lt;': '<', '&gt;': '>', '&quot;': '"', '&#39;': "'", '&#96;': '`' };
  return text.replace(/&[^;]+;/g, (entity) => named[entity] ?? entity);
}
