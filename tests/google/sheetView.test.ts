import fc from 'fast-check';
import { insertColumnAt, typeIntoCell } from '../../local/sheets';
import type { View } from '../../src/app/ports';
import { resolveLayout } from '../../src/core/layout/layout';
import { defaultLists } from '../../src/core/schema/defaultLists';
import type { TabKey } from '../../src/core/schema/field';
import { tabDef, tabs } from '../../src/core/schema/tables';
import type { CellScalar } from '../../src/core/values/value';
import { makeView, type TabCells } from '../../src/google/sheetView';
import { sheetsStore } from '../../src/google/sheetsStore';
import { aRegister, tabIn } from './support/aRegister';

const { layout } = resolveLayout(
  tabs.map((tab, index) => ({
    sheetId: index,
    title: tab.en,
    rowCount: 1000,
    columnCount: tab.fields.length,
    tabKeys: [tab.key],
    home: index,
    columns: tab.fields.map((field) => ({ fields: [field.key], label: field.en })),
  })),
);

/** A view of a register whose tabs hold these rows, from row 2 on. */
function viewOf(rows: Partial<Record<TabKey, readonly Readonly<Record<string, CellScalar>>[]>>): View {
  const cells = new Map<TabKey, TabCells>();
  for (const [tab, records] of Object.entries(rows) as [TabKey, readonly Readonly<Record<string, CellScalar>>[]][]) {
    const keys = tabDef(tab).fields.map((field) => field.key);
    const grid = new Map(records.map((record, index) => [index + 2, keys.map((key) => record[key] ?? '')]));
    cells.set(tab, { grid: () => grid, whole: true });
  }
  return makeView(layout, cells);
}

const odd = fc.constantFrom<CellScalar>(
  '',
  'stage',
  'constructor',
  '__proto__',
  'toString',
  7,
  true,
  'hasOwnProperty',
  ' x ',
);

describe('the Lists tab', () => {
  it('is read whatever stands in it, and what it does not have keeps its defaults', () => {
    const aRow = fc.record({ list: odd, key: odd, en: odd, zh: odd, synonyms: odd, retired: odd });
    fc.assert(
      fc.property(fc.array(aRow, { maxLength: 6 }), (lists) => {
        const view = viewOf({ lists });
        expect(view.lists['gender']).toEqual(defaultLists.gender);
        if (!lists.some((row) => String(row.list).trim() === 'stage'))
          expect(view.lists['stage']).toEqual(defaultLists.stage);
        const keys = (view.lists['stage'] ?? []).map((option) => option.key);
        expect(keys).toEqual(expect.arrayContaining(defaultLists.stage.map((option) => option.key)));
        expect(new Set(keys).size).toBe(keys.length);
      }),
      { numRuns: 100 },
    );
  });

  it('names an option without a label by its key, splits synonyms, and knows a retired one', () => {
    const view = viewOf({ lists: [{ list: 'stage', key: 'hot', synonyms: 'heiss; 热；warm', retired: 'yes' }] });
    expect(view.lists['stage']?.slice(0, 1)).toEqual([
      { key: 'hot', labels: { en: 'hot', zh: 'hot' }, synonyms: ['heiss', '热', 'warm'], retired: true },
    ]);
  });
});

describe('the People, Settings and System tabs', () => {
  it('are read whatever stands in them', () => {
    const people = fc.array(fc.record({ email: odd, name: odd, role: odd, aliases: odd }), { maxLength: 4 });
    const pairs = fc.array(fc.record({ key: odd, value: odd }), { maxLength: 4 });
    fc.assert(
      fc.property(people, pairs, (rows, cells) => {
        const view = viewOf({ people: rows, settings: cells, system: cells });
        expect(view.settings.text.country).toBe('CN');
        expect(view.people).toEqual([]);
        expect(view.system.size).toBeLessThanOrEqual(cells.length);
      }),
      { numRuns: 60 },
    );
  });

  it('know a role by key or label, in either language and any case', () => {
    const roles = ['owner', 'Reader', '录入', 'nothing'];
    const people = roles.map((role, index) => ({
      email: `p${String(index)}@example.com`,
      name: '',
      role,
      aliases: '',
    }));
    const zhOwner = defaultLists.role.find((option) => option.key === 'owner')!.labels.zh;
    const view = viewOf({ people: [...people, { email: 'z@example.com', role: zhOwner }] });
    expect(view.people.map(({ email, role }) => [email, role])).toEqual(
      expect.arrayContaining([
        ['p0@example.com', 'owner'],
        ['p1@example.com', 'reader'],
        ['z@example.com', 'owner'],
      ]),
    );
    expect(view.people.map((person) => person.email)).not.toContain('p3@example.com');
  });
});

describe('records of a view', () => {
  it('are found by the first row that has their id', () => {
    const view = viewOf({ customers: [{ name: 'no id' }, { id: 'C-1', name: 'first' }, { id: 'C-1', name: 'copy' }] });
    expect(view.find('customers', 'C-1')).toMatchObject({ row: 3, fields: { name: 'first' } });
    expect(view.find('customers', '')).toBeUndefined();
    expect(view.find('purchases', 'C-1')).toBeUndefined();
  });

  it.each(['__proto__', 'constructor', 'Name'])(
    'keep the cells of a column of the team’s own that is called %s',
    (title) => {
      const { file, client } = aRegister();
      const { sheetId, columnCount } = tabIn(file, 'customers');
      insertColumnAt(file, sheetId, columnCount);
      typeIntoCell(file, sheetId, 0, columnCount, title);
      typeIntoCell(file, sheetId, 1, columnCount, 'kept');
      const [record] = sheetsStore(client, file.id).read({ customers: 'all' }).records('customers');
      expect(Object.entries(record?.own ?? {})).toEqual([[title, 'kept']]);
    },
  );
});
