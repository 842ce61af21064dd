import type { View } from '../app/ports';
import type { ComparedField, ComparedRecord, ComparedRecords } from '../contract/compare';
import type { Comparison, FieldDiff, RecordDiff } from '../core/compare/comparison';
import type { Whose } from '../core/compare/whose';
import type { CellScalar } from '../core/values/value';
import type { Words } from '../words';
import type { Edge } from './edge';
import { fieldWords, type FieldWords } from './fieldWords';

/** Puts words to what a comparison found: labels of fields, texts of values as the reader sees them. */
export interface DiffTexts {
  label(table: string, field: string): string;
  field(table: string, diff: FieldDiff): ComparedField;
  record(diff: RecordDiff, whose: Whose): ComparedRecord;
}

/** `words` are the reader's; fields and lists are those in force now. */
export function diffTexts(edge: Edge, view: View, words: Words): DiffTexts {
  const byTable = new Map<string, FieldWords>();
  const wordsOf = (table: string): FieldWords => {
    const known = byTable.get(table) ?? fieldWords(view, edge.deps.clock, table, words);
    byTable.set(table, known);
    return known;
  };
  const label: DiffTexts['label'] = (table, key) => wordsOf(table).label(key);
  const text = (table: string, key: string, value: CellScalar): string => wordsOf(table).text(key, value);
  const field: DiffTexts['field'] = (table, { field: key, own, before, after }) => ({
    field: key,
    ...(own === undefined ? {} : { own }),
    label: own === true ? key : label(table, key),
    before,
    after,
    beforeText: own === true ? String(before ?? '') : text(table, key, before),
    afterText: own === true ? String(after ?? '') : text(table, key, after),
  });
  const record: DiffTexts['record'] = ({ table, id, fields }, whose) => ({
    table,
    id,
    ...whose,
    fields: fields.map((diff) => field(table, diff)),
  });
  return { label, field, record };
}

/** The lists of a comparison as a page gets them: `limit` records of each sort, and the counts of all. */
export function listedRecords(
  comparison: Comparison,
  whose: (diff: RecordDiff) => Whose,
  texts: DiffTexts,
  limit: number,
): ComparedRecords {
  const { added, changed, removed } = comparison;
  const listed = (diffs: readonly RecordDiff[]): readonly ComparedRecord[] =>
    diffs.slice(0, limit).map((diff) => texts.record(diff, whose(diff)));
  return {
    added: listed(added),
    changed: listed(changed),
    removed: listed(removed),
    totals: { added: added.length, changed: changed.length, removed: removed.length },
    capped: [added, changed, removed].some((diffs) => diffs.length > limit),
    limit,
  };
}
