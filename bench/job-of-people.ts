// People of whom nothing is known but what pages show, as a print file's thread gets them.
import type { LetterPerson } from '../src/letter/personal-ink.js';
import { LetterRecorder } from '../src/run/letter-records.js';
import type { RenderJob } from '../src/run/render/render-job.js';

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
  const [records] = recorder.records().handOver([Uint32Array.from(people.keys())]);
  if (records === undefined) throw new Error('records of no print file');
  return { name, firstCount: before + 1, letters: people.length, records };
}
