// The settings of an envelope's profile: their kinds, and an example of each for error messages. Everything arrives as
// text (failsafe YAML) and leaves as what the program works with.
import { z } from 'zod';
import type { Setting, SettingsForm } from '../yaml-settings.js';

/** Up to three digits before the point and two behind it: nobody measures an envelope closer. */
const length = z.string().regex(/^\d{1,3}(?:\.\d{1,2})?$/).transform(Number);
const size = length.refine((mm) => mm > 0);
const area = z.strictObject({ leftMm: length, topMm: length, widthMm: size, heightMm: size });

const envelopeSchema = z.strictObject({
  name: z.string().min(1),
  envelope: z.strictObject({ widthMm: size, heightMm: size }),
  window: area,
  panelsMm: z.tuple([size], size),
  playMm: z.strictObject({ rightMm: length, downMm: length }).optional(),
  weightG: size,
  returnAddress: area.optional(),
  postageMark: area.optional(),
});

export type EnvelopeSettings = z.infer<typeof envelopeSchema>;

const AREA_EXAMPLES = { leftMm: 22, topMm: 12, widthMm: 100, heightMm: 55 } as const;
const lengthOf = (key: string, mm: number): Setting => ({ wanted: 'length', example: `${key}: ${mm}` });

function areaSettings(name: string): Readonly<Record<string, Setting>> {
  const example = Object.entries(AREA_EXAMPLES).map(([key, mm]) => `${key}: ${mm}`).join(', ');
  return {
    [name]: { wanted: 'block', example: `${name}: { ${example} }` },
    ...Object.fromEntries(Object.entries(AREA_EXAMPLES).map(([key, mm]) => [`${name}.${key}`, lengthOf(key, mm)])),
  };
}

/** What a profile may say. */
export const ENVELOPE_FORM: SettingsForm<EnvelopeSettings> = {
  kind: 'envelope',
  schema: envelopeSchema,
  settings: {
    'name': { wanted: 'text', example: 'name: naga3-100x55' },
    'envelope': { wanted: 'block', example: 'envelope: { widthMm: 235, heightMm: 120 }' },
    'envelope.widthMm': lengthOf('widthMm', 235),
    'envelope.heightMm': lengthOf('heightMm', 120),
    ...areaSettings('window'),
    'panelsMm': { wanted: 'lengths', example: 'panelsMm: [105, 96, 96]' },
    'playMm': { wanted: 'block', example: 'playMm: { rightMm: 25, downMm: 15 }' },
    'playMm.rightMm': lengthOf('rightMm', 25),
    'playMm.downMm': lengthOf('downMm', 15),
    'weightG': { wanted: 'weight', example: 'weightG: 5' },
    ...areaSettings('returnAddress'),
    ...areaSettings('postageMark'),
  },
  example: 'name: naga3-100x55',
};
