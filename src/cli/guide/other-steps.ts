// What else there may be beside the export: people who must not be written to, corrections, earlier manifests, the register. One
// question that Enter passes over; what is chosen is read at once, so that a wrong file is told of where it was chosen.
import { resolve } from 'node:path';
import { readCorrections } from '../../export/read-corrections.js';
import { readExclusions } from '../../export/read-exclusions.js';
import { earlierRuns } from '../../ledger/earlier-run.js';
import { listSource } from '../../run/input/input-file.js';
import { nearbyLists, type ListKind, type NearList } from '../../run/input/nearby-lists.js';
import { notifiedFor } from '../../run/input/notified-files.js';
import { grouped } from '../../wording/grouped-number.js';
import { GUIDE_OTHERS as SAYS } from '../../wording/guide-others.js';
import { fileQuestion } from './file-choice.js';
import { typed, type Desk, type GuideState, type OtherFile, type Step } from './guide-state.js';

/** In the order in which staff are likely to have them. */
const KINDS: readonly ListKind[] = ['exclude', 'notified', 'corrections', 'customers'];

export const chooseOthers: Step = async (state, desk) => {
  if (state.othersSettled) return undefined;
  const { screen: { language } } = desk;
  const taken = new Set([...state.exports, ...state.others].map(({ path }) => resolve(path)));
  const near = (await nearbyLists(desk.folder, desk.further)).filter(({ path }) => !taken.has(resolve(path)));
  const { otherOpen } = state;
  if (otherOpen !== undefined) return whichFile(state, otherOpen, near, desk);
  const open = KINDS.filter((kind) => kind === 'notified' || !state.others.some((other) => other.kind === kind));
  return {
    stage: 'exports',
    ...(state.others.length === 0 ? {} : { tells: state.others.map(({ kind, path, rows }) => SAYS.added[kind][language]({ path, rows: grouped(rows ?? 0) })) }),
    ask: state.others.length === 0 ? SAYS.anyOther[language]() : SAYS.anyFurther[language](),
    choices: [
      { label: state.others.length === 0 ? SAYS.none[language]() : SAYS.thatIsAll[language](), leads: () => ({ ...state, othersSettled: true }) },
      ...open.map((kind) => ({
        short: SAYS.choices[kind][language](),
        label: SAYS.choice[language]({ what: SAYS.choices[kind][language](), near: near.filter((one) => one.kind === kind).length }),
        leads: () => ({ ...state, otherOpen: kind }),
      })),
    ],
  };
};

function whichFile(state: GuideState, kind: ListKind, near: readonly NearList[], desk: Desk): ReturnType<Step> {
  return fileQuestion(state, desk, {
    stage: 'exports', typing: 'other', ask: SAYS.which[kind][desk.screen.language](), near: near.filter((one) => one.kind === kind),
    taken: [...state.exports, ...state.others].map(({ path }) => path),
    with: async (path) => {
      const rows = await rowsOf(kind, path);
      const other: OtherFile = { kind, path, ...(rows === undefined ? {} : { rows }) };
      return typed(state, { otherOpen: undefined, others: [...state.others, other], ...(kind === 'customers' ? { customers: path } : {}) });
    },
  });
}

/** How much stands in it. Throws the Refusal that a run would throw for a list that is none; only settings can tell the register's columns. */
async function rowsOf(kind: ListKind, path: string): Promise<number | undefined> {
  if (kind === 'notified') {
    const { manifests } = await notifiedFor((await earlierRuns([path])).map(({ manifest }) => manifest));
    return manifests.reduce((sum, { letters }) => sum + letters, 0);
  }
  const source = await listSource(path);
  if (kind === 'exclude') return (await readExclusions(source)).read.rows;
  return kind === 'corrections' ? (await readCorrections(source)).read.rows : undefined;
}
