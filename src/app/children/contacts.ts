import type { ContactReply } from '../../contract/replies';
import { formerPrimaries } from '../../core/children/primaryContact';
import type { Deps } from '../ports';
import type { Outcome } from '../refused';
import type { SaveChild } from './childRequest';
import type { ChildSort } from './childSort';
import { saveChild } from './saveChild';

/** A contact person. Who is marked as the primary one takes the mark from whoever had it, in the same batch. */
const contacts: ChildSort<ContactReply> = {
  table: 'contacts',
  action: 'save',
  columns: ['primary'],
  defaults: () => ({}),
  completed: (values) => values,
  also: (records, { id, customerId, values }) =>
    formerPrimaries(records, { id, customerId, primary: values['primary'] === true }),
  alsoFields: { primary: null },
  reply: ({ record, normalised, merged, also }) => ({
    contact: record,
    normalised,
    ...(merged ? { merged } : {}),
    ...(also.length === 0 ? {} : { noLongerPrimary: also }),
  }),
};

/** Adds a contact person or changes one; see `saveChild`. */
export const saveContact = (deps: Deps, request: SaveChild): Outcome<ContactReply> =>
  saveChild(deps, contacts, request);
