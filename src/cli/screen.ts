// The terminal: which stream gets what, in which language, with which colours. The result goes to stdout, progress and
// messages to stderr, so that a script can read one without the other (clig.dev, "Output").
import { styleText } from 'node:util';
import type { Language } from '../wording/wording.js';
import { clipped } from './column.js';

/** What the person asked of the screen. */
export interface ScreenOptions {
  readonly language: Language;
  readonly json: boolean;
  readonly quiet: boolean;
  readonly color: boolean;
}

export type Emphasis = 'bold' | 'red' | 'yellow' | 'green' | 'dim';

export interface Screen extends ScreenOptions {
  /** A line of the result. Of several blank lines in a row one is printed, so that parts need not know of each other. */
  readonly print: (line: string) => void;
  /** A line of a message. */
  readonly tell: (line: string) => void;
  /** Whether `progress` has somebody who watches: a terminal that can overwrite a line. */
  readonly live: boolean;
  /** A line that overwrites itself, cut to the terminal's width; nothing where nobody watches. */
  readonly progress: (line: string) => void;
  readonly mark: (emphasis: Emphasis, text: string) => string;
}

const ERASE_LINE = '\r\u001b[2K';

/** Without a width that is known. */
const COLUMNS = 80;

/** The screen of this process. Colours obey --no-color and NO_COLOR (no-color.org) and stay out of pipes; TERM=dumb has neither them nor a line to overwrite. */
export function screen(options: ScreenOptions): Screen {
  const isDumb = process.env['TERM'] === 'dumb';
  const colored = options.color && process.stdout.isTTY && !isDumb && !process.env['NO_COLOR'];
  const live = process.stderr.isTTY && !isDumb && !options.quiet && !options.json;
  let pending = false;
  let atBlankLine = true;
  const clear = (): void => {
    if (pending) process.stderr.write(ERASE_LINE);
    pending = false;
  };
  return {
    ...options,
    live,
    print: (line) => {
      clear();
      if (line === '' && atBlankLine) return;
      atBlankLine = line === '';
      process.stdout.write(`${line}\n`);
    },
    tell: (line) => {
      clear();
      process.stderr.write(`${line}\n`);
    },
    progress: (line) => {
      if (!live) return;
      // A line that wraps could not be overwritten.
      process.stderr.write(`${ERASE_LINE}${clipped(line, (process.stderr.columns || COLUMNS) - 1)}`);
      pending = true;
    },
    mark: (emphasis, text) => (colored ? styleText(emphasis, text) : text),
  };
}
