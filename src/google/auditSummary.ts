import type { Clock, View } from '../app/ports';
import type { AuditEntry } from '../core/audit/entry';
import { recordHistory, type RecordedAction, type RecordedField } from '../core/audit/recordHistory';
import { isContinued } from '../core/audit/wholeLines';
import { mask } from '../core/records/mask';
import { isTabKey } from '../core/schema/tables';
import { wordsFor, type Words } from '../words';
import { fieldWords, type FieldWords } from './fieldWords';
import { said, whatOf } from './actionWords';

/** Fields that a line tells of, and characters of a value. The payload has the rest. */
const FIELDS = 4;
const VALUE = 40;
const NAMES: readonly string[] = ['name', 'item', 'summary'];

/**
 * A line for a person beside each entry of the trail: what was done, from where, the first fields before and after. Values that
 * are masked elsewhere are masked here, too. Of an entry in parts, the first has the line; null for none.
 */
export function summaries(view: View, clock: Clock, entries: readonly AuditEntry[]): readonly (string | null)[] {
  const words = wordsFor(view.language);
  const byTable = new Map<string, FieldWords>();
  const fieldsOf = (table: string): FieldWords => {
    const known = byTable.get(table) ?? fieldWords(view, clock, table, words);
    byTable.set(table, known);
    return known;
  };
  const shown = (table: string, field: string): boolean =>
    isTabKey(table) && view.schema.field(table, field)?.computed !== true;
  return entries.map((entry, index) => {
    if (isContinued(entry)) return null;
    const [action] = recordHistory(withParts(entries, index), entry.recordId, shown);
    return action === undefined ? null : lineOf(action, fieldsOf(action.table), words);
  });
}

/** An entry, and those behind it that go on with its payload. */
function withParts(entries: readonly AuditEntry[], index: number): readonly AuditEntry[] {
  const count = Number(/\/(\d+)$/.exec(entries[index]?.part ?? '')?.[1] ?? 1);
  return entries.slice(index, index + count);
}

function lineOf(action: RecordedAction, field: FieldWords, words: Words): string {
  const { summary, origins } = words.history;
  const where = [
    said(origins, action.origin) ?? action.origin,
    ...(action.found === undefined ? [] : [summary.found(action.found)]),
  ];
  const fields = [...action.fields].sort((a, b) => rankOf(a) - rankOf(b));
  const told = fields.slice(0, FIELDS).map((one) => changeText(action, one, field, words));
  const rest = action.fields.length - told.length;
  const changes = [...told, ...(rest > 0 ? [summary.more(rest)] : [])].join(summary.joiner);
  return summary.line(whatOf(action, words, field.label), where.join(', '), changes);
}

/** What a record is called comes first. */
function rankOf({ field }: RecordedField): number {
  return NAMES.includes(field) ? 0 : 1;
}

function changeText(action: RecordedAction, change: RecordedField, field: FieldWords, words: Words): string {
  const { summary } = words.history;
  const text = (value: RecordedField['after'] | undefined): string => {
    const full = field.text(change.field, value);
    if (full === '') return summary.empty;
    const shown = field.isSensitive(change.field) ? mask(String(value)) : full;
    // By characters: half of a pair is none.
    const line = [...shown.replace(/\s+/g, ' ')];
    return line.length > VALUE ? `${line.slice(0, VALUE).join('')}…` : line.join('');
  };
  const label = field.label(change.field);
  if (action.op === 'create') return summary.value(label, text(change.after));
  if (action.op === 'remove') return summary.value(label, text(change.before));
  const before = 'before' in change ? text(change.before) : summary.unknown;
  return summary.change(label, before, text(change.after));
}
