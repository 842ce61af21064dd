import { useMemo, useState } from 'preact/hooks';
import type { SavedDraft } from '../../src/contract/replies';
import type { CustomerSave } from '../forms/useCustomerSave';
import { newRequestId } from '../server/requestIds';
import { useDraft, type DraftKeeper } from './useDraft';

/** Longest title that the register takes. */
const TITLE_LIMIT = 300;

/** Keeps the customer form as a draft: what differs from what it was filled with, the pasted text, and the record behind it. */
export function useCustomerDraft(save: CustomerSave, pasted: string, resumed: SavedDraft | undefined): DraftKeeper {
  const [key] = useState(() => resumed?.key ?? newRequestId());
  const { base, changed, declined, form } = save;
  const draft = useMemo((): SavedDraft['draft'] | null => {
    if (changed.length === 0 && pasted.trim() === '') return null;
    const typed = Object.fromEntries(changed.map((field) => [field, form.typed[field] ?? '']));
    return {
      form: 'customer',
      title: (form.typed['name'] ?? '').trim().slice(0, TITLE_LIMIT),
      typed,
      ...(base === undefined ? {} : { record: base }),
      ...(pasted === '' ? {} : { pasted }),
      ...(Object.keys(declined).length === 0 ? {} : { declined }),
    };
  }, [form.typed, pasted, base, declined, changed.length]);
  return useDraft(key, draft, resumed !== undefined);
}
