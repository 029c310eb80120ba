import { pageContent } from '../../src/print/page-content.js';
import { RULE, personal, placed, shared } from './sample-letter.js';

test('neighbours of a kind are one, in the order of the page', () => {
  const before = [personal('address-block'), personal('letter-number')];
  const between = [shared([placed('一')]), shared([placed('二')], [RULE])];
  expect(pageContent({ parts: [...before, ...between, personal('sheet-mark')] })).toEqual([
    { kind: 'personal', parts: 2 },
    { kind: 'shared', texts: [placed('一'), placed('二')], rules: [RULE] },
    { kind: 'personal', parts: 1 },
  ]);
});

test('a shared part without anything parts nothing', () => {
  const parts = [personal('address-block'), shared([]), personal('letter-number')];
  expect(pageContent({ parts })).toEqual([{ kind: 'personal', parts: 2 }]);
  expect(pageContent({ parts: [shared([])] })).toEqual([]);
});
