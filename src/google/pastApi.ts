import { getRecordAt, type RecordBack } from '../app/past/getRecordAt';
import type { FieldThen, RecordAtReply } from '../contract/past';
import type { FieldValues } from '../core/changeSet';
import { isTabKey } from '../core/schema/tables';
import type { Edge } from './edge';
import { fieldWords, type FieldWords } from './fieldWords';

export { restoreFields } from '../app/past/restoreFields';
export { historyForPage } from './historyForPage';

/** A record as it was beside what stands now, in the reader's words. */
export function recordAtForPage(
  edge: Edge,
  request: { readonly id: string; readonly at: string },
): { readonly ok: true } & RecordAtReply {
  const back = getRecordAt(edge.deps, request);
  const { at, then, past } = back;
  const existence = then.open.find(({ field }) => field === '');
  const outOfReach = past.closed.reduce((sum, { from, to }) => sum + to - from + 1, 0);
  return {
    ok: true,
    id: request.id,
    table: then.table,
    at,
    fields: then.fields === null ? null : shownFields(back, then.fields),
    state: then.gone ?? 'there',
    certain: then.certain && outOfReach === 0,
    version: then.version,
    standsIn: past.current?.table ?? '',
    compared: compared(edge, back),
    ...(existence === undefined ? {} : { window: { since: existence.since, until: existence.until } }),
    ...(outOfReach === 0 ? {} : { outOfReach }),
  };
}

/** The id, what people entered, and the stamps: nothing else that the register computes has a past. */
const STAMPS = [
  'id',
  'version',
  'createdAt',
  'createdBy',
  'updatedAt',
  'updatedBy',
  'archivedAt',
  'archivedBy',
  'archiveReason',
];

function shownFields({ then, past }: RecordBack, fields: FieldValues): FieldValues {
  const table = isTabKey(then.table) ? then.table : 'customers';
  return Object.fromEntries(
    Object.entries(fields).filter(
      ([key, value]) =>
        value !== null && (STAMPS.includes(key) || past.view.schema.field(table, key)?.computed !== true),
    ),
  );
}

function compared(edge: Edge, { then, past }: RecordBack): readonly FieldThen[] {
  const { current, view } = past;
  const name = current?.table ?? then.table;
  const table = isTabKey(name) ? name : 'customers';
  const words = fieldWords(view, edge.deps.clock, table, edge.words());
  const keys = view.schema.entered(table).map(({ key }) => key);
  // Columns that are gone by now have no place in the tab, but what they held is on record.
  const gone = Object.keys(then.fields ?? {}).filter((key) => view.schema.field(table, key) === undefined);
  return [...keys, ...gone].flatMap((key) => fieldThen(key, then, current?.fields ?? {}, words) ?? []);
}

function fieldThen(key: string, then: RecordBack['then'], now: FieldValues, words: FieldWords): FieldThen | null {
  const was = then.fields?.[key] ?? null;
  const is = now[key] ?? null;
  const open = then.open.find(({ field }) => field === key);
  const isUnknown =
    then.fields !== null && (then.unknown.includes(key) || (!then.whole && !Object.keys(then.fields).includes(key)));
  if (was === null && is === null && open === undefined && !then.unknown.includes(key)) return null;
  return {
    field: key,
    label: words.label(key),
    then: was,
    now: is,
    thenText: words.text(key, was),
    nowText: words.text(key, is),
    differs: was !== is,
    ...(isUnknown ? { unknown: true } : {}),
    ...(open === undefined
      ? {}
      : {
          window: { since: open.since, until: open.until },
          maybe: open.other,
          maybeText: words.text(key, open.other),
        }),
  };
}
