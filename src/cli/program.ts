// The commands and options of the contract's section 1 that exist so far; any other is unknown, never accepted and ignored.
// What each command does is loaded only when it is called, so that --help answers at once.
import { Command } from 'commander';
import { packageVersion } from '../run/package-file.js';
import { postalTablesVersion } from '../run/postal-tables.js';
import { HELP, type HelpKey } from '../wording/help-text.js';
import type { TypedInitOptions } from './init.js';
import { LEDGER_EXAMPLES, ledgerCommands } from './ledger-commands.js';
import { oneOf, type TypedOptions } from './options.js';
import type { TypedPackageOptions } from './package.js';
import type { TypedProofOptions } from './proof.js';
import type { Screen } from './screen.js';

/** One example a command, shown by --help and by a slip in the arguments. */
export const EXAMPLES = {
  generate: 'oshirase generate payments.csv --out letters',
  check: 'oshirase check payments.csv',
  proof: 'oshirase proof payments.csv --out proof.pdf',
  calibration: 'oshirase proof --calibration --out envelope.pdf',
  init: 'oshirase init incident',
  package: 'oshirase package letters --out mailing-house',
  verify: 'oshirase verify letters',
  ...LEDGER_EXAMPLES,
} as const;

/** The command tree, talking to `screen` and answering with an exit code. */
export function program(screen: Screen, setExitCode: (code: number) => void): Command {
  const say = (key: HelpKey): string => HELP[key][screen.language];
  const root = prepared(new Command('oshirase'), screen)
    .description(say('program'))
    .version(`${packageVersion()}\n${postalTablesVersion()}`, '--version', say('version'))
    .helpCommand(false)
    .action(() => root.outputHelp());
  const shown = (examples: readonly string[]): string => `\n${say('examplesTitle')}\n${examples.map((example) => `  ${example}`).join('\n')}\n`;
  root.addHelpText('after', shown(Object.values(EXAMPLES)));

  root.addCommand(
    planning(prepared(new Command('generate'), screen), say)
      .description(say('generate'))
      .option('--out <DIR>', say('out'))
      .option('--jobs <N>', say('jobs'))
      .option('--approved <HASH>', say('approved'))
      .option('--bookmarks', say('bookmarks'))
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
      .addHelpText('after', shown([EXAMPLES.package]))
      .action(async (folder: string, options: TypedPackageOptions) => {
        const { packageRun } = await import('./package.js');
        setExitCode(await packageRun(folder, options, screen));
      }),
  );
  root.addCommand(
    prepared(new Command('verify'), screen)
      .description(say('verify'))
      .argument('<DIR>', say('run'))
      .addHelpText('after', shown([EXAMPLES.verify]))
      .action(async (folder: string) => {
        const { verify } = await import('./verify.js');
        setExitCode(await verify(folder, screen));
      }),
  );
  for (const command of ledgerCommands({ prepared: (name) => prepared(new Command(name), screen), say, shown, screen, setExitCode })) root.addCommand(command);
  return root;
}

/** The options of every command, and commander's own words in the reader's language. */
function prepared(command: Command, { language }: Screen): Command {
  const titles: Readonly<Record<string, string>> = {
    'Usage:': HELP.usageTitle[language], 'Arguments:': HELP.argumentsTitle[language],
    'Options:': HELP.optionsTitle[language], 'Commands:': HELP.commandsTitle[language],
  };
  return command
    .exitOverride()
    .configureOutput({ writeErr: () => undefined })
    .configureHelp({ styleTitle: (title) => titles[title] ?? title })
    .helpOption('-h, --help', HELP.help[language])
    .option('--lang <ja|en>', HELP.lang[language], (value) => oneOf('--lang', value, ['ja', 'en']))
    .option('--json', HELP.json[language])
    .option('--quiet', HELP.quiet[language])
    .option('--no-color', HELP.noColor[language]);
}

/** The options of every command that plans. */
function planning(command: Command, say: (key: HelpKey) => string, exports = '<EXPORT...>'): Command {
  return command
    .argument(exports, say('exports'))
    .option('--incident <FILE>', say('incident'))
    .option('--customers <FILE>', say('customers'))
    .option('--exclude <FILE>', say('exclude'))
    .option('--corrections <FILE>', say('corrections'))
    .option('--preset <NAME>', say('preset'))
    .option('--encoding <NAME>', say('encoding'))
    .option('--batch-size <N>', say('batchSize'))
    .option('--order <NAME>', say('order'))
    .option('--simplex', say('simplex'));
}
