/** What the form asks for while a customer is being entered, as one part that loads when it is first needed. */
export { dropDraft, listDrafts, saveDraft } from '../app/entry/drafts';
export { readText } from '../app/entry/readText';
