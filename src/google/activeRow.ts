import type { ActiveRowReply } from '../contract/replies';
import type { Layout } from '../core/layout/layout';
import { isLiveTable, recordTables, tabDef } from '../core/schema/tables';
import { cachedLayout } from './layoutCache';

/**
 * Where the caller's cursor stands: a tab of the register and a row. No request to Sheets, so that a page may ask every few
 * seconds; that is also why nobody's role is looked up, and why it says nothing that the register holds. In a call from a
 * page the active range is that of the person who has it open; where there is none Google gives null
 * (developers.google.com/apps-script/reference/spreadsheet/spreadsheet#getactiverange).
 */
export function activeRow(): { readonly ok: true } & ActiveRowReply {
  const range = SpreadsheetApp.getActive().getActiveRange();
  if (range === null) return { ok: true, table: '', row: 0 };
  const sheet = range.getSheet();
  return {
    ok: true,
    table: tableOf(cachedLayout(), sheet.getSheetId(), () => sheet.getName()),
    row: range.getRow(),
  };
}

/** By the layout as far as it is known without a read, else by the name that the tab was given at set-up. */
function tableOf(layout: Layout | null, sheetId: number, name: () => string): string {
  if (layout !== null) {
    const at = Object.values(layout.tabs).find((tab) => tab.sheetId === sheetId);
    return at !== undefined && isLiveTable(at.tab) ? at.tab : '';
  }
  const title = name();
  return recordTables.find((table) => [tabDef(table).en, tabDef(table).zh].includes(title)) ?? '';
}
