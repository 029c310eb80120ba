// Every letter without a barcode says why.
import { noBarcodeNote, obstacleNotes } from '../../src/recipient/barcode-content.js';
import { judgedPostalCode } from '../../src/recipient/postal-code.js';
import { FEW_PLACES, payment } from './sample-payment.js';

const ROW = payment();
const notes = (postalCode: string, address: string): unknown => obstacleNotes(ROW, judgedPostalCode(postalCode, address, FEW_PLACES));

test('the note tells what keeps it away, at the columns of the address', () => {
  expect(noBarcodeNote(ROW, 'window')).toEqual({ code: 'no-barcode', detail: { obstacle: 'window' }, column: '都道府県+市区町村+町名番地+建物名' });
});

test('an address with town and number has none', () => {
  expect(notes('104-0061', '東京都中央区銀座4-1-1')).toEqual([]);
});

test.each([['town', '104-0061', '東京都中央区見本4-1-1'], ['code', '999-9999', '東京都中央区銀座4-1-1'], ['number', '104-0061', '東京都中央区銀座']])('the %s', (obstacle, postalCode, address) => {
  expect(notes(postalCode, address)).toEqual([noBarcodeNote(ROW, obstacle as 'town')]);
});
