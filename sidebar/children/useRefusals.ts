import { useState } from 'preact/hooks';
import type { Conflict, Refusal } from '../../src/contract/replies';
import type { FieldDef } from '../../src/core/schema/field';
import { refusalText } from '../common/useCall';
import { sortIssues } from '../forms/checkForm';
import type { FieldMessages, FormState } from '../forms/useForm';
import { useSession } from '../session/session';

/** What keeps a form from being saved: a sentence, sentences at its fields, or the edit of another person. */
export interface Refusals {
  readonly problem: string;
  readonly conflict: Conflict | null;
  readonly clear: () => void;
  readonly fail: (sentence: string) => void;
  readonly complain: (messages: FieldMessages, rest?: string) => void;
  readonly refused: (refusal: Refusal) => void;
}

/** Shows what is wrong where it is wrong. */
export function useRefusals(form: FormState, fields: readonly FieldDef[]): Refusals {
  const { t } = useSession();
  const [problem, setProblem] = useState('');
  const [conflict, setConflict] = useState<Conflict | null>(null);
  const complain = (messages: FieldMessages, rest = ''): void => {
    form.complain(messages);
    setProblem(rest === '' ? t.form.fixFirst(Object.keys(messages).length) : rest);
  };
  const refused = (refusal: Refusal): void => {
    if ('conflict' in refusal) setConflict(refusal.conflict);
    else if ('issues' in refusal) {
      const { messages, rest } = sortIssues(refusal.issues, fields);
      complain(messages, rest);
    } else setProblem(refusalText(refusal, t));
  };
  const clear = (): void => {
    setProblem('');
    setConflict(null);
  };
  return { problem, conflict, clear, fail: setProblem, complain, refused };
}
