import type { TabsReply } from '../contract/replies';
import type { Edge } from './edge';

/** Tabs that may be adopted, and the one that the person is looking at. */
export function listTabs({ deps }: Edge): { readonly ok: true } & TabsReply {
  return { ok: true, tabs: deps.sources.list(), active: SpreadsheetApp.getActive().getActiveSheet().getName() };
}
