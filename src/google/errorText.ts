import type { ErrorFacts, RegisterErrorCode } from '../core/registerError';
import { labelledFacts } from '../core/schema/labels';
import { messageForError, type Words } from '../words';
import { healthWordsFor } from '../words/healthWords';

/** The sentence for a code that was kept: of an error of ours its own, of any other that it was unexpected. */
export function errorText(words: Words, code: string, facts: ErrorFacts): string {
  if (isKnown(words, code)) return messageForError(code, labelledFacts(facts, words.language), words);
  return `${healthWordsFor(words.language).unexpected} (${code})`;
}

function isKnown(words: Words, code: string): code is RegisterErrorCode {
  return Object.prototype.hasOwnProperty.call(words.errors, code);
}
