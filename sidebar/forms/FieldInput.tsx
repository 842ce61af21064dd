import { useContext, useId, useMemo, useState } from 'preact/hooks';
import type { FieldDef } from '../../src/core/schema/field';
import { ExtrasContext } from '../entry/fieldExtras';
import { GuessMark } from '../entry/GuessMark';
import { StandardForm } from '../entry/StandardForm';
import { useSession } from '../session/session';
import { Control } from './Control';
import { previewOf, type Preview } from './standardForm';

interface FieldInputProps {
  readonly field: FieldDef;
  readonly value: string;
  /** Sentence about what is wrong, from the server or from the last try to save. */
  readonly issue: string | undefined;
  readonly onInput: (text: string) => void;
}

/** Kinds that are chosen rather than written: they have no other form. */
const CHOSEN = ['option', 'member', 'flag'];

/** Kinds about which there is nothing to explain. */
const PLAIN = [...CHOSEN, 'text', 'longText'];

/** One field: label, input, how to enter it, what it will be saved as, and what is wrong with it. */
export function FieldInput({ field, value, issue, onInput }: FieldInputProps) {
  const { open, words, t } = useSession();
  const id = useId();
  const [left, setLeft] = useState(false);
  const chosen = CHOSEN.includes(field.kind);
  const preview = useMemo(
    (): Preview => (chosen ? { kind: 'same' } : previewOf(field, value, open, words)),
    [chosen, field, value, open, words],
  );
  const guess = useContext(ExtrasContext)?.guessOf(field.key);
  const help = field.help ?? (PLAIN.includes(field.kind) ? '' : words.entryRules[field.kind]);
  const wrong = issue ?? (left && preview.kind === 'refused' ? preview.message : undefined);
  return (
    <div
      class={`field${wrong === undefined ? '' : ' wrong'}${guess === undefined ? '' : ' guessed'}`}
      data-field={field.key}
    >
      <label for={`${id}-input`}>
        {field[open.language]}
        {field.required === true && (
          <span class="mark" title={t.common.required}>
            <span aria-hidden="true"> *</span>
            <span class="unseen"> ({t.common.required})</span>
          </span>
        )}
      </label>
      <Control
        field={field}
        id={`${id}-input`}
        value={value}
        describedBy={describedBy(id, { issue: wrong !== undefined, guess: guess !== undefined, help: help !== '' })}
        invalid={wrong !== undefined}
        onInput={(text) => {
          setLeft(false);
          onInput(text);
        }}
        onBlur={() => setLeft(true)}
      />
      {wrong !== undefined && (
        <p class="issue" id={`${id}-issue`}>
          {wrong}
        </p>
      )}
      <Beneath id={id} field={field} preview={preview} />
      {help !== '' && (
        <p class="help" id={`${id}-help`}>
          {help}
        </p>
      )}
    </div>
  );
}

interface BeneathProps {
  readonly id: string;
  readonly field: FieldDef;
  readonly preview: Preview;
}

/** Where the value was guessed from, and what it will be saved as. */
function Beneath({ id, field, preview }: BeneathProps) {
  const extras = useContext(ExtrasContext);
  const guess = extras?.guessOf(field.key);
  return (
    <>
      {guess !== undefined && extras !== null && (
        <GuessMark
          id={`${id}-guess`}
          field={field}
          guess={guess}
          onAccept={() => {
            extras.acceptGuess(field.key);
            document.getElementById(`${id}-input`)?.focus();
          }}
        />
      )}
      {preview.kind === 'standard' && extras?.isStored(field.key) !== true && (
        <StandardForm id={id} field={field} text={preview.text} extras={extras} />
      )}
    </>
  );
}

/** Ids of the texts that stand for an input, of those that are there. */
function describedBy(id: string, parts: Readonly<Record<string, boolean>>): string | undefined {
  const there = Object.keys(parts).filter((part) => parts[part] === true);
  return there.length === 0 ? undefined : there.map((part) => `${id}-${part}`).join(' ');
}
