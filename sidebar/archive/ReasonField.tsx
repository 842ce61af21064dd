import { useEffect, useRef, useState } from 'preact/hooks';
import { viewWords } from '../words/served';

export interface Reason {
  readonly text: string;
  /** It was sent without one. */
  readonly missing: boolean;
  readonly onText: (text: string) => void;
  /** The reason; null where there is none, which is said at the field then. */
  readonly given: () => string | null;
  readonly input: { current: HTMLInputElement | null };
}

/** Why somebody is archived: nobody goes without. */
export function useReason(): Reason {
  const [text, setText] = useState('');
  const [missing, setMissing] = useState(false);
  const input = useRef<HTMLInputElement>(null);
  const given = (): string | null => {
    const said = text.trim();
    setMissing(said === '');
    if (said !== '') return said;
    input.current?.focus();
    return null;
  };
  const onText = (typed: string): void => {
    setText(typed);
    if (typed.trim() !== '') setMissing(false);
  };
  return { text, missing, onText, given, input };
}

export function ReasonField({ reason, focus }: { readonly reason: Reason; readonly focus?: boolean }) {
  const { archive } = viewWords();
  const { text, missing, onText, input } = reason;
  useEffect(() => {
    if (focus === true) input.current?.focus();
  }, [focus, input]);
  return (
    <>
      <label for="archive-reason">{archive.reason}</label>
      <input
        id="archive-reason"
        ref={input}
        type="text"
        maxLength={500}
        autocomplete="off"
        placeholder={archive.reasonHint}
        value={text}
        aria-invalid={missing}
        aria-describedby={missing ? 'archive-reason-missing' : undefined}
        onInput={(event) => onText(event.currentTarget.value)}
      />
      {missing && (
        <p class="issue" id="archive-reason-missing" role="alert">
          {archive.reasonMissing}
        </p>
      )}
    </>
  );
}
