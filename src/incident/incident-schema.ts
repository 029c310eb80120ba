// The settings of incident.yaml: their kinds, defaults and an example of each for error messages (contract,
// section 2). Everything arrives as text (failsafe YAML) and leaves as what the program works with.
import { z } from 'zod';
import { PRESET_NAMES } from '../export/layout.js';
import { PAYMENT_FIELDS, REGISTERED_FIELDS } from '../export/payment.js';
import { EXPORT_ENCODINGS } from '../export/encoding-names.js';
import { day, positive, text, yesOrNo } from '../setting-value.js';
import type { Setting, SettingsForm } from '../yaml-settings.js';

const texts = z.array(text);
const timeZone = z.string().refine(isTimeZone);
/** In g/m2. Paper is sold by fractions of one: 81.4, 104.7. */
const paperGsm = z.string().regex(/^[1-9]\d{0,2}(?:\.\d{1,2})?$/).transform(Number);
const headerNames = z.union([text.transform((name) => [name]), texts.min(1)]);
/** Of a registered-address list. */
const CUSTOMER_FIELDS = ['customerId', ...REGISTERED_FIELDS] as const;

/** For inserting machines; none unless named. */
export const INSERTER_MARKS = ['omr', 'data-matrix'] as const;
/** How the postage is paid, as the mark on the envelope says it. */
export const POSTAGE_PAYMENTS = ['料金別納', '料金後納'] as const;

/** Facts may be nested as staff like; every leaf is text. */
export interface FactTree {
  readonly [name: string]: string | FactTree;
}
const factTree: z.ZodType<FactTree> = z.lazy(() => z.record(z.string(), z.union([z.string(), factTree])));

const incidentSchema = z.strictObject({
  incident: z.strictObject({ firstDay: day, lastDay: day, timeZone: timeZone.default('Asia/Tokyo') }),
  export: z.strictObject({
    preset: z.enum(['auto', ...PRESET_NAMES, 'custom']).default('auto'),
    columns: z.partialRecord(z.enum(PAYMENT_FIELDS), headerNames).optional(),
    cardMethods: texts.default([]),
    otherMethods: texts.default([]),
    excludedStatuses: texts.default([]),
    includedStatuses: texts.optional(),
  }).prefault({}),
  customers: z.strictObject({
    encoding: z.enum(EXPORT_ENCODINGS).optional(),
    columns: z.partialRecord(z.enum(CUSTOMER_FIELDS), headerNames).optional(),
  }).prefault({}),
  letter: z.strictObject({ template: text.default('letter.md'), date: day, envelope: text.default('naga3-100x55') }),
  notice: z.strictObject({ template: text.optional(), desk: text.optional(), date: day.optional() }).prefault({}),
  batch: z.strictObject({
    size: positive.default(500), order: z.enum(['postal-code', 'export']).default('postal-code'), keepBundles: yesOrNo.default(false),
  }).prefault({}),
  print: z.strictObject({ paperGsm: paperGsm.default(64), pagesPerMinute: positive.default(60), marks: z.array(z.enum(INSERTER_MARKS)).default([]) }).prefault({}),
  post: z.strictObject({ payment: z.enum(POSTAGE_PAYMENTS).optional(), acceptsDelay: yesOrNo.default(false), tariff: text.optional() }).prefault({}),
  fonts: z.strictObject({ fallback: texts.default([]) }).prefault({}),
  facts: factTree.default({}),
});

export type IncidentSettings = z.infer<typeof incidentSchema>;

const SETTINGS: Readonly<Record<string, Setting>> = {
  'incident': { wanted: 'block', example: 'incident: { firstDay: 2021-10-14, lastDay: 2022-01-25 }' },
  'incident.firstDay': { wanted: 'day', example: 'firstDay: 2021-10-14' },
  'incident.lastDay': { wanted: 'day', example: 'lastDay: 2022-01-25' },
  'incident.timeZone': { wanted: 'zone', example: 'timeZone: Asia/Tokyo' },
  'export': { wanted: 'block', example: 'export: { preset: auto }' },
  'export.preset': { wanted: 'preset', example: 'preset: auto' },
  'export.columns': { wanted: 'block', example: 'columns: { paidAt: 決済日時, name: 氏名, address: 住所 }' },
  ...Object.fromEntries(PAYMENT_FIELDS.map((field) => [`export.columns.${field}`, { wanted: 'columns', example: `${field}: 見出しの名前` } as const])),
  'export.cardMethods': { wanted: 'texts', example: 'cardMethods: [会費カード払い]' },
  'export.otherMethods': { wanted: 'texts', example: 'otherMethods: [現地現金]' },
  'export.excludedStatuses': { wanted: 'texts', example: 'excludedStatuses: []' },
  'export.includedStatuses': { wanted: 'texts', example: 'includedStatuses: [決済完了]' },
  'customers': { wanted: 'block', example: 'customers: { encoding: utf-8 }' },
  'customers.encoding': { wanted: 'encoding', example: 'encoding: utf-8' },
  'customers.columns': { wanted: 'block', example: 'columns: { customerId: 会員番号, name: 氏名, address: 住所 }' },
  ...Object.fromEntries(CUSTOMER_FIELDS.map((field) => [`customers.columns.${field}`, { wanted: 'columns', example: `${field}: 見出しの名前` } as const])),
  'letter': { wanted: 'block', example: 'letter: { template: letter.md, date: 2022-03-01 }' },
  'letter.template': { wanted: 'text', example: 'template: letter.md' },
  'letter.date': { wanted: 'day', example: 'date: 2022-03-01' },
  'letter.envelope': { wanted: 'text', example: 'envelope: naga3-100x55' },
  'notice': { wanted: 'block', example: 'notice: { template: notice.md, desk: desk.md }' },
  'notice.template': { wanted: 'text', example: 'template: notice.md' },
  'notice.desk': { wanted: 'text', example: 'desk: desk.md' },
  'notice.date': { wanted: 'day', example: 'date: 2022-02-28' },
  'batch': { wanted: 'block', example: 'batch: { size: 500 }' },
  'batch.size': { wanted: 'positive', example: 'size: 500' },
  'batch.order': { wanted: 'order', example: 'order: postal-code' },
  'batch.keepBundles': { wanted: 'yesOrNo', example: 'keepBundles: true' },
  'print': { wanted: 'block', example: 'print: { paperGsm: 64 }' },
  'print.paperGsm': { wanted: 'weight', example: 'paperGsm: 64' },
  'print.pagesPerMinute': { wanted: 'positive', example: 'pagesPerMinute: 60' },
  'print.marks': { wanted: 'marks', example: 'marks: [omr, data-matrix]' },
  'post': { wanted: 'block', example: 'post: { payment: 料金後納 }' },
  'post.payment': { wanted: 'payment', example: 'payment: 料金後納' },
  'post.acceptsDelay': { wanted: 'yesOrNo', example: 'acceptsDelay: true' },
  'post.tariff': { wanted: 'text', example: 'tariff: tariff.yaml' },
  'fonts': { wanted: 'block', example: 'fonts: { fallback: [gaiji.ttf] }' },
  'fonts.fallback': { wanted: 'texts', example: 'fallback: [gaiji.ttf]' },
  'facts': { wanted: 'block', example: 'facts: { sender: { name: 団体名 } }' },
};

/** What incident.yaml may say. */
export const INCIDENT_FORM: SettingsForm<IncidentSettings> = {
  kind: 'incident', schema: incidentSchema, settings: SETTINGS, example: 'incident: { firstDay: 2021-10-14, lastDay: 2022-01-25 }',
};

/** Nearly all files say Japan's, which needs no asking: the first question loads what ICU knows, as long as all else of a short file takes. */
function isTimeZone(name: string): boolean {
  if (name === 'Asia/Tokyo') return true;
  try {
    new Intl.DateTimeFormat('en', { timeZone: name });
    return true;
  } catch {
    return false;
  }
}
