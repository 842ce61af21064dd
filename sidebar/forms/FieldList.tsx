import type { FieldDef } from '../../src/core/schema/field';
import { FieldInput } from './FieldInput';
import { byGroup, hiddenKeys } from './formModel';
import type { FormState } from './useForm';

interface FieldListProps {
  readonly fields: readonly FieldDef[];
  /** All fields of the form, where these are a part of them: a condition may be about any. */
  readonly all?: readonly FieldDef[];
  readonly form: FormState;
}

/** Inputs for fields, under their headings; fields whose condition does not hold are left out. */
export function FieldList({ fields, all = fields, form }: FieldListProps) {
  const hidden = hiddenKeys(all, form.typed);
  return (
    <>
      {byGroup(fields.filter(({ key }) => !hidden.has(key))).map((group) =>
        group.title === '' ? (
          <Inputs key="" fields={group.fields} form={form} />
        ) : (
          <fieldset key={group.title} class="group">
            <legend>{group.title}</legend>
            <Inputs fields={group.fields} form={form} />
          </fieldset>
        ),
      )}
    </>
  );
}

function Inputs({ fields, form }: { readonly fields: readonly FieldDef[]; readonly form: FormState }) {
  return (
    <>
      {fields.map((field) => (
        <FieldInput
          key={field.key}
          field={field}
          value={form.typed[field.key] ?? ''}
          issue={form.messages[field.key]}
          onInput={(text) => form.set(field.key, text)}
        />
      ))}
    </>
  );
}
