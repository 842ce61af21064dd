import { createContext } from 'preact';
import type { ShownGuess } from './useGuesses';

/** What a form offers at each field beyond its input: guesses of the paste box, values that are kept as typed. */
export interface FieldExtras {
  /** Whether the input still shows what the register holds: it is not sent, so nothing is said of its form. */
  readonly isStored: (key: string) => boolean;
  /** The guess that stands in the field, as long as nobody accepted or changed it. */
  readonly guessOf: (key: string) => ShownGuess | undefined;
  readonly acceptGuess: (key: string) => void;
  /** The reason given so far ('' for none yet), or undefined where the standard form is taken. */
  readonly declinedOf: (key: string) => string | undefined;
  /** Undefined takes the standard form again. */
  readonly decline: (key: string, reason: string | undefined) => void;
}

/** Null in forms that offer none of it. */
export const ExtrasContext = createContext<FieldExtras | null>(null);
