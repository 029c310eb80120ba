// Why a run stops at the incident file, beside what is wrong with a setting by itself (setting-refusals.ts).
import { wording } from './wording.js';

const SEE = 'docs/ja/incident.md に全項目の説明があります。';

export const INCIDENT_REFUSALS = {
  'incident-window-reversed': wording<{ firstDay: string; lastDay: string }>({
    ja: ({ firstDay, lastDay }) => ({ message: `対象期間の初日（${firstDay}）が末日（${lastDay}）より後になっています`, hint: 'incident の firstDay と lastDay を確かめてください。' }),
    en: ({ firstDay, lastDay }) => ({ message: `the incident's first day ${firstDay} comes after its last day ${lastDay}`, hint: 'Check firstDay and lastDay.' }),
  }),
  'incident-term-twice': wording<{ first: string; second: string }>({
    ja: ({ first, second }) => ({ message: `同じ語が ${first} と ${second} の両方にあります`, hint: 'どちらか一方だけに書いてください。' }),
    en: ({ first, second }) => ({ message: `the same word stands in ${first} and ${second}`, hint: 'Keep it in one of them.' }),
  }),
  'incident-columns-without-custom': wording<{ preset: string }>({
    ja: ({ preset }) => ({ message: `columns は preset: custom のときだけ使えます（いまは ${preset}）`, hint: 'preset を custom にするか、columns を消してください。' }),
    en: ({ preset }) => ({ message: `columns goes with preset: custom only (it is ${preset})`, hint: 'Set preset to custom, or remove columns.' }),
  }),
  'incident-columns-missing': wording<{ fields: string }>({
    ja: ({ fields }) => ({ message: `preset: custom には columns の ${fields} が必要です`, hint: SEE }),
    en: ({ fields }) => ({ message: `preset: custom needs ${fields} under columns`, hint: 'See docs/ja/incident.md.' }),
  }),
  'incident-customer-columns-missing': wording<{ fields: string }>({
    ja: ({ fields }) => ({ message: `customers の columns に ${fields} が必要です`, hint: SEE }),
    en: ({ fields }) => ({ message: `customers needs ${fields} under columns`, hint: 'See docs/ja/incident.md.' }),
  }),
};
