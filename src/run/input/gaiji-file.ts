// Touches the disk: gaiji.csv, used when it lies beside the incident file.
import { existsSync } from 'node:fs';
import type { GaijiMap } from '../../export/gaiji-map.js';
import { readGaijiMap } from '../../export/read-gaiji-map.js';
import { besideFile } from './font-files.js';
import { listSource } from './input-file.js';
import type { SettingsFile } from '../report.js';

const NAME = 'gaiji.csv';

export interface GaijiFile {
  readonly map: GaijiMap;
  readonly provenance: SettingsFile;
}

/** The gaiji map in the incident file's folder; undefined when there is none. Refuses one that cannot be understood. */
export async function gaijiBeside(incidentPath: string): Promise<GaijiFile | undefined> {
  const path = besideFile(incidentPath, NAME);
  if (!existsSync(path)) return undefined;
  const { map, fingerprint: { bytes, sha256 } } = await readGaijiMap(await listSource(path));
  return { map, provenance: { role: 'gaiji', file: NAME, sha256, bytes } };
}
