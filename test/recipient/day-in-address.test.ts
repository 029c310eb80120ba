// Which addresses look as if a spreadsheet had turned their house number into a day.
import { hasDayInAddress } from '../../src/recipient/day-in-address.js';

test.each(['東京都中央区銀座2002/11/7', '東京都中央区銀座11月7日', '東京都中央区銀座２００２／１１／７', '東京都中央区銀座7-Nov', '東京都中央区銀座Nov-07　銀座ビル'])('%s', (address) => {
  expect(hasDayInAddress({ address })).toBe(true);
});

test.each(['東京都中央区銀座2-11-7', '三重県四日市市諏訪町1-5', '新潟県十日町市千歳町3-3', '滋賀県東近江市八日市町3-1', '東京都中央区銀座2002-11-7', '北海道札幌市北区北7条西11/2', '東京都中央区銀座2-11-7　7-Maruyama'])(
  '%s is an address',
  (address) => expect(hasDayInAddress({ address })).toBe(false),
);
