import type { ValueWords } from '../../src/words/pages/valueWords';
import type { OpenReply } from '../../src/contract/replies';
import type { FieldDef } from '../../src/core/schema/field';
import type { ParseContext, ValueIssue } from '../../src/core/values/value';
import { isCivilDate, type CivilDate } from '../../src/core/values/civilDate';
import { pageKinds } from './pageKinds';
import { phonePreview } from './phonePreview';
import { optionsOf } from './shownValue';

/** What a typed text would become: nothing to say, another text, or the sentence that says why it is refused. */
export type Preview =
  | { readonly kind: 'same' }
  | { readonly kind: 'standard'; readonly text: string }
  | { readonly kind: 'refused'; readonly message: string };

const SAME: Preview = { kind: 'same' };

/** What the readers of values need, taken from the reply that opened the register. */
export function parseContext(open: OpenReply): Omit<ParseContext, 'options' | 'range'> {
  return {
    dayOrder: open.dayOrder === 'dmy' || open.dayOrder === 'mdy' ? open.dayOrder : 'ymd-only',
    country: open.country,
    currency: open.currency,
    today: isCivilDate(open.today) ? open.today : ('2000-01-01' as CivilDate),
    members: open.members.map(({ email, name }) => ({ email, name, aliases: [] })),
    language: open.language,
  };
}

/**
 * Says what a text would be saved as. The server has the last word: kinds that are too heavy for the page (phone
 * numbers of 31 countries) are only shown where they are plain, and never refused here.
 */
export function previewOf(field: FieldDef, text: string, open: OpenReply, words: ValueWords): Preview {
  if (text.trim() === '') return SAME;
  if (field.kind === 'phone' || field.kind === 'landline') return phonePreviewOf(text, open.country);
  const kind = pageKinds[field.kind];
  if (kind === undefined) return SAME;
  const context = contextFor(field, open);
  const parsed = kind.parse(text, context);
  if (!parsed.ok) return refusal(parsed.issue, words);
  const standard = kind.format(parsed.value, context);
  return standard === '' || standard === text.trim() ? SAME : { kind: 'standard', text: standard };
}

/** A refusal that the page has no words for is left to the server. */
function refusal(issue: ValueIssue, words: ValueWords): Preview {
  const wording = words.issues[issue.code];
  return wording === undefined ? SAME : { kind: 'refused', message: wording(issue.facts ?? {}) };
}

function contextFor(field: FieldDef, open: OpenReply): ParseContext {
  return {
    ...parseContext(open),
    ...(field.list === undefined ? {} : { options: optionsOf(field, open) }),
    ...(field.range === undefined ? {} : { range: field.range }),
  };
}

function phonePreviewOf(text: string, country: string): Preview {
  const standard = phonePreview(text, country);
  return standard === null || standard === text.trim() ? SAME : { kind: 'standard', text: standard };
}
