import { fieldDef } from '../../../src/core/schema/tables';
import { defaultLists } from '../../../src/core/schema/defaultLists';
import { snapshotTabs } from '../../../src/core/snapshots/snapshotTabs';
import type { RecordSets } from '../../../src/core/snapshots/snapshot';

const sets: RecordSets = {
  purchases: { fields: ['id'], records: [] },
  customers: {
    fields: ['id', 'name', 'stage', 'birthDate', 'x_gone'],
    records: [
      {
        id: 'C-1',
        fields: { id: 'C-1', name: '=1+1', stage: 'lead', birthDate: '1990-05-01', x_gone: '38', later: 'z' },
        own: { Gift: 'tea' },
      },
      { id: 'C-2', fields: { id: 'C-2', name: 'Bo', stage: null, birthDate: 'in May', x_gone: null } },
    ],
  },
};
const tabs = (language: 'en' | 'zh') =>
  snapshotTabs(sets, (table, key) => (table === 'customers' ? fieldDef('customers', key) : undefined), {
    language,
    lists: defaultLists,
  });

describe('snapshotTabs', () => {
  it('gives tabs in the order of the register, with labels of fields and headers of own columns', () => {
    expect(tabs('en').map(({ table, header }) => [table, header])).toEqual([
      ['customers', ['Customer ID', 'Name', 'Stage', 'Birth date', 'x_gone', 'later', 'Gift']],
      ['purchases', ['id']],
    ]);
    expect(tabs('zh')[0]?.header.slice(0, 3)).toEqual(['客户编号', '客户名称', '阶段']);
  });

  it('gives a day as a serial number, an option by its label, and texts as they are', () => {
    const [customers] = tabs('zh');
    expect(customers?.records.map(customers.rowOf)).toEqual([
      ['C-1', '=1+1', defaultLists.stage.find(({ key }) => key === 'lead')?.labels.zh, 32994, '38', 'z', 'tea'],
      ['C-2', 'Bo', null, 'in May', null, null, null],
    ]);
    expect(customers?.patterns[3]).toEqual({ type: 'DATE', pattern: 'yyyy-mm-dd' });
  });
});
