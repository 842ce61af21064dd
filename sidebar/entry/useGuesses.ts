import { useCallback, useRef, useState } from 'preact/hooks';
import type { OpenReply, ParseTextReply } from '../../src/contract/replies';
import type { FieldDef } from '../../src/core/schema/field';
import { inputText, type Typed } from '../forms/formModel';
import type { FormState } from '../forms/useForm';

/** A guess as it stands in an input. */
export interface ShownGuess {
  readonly text: string;
  /** What stood there before. */
  readonly before: string;
  readonly confidence: number;
  /** The piece of the pasted text that it was read from. */
  readonly from: string;
}

type Marks = Readonly<Record<string, ShownGuess>>;

export interface Guesses {
  /** Guesses that nobody accepted or changed yet. */
  readonly marks: Marks;
  /** Puts guesses into the form; what a person typed stays. Gives the fields that were filled and those that stayed. */
  readonly fill: (found: ParseTextReply['guesses']) => {
    readonly filled: number;
    readonly stayed: readonly FieldDef[];
  };
  readonly accept: (key: string) => void;
  readonly acceptAll: () => void;
  /** Takes out what the last fill put in and nobody has changed since. */
  readonly undo: () => void;
}

/** Guesses of the paste box in a form. A mark goes by itself when the text under it is edited. */
export function useGuesses(form: FormState, fields: readonly FieldDef[], start: Typed, open: OpenReply): Guesses {
  const [marks, setMarks] = useState<Marks>({});
  const last = useRef<Marks>({});
  const standing = Object.fromEntries(Object.entries(marks).filter(([key, mark]) => form.typed[key] === mark.text));
  const fill: Guesses['fill'] = (found) => {
    const now = form.now();
    const filled: Record<string, ShownGuess> = {};
    const stayed: FieldDef[] = [];
    for (const field of fields) {
      const guess = found[field.key];
      if (guess === undefined) continue;
      const before = now[field.key] ?? '';
      const text = inputText(field, guess.value, open);
      const isTyped = before.trim() !== '' && before !== start[field.key] && standing[field.key] === undefined;
      if (isTyped && field.kind !== 'longText') {
        if (before !== text) stayed.push(field);
        continue;
      }
      const whole = isTyped && !before.includes(text) ? `${before}\n${text}` : isTyped ? before : text;
      filled[field.key] = { text: whole, before, confidence: guess.confidence, from: guess.from };
    }
    last.current = filled;
    setMarks({ ...standing, ...filled });
    form.setMany(Object.fromEntries(Object.entries(filled).map(([key, { text }]) => [key, text])));
    return { filled: Object.keys(filled).length, stayed };
  };
  const undo = (): void => {
    const now = form.now();
    const unchanged = Object.entries(last.current).filter(([key, mark]) => now[key] === mark.text);
    form.setMany(Object.fromEntries(unchanged.map(([key, { before }]) => [key, before])));
    last.current = {};
    setMarks({});
  };
  const accept = useCallback(
    (key: string) => setMarks((all) => Object.fromEntries(Object.entries(all).filter(([name]) => name !== key))),
    [],
  );
  const acceptAll = useCallback(() => setMarks({}), []);
  return { marks: standing, fill, accept, acceptAll, undo };
}
