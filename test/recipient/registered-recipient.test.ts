// A recipient tells what its row tells, whatever is kept of it.
import { RegisteredRecipient, withNotes } from '../../src/recipient/registered-recipient.js';
import { payment } from './sample-payment.js';

const row = payment({ sequence: 3, customerId: '7', company: '青葉商店', department: '総務部', name: '山田　太郎' });
const beside = { honorific: '様', postalCode: '104-0061', registeredBy: row, notes: [], accepted: [] } as const;
const NOTE = { code: 'town-mismatch', detail: {} } as const;

test('who a letter is for stands in the row that gave it, the code as it is printed beside it', () => {
  const { customerId, company, department, name, address, postalCode, honorific } = new RegisteredRecipient({ ...beside, postalCode: '104-0045', payments: [row], barcode: { displayNumber: '4-1-1' } });
  expect([customerId, company, department, name, address, postalCode, honorific]).toEqual(['7', '青葉商店', '総務部', '山田　太郎', '東京都中央区銀座4-1-1', '104-0045', '様']);
});

test.each([
  ['the row that gave it', [row]],
  ['another row than the one that gave it', [payment({ sequence: 2 })]],
  ['several rows, in their order', [payment({ sequence: 1 }), row]],
])('its payments are %s, with a barcode or with what keeps one away', (_, payments) => {
  for (const barcode of [{ displayNumber: '4-1-1' }, { obstacle: 'town' }] as const) {
    const recipient = new RegisteredRecipient({ ...beside, payments, barcode });
    expect(recipient.payments).toEqual(payments);
    expect(recipient.registeredBy).toBe(row);
    expect(recipient.barcode).toEqual(barcode);
  }
});

test('with other notes it is the same person', () => {
  const recipient = new RegisteredRecipient({ ...beside, payments: [payment({ sequence: 1 }), row], barcode: { obstacle: 'code' }, accepted: ['overseas'] });
  const noted = withNotes(recipient, [NOTE]);
  expect([noted.notes, noted.accepted, recipient.notes]).toEqual([[NOTE], ['overseas'], []]);
  expect([noted.payments, noted.registeredBy, noted.barcode, noted.honorific, noted.postalCode]).toEqual([recipient.payments, row, { obstacle: 'code' }, '様', '104-0061']);
});
