import { monthlyReport } from '../../../src/core/reports/monthlyReport';
import { reportSheet } from '../../../src/core/reports/layoutReport';
import { reportLabels } from '../../../src/core/reports/reportLabels';
import type { ColumnRange, ReportCell, ReportChart, ReportSheet } from '../../../src/core/reports/reportSheet';
import type { ReportWords } from '../../../src/core/reports/reportWords';
import { defaultLists } from '../../../src/core/schema/defaultLists';
import { reportsEn } from '../../../src/words/reports.en';
import { reportsZh } from '../../../src/words/reports.zh';
import { aCustomer, anInteraction, aPurchase, october, octoberInput, stock } from './builders';

const members = [{ email: 'li@example.com', name: '李雷', aliases: [] }];
const labelsIn = (words: ReportWords) => reportLabels(defaultLists, members, words.language);
const sheetOf = (report = fullReport(), words: ReportWords = reportsEn): ReportSheet =>
  reportSheet(report, words, labelsIn(words));

function fullReport() {
  const customers = Array.from({ length: 40 }, (_, n) =>
    aCustomer({
      id: `C-${String(n)}`,
      stage: ['lead', 'prospect', 'active'][n % 3] ?? null,
      industry: n % 2 === 0 ? 'retail' : null,
      province: `P${String(n % 20)}`,
      source: 'event',
    }),
  );
  const before = customers.map((customer) => ({ ...customer, stage: 'lead' }));
  return monthlyReport(
    octoberInput({
      stocks: { end: stock('2026-11-01', ...customers), start: stock('2026-10-01', ...before) },
      purchases: [
        aPurchase('C-1', '2026-10-03', 12.5),
        aPurchase('C-1', '2026-09-03', 10, { category: '=1+1' }),
        aPurchase('C-2', '2026-10-03', 99, { currency: 'EUR', category: 'cups' }),
      ],
      interactions: [
        anInteraction('C-1', '2026-10-02 10:00'),
        anInteraction('C-2', '2026-10-02 10:00', { channel: 'visit' }),
      ],
      review: [{ code: 'phone-invalid', foundAt: '2026-10-02 10:00', closedAt: null }],
    }),
  );
}

/** The grid of a sheet: what stands in each cell. */
function gridOf(sheet: ReportSheet): readonly (readonly ReportCell[])[] {
  const grid: ReportCell[][] = Array.from({ length: sheet.rows }, () => []);
  for (const block of sheet.blocks) {
    block.cells.forEach((row, at) => {
      expect(grid[block.row + at]).toEqual([]);
      grid[block.row + at] = [...row];
    });
  }
  return grid;
}

const shown = (cell: ReportCell | undefined): string | number | null =>
  cell === null || cell === undefined ? null : 'text' in cell ? cell.text : cell.number;
const rowOf = (sheet: ReportSheet, label: string): readonly (string | number | null)[] => {
  const row = gridOf(sheet).find((cells) => shown(cells[0]) === label);
  return (row ?? []).map(shown);
};
const down = (sheet: ReportSheet, { column, row, rows }: ColumnRange) =>
  gridOf(sheet)
    .slice(row, row + rows)
    .map((cells) => shown(cells[column]));
const chartCalled = (sheet: ReportSheet, title: string): ReportChart => {
  const chart = sheet.charts.find((one) => one.title === title);
  if (chart === undefined) throw new Error(`no chart ${title}`);
  return chart;
};

describe('the tab of a monthly report', () => {
  it('is called Report 2026-10 in English and 月报 2026-10 in Chinese', () => {
    expect(sheetOf().title).toBe('Report 2026-10');
    expect(sheetOf(fullReport(), reportsZh).title).toBe('月报 2026-10');
  });

  it('shows the month, the month before and the change beside each key figure', () => {
    const sheet = sheetOf();
    expect(rowOf(sheet, 'Figure')).toEqual(['Figure', 'October 2026', 'September 2026', 'Change']);
    expect(rowOf(sheet, 'Customers in all')).toEqual(['Customers in all', 40, 40, 0]);
    expect(rowOf(sheet, 'Sales, CNY')).toEqual(['Sales, CNY', 12.5, 10, 2.5]);
    expect(rowOf(sheetOf(fullReport(), reportsZh), '客户总数')).toEqual(['客户总数', 40, 40, 0]);
  });

  it('shows the mean completeness and who is below the limit in both languages, and neither where nothing is known', () => {
    const at = (completeness: number | null) => aCustomer({ completeness });
    const report = october({
      stocks: { end: stock('2026-11-01', at(0.5), at(1)), start: stock('2026-10-01', at(null)) },
    });
    const sheet = sheetOf(report);
    expect(rowOf(sheet, 'Mean completeness')).toEqual(['Mean completeness', 0.75, '–', '–']);
    const label = 'Customers less than 80% complete';
    expect(rowOf(sheet, label)).toEqual([label, 1, '–', '–']);
    expect(rowOf(sheetOf(report, reportsZh), '平均完整度')[1]).toBe(0.75);
    expect(rowOf(sheetOf(report, reportsZh), '完整度不足 80% 的客户')[1]).toBe(1);
    expect(rowOf(sheetOf(), 'Mean completeness')).toEqual([]);
    expect(rowOf(sheetOf(), label)).toEqual([]);
  });

  it('shows what is unknown as a dash, and no change from or to it', () => {
    const sheet = sheetOf(october({ purchases: [aPurchase('a', '2026-10-01', 1)] }));
    expect(rowOf(sheet, 'Customers in all')).toEqual(['Customers in all', '–', '–', '–']);
    expect(rowOf(sheet, 'Share of returning buyers')).toEqual(['Share of returning buyers', 0, '–', '–']);
    expect(rowOf(sheet, 'Buyers in the month')).toEqual(['Buyers in the month', 1, 0, 1]);
  });

  it('says from what day the stocks are, and that they come from a snapshot', () => {
    const end = { ...stock('2026-10-29', aCustomer()), from: 'snapshot' as const };
    const sheet = sheetOf(october({ stocks: { end, start: null } }));
    expect(
      gridOf(sheet)
        .slice(1, 3)
        .map((row) => shown(row[0])),
    ).toEqual([
      'Customers at the end of October 2026: taken from the snapshot of 2026-10-29.',
      'Customers at the end of September 2026: unknown, no snapshot is near.',
    ]);
  });

  it('names stages, sources and channels by their labels, people by their names, findings in words', () => {
    const sheet = sheetOf(fullReport(), reportsZh);
    expect(rowOf(sheet, '潜在')).toEqual(['潜在', 14, 40, -26, 0.35]);
    expect(rowOf(sheet, '李雷')).toEqual(['李雷', 2, 0, 2, 1]);
    expect(rowOf(sheet, '手机或电话号码无效')).toEqual(['手机或电话号码无效', 1, 0, 1, 1]);
    expect(rowOf(sheet, '潜在 → 意向')).toEqual(['潜在 → 意向', 13, '–', '–', 13 / 40]);
  });

  it('gives a rounded change: 0.3 after 0.1 is +0.2', () => {
    const purchases = [aPurchase('a', '2026-10-01', 0.3), aPurchase('a', '2026-09-01', 0.1)];
    expect(rowOf(sheetOf(october({ purchases })), 'Sales, CNY')).toEqual(['Sales, CNY', 0.3, 0.1, 0.2]);
  });

  it('keeps a category that looks like a formula as text, and cuts one that is a page long', () => {
    const purchases = [
      aPurchase('a', '2026-10-01', 1, { category: '=1+1' }),
      aPurchase('a', '2026-10-01', 1, { category: '🧑🏽‍💻'.repeat(5000) }),
    ];
    const texts = gridOf(sheetOf(october({ purchases })))
      .flat()
      .map(shown);
    expect(texts).toContain('=1+1');
    expect(texts.every((text) => typeof text !== 'string' || Array.from(text).length <= 120)).toBe(true);
  });

  it('has every cell inside its grid, and no two tables on one row', () => {
    const sheet = sheetOf();
    expect(gridOf(sheet)).toHaveLength(sheet.rows);
    expect(Math.max(...sheet.blocks.flatMap((block) => block.cells.map((row) => row.length)))).toBeLessThanOrEqual(
      sheet.columns,
    );
    expect(sheet.columnWidths).toHaveLength(sheet.columns);
  });
});

describe('the charts of a monthly report', () => {
  it('draw what their tables hold', () => {
    const sheet = sheetOf();
    const stages = chartCalled(sheet, 'Customers by stage');
    expect(stages.type).toBe('pie');
    expect(down(sheet, stages.domain)).toEqual(['Lead', 'Prospect', 'Active', 'Dormant', 'Lost']);
    expect(down(sheet, stages.series[0]!)).toEqual([14, 13, 13, 0, 0]);
    const months = chartCalled(sheet, 'Purchases and buyers by month');
    expect(down(sheet, months.domain).slice(0, 3)).toEqual(['Month', '2025-11', '2025-12']);
    expect(months.series.map((range) => down(sheet, range)[0])).toEqual(['Purchases', 'Buyers']);
    expect(down(sheet, months.series[0]!)[12]).toBe(2);
    const sales = chartCalled(sheet, 'Sales by category, CNY');
    expect(sales.series.map((range) => down(sheet, range))).toEqual([
      ['October 2026', 12.5, 0],
      ['September 2026', 0, 10],
    ]);
  });

  it('lie beside the tables and cover neither cells nor each other', () => {
    const wideStages = Array.from({ length: 14 }, (_, n) => aCustomer({ stage: `stage ${String(n)}` }));
    const stocks = { end: stock('2026-11-01', ...wideStages), start: stock('2026-10-01', ...wideStages) };
    for (const sheet of [sheetOf(), sheetOf(october({ stocks, purchases: [aPurchase('a', '2026-10-01', 1)] }))]) {
      const taken = new Set<string>();
      gridOf(sheet).forEach((row, r) => row.forEach((_, c) => taken.add(`${String(r)},${String(c)}`)));
      expect(sheet.charts.length).toBeGreaterThan(1);
      for (const { at, pixels } of sheet.charts) {
        expect(at.row).toBeGreaterThanOrEqual(sheet.frozenRows);
        const rows = Math.ceil(pixels.height / 21);
        const columns = Math.ceil((pixels.width + 20) / 116);
        for (let r = at.row; r < at.row + rows; r += 1) {
          for (let c = at.column; c < at.column + columns; c += 1) {
            const cell = `${String(r)},${String(c)}`;
            expect(taken.has(cell)).toBe(false);
            taken.add(cell);
            expect(r < sheet.rows && c < sheet.columns).toBe(true);
          }
        }
      }
    }
  });

  it('are left out where there is nothing to draw', () => {
    expect(sheetOf(october()).charts).toEqual([]);
  });
});

describe('the words of a report', () => {
  const leaves = (value: unknown): unknown[] =>
    typeof value === 'object' && value !== null ? Object.values(value).flatMap(leaves) : [value];

  it('say something for every code and every heading, in both languages', () => {
    for (const words of [reportsEn, reportsZh]) {
      expect(
        leaves(words).every((text) => typeof text === 'function' || (typeof text === 'string' && text !== '')),
      ).toBe(true);
    }
  });

  it('are in Chinese where they are said to be', () => {
    const latin = leaves(reportsZh.findings).filter((text) => !/[\u4e00-\u9fff]/.test(String(text)));
    expect(latin).toEqual([]);
  });
});
