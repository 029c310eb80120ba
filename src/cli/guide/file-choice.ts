// A CSV file to choose: those near by, with size and date; or any other, by its path.
import { relative, resolve, sep } from 'node:path';
import type { NearFile } from '../../run/input/nearby-files.js';
import { GUIDE_FILES as SAYS } from '../../wording/guide-files.js';
import { displayWidth } from '../column.js';
import { type Choice, type ChoiceQuestion, type Desk, type GuideState, type Stage, type TextQuestion, type Typing } from './guide-state.js';

/** So many fit a small window beside the question. */
const MOST_SHOWN = 9;

interface FileQuestion {
  readonly stage: Stage;
  readonly typing: Extract<Typing, 'export' | 'customers' | 'other'>;
  readonly ask: string;
  /** What to choose from. */
  readonly near: readonly NearFile[];
  /** Paths that are taken already. */
  readonly taken: readonly string[];
  /** The state with the chosen file. Throws a Refusal for a file that is none. */
  readonly with: (path: string) => GuideState | Promise<GuideState>;
  /** Further choices, below the files. */
  readonly more?: readonly Choice[];
}

/** Asks for a file; where none is near by, for its path at once. */
export function fileQuestion(state: GuideState, desk: Desk, question: FileQuestion): ChoiceQuestion | TextQuestion {
  const { language } = desk.screen;
  const taken = new Set(question.taken.map((path) => resolve(path)));
  const near = question.near.filter(({ path }) => !taken.has(resolve(path)));
  const more = question.more ?? [];
  if (state.typing === question.typing || near.length + more.length === 0) return pathQuestion(question, desk);
  const shown = near.slice(0, MOST_SHOWN);
  const labels = labelled(shown, desk);
  return {
    stage: question.stage,
    ask: question.ask,
    ...(near.length > shown.length ? { tells: [SAYS.older[language]({ count: near.length - shown.length })] } : {}),
    choices: [
      ...shown.map(({ path }, index) => ({ label: labels[index] ?? path, short: shortPath(path, desk.folder), leads: () => question.with(path) })),
      ...more,
      { label: SAYS.other[language](), leads: () => ({ ...state, typing: question.typing }) },
    ],
  };
}

function pathQuestion({ stage, ask, with: chosen }: FileQuestion, { screen: { language } }: Desk): TextQuestion {
  return {
    stage, tells: [ask, SAYS.howToType[language]()], ask: SAYS.path[language](),
    fault: (text) => (unwrapped(text) === '' ? SAYS.nothingTyped[language]() : undefined),
    leads: (text) => chosen(unwrapped(text)),
  };
}

/** A file dragged into a window arrives in quotes, or with its spaces escaped; `-x.csv` would be taken for an option. */
function unwrapped(text: string): string {
  const path = text.trim().replace(/^(["'])(.*)\1$/u, '$2').replace(/\\ /g, ' ');
  return path.startsWith('-') ? `.${sep}${path}` : path;
}

/** Name, size and date in columns. */
function labelled(files: readonly NearFile[], { folder, screen: { language } }: Desk): readonly string[] {
  const names = files.map(({ path }) => shortPath(path, folder));
  const sizes = files.map(({ bytes }) => sizeText(bytes));
  const [nameWidth, sizeWidth] = [Math.max(...names.map(displayWidth)), Math.max(...sizes.map((size) => size.length))];
  return files.map(({ changedMs }, index) => {
    const [name, size] = [names[index] ?? '', sizes[index] ?? ''];
    return `${name}${' '.repeat(nameWidth - displayWidth(name))}  ${size.padStart(sizeWidth)}  ${SAYS.changed[language]({ at: dateText(new Date(changedMs)) })}`;
  });
}

function shortPath(path: string, folder: string): string {
  const inside = relative(folder, path);
  return inside.startsWith('..') ? path : inside;
}

function sizeText(bytes: number): string {
  if (bytes < 1024) return `${bytes} B`;
  return bytes < 1024 * 1024 ? `${Math.round(bytes / 1024)} KB` : `${(bytes / 1024 / 1024).toFixed(1)} MB`;
}

function dateText(date: Date): string {
  const two = (value: number): string => String(value).padStart(2, '0');
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())} ${two(date.getHours())}:${two(date.getMinutes())}`;
}
