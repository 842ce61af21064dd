import { requireRole } from '../app/act';
import { RegisterError } from '../core/registerError';
import type { Edge } from './edge';

/** Puts the person's cursor on a customer's row in the sheet. One read. */
export function showRow({ deps }: Edge, request: { readonly id: string }): { readonly ok: true; readonly row: number } {
  const view = deps.store.read({ customers: { fields: ['id'] } });
  requireRole(view, deps.actor, 'reader');
  const record = view.find('customers', request.id);
  const at = view.layout.tabs.customers;
  if (record === undefined || at === undefined) throw new RegisterError('not-found', { id: request.id });
  const sheet = SpreadsheetApp.getActive()
    .getSheets()
    .find((each) => each.getSheetId() === at.sheetId);
  sheet?.getRange(`A${String(record.row)}`).activate();
  return { ok: true, row: record.row };
}
