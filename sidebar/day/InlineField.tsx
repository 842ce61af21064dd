import { useRef, useState } from 'preact/hooks';
import type { ComponentChildren } from 'preact';
import type { CustomerReply, DayCustomer, Reply } from '../../src/contract/replies';
import type { FieldDef } from '../../src/core/schema/field';
import { Button } from '../common/Button';
import { refusalText, useCall } from '../common/useCall';
import { FieldInput } from '../forms/FieldInput';
import { previewOf } from '../forms/standardForm';
import { requestIds } from '../server/requestIds';
import { useSession } from '../session/session';

interface InlineFieldProps {
  readonly customer: DayCustomer;
  readonly field: FieldDef;
  /** What stands in the cell now. */
  readonly standing: string;
  readonly onSaved: (reply: CustomerReply) => void;
  /** Further buttons beside Save. */
  readonly children?: ComponentChildren;
}

/** One field of a customer, filled in or put right where it is listed. Enter saves. */
export function InlineField({ customer, field, standing, onSaved, children }: InlineFieldProps) {
  const { open, words, t } = useSession();
  const { busy, call } = useCall(t);
  const ids = useRef(requestIds());
  const [typed, setTyped] = useState(standing);
  const [issue, setIssue] = useState<string | undefined>(undefined);

  const save = async (): Promise<void> => {
    const preview = previewOf(field, typed, open, words);
    if (typed.trim() === '') return setIssue(t.form.needed);
    if (preview.kind === 'refused') return setIssue(preview.message);
    const content = {
      id: customer.id,
      version: customer.version,
      fields: { [field.key]: typed },
      original: { [field.key]: standing === '' ? null : standing },
    };
    const outcome = await call('apiSaveCustomer', { requestId: ids.current.idFor(content), ...content });
    if (outcome.kind === 'failed') setIssue(outcome.message);
    else if (outcome.kind === 'reply') {
      ids.current.settled();
      if (outcome.reply.ok) onSaved(outcome.reply);
      else setIssue(refused(outcome.reply));
    }
  };
  const refused = (reply: Exclude<Reply<CustomerReply>, { readonly ok: true }>): string => {
    if ('duplicates' in reply) return t.day.likeOther(reply.duplicates[0]?.name ?? '');
    return 'conflict' in reply ? t.day.changedMeanwhile : refusalText(reply, t);
  };
  return (
    <form
      class="inline-field"
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <FieldInput
        field={field}
        value={typed}
        issue={issue}
        onInput={(text) => {
          setTyped(text);
          setIssue(undefined);
        }}
      />
      <div class="buttons">
        <Button
          look="primary"
          type="submit"
          busy={busy}
          label={`${t.common.save}: ${field[open.language]}, ${customer.name}`}
        >
          {t.common.save}
        </Button>
        {children}
      </div>
    </form>
  );
}
