// Part of `npm run pictures`: writes the screens of the manual. Needs `npm run build`.
import { writeFileSync } from 'node:fs';
import { packageFile } from '../../src/run/input/package-file.js';
import { screenPictures } from './screens.js';

for (const [name, picture] of await screenPictures()) writeFileSync(packageFile(`docs/ja/pictures/${name}.svg`), picture);
