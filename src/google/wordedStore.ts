import type { RegisterStore, SealedCommit, View } from '../app/ports';
import { fieldName } from '../core/schema/labels';
import type { Schema } from '../core/schema/schema';
import type { FieldValues } from '../core/changeSet';
import type { HeldCode } from '../core/adoption/types';
import type { IssueCode } from '../core/issue';
import { heldReason, messageFor, wordsFor, type Words } from '../words';

/** The store with words put to the codes of Review and Import rows, in the register's language, as they are written. */
export function wordedStore(store: RegisterStore): RegisterStore {
  return { ...store, commit: (view, sealed) => store.commit(view, worded(view, sealed)) };
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
