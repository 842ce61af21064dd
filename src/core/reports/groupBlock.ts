import { share } from './figures';
import type { DraftBlock, DraftChart } from './placeBlocks';
import type { Figure, GroupFigure, MonthlyReport } from './report';
import { figureCells, headerRow, numberCell, textCell } from './reportCells';
import type { ReportCell } from './reportSheet';
import type { ReportLabels, ReportWords } from './reportWords';

/** What every table of a report is made from. */
export interface ReportContext {
  readonly report: MonthlyReport;
  readonly words: ReportWords;
  readonly labels: ReportLabels;
}

export interface FigureRow {
  readonly label: string;
  readonly figure: Figure;
  readonly style: 'count' | 'share' | 'money';
}

/** A table of figures of different sorts. */
export function figuresBlock(
  section: string,
  rows: readonly FigureRow[],
  { report, words }: ReportContext,
): DraftBlock {
  const { monthName, columns } = words;
  const cells = rows.map((row) => [textCell(row.label), ...figureCells(row.figure, row.style, words.unknown)]);
  const header = headerRow(columns.figure, monthName(report.month), monthName(report.monthBefore), columns.change);
  return { cells: [[textCell(section, 'section')], header, ...cells] };
}

/** A table of one sort of thing by group: what it is called, how its groups are, and what chart stands beside it. */
export interface GroupTable {
  readonly section: string;
  readonly column: string;
  readonly groups: readonly GroupFigure[];
  readonly labelOf: (key: string) => string;
  readonly chart?: { readonly type: DraftChart['type']; readonly title: string };
}

const SECTION_ROWS = 1;

/** Groups with month, month before, change, and the group's share of the month's total. */
export function groupBlock(table: GroupTable, { report, words }: ReportContext): DraftBlock {
  const { groups } = table;
  const total = groups.reduce((sum, group) => sum + (group.now ?? 0), 0);
  const { columns, monthName } = words;
  const header = headerRow(
    table.column,
    monthName(report.month),
    monthName(report.monthBefore),
    columns.change,
    columns.share,
  );
  const rows = groups.map((group): readonly ReportCell[] => [
    textCell(groupLabel(group, table.labelOf, words)),
    ...figureCells(group, 'count', words.unknown),
    numberCell(share(group.now, total), 'share', words.unknown),
  ]);
  const cells = [[textCell(table.section, 'section')], header, ...(rows.length > 0 ? rows : [nothing(words)])];
  return { cells, charts: total > 0 && table.chart !== undefined ? [groupChart(table.chart, rows.length)] : [] };
}

/** A pie shows the month, other charts the month before too. */
function groupChart({ type, title }: NonNullable<GroupTable['chart']>, rows: number): DraftChart {
  return { type, title, header: SECTION_ROWS, rows, domain: 0, series: type === 'pie' ? [1] : [1, 2] };
}

function groupLabel(group: GroupFigure, labelOf: (key: string) => string, words: ReportWords): string {
  if (group.key !== null) return labelOf(group.key);
  return group.rest === true ? words.others : words.notGiven;
}

/** The row of a table that has nothing to show. */
export function nothing(words: ReportWords): readonly ReportCell[] {
  return [textCell(words.noRecords, 'note')];
}
