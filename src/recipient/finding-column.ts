// Where to look in the export: the header names of the cells a doubt is about, as the finding's place shows them.
import type { Payment, PaymentField } from '../export/payment.js';

/** The header names of fields, joined by `+` as those of one field are; nothing when none of them has a column. */
export function inColumns(payment: Payment, fields: readonly PaymentField[]): { readonly column?: string } {
  return named(fields.map((field) => payment.columnNames[field] ?? ''));
}

/** As `inColumns`, but narrowed to the parts of a joined cell that are at fault where the reader knows them. */
export function inFaultyColumns(cells: readonly (readonly [Payment, PaymentField])[]): { readonly column?: string } {
  return named(cells.map(([payment, field]) => payment.cells[field].faultyColumn ?? payment.columnNames[field] ?? ''));
}

function named(names: readonly string[]): { readonly column?: string } {
  const column = [...new Set(names)].filter((name) => name !== '').join('+');
  return column === '' ? {} : { column };
}
