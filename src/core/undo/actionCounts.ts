import type { AuditLine } from '../audit/entry';
import { payloadIn } from '../audit/payload';
import { isContinued } from '../audit/wholeLines';
import { isRecordLine } from './auditLine';
import type { RegisterAction } from './actionsOf';

type Op = 'create' | 'update' | 'remove';

/** Records that came, changed and went, by table. */
export type OpCounts = Readonly<
  Record<string, { readonly create: number; readonly update: number; readonly remove: number }>
>;

/** What actions do to records by their nature; others say it in their payloads. */
const byNature: Readonly<Record<string, (table: string) => Op>> = {
  adopt: () => 'create',
  archive: (table) => (table === 'archive' ? 'create' : 'remove'),
  unarchive: (table) => (table === 'archive' ? 'remove' : 'create'),
  vanished: () => 'remove',
};

/**
 * How many records of which table an action made, changed and removed. Where payloads were not read, what ends the action
 * says it; else a record that `isKnown` from before was changed, and any other came.
 */
export function actionCounts(action: RegisterAction, isKnown: (line: AuditLine) => boolean): OpCounts {
  const said = closingCounts(action);
  if (said !== null) return said;
  const ops = new Map<string, { table: string; op: Op }>();
  for (const line of action.lines) {
    if (!isRecordLine(line) || isContinued(line)) continue;
    const op = opIn(line.payload) ?? byNature[action.action]?.(line.table) ?? (isKnown(line) ? 'update' : 'create');
    const key = `${line.table} ${line.recordId}`;
    ops.set(key, { table: line.table, op: together(ops.get(key)?.op, op) });
  }
  const counts: Record<string, { create: number; update: number; remove: number }> = {};
  for (const { table, op } of ops.values()) {
    const count = counts[table] ?? { create: 0, update: 0, remove: 0 };
    count[op] += 1;
    counts[table] = count;
  }
  return counts;
}

/** A record that came and was changed came; one that was changed and went is gone. */
function together(first: Op | undefined, then: Op): Op {
  return first === 'create' && then === 'update' ? 'create' : then;
}

/** The beginning of a payload says what it is about; it need not be whole, nor be parsed. */
function opIn(payload: string | undefined): Op | null {
  const found = /^\{"op":"(create|update|remove)"/.exec(payload ?? '');
  return found === null ? null : (found[1] as Op);
}

/** Restores and undos end with an entry that counts what they did. */
function closingCounts({ lines }: RegisterAction): OpCounts | null {
  const end = lines.find(({ table, payload }) => table === '' && payload !== undefined);
  const said = payloadIn(end?.payload ?? '');
  return ((said?.['restored'] ?? said?.['undone']) as OpCounts | undefined) ?? null;
}
