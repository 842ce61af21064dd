import { useEffect, useRef, useState } from 'preact/hooks';
import type { Conflict, FieldConflict } from '../../src/contract/replies';
import type { FieldDef } from '../../src/core/schema/field';
import type { CellScalar } from '../../src/core/values/value';
import { Button } from '../common/Button';
import { useSession } from '../session/session';
import { shownValue } from './standardForm';
import type { Choices } from './settleConflict';

interface ConflictPanelProps {
  readonly conflict: Conflict;
  readonly fields: readonly FieldDef[];
  readonly name: string;
  readonly busy: boolean;
  readonly onSettle: (choices: Choices) => void;
}

/** Two people changed the same fields: for each, mine, theirs and what was there before. */
export function ConflictPanel({ conflict, fields, busy, onSettle }: ConflictPanelProps) {
  const { t } = useSession();
  const panel = useRef<HTMLElement>(null);
  const [choices, setChoices] = useState<Choices>(() =>
    Object.fromEntries(conflict.fields.map(({ field }) => [field, 'mine' as const])),
  );
  useEffect(() => {
    panel.current?.focus();
    panel.current?.scrollIntoView({ block: 'nearest' });
  }, [conflict]);
  const who = conflict.updatedBy === '' ? t.form.unknownPerson : conflict.updatedBy;
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
      <Button look="primary" busy={busy} onClick={() => onSettle(choices)}>
        {t.form.saveChoice}
      </Button>
    </section>
  );
}

interface ConflictFieldProps {
  readonly conflict: FieldConflict;
  readonly field: FieldDef | undefined;
  readonly choice: 'mine' | 'theirs';
  readonly onChoose: (side: 'mine' | 'theirs') => void;
}

function ConflictField({ conflict, field, choice, onChoose }: ConflictFieldProps) {
  const { open, t } = useSession();
  const shown = (value: FieldConflict['original']): string => {
    if (value === 'unknown') return t.form.unknownValue;
    const text = field === undefined ? String(value ?? '') : shownValue(field, value, open);
    return text === '' ? t.form.emptyValue : text;
  };
  const side = (which: 'mine' | 'theirs', value: CellScalar) => (
    <label class="side">
      <input
        type="radio"
        name={`conflict-${conflict.field}`}
        checked={choice === which}
        onChange={() => onChoose(which)}
      />
      <span>
        <small>{which === 'mine' ? t.form.mine : t.form.theirs}</small>
        {shown(value)}
      </span>
    </label>
  );
  return (
    <fieldset class="conflict">
      <legend>{field === undefined ? conflict.field : field[open.language]}</legend>
      {side('mine', conflict.mine)}
      {side('theirs', conflict.theirs)}
      <p class="before">
        <small>{t.form.original}</small> {shown(conflict.original)}
      </p>
    </fieldset>
  );
}
