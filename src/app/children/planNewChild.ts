import type { FieldValues, RecordChange } from '../../core/changeSet';
import { missingFields, parseFields, type ParsedFields } from '../../core/records/parseFields';
import { stampCreated } from '../../core/records/stamps';
import type { Planned, Scene } from '../act';
import { missingCustomer } from '../archive/missingCustomer';
import { hintedCustomer } from '../customers/hintedCustomer';
import { entryContext } from '../entryContext';
import { idAllocator } from '../idAllocator';
import type { View } from '../ports';
import { refuseFor } from '../refused';
import { wireRecord } from '../wire';
import { alongChanges, rereadAlong } from './alsoChanged';
import type { ChildRequest } from './childRequest';
import { asStored, originalsOf, withoutBlanks, type ChildSort } from './childSort';

/** Plans a new child record, with what changes in its customer and in other records of the sort. */
export function planNewChild<R extends object>(scene: Scene, sort: ChildSort<R>, request: ChildRequest): Planned<R> {
  const { deps, view } = scene;
  const { customerId } = request;
  const customer = customerFor(scene, sort, request);
  const given = { ...sort.defaults(scene), ...withoutBlanks(request.fields), customerId };
  const parsed = parseFields(sort.table, given, entryContext(view, deps.clock));
  const values = sort.completed(asStored(parsed.values), {}, deps.clock.now());
  const issues = [...parsed.issues, ...missingOf(view, sort, parsed, values)];
  if (issues.length > 0) return refuseFor(issues);
  const along = rereadAlong(deps, customer.view, sort, { id: null, customerId, values }, []);
  const ids = idAllocator(view);
  const id = ids.next(sort.table);
  const onCustomer = sort.onCustomer?.(customer.fields, values) ?? {};
  const stamp = { actor: scene.person.email, at: deps.clock.now() };
  return {
    changes: {
      kind: 'edited',
      action: sort.action,
      origin: 'form',
      changes: [
        { op: 'create', table: sort.table, id, fields: values, before: {}, original: originalsOf(parsed) },
        ...customerChange(customerId, onCustomer, customer.fields),
        ...alongChanges(sort, along.records),
      ],
    },
    view: along.view,
    system: ids.counters(),
    reply: sort.reply({
      record: wireRecord(id, stampCreated(sort.table, { ...values, id }, stamp, view.schema)),
      customer: { ...customer.fields, ...onCustomer, id: customerId },
      normalised: parsed.normalised,
      merged: false,
      also: along.records.map((record) => String(record.fields['id'] ?? '')),
    }),
  };
}

/** The customer's whole row where the sort writes to it; else only that there is such a customer. */
function customerFor(
  { deps, view }: Scene,
  sort: ChildSort<object>,
  { customerId, rowHint }: ChildRequest,
): { readonly fields: FieldValues; readonly view: View } {
  if (sort.onCustomer !== undefined) {
    const { current, view: full } = hintedCustomer(deps, view, customerId, rowHint);
    return { fields: current.fields, view: full };
  }
  if (view.find('customers', customerId) === undefined) throw missingCustomer(deps, view, customerId);
  return { fields: {}, view };
}

function customerChange(id: string, fields: FieldValues, before: FieldValues): readonly RecordChange[] {
  return Object.keys(fields).length === 0 ? [] : [{ op: 'update', table: 'customers', id, fields, before }];
}

function missingOf(
  view: View,
  sort: ChildSort<object>,
  parsed: ParsedFields,
  values: FieldValues,
): ReturnType<typeof missingFields> {
  const unread = new Set(parsed.issues.map((issue) => issue.field));
  const required = view.schema.fields(sort.table).filter((field) => field.required === true && !unread.has(field.key));
  return missingFields(sort.table, values, required, view.schema.fields(sort.table));
}
