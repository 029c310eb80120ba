// A name is only ever a name: whatever stands in a cell comes out of the print file as the text it is, or the person is held.
import fc from 'fast-check';
import { personalInk } from '../../src/letter/personal-ink.js';
import { personOf } from '../../src/run/render-batch.js';
import { arbitraryExport } from '../support/arbitrary-export.js';
import { planBench, planOf, printFilesOf, type PlanBench } from '../support/plan-of-export.js';
import { readPdfPages } from '../support/read-pdf.js';

let bench: PlanBench;
beforeAll(async () => {
  bench = await planBench();
});

const SPACES = /[\s\u3000]/gu;
/** To the hundredth of a point that the file has, so that both sides round alike. */
const points = (mm: number): string => ((mm * 72) / 25.4).toFixed(1);
const placed = (text: string, xMm: number, yMm: number): string => `${points(xMm)},${points(yMm)} ${text}`;
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
        const window = texts.slice(0, block.lines.length).map(({ text }) => text).join('');
        const { postalCode, address, company, department, name, honorific } = recipient;
        expect(squash(window)).toBe(squash([postalCode, address, company, department, name, honorific].join('')));
        const own = new Set([...personalInk(bench.composed, personOf(letter)).flat().flatMap(({ texts: own }) => own)].map(({ text, xMm, yMm }) => placed(text, xMm, yMm)));
        const allTexts = pages.slice(firstPage - 1, lastPage).flatMap((page) => page.texts.map(({ text, xMm, yMm }) => placed(text, xMm, yMm)));
        const shared = allTexts.filter((text) => !own.has(text));
        everyoneElse ??= shared;
        expect(shared).toEqual(everyoneElse);
        expect(allTexts).toHaveLength(own.size + shared.length);
        expect(shared.join('\n')).not.toContain(number);
      }
    }
  }), { numRuns: 40 });
});
