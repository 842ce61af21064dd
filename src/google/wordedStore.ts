import type { Clock, RegisterStore, SealedCommit, View } from '../app/ports';
import { fieldName } from '../core/schema/labels';
import type { Schema } from '../core/schema/schema';
import type { FieldValues } from '../core/changeSet';
import type { HeldCode } from '../core/adoption/types';
import type { IssueCode } from '../core/issue';
import { summaries } from './auditSummary';
import { heldReason, messageFor, wordsFor, type Words } from '../words';

/** The store with words put to what is written, in the register's language: codes of Review and Import, entries of the trail. */
export function wordedStore(store: RegisterStore, clock: Clock): RegisterStore {
  return {
    ...store,
    commit: (view, sealed) => store.commit(view, summarised(view, worded(view, sealed), clock)),
  };
}

/** Entries of the trail with a line for a person beside them, outside of the chain; not where the tab lacks the column. */
function summarised(view: View, sealed: SealedCommit, clock: Clock): SealedCommit {
  if (sealed.audit.length === 0 || view.layout.tabs.audit?.columns['summary'] === undefined) return sealed;
  const lines = summaries(view, clock, sealed.audit);
  return { ...sealed, audit: sealed.audit.map((entry, index) => ({ ...entry, summary: lines[index] ?? null })) };
}

function worded(view: View, sealed: SealedCommit): SealedCommit {
  if (sealed.added.length === 0) return sealed;
  const words = wordsFor(view.language);
  return {
    ...sealed,
    added: sealed.added.map((block) => ({
      ...block,
      rows: block.rows.map((row) =>
        block.table === 'review'
          ? wordedReview(row, words, view.schema)
          : block.table === 'import'
            ? wordedImport(row, words)
            : row,
      ),
    })),
  };
}

function wordedReview(row: FieldValues, words: Words, schema: Schema): FieldValues {
  const code = String(row['code'] ?? '') as IssueCode;
  const facts = JSON.parse(String(row['facts'] ?? '{}')) as Readonly<Record<string, string | number>>;
  const field = String(row['field'] ?? '');
  return {
    ...row,
    reason: messageFor({ code, facts }, words),
    field: field === '' ? null : fieldName(String(row['table'] ?? ''), field, words.language, schema),
  };
}

function wordedImport(row: FieldValues, words: Words): FieldValues {
  const codes = String(row['codes'] ?? '')
    .split(' ')
    .filter((code) => code !== '') as HeldCode[];
  return { ...row, reason: heldReason(codes, words) };
}
