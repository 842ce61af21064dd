import type { RestorePreviewReply } from '../../src/contract/replies';
import { Notice } from '../common/Notice';
import { tabTitle } from '../compare/ComparedLists';
import { useSnapshots } from './snapshotsContext';

type Columns = NonNullable<RestorePreviewReply['kept']>;

const named = (columns: Columns): string =>
  columns.map(({ label, table }) => `${label} (${tabTitle(table)})`).join(', ');

/** What a restore leaves as it is, and what cannot come back, with what to do about it. */
export function RestoreNotes({
  preview: { computedOnly = 0, held = [], kept = [], missing = [] },
}: {
  readonly preview: RestorePreviewReply;
}) {
  const { words } = useSnapshots();
  return (
    <>
      {computedOnly > 0 && <p class="quiet">{words.computedOnly(computedOnly)}</p>}
      {kept.length > 0 && <p class="quiet">{words.keptColumns(named(kept))}</p>}
      {missing.length > 0 && (
        <Notice tone="warn">
          <p>{words.missingColumns(named(missing))}</p>
        </Notice>
      )}
      {held.length > 0 && (
        <Notice tone="warn">
          <p>{words.held(held.length)}</p>
          <ul>
            {held.map(({ table, id, name, savedName }) => (
              <li key={`${table} ${id}`}>{words.heldLine(id, name, savedName)}</li>
            ))}
          </ul>
        </Notice>
      )}
    </>
  );
}
