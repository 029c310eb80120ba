// The commands and options of the contract's section 1 that exist so far; any other is unknown, never accepted and ignored.
// What each command does is loaded only when it is called, so that --help answers at once.
import { Command } from 'commander';
import { packageVersion } from '../run/input/package-file.js';
import { postalTablesVersion } from '../run/input/postal-tables-version.js';
import { HELP, type HelpKey } from '../wording/help-text.js';
import type { CommandParts } from './command-parts.js';
import { canGuide } from './guide/can-guide.js';
import type { TypedInitOptions } from './init.js';
import { LEDGER_EXAMPLES, ledgerCommands } from './ledger-commands.js';
import { NOTICE_EXAMPLES, noticeCommand } from './notice-command.js';
import { oneOf, type TypedOptions } from './options.js';
import type { TypedPackageOptions } from './package.js';
import { planning } from './planning-options.js';
import type { TypedProofOptions } from './proof.js';
import type { Screen } from './screen.js';

/** At least one example a command: what --help begins with, and what a slip in the arguments is answered with. */
export const EXAMPLES = {
  generate: 'oshirase generate payments.csv --out letters',
  check: 'oshirase check payments.csv',
  proof: 'oshirase proof payments.csv --out proof.pdf',
  calibration: 'oshirase proof --calibration --out envelope.pdf',
  init: 'oshirase init incident',
  package: 'oshirase package letters --out mailing-house',
  verify: 'oshirase verify letters',
  ...LEDGER_EXAMPLES,
  doctor: 'oshirase doctor',
  account: 'oshirase account letters',
  ...NOTICE_EXAMPLES,
  completion: 'oshirase completion bash',
} as const;

/** The command tree, talking to `screen` and answering with an exit code. */
export function program(screen: Screen, setExitCode: (code: number) => void): Command {
  const say = (key: HelpKey): string => HELP[key][screen.language];
  const root = prepared(new Command('oshirase'), screen)
    .description(say('program'))
    .version(`${packageVersion()}\n${postalTablesVersion()}`, '--version', say('version'))
    .helpCommand(false)
    .action(async () => {
      if (canGuide(screen)) {
        const { guideIfFit } = await import('./guide/start-guide.js');
        setExitCode(await guideIfFit(screen));
      } else root.outputHelp();
    });

  root.addCommand(
    planning(prepared(new Command('generate'), screen), say)
      .description(say('generate'))
      .option('--out <DIR>', say('out'))
      .option('--jobs <N>', say('jobs'))
      .option('--approved <HASH>', say('approved'))
      .option('--bookmarks', say('bookmarks'))
      .option('--shard <I/N>', say('shard'))
      .option('--no-personal', say('noPersonal'))
      .action(async (exports: readonly string[], options: TypedOptions) => {
        const { generate } = await import('./generate.js');
        setExitCode(await generate(exports, options, screen));
      }),
  );
  root.addCommand(
    planning(prepared(new Command('check'), screen), say)
      .description(say('check'))
      .action(async (exports: readonly string[], options: TypedOptions) => {
        const { check } = await import('./check.js');
        setExitCode(await check(exports, options, screen));
      }),
  );
  root.addCommand(
    planning(prepared(new Command('proof'), screen), say, '[EXPORT...]')
      .description(say('proof'))
      .option('--out <FILE>', say('proofFile'))
      .option('--calibration', say('calibration'))
      .action(async (exports: readonly string[], options: TypedProofOptions) => {
        const { proof } = await import('./proof.js');
        setExitCode(await proof(exports, options, screen));
      }),
  );
  root.addCommand(
    prepared(new Command('init'), screen)
      .description(say('init'))
      .argument('[DIR]', say('folder'))
      .option('--from <EXPORT>', say('from'))
      .action(async (folder: string | undefined, options: TypedInitOptions) => {
        const { init } = await import('./init.js');
        setExitCode(await init(folder ?? '.', options, screen));
      }),
  );
  root.addCommand(
    prepared(new Command('package'), screen)
      .description(say('package'))
      .argument('<DIR>', say('run'))
      .option('--out <FOLDER>', say('packageFolder'))
      .option('--addresses-encoding <NAME>', say('addressesEncoding'))
      .action(async (folder: string, options: TypedPackageOptions) => {
        const { packageRun } = await import('./package.js');
        setExitCode(await packageRun(folder, options, screen));
      }),
  );
  root.addCommand(
    prepared(new Command('verify'), screen)
      .description(say('verify'))
      .argument('<DIR>', say('run'))
      .action(async (folder: string) => {
        const { verify } = await import('./verify.js');
        setExitCode(await verify(folder, screen));
      }),
  );
  const parts: CommandParts = { prepared: (name) => prepared(new Command(name), screen), say, screen, setExitCode };
  for (const command of ledgerCommands(parts)) root.addCommand(command);
  root.addCommand(
    prepared(new Command('doctor'), screen)
      .description(say('doctor'))
      .action(async () => {
        const { doctor } = await import('./doctor.js');
        setExitCode(await doctor(screen));
      }),
  );
  root.addCommand(
    prepared(new Command('account'), screen)
      .description(say('account'))
      .argument('<DIR>', say('sharded'))
      .action(async (folder: string) => {
        const { account } = await import('./account.js');
        setExitCode(await account(folder, screen));
      }),
  );
  root.addCommand(noticeCommand(parts));
  root.addCommand(
    prepared(new Command('completion'), screen)
      .description(say('completion'))
      .argument('<SHELL>', say('shell'))
      .action(async (shell: string) => {
        const { completion } = await import('./completion.js');
        setExitCode(completion(shell, root, screen));
      }),
  );
  return root;
}

/** The options of every command, its examples, and commander's own words in the reader's language. */
function prepared(command: Command, { language }: Screen): Command {
  const titles: Readonly<Record<string, string>> = {
    'Usage:': HELP.usageTitle[language], 'Arguments:': HELP.argumentsTitle[language],
    'Options:': HELP.optionsTitle[language], 'Commands:': HELP.commandsTitle[language],
  };
  return command
    .exitOverride()
    .configureOutput({ writeErr: () => undefined })
    .configureHelp({ styleTitle: (title) => titles[title] ?? title })
    .addHelpText('before', `${HELP.examplesTitle[language]}\n${examplesOf(command.name()).map((example) => `  ${example}`).join('\n')}\n`)
    .helpOption('-h, --help', HELP.help[language])
    .option('--lang <ja|en>', HELP.lang[language], (value) => oneOf('--lang', value, ['ja', 'en']))
    .option('--json', HELP.json[language])
    .option('--quiet', HELP.quiet[language])
    .option('--no-color', HELP.noColor[language]);
}

/** Those of one command; of the program all. Examples say most to most readers and stand first (clig.dev, "Help"). */
function examplesOf(name: string): readonly string[] {
  const examples = Object.values(EXAMPLES);
  return name === 'oshirase' ? examples : examples.filter((example) => example.startsWith(`oshirase ${name}`));
}
