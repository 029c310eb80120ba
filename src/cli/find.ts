// `oshirase find`: shows the call centre a letter and where it stands. The one command whose result is somebody's own data, because that is
// what it is asked for; it writes nothing and keeps nothing of the question.
import { join } from 'node:path';
import { fold } from '../folding.js';
import { findPerson, type FoundHeld, type FoundLetter } from '../ledger/find-person.js';
import type { Handling } from '../ledger/handled-people.js';
import { openRun } from '../ledger/ledger-run.js';
import { refuse } from '../refusal.js';
import { LEDGER_TERMINAL as SAYS } from '../wording/ledger-terminal.js';
import { INDENT } from './count-section.js';
import { LEDGER_EXAMPLES } from './ledger-commands.js';
import type { Screen } from './screen.js';

/** Returns the exit code: 0 somebody is found, else 1. */
export async function find(folder: string, text: string, screen: Screen): Promise<number> {
  if (fold(text) === '') return refuse('argument-missing', { example: LEDGER_EXAMPLES.find });
  const { letters, held, isMisread } = await findPerson(await openRun(folder), text);
  const isFound = letters.length + held.length > 0;
  if (screen.json) screen.print(JSON.stringify({ letters, held }, null, 2));
  else {
    for (const letter of letters) showLetter(letter, folder, screen);
    for (const person of held) showHeld(person, folder, screen);
    if (!isFound) screen.print(SAYS[isMisread ? 'misread' : 'notFound'][screen.language]());
  }
  return isFound ? 0 : 1;
}

function showLetter(letter: FoundLetter, folder: string, screen: Screen): void {
  const { language, print, mark } = screen;
  const { number, addressee, postalCode, address, batch, firstPage, lastPage, fate, postedOn, returnedOn, reprinted, handling } = letter;
  print(mark('bold', `${number}  ${addressee}`));
  print(`${INDENT}〒${postalCode} ${address}`);
  print(`${INDENT}${SAYS.printFile[language]({ file: join(folder, `letters/${batch}.pdf`), firstPage, lastPage })}`);
  print(`${INDENT}${postedOn === undefined ? SAYS.foundNotPosted[language]() : SAYS.foundPosted[language]({ day: postedOn })}`);
  for (const one of reprinted) print(`${INDENT}${SAYS.foundReprinted[language](one)}`);
  if (returnedOn !== undefined) print(`${INDENT}${SAYS.foundReturned[language]({ day: returnedOn })}`);
  showHandling(handling, screen);
  if (fate === 'returnedOpen') print(mark('yellow', `${INDENT}${SAYS.foundOpen[language]()}`));
  print('');
}

function showHeld(person: FoundHeld, folder: string, screen: Screen): void {
  const { language, print, mark } = screen;
  print(mark('bold', [person.company, person.name].filter((part) => part !== '').join('　')));
  print(`${INDENT}${SAYS.foundHeld[language]({ codes: person.codes.join(', '), place: `${join(folder, 'exceptions.csv')}:${person.listedAt.join(',')}` })}`);
  showHandling(person.handling, screen);
  if (person.handling === undefined) print(mark('yellow', `${INDENT}${SAYS.foundOpen[language]()}`));
  print('');
}

function showHandling(handling: Handling | undefined, { language, print }: Screen): void {
  if (handling !== undefined) print(`${INDENT}${SAYS.foundHandled[language](handling)}`);
}
