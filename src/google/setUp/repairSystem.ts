import { auditHead, countersOf, initialSystem, systemKeys } from '../../app/systemState';
import type { View } from '../../app/ports';
import { trailAgain, type Counters } from '../../app/past/trailAgain';
import { RegisterError } from '../../core/registerError';
import { idPrefix, recordTables } from '../../core/schema/tables';
import { parseId } from '../../core/values/ids';
import type { Edge } from '../edge';
import { appendRequest, systemRows } from '../commitRequests';
import { tabOf } from '../readPlan';
import { isRefusal, type ApiRequest } from '../sheetsClient';

/**
 * Gives a System tab that was lost or damaged its content back: the head of the audit chain from the last entry, counters
 * from the highest ids that anything still shows. Nothing to read where nothing is wrong and no tab was made anew. What was
 * mended is named.
 */
export function repairSystem(edge: Edge, created: readonly string[]): readonly string[] {
  const open = openRepair(edge, created);
  if (open === null) return [];
  try {
    write(edge, open);
  } catch (error) {
    if (isRefusal(error)) throw error;
    // It may have landed: what is still open is written.
    console.warn(`repair uncertain: ${error instanceof Error ? error.name : 'error'}`);
    const left = openRepair(edge, created);
    if (left !== null) write(edge, left);
  }
  return Object.keys(open.cells).map((key) => `system:${key}`);
}

interface OpenRepair {
  readonly view: View;
  readonly cells: Readonly<Record<string, string>>;
}

function write({ client, spreadsheetId }: Edge, { view, cells }: OpenRepair): void {
  client.batchUpdate(spreadsheetId, { requests: [...systemRequests(view, cells)] });
}

/** System cells to be written, or null where nothing is wrong. */
function openRepair({ deps }: Edge, created: readonly string[]): OpenRepair | null {
  const view = deps.store.read({});
  const damaged = damagedKeys(view);
  if (damaged.length === 0 && created.length === 0) return null;
  const read = deps.store.read({
    audit: { fields: ['seq', 'hash', 'recordId', 'action'] },
    ...Object.fromEntries(recordTables.map((table) => [table, { fields: ['id'] }])),
  });
  const { view: full, cells: trail, counters } = trailAgain(deps, read);
  const wanted = {
    ...missingKeys(full),
    ...damagedValues(full, damaged.length > 0 || full.records('audit').length > 0, counters),
    ...trail,
  };
  const cells = Object.entries(wanted).filter(([key, value]) => full.system.get(key) !== value);
  return cells.length === 0 ? null : { view: full, cells: Object.fromEntries(cells) };
}

/** Keys whose value the register cannot follow. */
function damagedKeys(view: View): readonly string[] {
  const damaged: string[] = [];
  for (const [key, read] of [
    [systemKeys.audit, auditHead],
    [systemKeys.counters, countersOf],
  ] as const) {
    try {
      read(view);
    } catch (error) {
      if (!(error instanceof RegisterError)) throw error;
      damaged.push(key);
    }
  }
  return [...damaged, ...Object.keys(missingKeys(view))];
}

function missingKeys(view: View): Readonly<Record<string, string>> {
  const initial = initialSystem(view.language, view.system.get(systemKeys.registerId) ?? '', '');
  return Object.fromEntries(Object.entries(initial).filter(([key]) => !view.system.has(key)));
}

function damagedValues(view: View, fromSheets: boolean, known: Counters): Readonly<Record<string, string>> {
  if (!fromSheets) return {};
  const last = [...view.records('audit')]
    .sort((a, b) => Number(a.fields['seq'] ?? 0) - Number(b.fields['seq'] ?? 0))
    .pop();
  const head = { seq: Number(last?.fields['seq'] ?? 0), hash: String(last?.fields['hash'] ?? '') };
  return { [systemKeys.audit]: JSON.stringify(head), [systemKeys.counters]: JSON.stringify(highestIds(view, known)) };
}

function highestIds(view: View, known: Counters): Counters {
  const prefixes = new Set(recordTables.map((table) => idPrefix(table)));
  const counters: Record<string, number> = { ...known };
  const seen = [
    ...recordTables.flatMap((table) => view.records(table).map((record) => record.fields['id'])),
    ...view.records('audit').map((record) => record.fields['recordId']),
  ];
  for (const id of seen) {
    const parsed = parseId(String(id ?? ''));
    if (!parsed.ok || !prefixes.has(parsed.value.prefix)) continue;
    counters[parsed.value.prefix] = Math.max(counters[parsed.value.prefix] ?? 0, parsed.value.number);
  }
  return counters;
}

function systemRequests(view: View, cells: Readonly<Record<string, string>>): readonly ApiRequest[] {
  const at = tabOf(view.layout, 'system');
  const rows = systemRows(view);
  const known = Object.entries(cells).filter(([key]) => rows.has(key));
  const fresh = Object.entries(cells).filter(([key]) => !rows.has(key));
  return [
    ...known.map(([key, value]) => ({
      updateCells: {
        start: { sheetId: at.sheetId, rowIndex: (rows.get(key) ?? 1) - 1, columnIndex: at.columns['value'] ?? 1 },
        rows: [{ values: [{ userEnteredValue: { stringValue: value } }] }],
        fields: 'userEnteredValue',
      },
    })),
    ...(fresh.length === 0
      ? []
      : [
          appendRequest(
            at,
            fresh.map(([key, value]) => ({ key, value })),
            view,
          ),
        ]),
  ];
}
