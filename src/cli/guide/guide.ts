// The guided run: asks the first step that has something to ask, until none has. Every answer is kept with the state it
// was given in, which is the way back; what cannot be worked with is told as everywhere, and asked again.
import { Refusal } from '../../refusal.js';
import { GUIDE } from '../../wording/guide-terminal.js';
import { showRefusal } from '../problem-report.js';
import { showCommands } from './again.js';
import { START, type ChoiceQuestion, type Desk, type GuideState, type Question, type Stage, type TextQuestion } from './guide-state.js';
import { STEPS } from './steps.js';

const END = Symbol('end');
const BACK = Symbol('back');

/** Leads through a run and returns the exit code of what was done last. Throws Interrupted. */
export async function guide(desk: Desk, start: GuideState = START): Promise<number> {
  const { print, language } = desk.screen;
  for (const line of GUIDE.welcome[language]()) print(line);
  const before: GuideState[] = [];
  let state = start;
  let stage: Stage | undefined;
  for (;;) {
    const answer = await tried(desk, before.length > 0, async () => {
      const question = await openQuestion(state, desk);
      if (question === undefined) return END;
      if (question.stage !== stage) heading(question.stage, desk);
      stage = question.stage;
      if ('work' in question) return { isAnswer: false, state: await question.work() };
      return asked(question, before.length > 0, desk);
    });
    if (answer === END) break;
    if (answer === BACK) state = before.pop() ?? state;
    else {
      if (answer.isAnswer) before.push(state);
      state = answer.state;
    }
  }
  await showCommands(state, desk);
  return state.run?.exitCode ?? 0;
}

type Answer = typeof END | typeof BACK | { readonly isAnswer: boolean; readonly state: GuideState };

/** The first step that has something to ask. */
async function openQuestion(state: GuideState, desk: Desk): Promise<Question | undefined> {
  for (const step of STEPS) {
    const question = await step(state, desk);
    if (question !== undefined) return question;
  }
  return undefined;
}

function heading(stage: Stage, { screen }: Desk): void {
  // One line with the blank one before it: the screen does not know that a question stood last.
  screen.print(`\n${screen.mark('bold', GUIDE.stages[stage][screen.language]())}`);
}

async function asked(question: ChoiceQuestion | TextQuestion, hasBefore: boolean, desk: Desk): Promise<Answer> {
  for (const line of question.tells ?? []) desk.screen.print(line);
  if ('choices' in question) return chosen(question, hasBefore, desk);
  const answer = await desk.asker.type(question.ask, question.suggested, question.fault);
  if (answer === 'back') return hasBefore ? BACK : asked(question, hasBefore, desk);
  return { isAnswer: true, state: await question.leads(answer.text) };
}

async function chosen({ ask, choices }: ChoiceQuestion, hasBefore: boolean, { asker, screen: { language } }: Desk): Promise<Answer> {
  const ways = [
    ...choices.map(({ leads, ...labels }) => ({ ...labels, go: async (): Promise<Answer> => ({ isAnswer: true, state: await leads() }) })),
    ...(hasBefore ? [{ label: GUIDE.back[language](), go: () => Promise.resolve<Answer>(BACK) }] : []),
    { label: GUIDE.end[language](), go: () => Promise.resolve<Answer>(END) },
  ];
  return (ways[await asker.choose(ask, ways)] ?? { go: () => Promise.resolve<Answer>(END) }).go();
}

/** What stops a step is told, and what then is asked: again, back or out. */
async function tried(desk: Desk, hasBefore: boolean, attempt: () => Promise<Answer>): Promise<Answer> {
  for (;;) {
    try {
      return await attempt();
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      showRefusal(error, desk.screen);
    }
    const { language } = desk.screen;
    const again = { label: GUIDE.again[language](), leads: () => START };
    const answer = await chosen({ stage: 'exports', ask: GUIDE.trouble[language](), choices: [again] }, hasBefore, desk);
    if (answer === END || answer === BACK) return answer;
  }
}
