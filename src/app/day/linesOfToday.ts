import type { CivilDate } from '../../core/values/civilDate';
import { archivedIn } from '../archive/archivedIn';
import type { TableQuery, View } from '../ports';
import { openLines, type ReviewLine } from '../reviewLines';

/** What telling archived customers takes. */
export const archiveQuery: TableQuery = { fields: ['id', 'archivedAt'] };

/** Lines of Review that wait for somebody today: nobody is asked about archived customers. */
export function linesOfToday(view: View, today: CivilDate): readonly ReviewLine[] {
  const archived = new Set(archivedIn(view).map(({ fields }) => String(fields['id'])));
  return openLines(view, today).filter(({ table, recordId }) => table !== 'customers' || !archived.has(recordId));
}
