// `npm run situations`: writes docs/refusals.md and docs/wrong-situations.md. Needs `npm run build`.
import { writeFileSync } from 'node:fs';
import { packageFile } from '../../src/run/input/package-file.js';
import { situationsPage } from './page.js';
import { CHAPTERS, playAll } from './play-all.js';
import { refusalsPage } from './refusal-table.js';

writeFileSync(packageFile('docs/refusals.md'), refusalsPage());
writeFileSync(packageFile('docs/wrong-situations.md'), situationsPage(CHAPTERS, await playAll()));
