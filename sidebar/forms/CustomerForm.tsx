import { useMemo, useRef } from 'preact/hooks';
import type { SavedDraft, WireRecord } from '../../src/contract/replies';
import { TEXT_LIMIT } from '../../src/core/freeText/limit';
import type { FieldDef } from '../../src/core/schema/field';
import { DuplicatesPanel } from '../duplicates/DuplicatesPanel';
import { EarlyHint } from '../duplicates/EarlyHint';
import { useSuggestions } from '../duplicates/useSuggestions';
import { ExtrasContext } from '../entry/fieldExtras';
import { GonePanel } from '../entry/GonePanel';
import { PasteBox } from '../entry/PasteBox';
import { useCustomerDraft } from '../entry/useCustomerDraft';
import { useGuesses, type Guesses } from '../entry/useGuesses';
import { looksLikeCard, usePaste } from '../entry/usePaste';
import { useSession } from '../session/session';
import { ConflictPanel } from './ConflictPanel';
import { FieldList } from './FieldList';
import { FormFrame } from './FormFrame';
import { formFields, grouped, hiddenKeys } from './formModel';
import { useCustomerSave, type CustomerSave } from './useCustomerSave';

interface CustomerFormProps {
  /** The record to change; absent for a new one. */
  readonly record?: WireRecord;
  /** What was searched for, as the name of a new customer. */
  readonly typed?: string;
  /** What was entered before and not saved. */
  readonly draft?: SavedDraft | undefined;
}

/** Adds or changes a customer. Only the fields that are needed show at once; a new one can be filled from a pasted text. */
export function CustomerForm({ record, typed, draft }: CustomerFormProps) {
  const { open, t } = useSession();
  const fields = useMemo(() => formFields(open.tables['customers'] ?? []), [open]);
  const { first, more } = useMemo(() => grouped(fields), [fields]);
  const save = useCustomerSave(fields, { record, typed, draft: draft?.draft, onSaved: () => kept.drop() });
  const { form } = save;
  const suggestions = useSuggestions(form, record === undefined);
  const guesses = useGuesses(form, fields, save.start, open);
  const paste = usePaste(draft?.draft.pasted ?? '', guesses);
  const kept = useCustomerDraft(save, paste.text, draft);
  const { raised, rest } = useRaised(more, save, guesses);
  /** A whole card that is pasted into the name is read as one. */
  const onPaste = (event: ClipboardEvent): void => {
    const pasted = event.clipboardData?.getData('text/plain') ?? '';
    const isName =
      event.target instanceof HTMLInputElement && event.target.name === 'name' && event.target.value === '';
    if (record !== undefined || !isName || !looksLikeCard(pasted)) return;
    event.preventDefault();
    if (pasted.length <= TEXT_LIMIT) paste.setText(pasted);
    void paste.read(pasted);
  };
  return (
    <ExtrasContext.Provider
      value={{
        isStored: (key) => save.base !== undefined && !save.changed.includes(key),
        guessOf: (key) => guesses.marks[key],
        acceptGuess: guesses.accept,
        declinedOf: (key) => save.declined[key],
        decline: (key, reason) => {
          save.decline(key, reason);
          form.forgive(key);
        },
      }}
    >
      <FormFrame
        title={record === undefined ? t.form.addTitle : t.form.editTitle(String(record['name'] ?? record.id))}
        form={form}
        busy={save.busy}
        dirty={save.changed.length > 0 || paste.text.trim() !== ''}
        problem={save.problem}
        note={kept.note}
        onDiscard={kept.drop}
        onSave={() => void save.save()}
        question={<Questions save={save} fields={fields} />}
        hint={save.duplicates.length === 0 && <EarlyHint suggestions={suggestions} typed={form.typed} />}
      >
        {record === undefined && <PasteBox paste={paste} guesses={guesses} />}
        <div class="through" onPaste={onPaste}>
          <FieldList fields={[...first, ...raised]} all={fields} form={form} />
        </div>
        {rest.length > 0 && <MoreFields fields={rest} all={fields} save={save} />}
        <HiddenNote fields={fields} save={save} />
      </FormFrame>
    </ExtrasContext.Provider>
  );
}

/** Of the fields behind "More fields", those that a pasted text or a draft has filled: they come forward, and stay there. */
function useRaised(more: readonly FieldDef[], { form, changed }: CustomerSave, { marks }: Guesses) {
  const keys = useRef<ReadonlySet<string>>(new Set(changed));
  keys.current = new Set([...keys.current, ...Object.keys(marks)]);
  const isRaised = ({ key }: FieldDef): boolean => !form.wide && keys.current.has(key);
  return { raised: more.filter(isRaised), rest: more.filter((field) => !isRaised(field)) };
}

/** What the register asks before it saves. */
function Questions({ save, fields }: { readonly save: CustomerSave; readonly fields: readonly FieldDef[] }) {
  return (
    <>
      {save.duplicates.length > 0 && (
        <DuplicatesPanel
          duplicates={save.duplicates}
          typed={save.form.typed}
          isNew={save.base === undefined}
          busy={save.busy}
          onSaveAnyway={(duplicateReason) => void save.save({ acceptDuplicates: true, duplicateReason })}
        />
      )}
      {save.conflict !== null && (
        <ConflictPanel conflict={save.conflict} fields={fields} busy={save.busy} onSettle={save.settle} />
      )}
      {save.isGone && <GonePanel busy={save.busy} onSaveAsNew={() => void save.save({ asNew: true })} />}
    </>
  );
}

interface MoreFieldsProps {
  readonly fields: readonly FieldDef[];
  readonly all: readonly FieldDef[];
  readonly save: CustomerSave;
}

function MoreFields({ fields, all, save }: MoreFieldsProps) {
  const { t } = useSession();
  const { form } = save;
  return (
    <>
      <button type="button" class="more" aria-expanded={form.wide} onClick={() => form.setWide(!form.wide)}>
        {form.wide ? t.form.fewerFields : t.form.moreFields(fields.length)}
      </button>
      {form.wide && <FieldList fields={fields} all={all} form={form} />}
    </>
  );
}

/** Says which values were typed into fields that are not shown any more. */
function HiddenNote({ fields, save }: { readonly fields: readonly FieldDef[]; readonly save: CustomerSave }) {
  const { open, t } = useSession();
  const hidden = hiddenKeys(fields, save.form.typed);
  const lost = fields.filter(({ key }) => hidden.has(key) && save.changed.includes(key));
  if (lost.length === 0) return null;
  return <p class="quiet">{t.entry.hidden(lost.map((field) => field[open.language]).join(t.entry.between))}</p>;
}
