import type { ParseTextReply } from '../../contract/replies';
import { TEXT_LIMIT } from '../../core/freeText/limit';
import { parseFreeText } from '../../core/freeText/parseFreeText';
import { requireRole } from '../act';
import { entryContext } from '../entryContext';
import type { Deps } from '../ports';
import type { Outcome } from '../refused';

/** Reads a pasted text into values of a customer. One read, for the register's settings; nothing is written. */
export function readText(deps: Deps, { text }: { readonly text: string }): Outcome<ParseTextReply> {
  if (text.length > TEXT_LIMIT) {
    return { ok: false, issues: [{ code: 'text-too-long', facts: { length: text.length, limit: TEXT_LIMIT } }] };
  }
  const view = deps.store.read({});
  requireRole(view, deps.actor, 'entry');
  const { settings, today, language } = entryContext(view, deps.clock);
  const context = { country: settings.text.country, currency: settings.text.currency, today, language };
  return { ok: true, guesses: parseFreeText(text, { ...context, dayOrder: 'ymd-only' }) };
}
