import { pageContent } from '../../src/print/page-content.js';
import { personal, placed, shared } from './sample-letter.js';

const RULE = { fromXMm: 0, fromYMm: 1, toXMm: 2, toYMm: 1, widthPt: 0.5 };

test('neighbours of a kind are one, in the order of the page', () => {
  const parts = [personal('address-block'), personal('letter-number'), shared([placed('一')]), shared([placed('二')], [RULE]), personal('sheet-mark')];
  expect(pageContent({ parts })).toEqual([
    { kind: 'personal', parts: 2 },
    { kind: 'shared', texts: [placed('一'), placed('二')], rules: [RULE] },
    { kind: 'personal', parts: 1 },
  ]);
});

test('a shared part without anything parts nothing', () => {
  expect(pageContent({ parts: [personal('address-block'), shared([]), personal('letter-number')] })).toEqual([{ kind: 'personal', parts: 2 }]);
  expect(pageContent({ parts: [shared([])] })).toEqual([]);
});
