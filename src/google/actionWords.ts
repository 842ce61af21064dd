import type { RecordedAction } from '../core/audit/recordHistory';
import type { Words } from '../words';

/** What was done, in words: by its action, where the catalogue has a word for that, else by what became of the record. */
export function whatOf(
  { op, action, about }: Pick<RecordedAction, 'op' | 'action' | 'about'>,
  words: Words,
  label: (key: string) => string,
): string {
  if (action === 'verify-field' && about !== '') return words.history.confirmed(label(about));
  return (op === 'erased' ? undefined : said(words.history.actions, action)) ?? words.history.ops[op];
}

/** The word for a code, where the catalogue has one. */
export function said(words: Readonly<Record<string, string>>, code: string): string | undefined {
  return Object.prototype.hasOwnProperty.call(words, code) ? words[code] : undefined;
}
