import type { HeldCode } from '../core/adoption/types';
import type { ErrorFacts, RegisterErrorCode } from '../core/registerError';
import type { Words } from './words';

export { messageFor } from './messages';
export { staleReasonsText } from './staleReasons';
export { wordsFor, type Words } from './words';

/**
 * The sentence for an error: what happened, what became of the data, what to do. Facts are said as they are: give
 * labels of tabs, fields and roles (`labelledFacts`) rather than their keys.
 */
export function messageForError(code: RegisterErrorCode, facts: ErrorFacts, words: Words): string {
  return words.errors[code](facts);
}

/** Why a row of a list was held, for its line in the Import tab: the reasons joined. */
export function heldReason(codes: readonly HeldCode[], words: Words): string {
  return codes.map((code) => words.labels.held[code]).join(words.labels.joiner);
}
