import type { RecordChange } from '../../../src/core/changeSet';
import { isComputedOnly, plannedDiffs } from '../../../src/core/compare/plannedDiffs';

const told = (_: string, field: string): boolean => field !== 'stale';
const update = (id: string, before: RecordChange['fields'], fields: RecordChange['fields']): RecordChange => ({
  op: 'update',
  table: 'customers',
  id,
  fields,
  before,
});

describe('what a restore would change', () => {
  const flagged = update('C-000001-G', { stale: true }, { stale: false });
  const renamed = update('C-000002-E', { name: 'Bo Li', stale: true }, { name: 'Bob Li', stale: false });

  it('names first what people entered, and behind it the records of which only a flag differs', () => {
    const { changed } = plannedDiffs([flagged, renamed], { current: {}, saved: {} }, told);
    expect(changed.map(({ id, fields }) => [id, fields])).toEqual([
      ['C-000002-E', [{ field: 'name', before: 'Bo Li', after: 'Bob Li' }]],
      ['C-000001-G', [{ field: 'stale', before: true, after: false }]],
    ]);
  });

  it('tells a change of flags alone from one that somebody made, and a record that comes from both', () => {
    expect([flagged, renamed, { ...flagged, op: 'create' as const }].map((one) => isComputedOnly(one, told))).toEqual([
      true,
      false,
      false,
    ]);
  });
});
