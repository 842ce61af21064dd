import { applyFields, applyPending, followUp, type ApplyFields } from '../app/fields/applyFields';
import { previewKind } from '../app/fields/previewKind';
import type { Outcome } from '../app/refused';
import type { ApplyFieldsReply, KindPreviewReply } from '../contract/fields';
import { messageFor } from '../words';
import { hasOurParagraph } from './cellNotes';
import type { Edge } from './edge';

/** Fields and Lists, as one part that loads when it is first needed. */
export { entryGuide } from './entryGuide';

/** Applies the Fields and Lists tabs; refused rows come with their sentences. */
export function applyForPage(edge: Edge, request: ApplyFields): Outcome<ApplyFieldsReply> {
  const outcome = applyFields(edge.deps, request, hasOurParagraph);
  if (!outcome.ok) return outcome;
  followUpQuietly(edge);
  const words = edge.words();
  // A repeat gets the remembered reply, whose sentences are made anew all the same.
  const refused = outcome.refused.map((row) => ({ ...row, message: messageFor(row, words) }));
  return { ...outcome, refused };
}

/** The table is in force by now, and is said to be: what follows from it may wait for the hourly run. */
function followUpQuietly({ deps }: Edge): void {
  try {
    deps.underLock(() => followUp(deps, hasOurParagraph));
  } catch (error) {
    console.warn(`fields followed later: ${error instanceof Error ? error.name : 'error'}`);
  }
}

/** What would become of a field's values if it were of another kind; reasons in words. */
export function previewKindForPage(
  edge: Edge,
  request: Parameters<typeof previewKind>[1],
): { readonly ok: true } & KindPreviewReply {
  const preview = previewKind(edge.deps, request);
  const words = edge.words();
  return {
    ...preview,
    misfits: preview.misfits.map(({ issue, ...held }) => ({ ...held, message: messageFor(issue, words) })),
  };
}

/** Applies what an edit of the tabs says. The caller holds the lock. */
export function applyAfterEdit({ deps }: Edge): string {
  return applyPending(deps, deps.store.read({}), hasOurParagraph, true);
}
