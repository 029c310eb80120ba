// A name is only ever a name: whatever stands in a cell comes out of the print file as the text it is, or the person is held.
import fc from 'fast-check';
import { personalInk } from '../../src/letter/personal-ink.js';
import { personOf } from '../../src/run/render/render-job.js';
import { arbitraryExport } from '../support/arbitrary-export.js';
import { planBench, planOf, printFilesOf, type PlanBench } from '../support/plan-of-export.js';
import { readPdfPages, type PdfText } from '../support/read-pdf.js';

let bench: PlanBench;
beforeAll(async () => {
  bench = await planBench();
});

const SPACES = /[\s\u3000]/gu;
const placed = (text: string, xMm: number, yMm: number): string => `${xMm.toFixed(1)},${yMm.toFixed(1)} ${text}`;
/** A print file counts in hundredths of a point. */
const NEAR_MM = 0.02;
const squash = (text: string): string => text.replace(SPACES, '');

test('what is registered is what is printed, character for character, and nothing else differs between letters', async () => {
  let everyoneElse: readonly string[] | undefined;
  await fc.assert(fc.asyncProperty(arbitraryExport('utf-8'), async ({ bytes }) => {
    const plan = await planOf(bytes, bench);
    const files = await printFilesOf(plan, bench);
    for (const [index, batch] of plan.batches.entries()) {
      const pages = await readPdfPages(files[index] ?? new Uint8Array());
      for (const letter of batch.letters) {
        const { recipient, firstPage, lastPage, number, block } = letter;
        const { texts } = pages[firstPage - 1] ?? { texts: [] };
        const window = texts.slice(0, block.texts.length).map(({ text }) => text).join('');
        const { postalCode, address, company, department, name, honorific } = recipient;
        expect(squash(window)).toBe(squash([postalCode, address, company, department, name, honorific].join('')));
        const own = personalInk(bench.composed)(personOf(letter)).flat().flatMap((ink) => ink.texts);
        const isOwn = ({ text, xMm, yMm }: PdfText): boolean => (
          own.some((one) => one.text === text && Math.abs(one.xMm - xMm) < NEAR_MM && Math.abs(one.yMm - yMm) < NEAR_MM));
        const allTexts = pages.slice(firstPage - 1, lastPage).flatMap((page) => page.texts);
        const shared = allTexts.filter((text) => !isOwn(text)).map(({ text, xMm, yMm }) => placed(text, xMm, yMm));
        everyoneElse ??= shared;
        expect(shared).toEqual(everyoneElse);
        expect(allTexts).toHaveLength(own.length + shared.length);
        expect(shared.join('\n')).not.toContain(number);
      }
    }
  }), { numRuns: 40 });
});
