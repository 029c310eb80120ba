// `oshirase completion`: a script for the shell, so that commands and options can be completed with the Tab key.
import type { Command } from 'commander';
import { bashCompletion } from './completion/bash.js';
import { programSpec, SHELLS } from './completion/command-spec.js';
import { fishCompletion } from './completion/fish.js';
import { zshCompletion } from './completion/zsh.js';
import { oneOf } from './options.js';
import type { Screen } from './screen.js';

const SCRIPTS = { bash: bashCompletion, zsh: zshCompletion, fish: fishCompletion };

/** Prints the script and returns the exit code. Refuses another shell. */
export function completion(typed: string, root: Command, screen: Screen): number {
  const shell = oneOf('SHELL', typed, SHELLS);
  const script = SCRIPTS[shell](programSpec(root, screen.language));
  screen.print(screen.json ? JSON.stringify({ shell, script }, null, 2) : script.trimEnd());
  return 0;
}
