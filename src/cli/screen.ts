// The terminal: which stream gets what, in which language, with which colours. The result goes to stdout, progress and
// messages to stderr, so that a script can read one without the other (clig.dev, "Output").
import { styleText } from 'node:util';
import type { Language } from '../wording/wording.js';

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
  /** A line that overwrites itself; nothing where nobody watches. */
  readonly progress: (line: string) => void;
  readonly mark: (emphasis: Emphasis, text: string) => string;
}

const ERASE_LINE = '\r\u001b[2K';

/** The screen of this process. Colours obey --no-color and NO_COLOR (no-color.org) and stay out of pipes. */
export function screen(options: ScreenOptions): Screen {
  const colored = options.color && process.stdout.isTTY && !process.env['NO_COLOR'];
  const watched = process.stderr.isTTY && !options.quiet && !options.json;
  let pending = false;
  let atBlankLine = true;
  const clear = (): void => {
    if (pending) process.stderr.write(ERASE_LINE);
    pending = false;
  };
  return {
    ...options,
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
      if (!watched) return;
      process.stderr.write(`${ERASE_LINE}${line}`);
      pending = true;
    },
    mark: (emphasis, text) => (colored ? styleText(emphasis, text) : text),
  };
}
