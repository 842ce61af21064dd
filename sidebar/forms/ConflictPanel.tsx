import { useEffect, useRef, useState } from 'preact/hooks';
import type { Conflict, FieldConflict } from '../../src/contract/replies';
import type { FieldDef } from '../../src/core/schema/field';
import type { CellScalar } from '../../src/core/values/value';
import { Button } from '../common/Button';
import { memberName } from '../session/names';
import { useSession } from '../session/session';
import type { Choices } from './settleConflict';
import { shownValue } from './shownValue';

type Side = 'mine' | 'theirs';

interface ConflictPanelProps {
  readonly conflict: Conflict;
  readonly fields: readonly FieldDef[];
  readonly busy: boolean;
  readonly onSettle: (choices: Choices) => void;
}

/** Two people changed the same fields: for each, mine and theirs side by side over what was there before. */
export function ConflictPanel({ conflict, fields, busy, onSettle }: ConflictPanelProps) {
  const { open, t } = useSession();
  const panel = useRef<HTMLElement>(null);
  const allOf = (side: Side): Choices => Object.fromEntries(conflict.fields.map(({ field }) => [field, side]));
  const [choices, setChoices] = useState<Choices>(() => allOf('mine'));
  useEffect(() => {
    setChoices(allOf('mine'));
    panel.current?.focus();
    panel.current?.scrollIntoView({ block: 'nearest' });
    // A second conflict is another question: what was chosen for the first is not an answer to it.
  }, [conflict]);
  const who = conflict.updatedBy === '' ? t.form.unknownPerson : memberName(open, conflict.updatedBy);
  return (
    <section class="notice warn" tabIndex={-1} ref={panel} aria-labelledby="conflict-title">
      <h2 class="notice-title" id="conflict-title">
        {t.form.conflictTitle}
      </h2>
      <p>{t.form.conflictText(who, conflict.updatedAt)}</p>
      {conflict.fields.map((one) => (
        <ConflictField
          key={one.field}
          conflict={one}
          field={fields.find((field) => field.key === one.field)}
          choice={choices[one.field] ?? 'mine'}
          onChoose={(side) => setChoices({ ...choices, [one.field]: side })}
        />
      ))}
      <div class="buttons">
        <Button look="primary" busy={busy} onClick={() => onSettle(choices)}>
          {t.form.saveChoice}
        </Button>
        {conflict.fields.length > 1 && (
          <>
            <Button onClick={() => setChoices(allOf('mine'))}>{t.glance.allMine}</Button>
            <Button onClick={() => setChoices(allOf('theirs'))}>{t.glance.allTheirs}</Button>
          </>
        )}
      </div>
    </section>
  );
}

interface ConflictFieldProps {
  readonly conflict: FieldConflict;
  readonly field: FieldDef | undefined;
  readonly choice: Side;
  readonly onChoose: (side: Side) => void;
}

function ConflictField({ conflict, field, choice, onChoose }: ConflictFieldProps) {
  const { open, t } = useSession();
  const shown = (value: CellScalar): string => {
    if (typeof value === 'boolean') return value ? t.form.yes : t.form.no;
    const text = field === undefined ? String(value ?? '') : shownValue(field, value, open);
    if (text === '') return t.form.emptyValue;
    return field?.kind === 'member' ? memberName(open, text) : text;
  };
  const side = (which: Side, value: CellScalar) => (
    <label class={choice === which ? 'side chosen' : 'side'}>
      <input
        type="radio"
        name={`conflict-${conflict.field}`}
        checked={choice === which}
        onChange={() => onChoose(which)}
      />
      <small>{which === 'mine' ? t.form.mine : t.form.theirs}</small>
      <span>{shown(value)}</span>
    </label>
  );
  return (
    <fieldset class="conflict">
      <legend>{field === undefined ? conflict.field : field[open.language]}</legend>
      {side('mine', conflict.mine)}
      {side('theirs', conflict.theirs)}
      <p class="before">
        <small>{t.form.original}</small>{' '}
        {conflict.original === 'unknown' ? t.form.unknownValue : shown(conflict.original)}
      </p>
    </fieldset>
  );
}
