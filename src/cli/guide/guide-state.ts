// The guided run as data: what is known so far, and the questions that follow from it. A step looks at the state and asks
// one thing, or nothing; an answer is another state. So to go back is to take up the state before.
import type { FieldColumns } from '../../export/layout.js';
import type { PaymentField } from '../../export/payment.js';
import type { SeenHeader } from '../../export/read-header.js';
import type { SettingEdit } from '../../incident/setting-edits.js';
import type { TermQuestion } from '../../run/unknown-terms.js';
import type { ListKind } from '../../run/input/nearby-lists.js';
import type { Screen } from '../screen.js';

/** An export that was chosen, and what its first lines tell. */
export interface ChosenExport {
  readonly path: string;
  readonly seen: SeenHeader;
}

/** A list that was chosen beside the exports. */
export interface OtherFile {
  readonly kind: ListKind;
  readonly path: string;
  /** What stands in it, where that can be told before the settings are known. */
  readonly rows?: number;
}

/** What `check` found, as far as the next questions depend on it. */
export interface CheckOutcome {
  readonly letters: number;
  readonly held: number;
  /** Rows held for their own sake hold nobody. */
  readonly heldRows: number;
  readonly samples: readonly string[];
  /** Words that no list explains. */
  readonly terms: readonly TermQuestion[];
}

/** Which text is being typed, where a question has no list to choose from. */
export type Typing = 'export' | 'other' | 'customers' | 'folder' | 'firstDay' | 'lastDay' | 'letterDate' | 'proof' | 'run';

export interface GuideState {
  readonly exports: readonly ChosenExport[];
  readonly exportsSettled: boolean;
  /** Another is to be chosen beside those. */
  readonly addingExport: boolean;
  readonly typing: Typing | undefined;
  /** Lists beside them, in the order in which they were chosen. */
  readonly others: readonly OtherFile[];
  /** The kind of which one is being chosen. */
  readonly otherOpen: ListKind | undefined;
  readonly othersSettled: boolean;
  /** Path of the incident file, which need not be there yet; or BUILT_IN. */
  readonly incident: string | undefined;
  /** Path of the registered-address list. */
  readonly customers?: string;
  /** Header names of each field, as answered; an empty list: there is no such column. */
  readonly columns: FieldColumns;
  /** The field whose further columns are being asked for. */
  readonly joining: PaymentField | undefined;
  /** Columns whose names can mean one thing only are not asked for. */
  readonly trustsHeader: boolean;
  readonly columnsSettled: boolean;
  readonly envelopeOpen: boolean;
  readonly settingsSettled: boolean;
  /** Not yet in the incident file. */
  readonly edits: readonly SettingEdit[];
  readonly written: boolean;
  readonly checked: CheckOutcome | undefined;
  /** With the next check all of what `check` tells. */
  readonly showsDetails: boolean;
  readonly checkSettled: boolean;
  /** Words staff could not or did not want to explain. */
  readonly termsLeft: readonly string[];
  readonly samplesSettled: boolean;
  /** Facts by dotted name, as typed so far in place of samples; undefined when they are not being asked for. */
  readonly facts?: Readonly<Record<string, string>> | undefined;
  readonly proof?: { readonly file: string; readonly approval: string } | 'none';
  /** Sheet to measure the envelope with. */
  readonly calibration?: string;
  readonly run?: { readonly folder: string; readonly exitCode: number };
}

/** In place of a path: the settings that come with the program, to try things out. */
export const BUILT_IN = 'built-in';

export const START: GuideState = {
  exports: [], exportsSettled: false, addingExport: false, typing: undefined, others: [], otherOpen: undefined, othersSettled: false, incident: undefined, columns: {}, trustsHeader: true, joining: undefined, columnsSettled: false,
  envelopeOpen: false, settingsSettled: false, edits: [], written: false, checked: undefined, showsDetails: false, checkSettled: false, termsLeft: [], samplesSettled: false,
};

/** Where in the run a question belongs; its heading. */
export type Stage = 'exports' | 'settings' | 'check' | 'proof' | 'generate';

/** One thing to choose, and where it leads. */
export interface Choice {
  readonly label: string;
  /** What is left of it on the screen once chosen; without it the label. */
  readonly short?: string;
  readonly leads: () => GuideState | Promise<GuideState>;
}

interface Asked {
  readonly stage: Stage;
  /** Lines shown before the question. */
  readonly tells?: readonly string[];
  readonly ask: string;
}

/** A question answered from a list. The driver adds the way back and the way out. */
export interface ChoiceQuestion extends Asked {
  readonly choices: readonly Choice[];
}

/** A question answered by typing. */
export interface TextQuestion extends Asked {
  /** Taken when nothing is typed. */
  readonly suggested?: string;
  /** What is wrong with an answer; undefined when nothing is. */
  readonly fault: (text: string) => string | undefined;
  readonly leads: (text: string) => GuideState | Promise<GuideState>;
}

/** Something to do before the next question; nobody is asked. */
export interface Work {
  readonly stage: Stage;
  readonly work: () => Promise<GuideState>;
}

export type Step = (state: GuideState, desk: Desk) => Question | undefined | Promise<Question | undefined>;
export type Question = ChoiceQuestion | TextQuestion | Work;

/** What a guided run works with. */
export interface Desk {
  readonly screen: Screen;
  readonly asker: Asker;
  /** Where to look for files and to put them; '.' for the current folder. */
  readonly folder: string;
  /** Further folders in which exports lie, such as that of downloads. */
  readonly further: readonly string[];
  /** Told of every file or folder that was made. */
  readonly made: (path: string) => void;
}

/** Puts a question to a person. */
export interface Asker {
  /** The index of the choice. Throws Interrupted. */
  readonly choose: (ask: string, choices: readonly Pick<Choice, 'label' | 'short'>[]) => Promise<number>;
  /** What was typed, or the suggestion; 'back' for the Escape key. Throws Interrupted. */
  readonly type: (ask: string, suggested: string | undefined, fault: (text: string) => string | undefined) => Promise<{ readonly text: string } | 'back'>;
}

/** Ctrl-C, Ctrl-D or a closed terminal. */
export class Interrupted extends Error {}

/** The state when its text question is answered. */
export function typed(state: GuideState, changes: Partial<GuideState>): GuideState {
  return { ...state, typing: undefined, ...changes };
}
