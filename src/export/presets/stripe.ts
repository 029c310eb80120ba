// Stripe, payments. Quality [B]: second-hand, a subset by year. Times are UTC and written without an offset; the name and address
// are those of the card, put into Japanese order. Every row is a card payment. Card ID and Last4 are never mapped.
import type { Preset } from '../layout.js';

export const STRIPE: Preset = {
  name: 'stripe',
  system: 'Stripe',
  source: 'second-hand column list [B]',
  columns: {
    paymentId: ['id'],
    paidAt: ['Created (UTC)'],
    status: ['Status'],
    customerId: ['Customer ID'],
    name: ['Card Name'],
    postalCode: ['Card Address Zip'],
    address: ['Card Address State', 'Card Address City', 'Card Address Line1'],
  },
  needed: ['id', 'Created (UTC)', 'Status'],
  others: [
    'Description', 'Amount', 'Amount Refunded', 'Currency', 'Customer Email', 'Captured', 'Card ID', 'Card Last4', 'Card Brand',
  ],
  utc: true,
};
