import { sha256Hex } from '../../core/audit/sha256';
import { compareRecords } from '../../core/drill/compareRecords';
import { addFindings, type DrillFindings } from '../../core/drill/drillResult';
import { registerCodec, scratchRows, type DrillCodec, type ScratchRows } from '../../core/drill/scratchRows';
import { chainUnit, drillColumns, drillUnits, type DrillColumns, type DrillUnit } from '../../core/drill/units';
import { isTabKey } from '../../core/schema/tables';
import type { RecordSets, SnapshotRecord } from '../../core/snapshots/snapshot';
import type { CellScalar } from '../../core/values/value';
import type { View } from '../ports';
import type { Scratch, ScratchBlock, ScratchRange } from './scratch';

/** A snapshot as it goes into a scratch spreadsheet and comes back, unit by unit. */
export interface DrillCopy {
  readonly tables: readonly string[];
  readonly tabs: Parameters<Scratch['lay']>[1];
  readonly units: readonly DrillUnit[];
  readonly records: number;
  readonly rowsOf: (table: string) => ScratchRows;
  readonly columnsOf: (table: string) => DrillColumns;
}

export function drillCopy(view: View, saved: RecordSets, codec: DrillCodec = registerCodec(view)): DrillCopy {
  const tables = Object.keys(saved);
  const columns = new Map(Object.entries(saved).map(([table, set]) => [table, drillColumns(set)]));
  const columnsOf = (table: string): DrillColumns => columns.get(table) ?? { fields: [], own: [] };
  const rows = new Map(
    tables.map((table) => {
      const fieldOf = (key: string): ReturnType<View['schema']['field']> =>
        isTabKey(table) ? view.schema.field(table, key) : undefined;
      return [table, scratchRows(columnsOf(table), fieldOf, codec)];
    }),
  );
  const rowsOf = (table: string): ScratchRows =>
    rows.get(table) ?? scratchRows(columnsOf(table), () => undefined, codec);
  return {
    tables,
    tabs: tables.map((table) => ({
      title: table,
      // One row more than is filled: what stands below would be seen.
      rows: (saved[table]?.records.length ?? 0) + 2,
      columns: rowsOf(table).width,
    })),
    units: drillUnits(saved),
    records: Object.values(saved).reduce((sum, { records }) => sum + records.length, 0),
    rowsOf,
    columnsOf,
  };
}

/**
 * Bytes of one request or answer, as near as they can be told beforehand. Google recommends at most 2 MB
 * (developers.google.com/sheets/api/limits) and states no limit: that is kept to, since with it 20,000 customers, 100,000 purchases
 * and 50,000 interactions pass in fewer than forty writes a minute, and a request that times out loses little.
 */
const PAYLOAD = 1_900_000;

/** The blocks that go with the next write, from that unit on, and the unit behind them. */
export function nextBlocks(
  copy: DrillCopy,
  tabs: readonly number[],
  from: number,
): { readonly blocks: readonly ScratchBlock[]; readonly next: number } {
  const blocks: ScratchBlock[] = [];
  const units = unitsThatFit(copy.units.slice(from), (unit) => {
    const { header, rowOf } = copy.rowsOf(unit.table);
    const rows = unit.records.map(rowOf);
    const tab = tabs[copy.tables.indexOf(unit.table)] ?? 0;
    if (unit.first === 0) blocks.push({ tab, row: 0, rows: [header] });
    if (rows.length > 0) blocks.push({ tab, row: unit.first + 1, rows });
    return rows.reduce((sum, row) => sum + rowSize(row), 0);
  });
  return { blocks, next: from + units.length };
}

/** The first of these units, until one request or answer is full; `take` gives the size of each as it is taken. */
function unitsThatFit(units: readonly DrillUnit[], take: (unit: DrillUnit) => number): readonly DrillUnit[] {
  let size = 0;
  const beyond = units.findIndex((unit) => {
    if (size >= PAYLOAD) return true;
    size += take(unit);
    return false;
  });
  return beyond < 0 ? units : units.slice(0, beyond);
}

/** About as long as its JSON. */
function rowSize(row: readonly CellScalar[]): number {
  let size = 14;
  for (const cell of row) {
    if (cell === null || cell === '') size += 3;
    else size += 40 + (typeof cell === 'string' ? bytesOf(cell) : 10);
  }
  return size;
}

export interface ComparedUnits {
  readonly next: number;
  readonly findings: DrillFindings;
  readonly chains: { readonly saved: string; readonly found: string };
}

/** Reads the next units back, in one read, and compares them. */
export function compareNext(
  copy: DrillCopy,
  scratch: Scratch,
  scratchId: string,
  before: ComparedUnits,
  until: number,
): ComparedUnits {
  const units = unitsThatFit(copy.units.slice(before.next, until), ({ records }) =>
    records.reduce((sum, record) => sum + answerSize(record), 0),
  );
  const ranges = units.map((unit): ScratchRange => ({
    title: unit.table,
    first: unit.first + 1,
    last: unit.last ? null : unit.first + unit.records.length,
    columns: copy.rowsOf(unit.table).width,
  }));
  const answers = scratch.read(scratchId, ranges);
  let { findings, chains } = before;
  units.forEach((unit, index) => {
    const columns = copy.columnsOf(unit.table);
    const found = (answers[index] ?? []).flatMap((cells) => copy.rowsOf(unit.table).recordOf(cells) ?? []);
    findings = addFindings(findings, compareRecords('scratch', unit.table, unit.records, found));
    chains = {
      saved: chainUnit(chains.saved, unit.table, unit.records, columns, sha256Hex),
      found: chainUnit(chains.found, unit.table, found, columns, sha256Hex),
    };
  });
  return { next: before.next + units.length, findings, chains };
}

/** About as long as its JSON; an option's label is about as long as its key. */
function answerSize({ fields, own = {} }: SnapshotRecord): number {
  let size = 20;
  for (const cell of [...Object.values(fields), ...Object.values(own)]) {
    size += cell === null ? 3 : typeof cell === 'string' ? bytesOf(cell) + 3 : 10;
  }
  return size;
}

/** Of UTF-8; a pair of surrogates is counted for six and takes four. */
function bytesOf(text: string): number {
  let bytes = text.length;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code > 0x7f) bytes += code > 0x7ff ? 2 : 1;
  }
  return bytes;
}
