// purged.json: what is left of a run whose personal data are gone. Counts and checksums prove what was there, should anybody hold a copy against
// it; what somebody chose or typed (names of input files, reasons, methods) might name a person and is left out.
import type { Report, ReportBatch } from '../run/report.js';
import { openPeople, type Account } from './account.js';
import type { Records } from './account.js';
import { batchName } from './ledger-run.js';

/** A file that was removed. */
export interface PurgedFile {
  /** Relative to DIR. */
  readonly file: string;
  readonly bytes: number;
  readonly sha256: string;
  /** null for what is under no seal: the seal itself, records, run.log. */
  readonly asSealed: boolean | null;
}

/** Everything but when it was done. */
export interface PurgeRecord extends Pick<Report, 'tool' | 'incident' | 'rows' | 'customers' | 'letters' | 'findings'> {
  readonly inputs: readonly Pick<Report['inputs'][number], 'role' | 'sha256' | 'bytes' | 'rows'>[];
  readonly batches: readonly (ReportBatch & { readonly postedOn: string | null })[];
  /** People, as `status` counted them last. */
  readonly account: Account & { readonly open: number };
  /** Letters that came back, and that were printed again. */
  readonly returned: number;
  readonly reprinted: number;
  readonly files: readonly PurgedFile[];
  /** Sealed files that were not there any more. */
  readonly missing: readonly string[];
}

/** What of a run and its records may stay. */
export function purgeRecordOf(report: Report, account: Account, records: Records, { files, missing }: Pick<PurgeRecord, 'files' | 'missing'>): PurgeRecord {
  const { tool, incident, rows, customers, letters, findings } = report;
  return {
    tool, incident, rows, customers, letters, findings,
    inputs: report.inputs.map(({ role, sha256, bytes, rows: inFile }) => ({ role, sha256, bytes, rows: inFile })),
    batches: report.batches.map((batch) => ({ ...batch, postedOn: records.posted.get(batchName(batch)) ?? null })),
    account: { ...account, open: openPeople(account) },
    returned: records.returned.size,
    reprinted: records.reprinted.size,
    files,
    missing,
  };
}
