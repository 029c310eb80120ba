// Which column is what, of an export that no preset knows: a field at a time, from the names that are left. Columns whose
// names can mean one thing only are taken as known and shown.
import { PAYMENT_FIELDS, type PaymentField } from '../../export/payment.js';
import type { SettingEdit } from '../../incident/setting-edits.js';
import { GUIDE_COLUMNS as SAYS } from '../../wording/guide-columns.js';
import { BUILT_IN, type ChoiceQuestion, type ChosenExport, type Desk, type GuideState, type Step } from './guide-state.js';
import { incidentColumns } from './incident-now.js';

/** In the order of their weight. */
const ASKED: readonly PaymentField[] = ['paidAt', 'name', 'postalCode', 'address', 'method', 'customerId', 'company', 'department', 'status', 'paymentId'];
/** Asked for only where a name that is left speaks of it: most exports have no such column. */
const RARE: Readonly<Partial<Record<PaymentField, RegExp>>> = { department: /部|課|係|所属|Dep/iu };
/** A day is continued by a time and by nothing else. */
const TIME = /時|Time/iu;
/** Of these one value may stand in several columns. */
const JOINED: ReadonlySet<PaymentField> = new Set(['paidAt', 'name', 'postalCode', 'address']);

export const chooseColumns: Step = async (state, desk) => {
  const unknown = state.exports.find(({ seen }) => seen.preset === undefined);
  const { incident = BUILT_IN } = state;
  if (state.columnsSettled || unknown === undefined || incident === BUILT_IN) return undefined;
  // Somebody who goes back to a column they have named is asked again, though it is written down by now.
  if (Object.keys(state.columns).length === 0 && state.trustsHeader && await isDescribed(incident, unknown)) return undefined;
  if (state.joining !== undefined) return joinQuestion(state, state.joining, unknown, desk);
  const columns = { ...(state.trustsHeader ? unknown.seen.columns : {}), ...state.columns };
  const left = namesLeft(unknown, columns);
  const field = ASKED.find((one) => columns[one] === undefined && left.some((name) => (RARE[one] ?? /^/u).test(name)));
  if (field === undefined) return confirmQuestion({ ...state, columns }, unknown, desk);
  const question = fieldQuestion({ ...state, columns }, field, left, desk);
  return Object.keys(state.columns).length === 0 ? { ...question, tells: [SAYS.intro[desk.screen.language]()] } : question;
};

/** The incident file names columns, and the export has them all. */
async function isDescribed(incident: string, { seen }: ChosenExport): Promise<boolean> {
  const described = await incidentColumns(incident);
  return described?.every((name) => seen.names.includes(name)) === true;
}

function fieldQuestion(state: GuideState, field: PaymentField, left: readonly string[], { screen: { language } }: Desk): ChoiceQuestion {
  const withColumns = (names: readonly string[]): GuideState => ({ ...state, columns: { ...state.columns, [field]: names } });
  return {
    stage: 'settings',
    ask: SAYS.which[language]({ field: SAYS.fields[field][language]() }),
    choices: [
      ...left.map((name) => ({ label: name, leads: () => (JOINED.has(field) ? { ...withColumns([name]), joining: field } : withColumns([name])) })),
      ...(field === 'paidAt' ? [] : [{ label: SAYS.none[field === 'name' || field === 'address' ? 'person' : 'other'][language](), leads: () => withColumns([]) }]),
    ],
  };
}

function joinQuestion(state: GuideState, field: PaymentField, unknown: ChosenExport, { screen: { language } }: Desk): ReturnType<Step> {
  const names = state.columns[field] ?? [];
  const left = namesLeft(unknown, state.columns);
  const settled = { ...state, joining: undefined };
  const isWhole = left.length === 0 || (field === 'paidAt' && !left.some((name) => TIME.test(name)));
  if (isWhole) return { stage: 'settings', work: () => Promise.resolve(settled) };
  return {
    stage: 'settings',
    ask: SAYS.further[language]({ field: SAYS.fields[field][language](), names: names.join(' + ') }),
    choices: [
      { label: SAYS.thatIsAll[language](), leads: () => settled },
      ...left.map((name) => ({ label: name, leads: () => ({ ...state, columns: { ...state.columns, [field]: [...names, name] } }) })),
    ],
  };
}

function confirmQuestion(state: GuideState, { seen }: ChosenExport, { screen: { language } }: Desk): ReturnType<Step> {
  const named = PAYMENT_FIELDS.filter((field) => (state.columns[field] ?? []).length > 0);
  return {
    stage: 'settings',
    tells: [
      SAYS.result[language](),
      ...named.map((field) => `  ${SAYS.fields[field][language]()} ← ${(state.columns[field] ?? []).join(' + ')}`),
      ...((state.columns.method ?? []).length === 0 ? [SAYS.noMethod[language]()] : []),
      ...(seen.hidden > 0 ? [SAYS.hidden[language]({ count: seen.hidden })] : []),
    ],
    ask: SAYS.isThisRight[language](),
    choices: [
      { label: SAYS.right[language](), leads: () => ({ ...state, columnsSettled: true, edits: [...state.edits, ...columnEdits(state)] }) },
      // Also those taken as known are asked for now.
      { label: SAYS.anew[language](), leads: () => ({ ...state, columns: {}, trustsHeader: false }) },
    ],
  };
}

function columnEdits({ columns }: GuideState): readonly SettingEdit[] {
  const named = PAYMENT_FIELDS.flatMap((field): SettingEdit[] => {
    const names = columns[field] ?? [];
    const [first = ''] = names;
    return names.length === 0 ? [] : [{ path: ['export', 'columns', field], value: names.length === 1 ? first : names }];
  });
  return [{ path: ['export', 'preset'], value: 'custom' }, ...named];
}

function namesLeft({ seen }: ChosenExport, columns: GuideState['columns']): readonly string[] {
  const used = new Set(Object.values(columns).flat());
  return seen.names.filter((name) => !used.has(name));
}
