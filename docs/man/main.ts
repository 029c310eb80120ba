// `npm run man`: writes the manual page in both languages.
import { writeFileSync } from 'node:fs';
import { packageFile, packageVersion } from '../../src/run/input/package-file.js';
import { MAN_FILES } from './man-files.js';
import { manPage } from './man-page.js';

for (const [language, file] of MAN_FILES) writeFileSync(packageFile(file), manPage(language, packageVersion()));
