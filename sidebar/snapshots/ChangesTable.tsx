import type { RestorePreviewReply } from '../../src/contract/replies';
import { isTabKey, tabDef } from '../../src/core/schema/tables';
import { labelOf } from '../words/script';
import { useSnapshots } from './snapshotsContext';

/** Records that come back, change and go, by tab. Tabs without any are left out. */
export function ChangesTable({ changes }: { readonly changes: RestorePreviewReply['changes'] }) {
  const { words } = useSnapshots();
  const rows = Object.entries(changes).filter(([, { create, update, remove }]) => create + update + remove > 0);
  return (
    <table class="numbers">
      <thead>
        <tr>
          <th scope="col">{words.table}</th>
          <th scope="col">{words.bringBack}</th>
          <th scope="col">{words.change}</th>
          <th scope="col">{words.remove}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(([key, { create, update, remove }]) => (
          <tr key={key}>
            <th scope="row">{isTabKey(key) ? labelOf(tabDef(key)) : key}</th>
            <td>{String(create)}</td>
            <td>{String(update)}</td>
            <td>{String(remove)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
