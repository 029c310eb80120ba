// report.json as `verify` reads it: what is counted in it and nothing else, since it may have been edited by anybody.
import { z } from 'zod';

const count = z.number().int().min(0);
const batch = z.looseObject({
  file: z.string().regex(/^letters\/\d{4,12}\.pdf$/), letters: count, first: z.string(), last: z.string(), pages: count, sheets: count, sha256: z.string(),
});
const shape = z.looseObject({
  incident: z.looseObject({ firstDay: z.string(), lastDay: z.string() }),
  inputs: z.array(z.looseObject({ role: z.string(), rows: count })),
  rows: z.strictObject({
    read: count, inLetter: count, held: count, outsideWindow: count, notCard: count, excludedStatus: count, excludedPerson: count, alreadyNotified: count,
    notAPayment: count,
  }),
  customers: z.looseObject({ affected: count, letters: count, held: count, excluded: count, alreadyNotified: count }),
  letters: z.looseObject({ count, pages: count, sheets: count, withBarcode: count }),
  batches: z.array(batch),
  simplex: z.literal(true).optional(),
  notified: z.looseObject({ letters: count, highest: z.string().nullable(), returned: z.looseObject({ again: count, unchanged: count }) }).optional(),
  exclusions: z.array(z.looseObject({ customers: count, rows: count })),
  findings: z.record(z.string(), count),
  breakdown: z.looseObject({ paymentsByDay: z.record(z.string(), count), lettersByPrefecture: z.record(z.string(), count) }),
});

export type CountedReport = z.infer<typeof shape>;

/** Undefined for what is no report of a finished run. */
export function parseReport(text: string): CountedReport | undefined {
  try {
    return shape.safeParse(JSON.parse(text)).data;
  } catch {
    return undefined;
  }
}
