import type { FieldDef } from '../../src/core/schema/field';
import { FieldInput } from './FieldInput';
import type { FormState } from './useForm';

export function FieldList({ fields, form }: { readonly fields: readonly FieldDef[]; readonly form: FormState }) {
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
