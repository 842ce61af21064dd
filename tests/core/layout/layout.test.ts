import fc from 'fast-check';
import {
  resolveLayout,
  sameHeader,
  sameHeaderValues,
  type LayoutFinding,
  type SheetFacts,
  type TabLayout,
} from '../../../src/core/layout/layout';
import type { TabKey } from '../../../src/core/schema/field';
import { tabDef, tabs } from '../../../src/core/schema/tables';

type Column = SheetFacts['columns'][number];

/** A tab as set-up makes it. */
function aSheet(tab: TabKey, over: Partial<SheetFacts> = {}, language: 'en' | 'zh' = 'en'): SheetFacts {
  const sheetId = tabs.findIndex((each) => each.key === tab) + 1;
  const columns = tabDef(tab).fields.map((field) => ({ fields: [field.key], label: field[language] }));
  const facts = { sheetId, title: tabDef(tab)[language], rowCount: 1000, columnCount: columns.length };
  return { ...facts, tabKeys: [tab], home: sheetId, columns, ...over };
}

const everySheet = (language: 'en' | 'zh' = 'en'): readonly SheetFacts[] =>
  tabs.map((tab) => aSheet(tab.key, {}, language));
const without = (sheets: readonly SheetFacts[], tab: TabKey): readonly SheetFacts[] =>
  sheets.filter((sheet) => !sheet.tabKeys.includes(tab));
const resolved = (customers: SheetFacts): { at: TabLayout | undefined; findings: readonly LayoutFinding[] } => {
  const { layout, findings } = resolveLayout([...without(everySheet(), 'customers'), customers]);
  return { at: layout.tabs.customers, findings };
};

/** What people do to a header row; `truth` follows where each field's cells went. */
interface Bench {
  columns: (Column & { readonly truth: string })[];
}
type Step = (bench: Bench, a: number, b: number) => void;
const at = (bench: Bench, index: number): number => index % bench.columns.length;
const steps: Readonly<Record<string, Step>> = {
  move: (bench, a, b) => {
    const [column] = bench.columns.splice(at(bench, a), 1);
    if (column !== undefined) bench.columns.splice(at(bench, b), 0, column);
  },
  insert: (bench, a, b) => {
    bench.columns.splice(at(bench, a), 0, { fields: [], label: ['', 'Gift', 'Phone', '2024'][b % 4]!, truth: '' });
  },
  rename: (bench, a, b) => {
    const column = bench.columns[at(bench, a)]!;
    bench.columns[at(bench, a)] = { ...column, label: `Name of our own ${String(b)}` };
  },
  loseLabel: (bench, a) => {
    bench.columns[at(bench, a)] = { ...bench.columns[at(bench, a)]!, label: '' };
  },
  loseMetadata: (bench, a) => {
    bench.columns[at(bench, a)] = { ...bench.columns[at(bench, a)]!, fields: [] };
  },
  translate: (bench, a) => {
    const column = bench.columns[at(bench, a)]!;
    const field = tabDef('customers').fields.find((each) => each.key === column.truth);
    if (field !== undefined) bench.columns[at(bench, a)] = { ...column, label: field.zh };
  },
  /** Metadata stays with the column while its cells go elsewhere. */
  cutCells: (bench, a, b) => {
    const [from, to] = [at(bench, a), at(bench, b)];
    if (from === to) return;
    const [source, target] = [bench.columns[from]!, bench.columns[to]!];
    bench.columns[to] = { ...target, label: source.label, truth: source.truth };
    bench.columns[from] = { ...source, label: '', truth: '' };
  },
  /** A person inserts a copy beside: the cells, and at most the label, come twice. */
  copyCells: (bench, a, b) => {
    const source = bench.columns[at(bench, a)]!;
    bench.columns.splice(at(bench, b), 0, { fields: [], label: source.label, truth: '' });
  },
  remove: (bench, a) => {
    bench.columns.splice(at(bench, a), 1);
  },
};

const someSteps = (
  names: readonly string[],
  maxLength: number,
): fc.Arbitrary<readonly (readonly [string, number, number])[]> =>
  fc.array(fc.tuple(fc.constantFrom(...names), fc.nat({ max: 70 }), fc.nat({ max: 70 })), { maxLength });

/** The header row after the plan; `each` sees it after every step, as the register does that is open meanwhile. */
function disturbed(
  plan: readonly (readonly [string, number, number])[],
  each: (columns: Bench['columns']) => void = () => undefined,
): Bench {
  const bench: Bench = {
    columns: aSheet('customers').columns.map((column) => ({ ...column, truth: column.fields[0]! })),
  };
  for (const [name, a, b] of plan) {
    if (bench.columns.length > 2) steps[name]!(bench, a, b);
    each(bench.columns);
  }
  return bench;
}

const mentions = (findings: readonly LayoutFinding[], field: string): boolean =>
  findings.some((finding) => finding.tab === 'customers' && (!('field' in finding) || finding.field === field));

describe('the columns of a tab', () => {
  it('are all found without a finding after moves, inserts, renames and changes of language', () => {
    fc.assert(
      fc.property(someSteps(['move', 'insert', 'rename', 'translate'], 12), (plan) => {
        const { columns } = disturbed(plan);
        const { at: found, findings } = resolved(aSheet('customers', { columns }));
        expect(findings).toEqual([]);
        for (const { key } of tabDef('customers').fields) expect(columns[found?.columns[key] ?? -1]?.truth).toBe(key);
      }),
      { numRuns: 60 },
    );
  });

  it('are all found where each lost one of its witnesses, and the finding says which', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('label', 'metadata', 'none'), { minLength: 60, maxLength: 60 }),
        (losses) => {
          const columns = aSheet('customers').columns.map((column, index) => ({
            label: losses[index] === 'label' ? '' : column.label,
            fields: losses[index] === 'metadata' ? [] : column.fields,
          }));
          const { at: found, findings } = resolved(aSheet('customers', { columns }));
          const keys = tabDef('customers').fields.map((field) => field.key);
          expect(keys.map((key) => found?.columns[key])).toEqual(keys.map((_, index) => index));
          expect(findings.map((finding) => finding.code)).toEqual(
            keys.flatMap((_, index) =>
              losses[index] === 'label'
                ? ['header-lost']
                : losses[index] === 'metadata'
                  ? ['column-metadata-lost']
                  : [],
            ),
          );
        },
      ),
      { numRuns: 40 },
    );
  });

  it('are found or named after anything that people do: never is a wrong column taken without a word', () => {
    fc.assert(
      fc.property(someSteps(Object.keys(steps), 8), (plan) => {
        // Who cuts a column's cells over another's and then renames both headers leaves no witness: what was said
        // between the two counts.
        const said: LayoutFinding[] = [];
        const { columns } = disturbed(plan, (now) => {
          said.push(...resolved(aSheet('customers', { columns: now })).findings);
        });
        const { at: found, findings: last } = resolved(aSheet('customers', { columns }));
        const findings = [...said, ...last];
        const stopped = findings.some((finding) => finding.code === 'column-ambiguous');
        for (const { key } of tabDef('customers').fields) {
          const column = found?.columns[key];
          const truth = columns.findIndex((each) => each.truth === key);
          if (column === undefined) expect(mentions(last, key)).toBe(true);
          else if (column !== truth && truth >= 0) expect(stopped || mentions(findings, key)).toBe(true);
        }
        const taken = Object.values(found?.columns ?? {});
        expect(stopped || new Set(taken).size === taken.length).toBe(true);
      }),
      { numRuns: 300 },
    );
  });

  const withColumns = (
    changes: Readonly<Record<string, Partial<Column>>>,
    more: readonly Column[] = [],
  ): SheetFacts => {
    const columns = aSheet('customers').columns.map((column) => ({ ...column, ...changes[column.fields[0]!] }));
    return aSheet('customers', { columns: [...columns, ...more] });
  };

  it('that swapped their labels are named, since one of both was pasted over the other', () => {
    const { findings } = resolved(withColumns({ email: { label: 'Mobile' }, phone: { label: 'E-mail' } }));
    expect(findings).toEqual([
      { code: 'column-ambiguous', tab: 'customers', field: 'phone', label: 'E-mail' },
      { code: 'column-ambiguous', tab: 'customers', field: 'email', label: 'Mobile' },
    ]);
  });

  it('that show another field’s label are named: a copy of that field may have been pasted over them', () => {
    const { at: found, findings } = resolved(withColumns({ email: { label: 'Mobile' } }));
    expect(found?.columns['email']).toBeUndefined();
    expect(found?.columns['phone']).toBe(8);
    expect(findings).toEqual([{ code: 'column-ambiguous', tab: 'customers', field: 'email', label: 'Mobile' }]);
  });

  it('that bear the marks of two fields belong to neither', () => {
    const { at: found, findings } = resolved(
      withColumns({ email: { fields: ['email', 'phone'], label: 'Ways' }, phone: { fields: [], label: 'Old' } }),
    );
    expect(found?.columns['email']).toBeUndefined();
    expect(found?.columns['phone']).toBeUndefined();
    expect(findings.map((finding) => finding.code)).toEqual(['column-ambiguous', 'column-ambiguous']);
  });

  it('of the team’s own may have a label of ours, as long as ours has its mark', () => {
    const { at: found, findings } = resolved(withColumns({}, [{ fields: [], label: 'E-mail' }]));
    expect(findings).toEqual([]);
    expect(found?.columns['email']).toBe(10);
  });
});

describe('the tabs of a register', () => {
  it.each(['en', 'zh'] as const)('are all found as set-up made them (%s)', (language) => {
    const { layout, findings } = resolveLayout(everySheet(language));
    expect(findings).toEqual([]);
    expect(Object.keys(layout.tabs).sort()).toEqual(tabs.map((tab) => tab.key).sort());
  });

  it('are known by their mark, however they are called', () => {
    const { at: found } = resolved(aSheet('customers', { title: 'Kunden' }));
    expect(found?.title).toBe('Kunden');
  });

  it('are told from their copies, which are named, whichever stands first', () => {
    for (const copyId of [99, 0]) {
      const copy = aSheet('customers', { sheetId: copyId, title: 'Copy of Customers', home: 1 });
      const { layout, findings } = resolveLayout([copy, ...everySheet()]);
      expect(layout.tabs.customers?.sheetId).toBe(1);
      expect(findings).toEqual([{ code: 'tab-copied', tab: 'customers', sheetId: copyId }]);
    }
  });

  it('that lost their mark are known by title and columns, and a tab that merely has the title is not', () => {
    const lost = resolved(aSheet('customers', { tabKeys: [], home: null }));
    expect(lost.findings).toEqual([{ code: 'tab-metadata-lost', tab: 'customers', sheetId: 1 }]);
    const other = resolved(aSheet('customers', { tabKeys: [], home: null, columns: [{ fields: [], label: 'Name' }] }));
    expect(other.at).toBeUndefined();
    expect(other.findings).toEqual([{ code: 'tab-missing', tab: 'customers' }]);
  });
});

describe('the header row', () => {
  const columns: readonly Column[] = [
    { fields: ['id'], label: 'ID' },
    { fields: [], label: '2024/5/1', value: 45_413 },
    { fields: [], label: 'TRUE', value: true },
  ];
  const layout = resolved(aSheet('customers', { columns })).at!;

  it('stands as texts, and as values where a header is a day or a yes', () => {
    expect(sameHeader(layout, ['ID', '2024/5/1', 'TRUE'])).toBe(true);
    expect(sameHeaderValues(layout, ['ID', 45_413, true], false)).toBe(true);
    expect(sameHeaderValues(layout, ['ID', 45_414, true], false)).toBe(false);
  });

  it('differs with any header that changed, came or went', () => {
    for (const header of [['ID', '2024/5/1'], ['ID', '2024/5/1', 'TRUE', 'x'], ['Id', '2024/5/1', 'TRUE'], []]) {
      expect(sameHeader(layout, header)).toBe(false);
    }
    expect(sameHeader(layout, ['ID', '2024/5/1', 'TRUE', ''])).toBe(true);
  });

  it('stands where a header is a formula and formulas are read as such', () => {
    expect(sameHeaderValues(layout, ['ID', '=TODAY()', true], true)).toBe(true);
    expect(sameHeaderValues(layout, ['ID', '=TODAY()', true], false)).toBe(false);
  });
});
