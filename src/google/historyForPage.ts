import { entryContext } from '../app/entryContext';
import { getHistory, type RecordHistory } from '../app/glance/getHistory';
import type { ChangedField, HistoryEntry, HistoryReply } from '../contract/replies';
import type { RecordedAction, RecordedField } from '../core/audit/recordHistory';
import { parseContext } from '../core/records/parseFields';
import type { TabKey } from '../core/schema/field';
import { isTabKey } from '../core/schema/tables';
import { kinds } from '../core/values/kinds';
import type { CellScalar } from '../core/values/value';
import type { Words } from '../words';
import type { Edge } from './edge';

/** What was done to a record, in the reader's words. */
export function historyForPage(
  edge: Edge,
  request: { readonly id: string; readonly limit?: number | undefined },
): { readonly ok: true } & HistoryReply {
  const history = getHistory(edge.deps, request);
  const words = edge.words();
  return {
    ok: true,
    total: history.total,
    entries: history.actions.map((action) => worded(edge, history, action, words)),
  };
}

function worded(edge: Edge, history: RecordHistory, action: RecordedAction, words: Words): HistoryEntry {
  const field = fieldsOf(edge, history, action.table, words);
  return {
    at: action.at,
    by: action.actor,
    origin: action.origin,
    where: said(words.history.origins, action.origin) ?? action.origin,
    action: action.action,
    what: whatOf(action, words, field.label),
    version: action.version,
    changes: action.fields.map((one) => changeOf(one, field)),
  };
}

function whatOf({ op, action, about }: RecordedAction, words: Words, label: (key: string) => string): string {
  if (action === 'verify-field' && about !== '') return words.history.confirmed(label(about));
  return (op === 'erased' ? undefined : said(words.history.actions, action)) ?? words.history.ops[op];
}

/** The word for a code, where the catalogue has one. */
function said(words: Readonly<Record<string, string>>, code: string): string | undefined {
  return Object.prototype.hasOwnProperty.call(words, code) ? words[code] : undefined;
}

interface FieldWords {
  readonly label: (key: string) => string;
  readonly text: (key: string, value: CellScalar | undefined) => string;
}

function changeOf(change: RecordedField, { label, text }: FieldWords): ChangedField {
  const { field, before, after } = change;
  return { ...change, label: label(field), beforeText: text(field, before), afterText: text(field, after) };
}

function fieldsOf(edge: Edge, { view }: RecordHistory, table: string, words: Words): FieldWords {
  const tab: TabKey = isTabKey(table) ? table : 'customers';
  const context = { ...entryContext(view, edge.deps.clock), language: words.language };
  const names = new Map(view.people.map((person) => [person.email, person.name]));
  return {
    label: (key) => view.schema.field(tab, key)?.[words.language] ?? key,
    text: (key, value = null) => {
      const field = view.schema.field(tab, key);
      if (value === null || field === undefined) return String(value ?? '');
      const shown = kinds[field.kind].format(value, parseContext(field, context));
      if (field.kind === 'member') return names.get(shown) ?? shown;
      return shown === '' ? String(value) : shown;
    },
  };
}
