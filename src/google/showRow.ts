import { requireRole } from '../app/act';
import { RegisterError } from '../core/registerError';
import type { Edge } from './edge';

/** Puts the person's cursor on a customer's row in the sheet, in Archive where the customer is archived. One read. */
export function showRow({ deps }: Edge, request: { readonly id: string }): { readonly ok: true; readonly row: number } {
  const view = deps.store.read({ customers: { fields: ['id'] }, archive: { fields: ['id'] } });
  requireRole(view, deps.actor, 'reader');
  const active = view.find('customers', request.id);
  const record = active ?? view.find('archive', request.id);
  const at = view.layout.tabs[active === undefined ? 'archive' : 'customers'];
  if (record === undefined || at === undefined) throw new RegisterError('not-found', { id: request.id });
  const sheet = SpreadsheetApp.getActive()
    .getSheets()
    .find((each) => each.getSheetId() === at.sheetId);
  sheet?.getRange(`A${String(record.row)}`).activate();
  return { ok: true, row: record.row };
}
