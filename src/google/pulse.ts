import type { Pulse } from '../app/ports';
import { handlers } from './handlers';
import { counterPulse } from './healthCounters';
import { listSheets } from './layoutReader';
import type { SheetsClient } from './sheetsClient';
import { noteUnexpected } from './unexpected';

/** How this register fares, as the platform knows it. */
export function registerPulse(client: SheetsClient, spreadsheetId: string): Pulse {
  return {
    ...counterPulse,
    unexpected: noteUnexpected,
    handlers: () => ({
      standing: ScriptApp.getProjectTriggers().map((trigger) => trigger.getHandlerFunction()),
      wanted: Object.values(handlers),
    }),
    grids: () =>
      listSheets(client, spreadsheetId).map(({ title, rowCount, columnCount, tabKeys }) => ({
        title,
        rows: rowCount,
        columns: columnCount,
        ...(tabKeys[0] === undefined ? {} : { tab: tabKeys[0] }),
      })),
  };
}
