import type { OpenReply } from '../../src/contract/replies';
import type { Issue } from '../../src/core/issue';
import type { FieldDef } from '../../src/core/schema/field';
import type { SidebarWords, ValueWords } from '../../src/words/pages';
import { hiddenKeys, missingKeys, type Typed } from './formModel';
import { previewOf } from './standardForm';
import type { FieldMessages } from './useForm';

/**
 * What is wrong that can be told without the server: required fields that are empty, and changed texts that their kind
 * refuses. A field that was not touched is left alone, however odd it is.
 */
export function checkForm(
  fields: readonly FieldDef[],
  typed: Typed,
  changed: readonly string[],
  open: OpenReply,
  words: ValueWords,
  t: SidebarWords,
): FieldMessages {
  const messages: Record<string, string> = {};
  const hidden = hiddenKeys(fields, typed);
  for (const field of fields) {
    if (!changed.includes(field.key)) continue;
    const preview = previewOf(field, typed[field.key] ?? '', open, words);
    if (preview.kind === 'refused') messages[field.key] = preview.message;
  }
  for (const key of missingKeys(fields, typed)) if (!hidden.has(key)) messages[key] = t.form.needed;
  return messages;
}

/** Sorts the server's findings: those about fields of the form, and the rest in one text. */
export function sortIssues(
  issues: readonly (Issue & { readonly message: string })[],
  fields: readonly FieldDef[],
): { readonly messages: FieldMessages; readonly rest: string } {
  const messages: Record<string, string> = {};
  const rest: string[] = [];
  for (const issue of issues) {
    if (issue.field !== undefined && fields.some((field) => field.key === issue.field)) {
      messages[issue.field] ??= issue.message;
    } else {
      rest.push(issue.message);
    }
  }
  return { messages, rest: rest.join(' ') };
}
