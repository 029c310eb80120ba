import { readdirSync } from 'node:fs';
import { adviseOnLayout } from '../../src/letter/layout-advice.js';
import { adviseOn } from '../../src/letter/letter-advice.js';
import { composedTemplate } from './composed-template.js';

const FOLDERS = readdirSync('templates').filter((folder) => folder !== 'envelopes');

test.each(FOLDERS)('templates/%s composes as it is, with nothing to advise', (folder) => {
  const { merged, composed } = composedTemplate(folder);
  expect(composed.pages.length % 2).toBe(0);
  expect([...adviseOn(merged), ...adviseOnLayout(merged, composed)]).toEqual([]);
});
