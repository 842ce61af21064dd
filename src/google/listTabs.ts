import { requireRole } from '../app/act';
import type { TabsReply } from '../contract/replies';
import type { Edge } from './edge';

/** Tabs that may be adopted, and the one that the person is looking at. Two reads. */
export function listTabs({ deps }: Edge): { readonly ok: true } & TabsReply {
  requireRole(deps.store.read({}), deps.actor, 'entry');
  return { ok: true, tabs: deps.sources.list(), active: SpreadsheetApp.getActive().getActiveSheet().getName() };
}
