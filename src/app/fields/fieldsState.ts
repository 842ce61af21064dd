import type { FieldsState, WaitingKind } from '../../contract/fields';
import { kindLabel } from '../../core/schema/compile/names';
import { entryTables, tabDef } from '../../core/schema/tables';
import type { KindName } from '../../core/values/value';
import type { View } from '../ports';
import { fieldsPending } from './pending';

/** What an owner is told of Fields and Lists; null where there is nothing to say. No call. */
export function fieldsState(view: View): FieldsState | null {
  const pending = fieldsPending(view);
  const refused = view.stored.refused.length;
  if (!pending && refused === 0) return null;
  // Rows that changed since may want another kind by now.
  const kinds = pending ? [] : waitingKinds(view);
  return { pending, refused, ...(kinds.length === 0 ? {} : { kinds }) };
}

function waitingKinds({ stored, schema }: View): readonly WaitingKind[] {
  return stored.refused.flatMap(({ code, about, facts }) => {
    const [tab = '', key = ''] = about.split(' ');
    const table = entryTables.find((each) => each === tab);
    const field = table === undefined ? undefined : schema.field(table, key);
    if (code !== 'field-kind-waits' || table === undefined || field === undefined) return [];
    const { en, zh } = tabDef(table);
    const kind = facts['kind'] as KindName;
    const waiting: WaitingKind = {
      table,
      key,
      kind,
      ...(facts['list'] === undefined ? {} : { list: String(facts['list']) }),
      tab: { en, zh },
      label: { en: field.en, zh: field.zh },
      from: kindLabel(field.kind),
      to: kindLabel(kind),
      count: Number(facts['count']),
    };
    return [waiting];
  });
}
