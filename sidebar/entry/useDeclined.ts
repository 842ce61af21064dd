import { useCallback, useState } from 'preact/hooks';
import type { OpenReply } from '../../src/contract/replies';
import type { FieldDef } from '../../src/core/schema/field';
import { DECLINABLE } from '../../src/core/values/declinable';
import type { ValueWords } from '../../src/words/pages';
import type { Typed } from '../forms/formModel';
import { previewOf } from '../forms/standardForm';

export type Declined = Readonly<Record<string, string>>;

/** Reasons why values are to stay as typed, by field; '' while the reason is still missing. */
export function useDeclined(initial: Declined): {
  readonly declined: Declined;
  readonly decline: (key: string, reason: string | undefined) => void;
} {
  const [declined, setDeclined] = useState<Declined>(initial);
  const decline = useCallback((key: string, reason: string | undefined) => {
    setDeclined((all) => {
      const others = Object.entries(all).filter(([name]) => name !== key);
      return Object.fromEntries(reason === undefined ? others : [...others, [key, reason]]);
    });
  }, []);
  return { declined, decline };
}

/** Of the reasons, those whose field still has another standard form than what is typed. */
export function declinedNow(
  declined: Declined,
  fields: readonly FieldDef[],
  typed: Typed,
  open: OpenReply,
  words: ValueWords,
): Declined {
  return Object.fromEntries(
    fields.flatMap((field) => {
      const reason = declined[field.key];
      if (reason === undefined || !DECLINABLE.includes(field.kind)) return [];
      return previewOf(field, typed[field.key] ?? '', open, words).kind === 'standard'
        ? [[field.key, reason.trim()]]
        : [];
    }),
  );
}
