import { cellAt, usedRowCount, type Sheet } from '../../../local/sheets';
import { tabKey, type Host } from '../../../local/host';
import { byRecord, type LinesByRecord } from '../../../src/core/audit/byRecord';
import { verifyChain, type AuditHead } from '../../../src/core/audit/chain';
import { auditEntry, type AuditEntry, type HistoryLine } from '../../../src/core/audit/entry';
import { lastKnown } from '../../../src/core/audit/history';
import type { FieldValues } from '../../../src/core/changeSet';
import { fromCell } from '../../../src/core/records/cellCodec';
import { recordDigest } from '../../../src/core/records/stamps';
import { defaultLists } from '../../../src/core/schema/defaultLists';
import type { TabKey } from '../../../src/core/schema/field';
import { baseSchema } from '../../../src/core/schema/schema';
import { enteredFields, fieldDef, idPrefix, recordTables, type LiveTable } from '../../../src/core/schema/tables';
import { parseId } from '../../../src/core/values/ids';
import type { CellScalar } from '../../../src/core/values/value';

/** Cells that differ between two runs of the same work by the clock, or follow from others (their truth is checked apart). */
const VOLATILE = ['createdAt', 'updatedAt', 'digest', 'foundAt', 'closedAt', 'heldAt', 'at', 'key', 'facts'];

/** The tab of the register with this key, by its metadata; undefined where there is none. */
function sheetOf(host: Host, tab: TabKey): Sheet | undefined {
  return host.register.sheets.find((sheet) => tabKey(sheet) === tab);
}

/** Sheets are replaced and never changed in place (local/sheets), so that twins share what was read of them. */
const readBefore = new WeakMap<Sheet, readonly FieldValues[]>();

/** Rows of a tab as records, read from the cells and not through the bundle. The team's own columns stand under their label. */
export function rowsOf(host: Host, tab: TabKey): readonly FieldValues[] {
  const sheet = sheetOf(host, tab);
  if (sheet === undefined) return [];
  const rows = readBefore.get(sheet) ?? readRows(sheet, tab);
  readBefore.set(sheet, rows);
  return rows;
}

function readRows(sheet: Sheet, tab: TabKey): readonly FieldValues[] {
  const columns = (sheet.rows[0]?.cells ?? []).flatMap((cell, column) => {
    const key = sheet.columns[column]?.metadata?.find((each) => each.metadataKey === 'field')?.metadataValue;
    return key === undefined && cell?.value === undefined ? [] : [{ column, key: key ?? `own:${String(cell?.value)}` }];
  });
  const rows: FieldValues[] = [];
  const used = usedRowCount(sheet);
  for (let row = 1; row < used; row += 1) {
    const fields: Record<string, CellScalar> = {};
    for (const { column, key } of columns) {
      const field = fieldDef(tab, key);
      const value = cellAt(sheet, row, column)?.value ?? null;
      const decoded = field === undefined ? value : fromCell(field, value, { language: 'en', lists: defaultLists });
      if (decoded !== null) fields[key] = decoded;
    }
    if (Object.keys(fields).length > 0) rows.push(fields);
  }
  return rows;
}

export function systemOf(host: Host): ReadonlyMap<string, string> {
  return new Map(rowsOf(host, 'system').map((row) => [String(row['key']), String(row['value'] ?? '')]));
}

/**
 * What the register says, without what the clock decides: two runs that did the same work give the same. `beside` names
 * further fields that are left out.
 */
export function contentOf(host: Host, beside: readonly string[] = []): object {
  const out = new Set([...VOLATILE, ...beside]);
  const stripped = (tab: TabKey): readonly string[] =>
    rowsOf(host, tab)
      .map((row) => JSON.stringify(Object.entries(row).filter(([key]) => !out.has(key))))
      .sort();
  return {
    ...Object.fromEntries(recordTables.map((table) => [table, stripped(table)])),
    review: stripped('review'),
    import: stripped('import'),
    people: stripped('people'),
    settings: stripped('settings'),
    snapshots: rowsOf(host, 'snapshots').map((row) => `${String(row['reason'])} ${String(row['counts'])}`),
    audit: rowsOf(host, 'audit').map((row) => `${String(row['action'])} ${String(row['table'] ?? '')} ${idIn(row)}`),
    tabs: host.register.sheets.map((sheet) => sheet.title),
    counters: systemOf(host).get('counters'),
    progress: systemOf(host).get('progress'),
  };
}

/** Ids of snapshots and vaults are made of times and chance. */
function idIn(row: FieldValues): string {
  return row['table'] === 'snapshots' ? '' : String(row['recordId'] ?? '');
}

/**
 * What is wrong with a register, as sentences; none where every batch is wholly in or wholly out: the audit chain and its
 * head, each record against its own history and digest, ids and counters, remembered requests. Rows that a person typed and
 * that no run has seen yet are passed over when `typed` says so.
 */
export function faultsIn(host: Host, typed = false): readonly string[] {
  if (sheetOf(host, 'system') === undefined) return [];
  const system = systemOf(host);
  const audit = byRecord(rowsOf(host, 'audit').map(auditEntry));
  const broken = verifyChain(audit.all, headOf(system));
  return [
    ...(broken === null ? [] : [`audit chain: ${broken.why} at ${String(broken.seq)}`]),
    ...recordTables.flatMap((table) => faultsOfTable(host, table, audit, typed)),
    ...repeatedIn(
      'customer',
      [...rowsOf(host, 'customers'), ...rowsOf(host, 'archive')].flatMap((row) =>
        row['id'] === undefined ? [] : String(row['id']),
      ),
    ),
    ...repeatedIn('request', rememberedRequests(system)),
    ...repeatedIn(
      'snapshot',
      rowsOf(host, 'snapshots').map((row) => String(row['id'])),
    ),
    ...repeatedIn(
      'system key',
      rowsOf(host, 'system').map((row) => String(row['key'])),
    ),
    ...repeatedIn('report tab', reportMonths(host)),
  ];
}

/** A head that was damaged by hand is none. */
function headOf(system: ReadonlyMap<string, string>): AuditHead {
  const text = system.get('audit') ?? '';
  return text.startsWith('{') ? (JSON.parse(text) as AuditHead) : { seq: -1, hash: '' };
}

/** Months whose report stands, from the tabs' metadata. */
export function reportMonths(host: Host): readonly string[] {
  return host.register.sheets.flatMap(
    (sheet) => sheet.metadata.find((each) => each.metadataKey === 'report')?.metadataValue ?? [],
  );
}

function faultsOfTable(
  host: Host,
  table: LiveTable,
  audit: LinesByRecord<AuditEntry>,
  typed: boolean,
): readonly string[] {
  const rows = rowsOf(host, table);
  const records = rows.filter((row) => row['id'] !== undefined);
  const last = countersOf(host)[idPrefix(table)] ?? 0;
  const seen = new Set(records.map((row) => String(row['id'])));
  const told = new Set(audit.all.flatMap((entry) => (entry.table === table ? [entry.recordId] : [])));
  return [
    ...(typed || rows.length === records.length ? [] : [`${table}: a row without id`]),
    ...repeatedIn(
      table,
      records.map((row) => String(row['id'])),
    ),
    ...records.flatMap((row) => faultsOfRecord(table, row, audit.of(table, String(row['id'])), last, typed)),
    ...[...told]
      .filter((id) => id !== '' && !seen.has(id) && lastKnown(audit.of(table, id), table, id) !== null)
      .map((id) => `${table} ${id} is lost`),
  ];
}

function countersOf(host: Host): Readonly<Record<string, number>> {
  const text = rowsOf(host, 'system').find((row) => row['key'] === 'counters')?.['value'];
  return JSON.parse(String(text ?? '{}')) as Record<string, number>;
}

function faultsOfRecord(
  table: LiveTable,
  row: FieldValues,
  audit: readonly HistoryLine[],
  last: number,
  typed: boolean,
): readonly string[] {
  const id = String(row['id']);
  const number = parseId(id);
  const known = lastKnown(audit, table, id);
  const differs = enteredFields(table).filter(({ key }) => (row[key] ?? null) !== (known?.[key] ?? null));
  const digestHolds = recordDigest(table, row, baseSchema) === row['digest'];
  return [
    ...(number.ok && number.value.number <= last ? [] : [`${table} ${id} is beyond its counter ${String(last)}`]),
    ...(known === null ? [`${table} ${id} has no history`] : []),
    ...(typed || differs.length === 0
      ? []
      : [`${table} ${id} differs from its history in ${differs.map(({ key }) => key).join()}`]),
    ...(typed || digestHolds ? [] : [`${table} ${id} does not fit its digest`]),
  ];
}

function rememberedRequests(system: ReadonlyMap<string, string>): readonly string[] {
  return [...system].flatMap(([key, value]) =>
    key.startsWith('ring.') && value !== '' ? [(JSON.parse(value) as { id: string }).id] : [],
  );
}

function repeatedIn(what: string, names: readonly string[]): readonly string[] {
  const seen = new Set<string>();
  const again = names.filter((name) => seen.size === seen.add(name).size);
  return again.map((name) => `${what} ${name} stands twice`);
}
