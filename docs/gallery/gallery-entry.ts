// The addresses of the gallery, each with what the program makes of it: planned from payments.csv like any other export.
import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import type { PaymentField } from '../../src/export/payment.js';
import type { Doubt } from '../../src/finding.js';
import type { PlannedLetter } from '../../src/run/batching.js';
import { packageFile } from '../../src/run/input/package-file.js';
import { prepare, type PreparedRun } from '../../src/run/prepare.js';

export interface GalleryEntry {
  /** `G01`, the customer number. */
  readonly id: string;
  /** What is hard about it. */
  readonly title: string;
  readonly registered: Readonly<Record<Extract<PaymentField, 'postalCode' | 'address' | 'company' | 'department' | 'name'>, string>>;
  /** Absent: held, for these doubts. */
  readonly letter?: PlannedLetter;
  readonly doubts: readonly Doubt[];
}

export interface Gallery {
  readonly run: PreparedRun;
  readonly entries: readonly GalleryEntry[];
}

const EXPORT = packageFile('docs/gallery/payments.csv');
const INCIDENT = packageFile('docs/gallery/incident.yaml');

/** In the order of the file. Throws where an address is neither in a letter nor held. */
export async function readGallery(): Promise<Gallery> {
  const nothing = (): void => undefined;
  const run = await prepare({ exports: [EXPORT], incident: INCIDENT, withLetters: true }, { rowsRead: nothing, planning: nothing });
  const titles: readonly (readonly string[])[] = parse(readFileSync(EXPORT), { fromLine: 2 });
  const entries = titles.map(([id = '', title = '']): GalleryEntry => {
    const letter = run.letters.find(({ recipient }) => recipient.customerId === id);
    const exceptions = run.plan.exceptions.filter(({ row }) => row?.cells.customerId.text === id);
    const cells = letter?.recipient.registeredBy.cells ?? exceptions[0]?.row?.cells;
    if (cells === undefined) throw new Error(`${id} is neither in a letter nor held`);
    const { postalCode, address, company, department, name } = cells;
    return {
      id, title,
      registered: { postalCode: postalCode.text, address: address.text, company: company.text, department: department.text, name: name.text },
      ...(letter === undefined ? {} : { letter }),
      doubts: exceptions.map(({ finding }) => finding.doubt),
    };
  });
  return { run, entries };
}
