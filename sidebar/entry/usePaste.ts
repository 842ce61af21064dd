import { useState } from 'preact/hooks';
import { TEXT_LIMIT } from '../../src/core/freeText/limit';
import { refusalText, useCall } from '../common/useCall';
import { useSession } from '../session/session';
import type { Guesses } from './useGuesses';

export interface Paste {
  readonly text: string;
  readonly setText: (text: string) => void;
  readonly busy: boolean;
  /** What came of the last reading, or why there was none. */
  readonly said: string;
  /** Reads a text into the form; one that is too long is not sent, and said so. */
  readonly read: (text: string) => Promise<void>;
  readonly undo: () => void;
}

/** A text that a customer is read from. It stays as it is until the customer is saved. */
export function usePaste(initial: string, guesses: Guesses): Paste {
  const { open, t } = useSession();
  const words = t.entry.paste;
  const { busy, call } = useCall(t);
  const [text, setText] = useState(initial);
  const [said, setSaid] = useState('');

  const read = async (pasted: string): Promise<void> => {
    if (pasted.trim() === '') return;
    if (pasted.length > TEXT_LIMIT) {
      setSaid(words.tooLong(grouped(pasted.length), grouped(TEXT_LIMIT)));
      return;
    }
    setSaid('');
    const outcome = await call('apiParseText', { text: pasted });
    if (outcome.kind === 'failed') setSaid(outcome.message);
    else if (outcome.kind === 'reply' && !outcome.reply.ok) setSaid(refusalText(outcome.reply, t));
    else if (outcome.kind === 'reply' && outcome.reply.ok) {
      const { filled, stayed } = guesses.fill(outcome.reply.guesses);
      const labels = stayed.map((field) => field[open.language]).join(t.entry.between);
      setSaid(
        (filled === 0 ? words.nothing : words.filled(filled)) + (labels === '' ? '' : ` ${words.stayed(labels)}`),
      );
    }
  };
  const undo = (): void => {
    guesses.undo();
    setSaid('');
  };
  return { text, setText, busy, said, read, undo };
}

/** Whether a text is more than the one value that its input asks for: several lines, or digits or an @ among words. */
export function looksLikeCard(text: string): boolean {
  if (/\S[\r\n]+\s*\S/.test(text)) return true;
  return text.length > 20 && /\s|[,，;；]/.test(text.trim()) && /@|\d{7}/.test(text);
}

/** 20000 as '20,000'. */
function grouped(count: number): string {
  return String(count).replace(/\B(?=(\d{3})+$)/g, ',');
}
