import type { KindPreviewReply } from '../../contract/fields';
import { RegisterError } from '../../core/registerError';
import type { FieldDef } from '../../core/schema/field';
import type { EntryTable } from '../../core/schema/tables';
import type { KindName } from '../../core/values/value';
import { requireRole } from '../act';
import type { Deps } from '../ports';
import { heldValues, misfitsOf, withColumnsOf, type Misfit } from './usage';

/** Values that a preview names. */
const NAMED = 20;

export type KindPreview = Omit<KindPreviewReply, 'misfits'> & { readonly misfits: readonly Misfit[] };

/**
 * What would become of a field's values if it were of another kind: how many there are, how many would not fit, and the
 * first of those with row and reason. Nothing is written. Two reads.
 */
export function previewKind(
  deps: Deps,
  request: {
    readonly table: EntryTable;
    readonly key: string;
    readonly kind: KindName;
    readonly list?: string | undefined;
  },
): { readonly ok: true } & KindPreview {
  const view = deps.store.read({});
  requireRole(view, deps.actor, 'owner');
  const { table, key, kind } = request;
  const field = view.schema.field(table, key);
  if (field?.own !== true) throw new RegisterError('field-not-own', { tab: table, key });
  const { list: _, ...rest } = field;
  const list = request.list ?? (kind === 'option' ? field.list : undefined);
  const to: FieldDef = { ...rest, kind, ...(list === undefined ? {} : { list }) };
  const read = withColumnsOf(deps, view, [{ table, key }]);
  const misfits = misfitsOf(deps, read, { table, key, to }, view.lists);
  return {
    ok: true,
    label: { en: field.en, zh: field.zh },
    values: heldValues(read, table, key).length,
    count: misfits.length,
    misfits: misfits.slice(0, NAMED),
  };
}
