import type { LayoutFinding, ResolvedLayout } from '../core/layout/layout';
import { tabDef } from '../core/schema/tables';
import { columnMetadata, tabMetadata } from './setUp/tabRequests';
import type { ApiRequest, SheetsClient } from './sheetsClient';

/**
 * Gives tabs and columns that are known by their labels alone their metadata back, in one write: the next rename would lose
 * them otherwise. Values are not touched. A repair that fails is tried again when the layout is next read.
 */
export function repairMarks(client: SheetsClient, spreadsheetId: string, { layout, findings }: ResolvedLayout): void {
  const requests = findings.flatMap((finding) => markRequests(finding, layout.tabs[finding.tab]?.sheetId));
  if (requests.length === 0) return;
  try {
    client.batchUpdate(spreadsheetId, { requests });
  } catch (error) {
    console.warn(`marks not repaired: ${error instanceof Error ? error.name : 'error'}`);
  }
}

function markRequests(finding: LayoutFinding, sheetId: number | undefined): readonly ApiRequest[] {
  if (sheetId === undefined) return [];
  if (finding.code === 'tab-metadata-lost') return tabMetadata(tabDef(finding.tab), sheetId);
  return finding.code === 'column-metadata-lost' ? [columnMetadata(finding.field, sheetId, finding.column)] : [];
}
