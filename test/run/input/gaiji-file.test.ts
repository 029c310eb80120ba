// gaiji.csv counts when it lies beside the incident file.
import { createHash } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gaijiBeside } from '../../../src/run/input/gaiji-file.js';
import { problemsOf } from '../../export/sample-source.js';
import { temporaryFolder } from '../../support/temporary-folder.js';

const folder = temporaryFolder();

test('the map beside the incident file is read, and report.json told of its bytes', async () => {
  const content = 'コード,文字\r\nF040,𠮷\r\n';
  writeFileSync(join(folder, 'gaiji.csv'), content);
  expect(await gaijiBeside(join(folder, 'incident.yaml'))).toEqual({
    map: new Map([['\ue000', '𠮷']]),
    provenance: { role: 'gaiji', file: 'gaiji.csv', sha256: createHash('sha256').update(content).digest('hex'), bytes: Buffer.byteLength(content) },
  });
});

test('there need be none, and one that cannot be understood is refused', async () => {
  mkdirSync(join(folder, 'other'));
  expect(await gaijiBeside(join(folder, 'other/incident.yaml'))).toBeUndefined();
  writeFileSync(join(folder, 'other/gaiji.csv'), '品名,数量\r\n');
  expect(await problemsOf(() => gaijiBeside(join(folder, 'other/incident.yaml')))).toMatchObject([{ code: 'list-header-unrecognised', at: { file: 'gaiji.csv' } }]);
});
