import { useRef, useState } from 'preact/hooks';
import type { ComponentChildren } from 'preact';
import type { CustomerReply, DayCustomer, Refusal } from '../../src/contract/replies';
import type { FieldDef } from '../../src/core/schema/field';
import type { SidebarWords } from '../../src/words/pages';
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
    const wrong = typed.trim() === '' ? t.form.needed : preview.kind === 'refused' ? preview.message : undefined;
    if (wrong !== undefined) {
      setIssue(wrong);
      return;
    }
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
      else setIssue(refusedText(outcome.reply, t));
    }
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

function refusedText(refusal: Refusal, t: SidebarWords): string {
  if ('duplicates' in refusal) return t.day.likeOther(refusal.duplicates[0]?.name ?? '');
  return 'conflict' in refusal ? t.day.changedMeanwhile : refusalText(refusal, t);
}
