// People of whom nothing is known but what pages show, as a print file's thread gets them.
import type { LetterPerson } from '../src/letter/personal-ink.js';
import { LetterRecorder } from '../src/run/letter-records.js';
import { renderJobOf, type RenderJob } from '../src/run/render/render-job.js';

/** Numbers go on behind `before`. */
export function jobOf(name: string, people: readonly LetterPerson[], before = 0): RenderJob {
  const recorder = new LetterRecorder();
  for (const { block: { layout, texts }, barcode, days } of people) {
    recorder.add({
      setting: { layout, textsOf: () => texts },
      displayNumber: barcode?.displayNumber ?? '',
      recipient: {
        customerId: '', company: '', department: '', name: '', honorific: '', address: '', postalCode: barcode?.postalCode ?? '',
        payments: days.map((paidOn) => ({ paidOn, cells: { paymentId: { text: '' } }, source: { file: '', line: 0 } })),
      },
    });
  }
  const places = Uint32Array.from(people.keys());
  return renderJobOf({ name, file: `letters/${name}.pdf`, pages: people.length * 2, firstCount: before + 1, places, records: recorder.records() });
}
