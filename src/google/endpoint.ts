import type * as z from 'zod/mini';
import type { ErrorReply, IssuesReply } from '../contract/replies';
import type { Outcome, Refused } from '../app/refused';
import { RegisterError } from '../core/registerError';
import { labelledFacts } from '../core/schema/labels';
import { messageFor, messageForError, wordsFor, type Words } from '../words';
import { noteError } from './healthCounters';
import { languageOf, openEdge, personAtKeyboard, type Edge } from './edge';
import { nameOf, noteUnexpected } from './unexpected';

/** A reply as the pages get it: plain JSON, with a sentence beside each code. */
export type Worded<R> =
  ({ readonly ok: true } & R) | Exclude<Refused, { readonly issues: unknown }> | IssuesReply | ErrorReply;

/**
 * Makes one `api…` function: parses its argument, hands it to the use case with this execution's edge, and puts the reader's
 * words to what comes back. Never throws: a page always gets an answer that it can show.
 */
export function endpoint<S extends z.ZodMiniType, R extends object>(
  parser: () => S,
  useCase: (edge: Edge, request: z.infer<S>) => Outcome<R>,
): (raw: unknown) => Worded<R> {
  return (raw) => {
    let words = (): Words => wordsFor(languageOf(Session.getActiveUserLocale(), () => 'en'));
    try {
      const parsed = parser().safeParse(raw ?? {});
      if (!parsed.success) {
        const path = parsed.error.issues[0]?.path.join('.') ?? '';
        return errorReply(new RegisterError('bad-request', { path: path === '' ? '-' : path }), words());
      }
      const edge = openEdge(personAtKeyboard());
      words = () => edge.words();
      return wordedOutcome(useCase(edge, parsed.data), words());
    } catch (error) {
      return errorReply(error, safely(words));
    }
  };
}

function wordedOutcome<R extends object>(outcome: Outcome<R>, words: Words): Worded<R> {
  if (outcome.ok || !('issues' in outcome)) return outcome;
  return { ok: false, issues: outcome.issues.map((issue) => ({ ...issue, message: messageFor(issue, words) })) };
}

/** What is thrown becomes an answer with a code; what Google threw is logged by name, never by its (localised) text. */
export function errorReply(error: unknown, words: Words): ErrorReply {
  const known = error instanceof RegisterError ? error : new RegisterError('platform', { operation: nameOf(error) });
  if (error instanceof RegisterError) noteError(error.code);
  else noteUnexpected(error);
  return {
    ok: false,
    error: {
      code: known.code,
      facts: known.facts,
      message: messageForError(known.code, labelledFacts(known.facts, words.language), words),
    },
  };
}

/** The words of a failed execution: if even the locale cannot be had, English. */
function safely(words: () => Words): Words {
  try {
    return words();
  } catch (error) {
    console.warn(`no locale: ${nameOf(error)}`);
    return wordsFor('en');
  }
}
