import { flag } from '../../values/flag';
import { remembered } from '../../values/remembered';
import type { KindName, ParseContext } from '../../values/value';
import type { FieldDef } from '../field';
import type { EntryTable } from '../tables';
import { bothLabels, isEssential } from './keys';
import { formNamed, kindNamed, nameKey, namesKind } from './names';
import type { Fault, FieldRow } from './types';

/** A row as a field, before its condition is looked at and before other rows are. */
export type ReadRow = { readonly ok: true; readonly def: FieldDef } | { readonly ok: false; readonly fault: Fault };

/** Longest texts that a form has room for, by column. */
const LIMITS = { en: 60, zh: 60, group: 60, help: 500, purpose: 500, condition: 500, list: 80 } as const;

const CONTEXT: ParseContext = { dayOrder: 'ymd-only', country: 'CN', currency: 'CNY', today: '2000-01-01' as never };

/** Reads the row of a field that is built in: its key and kind stay, the rest is the team's to say, essentials excepted. */
export function readBuiltInRow(row: FieldRow, table: EntryTable, base: FieldDef): ReadRow {
  const fault = tooLong(row) ?? fixedFault(row, base) ?? answerFault(row);
  if (fault !== null) return { ok: false, fault };
  const labels = { en: row.en === '' ? base.en : row.en, zh: row.zh === '' ? base.zh : row.zh };
  const retired = isYes(row.retired);
  const essential = isEssential(table, base.key);
  if (base.computed === true) {
    if (retired && essential) return essentialFault('retired', row, base);
    return { ok: true, def: { ...base, ...labels, ...texts(row, false), ...marks({ retired }) } };
  }
  const required = isYes(row.required);
  if (essential && (!required || retired || row.condition !== '')) {
    return essentialFault(!required ? 'required' : retired ? 'retired' : 'condition', row, base);
  }
  const form = formOf(row);
  if (form === null)
    return { ok: false, fault: { column: 'form', code: 'field-form-unknown', facts: { text: row.form } } };
  if (form === 'never' && essential && isAskedFor(base)) return essentialFault('form', row, base);
  const rest = without(base, ['required', 'personal', 'form', 'group', 'help', 'purpose', 'condition']);
  return {
    ok: true,
    def: {
      ...rest,
      ...labels,
      ...marks({ required: required && !retired, personal: isYes(row.personal), retired }),
      ...texts(row, true),
      ...(form === '' ? {} : { form }),
    },
  };
}

/** Reads the row of a field of the team's own. `lists`: keys of the option lists that there are. */
export function readOwnRow(row: FieldRow, key: string, lists: readonly string[]): ReadRow {
  if (row.en === '' && row.zh === '') return { ok: false, fault: { column: 'en', code: 'field-label-missing' } };
  const fault = tooLong(row) ?? answerFault(row);
  if (fault !== null) return { ok: false, fault };
  const kind = row.kind === '' ? (row.list === '' ? 'text' : 'option') : kindNamed(row.kind);
  if (kind === null)
    return { ok: false, fault: { column: 'kind', code: 'field-kind-unknown', facts: { text: row.kind } } };
  const list = listOf(row, kind, lists);
  if (typeof list === 'object') return { ok: false, fault: list };
  const retired = isYes(row.retired);
  const form = formOf(row);
  if (form === null)
    return { ok: false, fault: { column: 'form', code: 'field-form-unknown', facts: { text: row.form } } };
  return {
    ok: true,
    def: {
      key,
      kind,
      ...bothLabels(row.en, row.zh),
      ...marks({ required: isYes(row.required) && !retired, personal: isYes(row.personal), retired }),
      ...(list === '' ? {} : { list }),
      ...texts(row, true),
      // Who adds a field wants to see it.
      form: form === '' ? 'first' : form,
      own: true,
    },
  };
}

/** The list of an option field, '' for other kinds, or what is wrong with it. */
function listOf(row: FieldRow, kind: KindName, lists: readonly string[]): string | Fault {
  if (kind !== 'option') {
    return row.list === '' ? '' : { column: 'list', code: 'field-list-unused', facts: { text: row.list } };
  }
  if (row.list === '') return { column: 'list', code: 'field-list-missing' };
  const found = lists.find((list) => nameKey(list) === nameKey(row.list));
  return found ?? { column: 'list', code: 'field-list-unknown', facts: { text: row.list } };
}

function fixedFault(row: FieldRow, base: FieldDef): Fault | null {
  const facts = (text: string): NonNullable<Fault['facts']> => ({ text, kind: base.kind });
  if (row.kind !== '' && !namesKind(row.kind, base.kind)) {
    return { column: 'kind', code: 'field-kind-fixed', facts: facts(row.kind) };
  }
  const sameList = row.list === '' || nameKey(row.list) === nameKey(base.list ?? '');
  return sameList ? null : { column: 'list', code: 'field-kind-fixed', facts: facts(row.list) };
}

/** Fields whose value nothing but a person can give. */
function isAskedFor({ kind, key }: FieldDef): boolean {
  return kind === 'customerName' || kind === 'personName' || key === 'item' || key === 'amount';
}

function essentialFault(column: string, row: FieldRow, base: FieldDef): ReadRow {
  const label = row.zh === '' && row.en === '' ? base.en : [row.zh, row.en].filter((text) => text !== '').join(' / ');
  return { ok: false, fault: { column, code: 'field-essential', facts: { label } } };
}

function tooLong(row: FieldRow): Fault | null {
  for (const [column, limit] of Object.entries(LIMITS) as [keyof typeof LIMITS, number][]) {
    const { length } = row[column];
    if (length > limit) return { column, code: 'field-text-too-long', facts: { length, limit } };
  }
  return null;
}

function answerFault(row: FieldRow): Fault | null {
  for (const column of ['required', 'personal', 'retired'] as const) {
    if (!isAnswer(row[column])) {
      return { column, code: 'field-answer-unreadable', facts: { text: row[column] } };
    }
  }
  return null;
}

/** Every row has some of these cells, nearly all of them empty. */
const readFlag = remembered((text) => flag.parse(text, CONTEXT));

/** Marks that say yes in a column of marks, though they may be something else in a list of values. */
const MARKS = ['x', 'retired', 'required', '停用', '已停用', '必填'];

/** Whether a cell says yes, in any of the ways that a flag is read, or by a mark. */
export function isYes(text: string): boolean {
  if (MARKS.includes(text.toLowerCase())) return true;
  const read = readFlag(text);
  return read.ok && read.value === true;
}

/** Whether a cell says neither yes nor no, nor nothing. */
export function isAnswer(text: string): boolean {
  return MARKS.includes(text.toLowerCase()) || readFlag(text).ok;
}

/** '' where the form is to decide, null where the text names no way. */
function formOf({ form }: FieldRow): NonNullable<FieldDef['form']> | '' | null {
  return form === '' ? '' : formNamed(form);
}

type Marks = Readonly<Partial<Record<'required' | 'personal' | 'retired', boolean>>>;

function marks(said: Marks): Readonly<Partial<Record<keyof Marks, true>>> {
  return Object.fromEntries(Object.entries(said).flatMap(([mark, yes]) => (yes ? [[mark, true] as const] : [])));
}

function texts(row: FieldRow, inForm: boolean): Pick<FieldDef, 'group' | 'help' | 'purpose'> {
  const said = { purpose: row.purpose, ...(inForm ? { help: row.help, group: row.group } : {}) };
  return Object.fromEntries(Object.entries(said).filter(([, text]) => text !== ''));
}

function without(def: FieldDef, names: readonly (keyof FieldDef)[]): FieldDef {
  return Object.fromEntries(
    Object.entries(def).filter(([name]) => !(names as readonly string[]).includes(name)),
  ) as never;
}
