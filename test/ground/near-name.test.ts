// "Did you mean ...?"
import { nearName } from '../../src/near-name.js';

test.each([
  ['genrate', ['generate', 'check', 'init'], 'generate'],
  ['chekc', ['generate', 'check', 'init'], 'check'],
  ['facts.sender.fone', ['facts.sender.phone', 'facts.sender.name'], 'facts.sender.phone'],
  ['氏名', ['会員氏名', '氏　名'], '氏　名'],
  ['purge', ['generate', 'check', 'init'], undefined],
])('%s among %j is taken for %s', (typed, known, near) => {
  expect(nearName(typed, known)).toBe(near);
});
