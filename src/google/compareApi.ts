import { compareMoments, type MomentsCompared, type WantedComparison } from '../app/compare/compareMoments';
import { compareTab as writeTab } from '../app/compare/compareTab';
import type { CompareReply, CompareTabReply } from '../contract/compare';
import { comparisonSheet, type ComparisonLine } from '../core/compare/comparisonSheet';
import { tabName } from '../core/schema/labels';
import { wordsFor } from '../words';
import { comparisonWordsFor } from '../words/comparison';
import { diffTexts, listedRecords, type DiffTexts } from './diffTexts';
import type { Edge } from './edge';

/** Records of each sort that a reply tells one by one unless the request says otherwise. */
const LISTED = 200;

/** Two moments compared, in the reader's words. */
export function compareForPage(
  edge: Edge,
  request: WantedComparison & { readonly limit?: number | undefined },
): { readonly ok: true } & CompareReply {
  const compared = compareMoments(edge.deps, request);
  const { comparison, counted, whose, view, from, to, unsure } = compared;
  const reader = edge.words();
  const texts = diffTexts(edge, view, reader);
  return {
    ok: true,
    from,
    to,
    ...(unsure === undefined ? {} : { unsure }),
    ...listedRecords(comparison, whose, texts, request.limit ?? LISTED),
    byTable: counted.byTable,
    byOwner: counted.byOwner,
    byField: counted.byField.map((count) => ({ ...count, label: labelOf(count, texts) })),
    columns: comparison.columns.map((column) => ({
      ...column,
      label:
        column.field === null
          ? tabName(column.table, reader.language)
          : labelOf({ ...column, field: column.field }, texts),
    })),
  };
}

function labelOf(
  { table, field, own }: { readonly table: string; readonly field: string; readonly own?: true },
  texts: DiffTexts,
): string {
  return own === true ? field : texts.label(table, field);
}

/** Two moments compared on a tab of their own, in the register's language. */
export function compareTabForPage(
  edge: Edge,
  request: WantedComparison & { readonly requestId: string },
): { readonly ok: true } & CompareTabReply {
  return writeTab(edge.deps, request, (compared, place) => {
    const { view } = compared;
    const words = comparisonWordsFor(view.language);
    const texts = diffTexts(edge, view, wordsFor(view.language));
    return comparisonSheet(
      {
        ...compared,
        ...place,
        lines: linesOf(compared, texts),
        label: (table, field) => texts.label(table, field),
        tab: (table) => tabName(table, view.language),
        person: (email) => view.people.find((person) => person.email === email)?.name ?? email,
      },
      words,
    );
  });
}

/** One line for each field that changed, and one for each record that came or went. */
function* linesOf({ comparison, whose }: MomentsCompared, texts: DiffTexts): Generator<ComparisonLine> {
  for (const sort of ['added', 'changed', 'removed'] as const) {
    for (const diff of comparison[sort]) {
      const base = { sort, table: diff.table, id: diff.id, ...whose(diff) };
      if (sort !== 'changed') yield { ...base, field: '', before: '', after: '' };
      else {
        for (const field of diff.fields) {
          const { label, beforeText, afterText } = texts.field(diff.table, field);
          yield { ...base, field: label, before: beforeText, after: afterText };
        }
      }
    }
  }
}
