// A layout as text, a line for what stands in a line: `p1 24.0,31.5mm 11pt 山田　太郎　様`. Goldens are rewritten by
// running the tests with GOLDEN=write, to be read in the diff.
import { readFileSync, writeFileSync } from 'node:fs';
import type { PersonalInk } from '../../src/letter/personal-ink.js';
import type { ComposedLetter, PlacedRule, PlacedText } from '../../src/letter/placed-text.js';

const DOT_MM = 1;

/** Every part of a letter in reading order. Personal texts are marked with their slot. */
export function layoutLines({ pages }: Pick<ComposedLetter, 'pages'>, personal: PersonalInk): readonly string[] {
  return pages.flatMap(({ parts }, index) => {
    const own = [...(personal[index] ?? [])];
    const page = `p${index + 1}`;
    return parts.flatMap((part) => {
      if (part.kind === 'personal') return (own.shift()?.texts ?? []).map((text) => `${page} ${textLine(text)} [${part.slot}]`);
      return [...inLines(part.texts).map((text) => `${page} ${textLine(text)}`), ...ruleLines(part.rules).map((line) => `${page} ${line}`)];
    });
  });
}

/** Runs that follow each other on one baseline as one. */
function inLines(texts: readonly PlacedText[]): readonly PlacedText[] {
  return texts.reduce<PlacedText[]>((lines, text) => {
    const last = lines.at(-1);
    if (last?.yMm === text.yMm && last.sizePt === text.sizePt && text.xMm > last.xMm) lines[lines.length - 1] = { ...last, text: last.text + text.text };
    else lines.push(text);
    return lines;
  }, []);
}

function textLine({ xMm, yMm, sizePt, family, text, condense = 1 }: PlacedText): string {
  return `${xMm.toFixed(1)},${yMm.toFixed(1)}mm ${sizePt}pt${family === 'gothic' ? ' gothic' : ''}${condense === 1 ? '' : ` x${condense}`} ${text}`;
}

/** The slices of a dot above a character are one line, where its middle is. */
function ruleLines(rules: readonly PlacedRule[]): readonly string[] {
  const lines = rules.map((rule) => (rule.toXMm - rule.fromXMm < DOT_MM && rule.fromYMm === rule.toYMm ? `${((rule.fromXMm + rule.toXMm) / 2).toFixed(1)},${rule.fromYMm.toFixed(0)}mm dot` : ruleLine(rule)));
  return lines.filter((line, index) => line !== lines[index - 1]);
}

function ruleLine({ fromXMm, fromYMm, toXMm, toYMm, widthPt }: PlacedRule): string {
  return `${fromXMm.toFixed(1)},${fromYMm.toFixed(1)}mm rule to ${toXMm.toFixed(1)},${toYMm.toFixed(1)}mm ${widthPt}pt`;
}

/** The golden of this name, rewritten first when asked for. */
export function golden(name: string, lines: readonly string[]): readonly string[] {
  const path = `test/letter/golden/${name}.txt`;
  if (process.env['GOLDEN'] === 'write') writeFileSync(path, `${lines.join('\n')}\n`);
  return readFileSync(path, 'utf8').trimEnd().split('\n');
}
