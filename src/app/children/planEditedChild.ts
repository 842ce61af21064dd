import type { FieldValues, RecordChange } from '../../core/changeSet';
import { missingFields, parseFields } from '../../core/records/parseFields';
import { stampUpdated } from '../../core/records/stamps';
import { RegisterError } from '../../core/registerError';
import type { Planned, Scene } from '../act';
import { entryContext } from '../entryContext';
import { mergeSave } from '../mergeSave';
import { StaleViewError, type StoredRecord, type View } from '../ports';
import { refuseFor } from '../refused';
import { wireRecord } from '../wire';
import { alongChanges, rereadAlong } from './alsoChanged';
import type { ChildRequest } from './childRequest';
import { asStored, originalsOf, type ChildSort } from './childSort';

type EditRequest = ChildRequest & { readonly id: string };

/** Plans a change to a child record: merged field by field with what others wrote since its form was filled. */
export function planEditedChild<R extends object>(scene: Scene, sort: ChildSort<R>, request: EditRequest): Planned<R> {
  const { deps, view } = scene;
  const { id, version = 0, original = {} } = request;
  const { table } = sort;
  const located = locate(view, sort, request);
  const parsed = parseFields(table, request.fields, entryContext(view, deps.clock));
  const mine = asStored(parsed.values);
  const draft = { id, customerId: String(located.fields['customerId'] ?? ''), values: mine };
  const along = rereadAlong(deps, view, sort, draft, [located.row]);
  const current = along.view.records(table).find((record) => record.row === located.row);
  if (current?.fields['id'] !== id) throw new StaleViewError();
  const required = view.schema.fields(table).filter((field) => field.required === true && field.key in request.fields);
  const issues = [
    ...parsed.issues,
    ...missingFields(table, { ...current.fields, ...mine }, required, view.schema.fields(table)),
  ];
  if (issues.length > 0) return refuseFor(issues);
  const merge = mergeSave(deps, along.view, current, { table, id, version, original, mine });
  if ('conflict' in merge) return { refuse: { ok: false, conflict: merge.conflict } };
  const changed = sort.completed(merge.changed, current.fields, deps.clock.now());
  const changes = [...ownChange(sort, current, changed, originalsOf(parsed)), ...alongChanges(sort, along.records)];
  return {
    changes: changes.length === 0 ? null : { kind: 'edited', action: sort.action, origin: 'form', changes },
    view: along.view,
    reply: sort.reply({
      record: wireRecord(id, afterwards(scene, sort, current, changed)),
      customer: {},
      normalised: parsed.normalised,
      merged: merge.merged,
      also: along.records.map((record) => String(record.fields['id'] ?? '')),
    }),
  };
}

/** Where the record stands. One that is gone, or that hangs on another customer than the page thinks, is said as such. */
function locate(view: View, sort: ChildSort<object>, { id, customerId }: EditRequest): StoredRecord {
  const located = view.find(sort.table, id);
  if (located === undefined) throw new RegisterError('not-found', { id });
  const actual = String(located.fields['customerId'] ?? '');
  if (customerId !== '' && actual !== customerId) throw new RegisterError('other-customer', { id, customer: actual });
  return located;
}

function ownChange(
  { table }: ChildSort<object>,
  { fields: before }: StoredRecord,
  fields: FieldValues,
  original: Readonly<Record<string, string>>,
): readonly RecordChange[] {
  if (Object.keys(fields).length === 0) return [];
  return [{ op: 'update', table, id: String(before['id'] ?? ''), fields, before, original }];
}

function afterwards(
  { deps, person, view }: Scene,
  { table }: ChildSort<object>,
  { fields }: StoredRecord,
  changed: FieldValues,
): FieldValues {
  if (Object.keys(changed).length === 0) return fields;
  const stamp = { actor: person.email, at: deps.clock.now() };
  return { ...fields, ...stampUpdated(table, fields, changed, stamp, view.schema) };
}
