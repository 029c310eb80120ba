// What every command is made with, wherever it is defined.
import type { Command } from 'commander';
import type { HelpKey } from '../wording/help-text.js';
import type { Screen } from './screen.js';

export interface CommandParts {
  /** A command with the options that all have. */
  readonly prepared: (name: string) => Command;
  readonly say: (key: HelpKey) => string;
  readonly screen: Screen;
  readonly setExitCode: (code: number) => void;
}
