import { useMemo, useState } from 'preact/hooks';
import type { SavedDraft, WireRecord } from '../../src/contract/replies';
import { useDraft, type DraftKeeper } from '../entry/useDraft';
import { changedKeys, type Typed } from '../forms/formModel';
import { newRequestId } from '../server/requestIds';
import type { CustomerRef } from '../session/views';
import type { ChildForm } from './recordSort';

/** A form of a child record, as far as a draft of it goes. */
export interface DraftedForm {
  readonly sort: ChildForm;
  readonly customer: CustomerRef;
  readonly start: Typed;
  readonly record: WireRecord | undefined;
  readonly resumed: SavedDraft | undefined;
}

/** Keeps what differs from what the form was filled with, with the customer that it hangs on and the record behind it. */
export function useChildDraft(
  { sort, customer, start, record, resumed }: DraftedForm,
  typed: Typed,
): DraftKeeper & { readonly dirty: boolean } {
  const [key] = useState(() => resumed?.key ?? newRequestId());
  const draft = useMemo((): SavedDraft['draft'] | null => {
    const changed = changedKeys(typed, start);
    if (changed.length === 0) return null;
    return {
      form: sort,
      title: customer.name,
      typed: Object.fromEntries(changed.map((field) => [field, typed[field] ?? ''])),
      customer,
      ...(record === undefined ? {} : { record }),
    };
  }, [typed, start, sort, customer, record]);
  return { ...useDraft(key, draft, resumed !== undefined), dirty: draft !== null };
}
