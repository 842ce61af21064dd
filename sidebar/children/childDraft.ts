import type { SavedDraft, WireRecord } from '../../src/contract/replies';
import type { Session } from '../session/session';
import type { View } from '../session/views';

/** What a draft of a child record is called; '' for a draft of another form. */
export function childDraftName({ draft }: SavedDraft, { t }: Session): string {
  const name = draft.customer?.name ?? draft.title;
  switch (draft.form) {
    case 'interactions':
      return t.interaction.title(name);
    case 'purchases':
      return t.purchase.title(name);
    case 'contacts':
    case 'cases':
    case 'feedback':
      return t.glance.titles[draft.form](name);
    default:
      return '';
  }
}

/** The view that goes on with a draft of a child record; null for a draft of another form. */
export function childDraftView(saved: SavedDraft): View | null {
  const { form, customer, record } = saved.draft;
  if (customer === undefined) return null;
  if (form === 'interactions') return { name: 'interaction', customer, draft: saved };
  if (form === 'purchases') return { name: 'purchase', customer, draft: saved };
  if (form !== 'contacts' && form !== 'cases' && form !== 'feedback') return null;
  const edited = record === undefined ? {} : { record: record as WireRecord };
  return { name: 'record', sort: form, customer, draft: saved, ...edited };
}
