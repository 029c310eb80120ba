import { adviseOnLayout } from '../../src/letter/layout-advice.js';
import { adviseOn } from '../../src/letter/letter-advice.js';
import { composedTemplate, LETTER_FOLDERS } from './composed-template.js';

test.each(LETTER_FOLDERS)('templates/%s composes as it is, with nothing to advise', (folder) => {
  const { merged, composed } = composedTemplate(folder);
  expect(composed.pages.length % 2).toBe(0);
  expect([...adviseOn(merged), ...adviseOnLayout(merged, composed)]).toEqual([]);
});
