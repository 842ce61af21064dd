import { previewRestore } from '../app/snapshots/previewRestore';
import { restoreBeside, type WantedBeside } from '../app/snapshots/restoreBeside';
import type { WantedRestore } from '../app/snapshots/restoreWish';
import type { RestorePreviewReply } from '../contract/restore';
import type { RestoreColumn } from '../core/snapshots/planRestore';
import { comparisonWordsFor } from '../words/comparison';
import { diffTexts, listedRecords } from './diffTexts';
import type { Edge } from './edge';

/** Snapshots: what is listed, previewed, restored and handed out, as one part that loads when it is first needed. */
export { listSnapshots, restoreSnapshot } from '../app/snapshots/restoreSnapshot';
export { openSnapshotFile } from '../app/snapshots/openSnapshotFile';
export { snapshotPart } from '../app/snapshots/snapshotPart';

/** A snapshot in a spreadsheet of its own, named in the register's language. */
export function besideForPage({ deps }: Edge, request: WantedBeside): ReturnType<typeof restoreBeside> {
  return restoreBeside(deps, request, (id, language) => comparisonWordsFor(language).besideTitle(id));
}

/** Records of each sort that a preview tells field by field unless the request says otherwise. */
const LISTED = 100;

/** Held records that are named; their number is that of the list. */
const HELD = 200;

/** What a restore would change, in the reader's words. */
export function previewForPage(
  edge: Edge,
  request: WantedRestore & { readonly limit?: number | undefined },
): { readonly ok: true } & RestorePreviewReply {
  const { snapshot, plan, counts, comparison, computedOnly, whose, view } = previewRestore(edge.deps, request);
  const texts = diffTexts(edge, view, edge.words());
  const column = ({ table, field, cells }: RestoreColumn) => ({
    table,
    field,
    cells,
    label: texts.label(table, field),
  });
  return {
    ok: true,
    snapshot,
    changes: counts,
    ...listedRecords(comparison, whose, texts, request.limit ?? LISTED),
    held: plan.held.slice(0, HELD).map(({ table, id, now, saved }) => ({
      table,
      id,
      name: whose({ table, before: null, after: now }).name,
      savedName: whose({ table, before: null, after: saved }).name,
    })),
    computedOnly,
    kept: plan.kept.map(column),
    missing: plan.missing.map(column),
  };
}
