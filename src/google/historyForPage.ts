import { getHistory } from '../app/glance/getHistory';
import type { ChangedField, HistoryEntry, HistoryReply } from '../contract/replies';
import type { RecordedAction, RecordedField } from '../core/audit/recordHistory';
import type { Words } from '../words';
import { said, whatOf } from './actionWords';
import type { Edge } from './edge';
import { fieldWords, type FieldWords } from './fieldWords';

/** What was done to a record, in the reader's words. */
export function historyForPage(
  edge: Edge,
  request: { readonly id: string; readonly limit?: number | undefined },
): { readonly ok: true } & HistoryReply {
  const { view, actions, total, outOfReach } = getHistory(edge.deps, request);
  const words = edge.words();
  return {
    ok: true,
    total,
    entries: actions.map((action) => worded(fieldWords(view, edge.deps.clock, action.table, words), action, words)),
    ...(outOfReach === 0 ? {} : { outOfReach }),
  };
}

function worded(field: FieldWords, action: RecordedAction, words: Words): HistoryEntry {
  const { at, found } = action;
  return {
    seq: action.seq,
    at,
    by: action.actor,
    origin: action.origin,
    where: said(words.history.origins, action.origin) ?? action.origin,
    action: action.action,
    what: whatOf(action, words, field.label),
    table: action.table,
    version: action.version,
    changes: action.fields.map((one) => changeOf(one, field)),
    ...(found === undefined ? {} : { found: { since: found, until: at } }),
  };
}

function changeOf(change: RecordedField, { label, text }: FieldWords): ChangedField {
  const { field, before, after } = change;
  return { ...change, label: label(field), beforeText: text(field, before), afterText: text(field, after) };
}
