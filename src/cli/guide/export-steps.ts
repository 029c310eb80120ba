// Which exports, and what they were recognised as; and the registered-address list, where they have no addresses.
import { readHeader } from '../../export/read-header.js';
import { listSource } from '../../run/input/input-file.js';
import { nearbyExportsInOrder } from '../../run/input/nearby-lists.js';
import { packageFile } from '../../run/input/package-file.js';
import { GUIDE_FILES as SAYS } from '../../wording/guide-files.js';
import { fileQuestion } from './file-choice.js';
import { typed, type ChosenExport, type Desk, type GuideState, type Step } from './guide-state.js';

const SAMPLE = 'fixtures/payments.csv';

/** The first export, or another beside it. */
export const chooseExport: Step = async (state, desk) => {
  const { screen: { language } } = desk;
  const isFirst = state.exports.length === 0;
  if (!isFirst && !state.addingExport) return undefined;
  const sample = packageFile(SAMPLE);
  return fileQuestion(state, desk, {
    stage: 'exports', typing: 'export', ask: SAYS.whichExport[language](), taken: [...state.exports.map(({ path }) => path), sample],
    near: await nearbyExportsInOrder(desk.folder, desk.further),
    with: (path) => withExport(state, path),
    more: isFirst ? [{ label: SAYS.sample[language](), leads: () => withExport(state, sample) }] : [],
  });
};

/** What was recognised, and whether that is all. */
export const confirmExports: Step = (state, { screen: { language } }) => {
  if (state.exportsSettled) return undefined;
  return {
    stage: 'exports',
    tells: state.exports.map(({ seen }) => seenText(seen, language)),
    ask: SAYS.isThisAll[language](),
    choices: [
      { label: SAYS.goOn[language](), leads: () => ({ ...state, exportsSettled: true }) },
      { label: SAYS.addExport[language](), leads: () => ({ ...state, addingExport: true }) },
    ],
  };
};

/** Without addresses in the export (or in the columns that were named) a list has to have them. */
export const chooseCustomers: Step = async (state, desk) => {
  const { screen: { language } } = desk;
  const lacks = state.exports.some(({ seen }) => (seen.preset === undefined ? lacksPerson(state) : !seen.hasAddress));
  if (state.customers !== undefined || !lacks) return undefined;
  return fileQuestion(state, desk, {
    stage: 'settings', typing: 'customers', ask: SAYS.whichCustomers[language](), taken: [...state.exports.map(({ path }) => path), packageFile(SAMPLE)],
    near: await nearbyExportsInOrder(desk.folder, desk.further, 'customers'),
    with: async (path) => {
      await listSource(path);
      return typed(state, { customers: path });
    },
  });
};

/** Staff have said that there is no such column. */
function lacksPerson({ columns }: GuideState): boolean {
  return columns.address?.length === 0 || columns.name?.length === 0;
}

async function withExport(state: GuideState, path: string): Promise<GuideState> {
  const seen = await readHeader(await listSource(path));
  return typed(state, { addingExport: false, exports: [...state.exports, { path, seen }] });
}

function seenText({ file, encoding, preset }: ChosenExport['seen'], language: Desk['screen']['language']): string {
  return preset === undefined ? SAYS.unrecognised[language]({ file, encoding }) : SAYS.recognised[language]({ file, encoding, preset });
}
