import type { FieldDef } from '../../src/core/schema/field';
import { useSession } from '../session/session';
import type { ShownGuess } from './useGuesses';

/** Below this a guess is called unsure and stands out. */
const UNSURE = 0.75;

interface GuessMarkProps {
  readonly id: string;
  readonly field: FieldDef;
  readonly guess: ShownGuess;
  readonly onAccept: () => void;
}

/** Stands under a value that was guessed: from which words, how sure, and the button that accepts it. */
export function GuessMark({ id, field, guess, onAccept }: GuessMarkProps) {
  const { open, t } = useSession();
  const words = t.entry.guess;
  const isUnsure = guess.confidence < UNSURE;
  const label = words.accept(field[open.language]);
  return (
    <p class={isUnsure ? 'guess unsure' : 'guess'}>
      <span class="guess-text" id={id}>
        <b>{isUnsure ? words.unsure : words.mark}</b>
        {guess.from !== guess.text && (
          <>
            {' '}
            {words.from} <q>{guess.from.replace(/\s+/g, ' ')}</q>
          </>
        )}
      </span>
      <button type="button" class="check" aria-label={label} title={label} onClick={onAccept}>
        <span aria-hidden="true">✓</span>
      </button>
    </p>
  );
}
