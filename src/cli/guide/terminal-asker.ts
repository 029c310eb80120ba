// Questions on a terminal: arrow keys or a number to choose, Escape to take back what is being typed. Ctrl-C, Ctrl-D and a
// terminal that goes away are one thing, an interruption; @inquirer/prompts knows only the first of them.
import { input, select } from '@inquirer/prompts';
import { GUIDE } from '../../wording/guide-terminal.js';
import type { Language } from '../../wording/wording.js';
import { Interrupted, type Asker } from './guide-state.js';

/** Where the questions stand and the keys come from. */
export interface TerminalStreams {
  readonly input: NodeJS.ReadableStream;
  readonly output: NodeJS.WritableStream;
}

/** Choices shown at a time; a window of 24 lines has room for them. */
const PAGE = 14;

interface Key {
  readonly name?: string;
  readonly ctrl?: boolean;
}

/** Asks in `language`; without `streams` on this process's terminal. */
export function terminalAsker(language: Language, streams: TerminalStreams): Asker {
  return {
    choose: (ask, choices) => prompted(streams, async (context) => select({
      message: ask,
      choices: choices.map(({ label, short = label }, value) => ({ name: label, short, value })),
      pageSize: PAGE,
      loop: false,
      theme: { indexMode: 'number', prefix: PREFIX, style: { keysHelpTip: () => GUIDE.howToChoose[language]() } },
    }, context)),
    type: async (ask, suggested, fault) => {
      try {
        const text = await prompted(streams, async (context) => input({
          message: `${ask} ${GUIDE.howToGoBack[language]()}`,
          ...(suggested === undefined ? {} : { default: suggested }),
          validate: (answer) => fault(answer) ?? true,
          theme: { prefix: PREFIX },
        }, context), 'escape');
        return { text };
      } catch (error) {
        if (error instanceof TakenBack) return 'back';
        throw error;
      }
    },
  };
}

/** The same before and after an answer, and drawn by every font of a console. */
const PREFIX = { idle: '?', done: '>' };

class TakenBack extends Error {}

interface PromptContext extends TerminalStreams {
  readonly signal: AbortSignal;
}

async function prompted<Answer>(streams: TerminalStreams, ask: (context: PromptContext) => Promise<Answer>, back?: string): Promise<Answer> {
  const stopping = new AbortController();
  const stop = (reason: Error): void => stopping.abort(reason);
  const onKey = (_: string | undefined, key: Key | undefined): void => {
    if (key?.ctrl === true && (key.name === 'd' || key.name === 'c')) stop(new Interrupted());
    else if (back !== undefined && key?.name === back) stop(new TakenBack());
  };
  const onEnd = (): void => stop(new Interrupted());
  streams.input.on('keypress', onKey).once('end', onEnd).once('close', onEnd);
  try {
    return await ask({ ...streams, signal: stopping.signal });
  } catch (error) {
    throw stopping.signal.aborted ? stopping.signal.reason : isClosed(error) ? new Interrupted() : error;
  } finally {
    streams.input.removeListener('keypress', onKey).removeListener('end', onEnd).removeListener('close', onEnd);
  }
}

/** ExitPromptError is @inquirer/core's, which is not a dependency of ours by itself. */
function isClosed(error: unknown): boolean {
  return error instanceof Error && error.name === 'ExitPromptError';
}
