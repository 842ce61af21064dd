import { useMemo } from 'preact/hooks';
import type { SavedDraft } from '../../src/contract/replies';
import { FieldList } from '../forms/FieldList';
import { useSession } from '../session/session';
import type { CustomerRef } from '../session/views';
import { ChildFrame } from './ChildFrame';
import { pick } from './childFields';
import { useChildSave } from './useChildSave';

/** The short form: time and recorder are filled in by the register where they are not given. */
const SHORT = ['channel', 'summary', 'outcome', 'nextStep', 'nextContactOn'];

interface InteractionFormProps {
  readonly customer: CustomerRef;
  readonly draft?: SavedDraft | undefined;
}

export function InteractionForm({ customer, draft }: InteractionFormProps) {
  const { open, t } = useSession();
  const fields = useMemo(() => pick(open.tables['interactions'] ?? [], SHORT), [open]);
  const start = useMemo(() => {
    const channel = open.lists['interactionChannel']?.find((option) => option.retired !== true)?.key ?? '';
    return { ...Object.fromEntries(fields.map((field) => [field.key, ''])), channel };
  }, [fields, open]);
  const save = useChildSave({ sort: 'interactions', customer, fields, start, draft, done: () => t.interaction.saved });
  return (
    <ChildFrame title={t.interaction.title(customer.name)} save={save}>
      <FieldList fields={fields} form={save.form} />
    </ChildFrame>
  );
}
