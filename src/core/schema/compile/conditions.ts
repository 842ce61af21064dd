import { flag } from '../../values/flag';
import { findOption } from '../../values/option';
import type { Option, ParseContext } from '../../values/value';
import type { FieldDef } from '../field';
import { sameLabel } from './names';
import type { Fault } from './types';

export type Condition = NonNullable<FieldDef['condition']>;

/** `Type = Company`, `类型：企业、个人`, `VIP is yes`: a field, then one value or several. */
const SHAPE = /^(.+?)\s*(?:=|＝|:|：|\sis\s|是(?=\S))\s*(.+)$/i;
const BETWEEN = /\s*(?:[,，;；、/|]|\sor\s|或者|或)\s*/i;

const CONTEXT: ParseContext = { dayOrder: 'ymd-only', country: 'CN', currency: 'CNY', today: '2000-01-01' as never };

/**
 * Reads the condition of a row: which field of the same table has to hold one of which values. Only fields with a choice of
 * values can be asked: options, and yes or no. Fields and options are named by key or by label in either language.
 */
export function readCondition(
  text: string,
  own: string,
  fields: readonly FieldDef[],
  lists: Readonly<Record<string, readonly Option[]>>,
): { readonly ok: true; readonly condition: Condition } | { readonly ok: false; readonly fault: Fault } {
  const fault = (code: Fault['code'], facts: Fault['facts']): { readonly ok: false; readonly fault: Fault } => ({
    ok: false,
    fault: { column: 'condition', code, ...(facts === undefined ? {} : { facts }) },
  });
  const match = SHAPE.exec(text.trim());
  const name = match?.[1]?.trim() ?? '';
  const values = (match?.[2] ?? '').split(BETWEEN).filter((value) => value.trim() !== '');
  if (name === '' || values.length === 0) return fault('condition-unreadable', { text });
  const wanted = sameLabel(name);
  const field = fields.find(
    (each) => each.key === name || sameLabel(each.en) === wanted || sameLabel(each.zh) === wanted,
  );
  if (field === undefined) return fault('condition-field-unknown', { text: name });
  if (field.key === own) return fault('condition-loop', { text: field.zh });
  const keys: string[] = [];
  for (const value of values) {
    const key = keyOf(field, value, lists);
    if (key === undefined) return fault('condition-field-unfit', { text: name });
    if (key === null) return fault('condition-option-unknown', { text: value, label: name });
    keys.push(key);
  }
  return { ok: true, condition: { field: field.key, in: [...new Set(keys)] } };
}

/** The value that a text means; null where the field has no such one, undefined where the field has no choice of values. */
function keyOf(
  field: FieldDef,
  text: string,
  lists: Readonly<Record<string, readonly Option[]>>,
): string | null | undefined {
  if (field.kind === 'option') {
    const found = findOption(text.trim(), lists[field.list ?? ''] ?? []);
    return found.ok ? found.value : null;
  }
  if (field.kind === 'flag') {
    const read = flag.parse(text, CONTEXT);
    return read.ok && read.value !== null ? (read.value === true ? 'yes' : 'no') : null;
  }
  return undefined;
}

/** Keys of the fields whose conditions wait for one another in a circle. */
export function loopsIn(fields: readonly FieldDef[]): ReadonlySet<string> {
  const next = new Map(
    fields.flatMap((field) => (field.condition === undefined ? [] : [[field.key, field.condition.field]])),
  );
  const inLoop = new Set<string>();
  for (const start of next.keys()) {
    const path: string[] = [];
    let at: string | undefined = start;
    while (at !== undefined && !path.includes(at)) {
      path.push(at);
      at = next.get(at);
    }
    if (at === start) for (const key of path) inLoop.add(key);
  }
  return inLoop;
}
