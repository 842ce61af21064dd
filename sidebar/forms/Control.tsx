import type { FieldDef } from '../../src/core/schema/field';
import type { KindName } from '../../src/core/values/value';
import { useSession } from '../session/session';
import { optionsOf } from './shownValue';

export interface ControlProps {
  readonly field: FieldDef;
  readonly id: string;
  readonly value: string;
  readonly describedBy: string | undefined;
  readonly invalid: boolean;
  readonly onInput: (text: string) => void;
  readonly onBlur: () => void;
}

interface Choice {
  readonly key: string;
  readonly label: string;
}

const INPUT_MODES: Readonly<Partial<Record<KindName, 'tel' | 'email' | 'decimal' | 'numeric'>>> = {
  phone: 'tel',
  landline: 'tel',
  email: 'email',
  money: 'decimal',
  number: 'decimal',
  quantity: 'decimal',
  integer: 'numeric',
  score: 'decimal',
};

/** The input itself: a list to choose from, a box for long text, or one line. */
export function Control(props: ControlProps) {
  const { open, t } = useSession();
  const { field } = props;
  if (field.kind === 'option') {
    const options = optionsOf(field, open).filter((option) => option.retired !== true || option.key === props.value);
    return <Select {...props} choices={options.map(({ key, labels }) => ({ key, label: labels[open.language] }))} />;
  }
  if (field.kind === 'member') {
    const members = open.members.map(({ email, name }) => ({ key: email, label: name === '' ? email : name }));
    return <Select {...props} choices={members} />;
  }
  if (field.kind === 'flag') {
    const choices = [
      { key: 'yes', label: t.form.yes },
      { key: 'no', label: t.form.no },
    ];
    return <Select {...props} choices={choices} />;
  }
  return <TextControl {...props} />;
}

function TextControl({ field, id, value, describedBy, invalid, onInput, onBlur }: ControlProps) {
  const shared = {
    id,
    name: field.key,
    value,
    'aria-describedby': describedBy,
    'aria-invalid': invalid,
    'aria-required': field.required === true,
    onBlur,
  };
  if (field.kind === 'longText') {
    return <textarea {...shared} rows={3} onInput={(event) => onInput(event.currentTarget.value)} />;
  }
  return (
    <input
      {...shared}
      type="text"
      inputMode={INPUT_MODES[field.kind] ?? 'text'}
      autocomplete="off"
      spellcheck={false}
      onInput={(event) => onInput(event.currentTarget.value)}
    />
  );
}

/** A value that is in no list is offered as it stands, so that choosing is never forced by opening a form. */
function Select({
  field,
  id,
  value,
  describedBy,
  invalid,
  onInput,
  onBlur,
  choices,
}: ControlProps & { readonly choices: readonly Choice[] }) {
  const { t } = useSession();
  const known = value === '' || choices.some((choice) => choice.key === value);
  return (
    <select
      id={id}
      name={field.key}
      value={value}
      aria-describedby={describedBy}
      aria-invalid={invalid}
      aria-required={field.required === true}
      onChange={(event) => onInput(event.currentTarget.value)}
      onBlur={onBlur}
    >
      <option value="">{t.common.choose}</option>
      {!known && <option value={value}>{t.common.notInList(value)}</option>}
      {choices.map((choice) => (
        <option key={choice.key} value={choice.key}>
          {choice.label}
        </option>
      ))}
    </select>
  );
}
