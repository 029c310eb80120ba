// Touches the disk: Japan Post's towns, which `npm run build` writes into the program from the npm package that has them.
import { readFileSync } from 'node:fs';
import type { PostalTables } from '../../postal/postal-data.js';
import { townTables } from '../../postal/town-tables.js';
import { packageFile } from './package-file.js';
import { postalTablesVersion } from './postal-tables-version.js';

// They never change while the program runs, but are kept only as long as somebody asks them: letters that are planned need no towns.
let known: WeakRef<PostalTables> | undefined;

/** The tables of the installed package. Throws when the program was built from another version of it. */
export function postalTables(): PostalTables {
  const kept = known?.deref();
  if (kept !== undefined) return kept;
  const tables = tablesFrom(readFileSync(packageFile('dist/towns.txt'), TOWN_TEXT_ENCODING));
  known = new WeakRef(tables);
  return tables;
}

/** To be raised when the build writes them down in another form (town-text), so that a program never reads a text that another one's build has left. */
const FORM = 4;

/** As V8 keeps it in memory: from UTF-8 every start would wait three times as long for it. */
export const TOWN_TEXT_ENCODING = 'utf16le';

/** What a text of towns was made from: the first line of one that this program can read. */
export function townTextOrigin(): string {
  return `${postalTablesVersion()}, form ${FORM}`;
}

/** The tables that the build wrote as `text`. Throws as postalTables does. */
export function tablesFrom(text: string): PostalTables {
  if (!text.startsWith(`${townTextOrigin()}\n`)) throw new Error('dist/towns.txt was built from another version of the postal tables: npm run build');
  return townTables(text);
}
