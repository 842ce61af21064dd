import type { ComparisonWords } from '../core/compare/comparisonSheet';

const days = (count: number): string => `${String(count)} ${count === 1 ? 'day' : 'days'}`;

/** Words of a comparison's tab. */
export const comparisonEn: ComparisonWords = {
  besideTitle: (id) => `Customer Register · ${id}`,
  tabTitle: (number, from, to) => `Comparison ${String(number)}: ${from} – ${to}`,
  heading: (from, to) => `What changed from ${from} to ${to}`,
  moment: ({ snapshotId, at, name, distanceDays, trail }) => {
    if (trail === true) return `${at}: put together from the audit trail, without columns of your own.`;
    if (snapshotId === '') return `${at}: the register as it stood when this tab was made.`;
    const off =
      distanceDays === 0 ? '' : `, the nearest there is, ${days(distanceDays)} off the day that was asked for`;
    return `${at}: snapshot ${name === '' ? snapshotId : `“${name}” (${snapshotId})`}${off}.`;
  },
  howToRead: 'Values only: this tab stays as it is. What jobs compute is left out.',
  left: (rows) => `${String(rows)} more rows did not fit on this tab; the counts include them.`,
  byTable: 'By tab',
  byOwner: 'By owner',
  byField: 'By field',
  list: 'Record by record',
  nobody: 'nobody',
  records: 'Records',
  sorts: { added: 'Came', changed: 'Changed', removed: 'Went' },
  heads: {
    sort: 'What',
    table: 'Tab',
    id: 'ID',
    name: 'Customer',
    owner: 'Owner',
    field: 'Field',
    before: 'Before',
    after: 'After',
  },
};
