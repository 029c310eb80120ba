// A name is only ever a name: whatever stands in a cell comes out of the print file as the text it is, or the person is held.
import fc from 'fast-check';
import { arbitraryExport } from '../support/arbitrary-export.js';
import { planBench, planOf, printFilesOf, type PlanBench } from '../support/plan-of-export.js';
import { readPdfPages } from '../support/read-pdf.js';

let bench: PlanBench;
beforeAll(async () => {
  bench = await planBench();
});

const SPACES = /[\s\u3000]/gu;
const squash = (text: string): string => text.replace(SPACES, '');

test('what is registered is what is printed, character for character, and nothing else differs between letters', async () => {
  await fc.assert(fc.asyncProperty(arbitraryExport('utf-8'), async ({ bytes }) => {
    const plan = await planOf(bytes, bench);
    const files = await printFilesOf(plan, bench);
    for (const [index, batch] of plan.batches.entries()) {
      const pages = await readPdfPages(files[index] ?? new Uint8Array());
      for (const { recipient, firstPage, number, block } of batch.letters) {
        const { texts } = pages[firstPage - 1] ?? { texts: [] };
        const window = texts.slice(0, block.lines.length).map(({ text }) => text).join('');
        const { postalCode, address, company, department, name, honorific } = recipient;
        expect(squash(window)).toBe(squash([postalCode, address, company, department, name, honorific].join('')));
        expect(texts.filter(({ text }) => /\d{6,}-\d/.test(text)).every(({ text }) => text.includes(number))).toBe(true);
      }
    }
  }), { numRuns: 40 });
});
