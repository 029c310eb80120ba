// What SECURITY.md says of the packages the program runs on: exact versions, checksums, and nothing that runs when it is installed.
import { readFileSync } from 'node:fs';
import { packageFile } from '../../src/run/input/package-file.js';

interface Locked {
  readonly dev?: boolean;
  readonly resolved?: string;
  readonly integrity?: string;
  readonly hasInstallScript?: boolean;
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly devDependencies?: Readonly<Record<string, string>>;
}

const { packages } = JSON.parse(readFileSync(packageFile('package-lock.json'), 'utf8')) as { readonly packages: Readonly<Record<string, Locked>> };
const own = packages['']!;
const installed = Object.entries(packages).filter(([path]) => path !== '');
const runtime = installed.filter(([, { dev }]) => dev !== true);

test('no package that the program runs on has an install script', () => {
  expect(runtime.length).toBeGreaterThan(20);
  expect(runtime.filter(([, { hasInstallScript }]) => hasInstallScript === true).map(([path]) => path)).toEqual([]);
});

test('of the packages for development, only these have one', () => {
  expect(installed.filter(([, { hasInstallScript }]) => hasInstallScript === true).map(([path]) => path)).toEqual(['node_modules/@parcel/watcher', 'node_modules/unrs-resolver']);
});

test('versions are exact, and every package is held against its checksum', () => {
  expect(Object.entries({ ...own.dependencies, ...own.devDependencies }).filter(([, version]) => !/^\d+\.\d+\.\d+$/.test(version))).toEqual([]);
  expect(installed.filter(([, { integrity }]) => integrity?.startsWith('sha512-') !== true).map(([path]) => path)).toEqual([]);
});
