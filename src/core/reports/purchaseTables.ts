import { groupBlock, nothing, type GroupTable, type ReportContext } from './groupBlock';
import type { DraftBlock, DraftChart } from './placeBlocks';
import type { CategoryFigure, GroupFigure } from './report';
import { figureCells, headerRow, numberCell, textCell } from './reportCells';
import type { ReportCell } from './reportSheet';
import type { ReportWords } from './reportWords';

/** Purchases over twelve months, and by category with amounts per currency. */
export function purchaseTables(context: ReportContext): readonly DraftBlock[] {
  return [byMonth(context), countsByCategory(context), amountsByCategory(context)];
}

const HEADER = 1;
const PURCHASES_COLUMN = 1;
const BUYERS_COLUMN = 2;
const FIRST_AMOUNT_COLUMN = 3;

function byMonth({ report, words }: ReportContext): DraftBlock {
  const { columns, charts } = words;
  const { months, currencies } = report.purchases;
  const header = headerRow(
    columns.month,
    columns.purchases,
    columns.buyers,
    ...currencies.map((currency) => columns.amount(currency || words.noCurrency)),
  );
  const rows = months.map((month): readonly ReportCell[] => [
    textCell(month.month),
    numberCell(month.purchases, 'count', words.unknown),
    numberCell(month.buyers, 'count', words.unknown),
    ...month.amounts.map((amount) => numberCell(amount, 'money', words.unknown)),
  ]);
  const chart = { header: HEADER, rows: rows.length, domain: 0 };
  const drawn: DraftChart[] = [
    { ...chart, type: 'column', title: charts.purchases, series: [PURCHASES_COLUMN, BUYERS_COLUMN] },
  ];
  const main = currencies[0];
  if (main !== undefined) {
    const title = charts.amounts(main || words.noCurrency);
    drawn.push({ ...chart, type: 'line', title, series: [FIRST_AMOUNT_COLUMN] });
  }
  return {
    cells: [[textCell(words.sections.purchasesByMonth, 'section')], header, ...rows],
    charts: main === undefined ? [] : drawn,
  };
}

/** How many purchases; one that has lines in two currencies counts in each. */
function countsByCategory(context: ReportContext): DraftBlock {
  const { report, words } = context;
  const counts = new Map<string, GroupFigure>();
  for (const { category, rest, purchases } of report.purchases.byCategory) {
    const name = categoryName({ category, ...(rest === undefined ? {} : { rest }) }, words);
    const known = counts.get(name);
    const now = (known?.now ?? 0) + (purchases.now ?? 0);
    counts.set(name, { key: name, now, before: (known?.before ?? 0) + (purchases.before ?? 0) });
  }
  const table: GroupTable = {
    section: words.sections.purchasesByCategory,
    column: words.columns.category,
    groups: [...counts.values()],
    labelOf: (name) => name,
  };
  return groupBlock(table, context);
}

const FIRST_FIGURE_COLUMN = 2;

function amountsByCategory({ report, words }: ReportContext): DraftBlock {
  const { columns, monthName, sections } = words;
  const header = [
    ...[columns.category, columns.currency].map((text) => textCell(text, 'header')),
    ...[monthName(report.month), monthName(report.monthBefore), columns.change].map((text) =>
      textCell(text, 'headerRight'),
    ),
  ];
  const figures = report.purchases.byCategory;
  const rows = figures.map((figure): readonly ReportCell[] => [
    textCell(categoryName(figure, words)),
    textCell(figure.currency || words.noCurrency),
    ...figureCells(figure.amount, 'money', words.unknown),
  ]);
  const cells = [
    [textCell(sections.salesByCategory, 'section')],
    header,
    ...(rows.length > 0 ? rows : [nothing(words)]),
  ];
  return { cells, charts: categoryChart(figures, words) };
}

/** Amounts in one currency can be compared: the chart shows the first, which is the most used, and stands first. */
function categoryChart(figures: readonly CategoryFigure[], words: ReportWords): readonly DraftChart[] {
  const main = figures[0]?.currency;
  const rows = figures.filter((figure) => figure.currency === main).length;
  if (main === undefined || !figures.some((figure) => figure.amount.now !== 0)) return [];
  const title = words.charts.categories(main || words.noCurrency);
  const series = [FIRST_FIGURE_COLUMN, FIRST_FIGURE_COLUMN + 1];
  return [{ type: 'bar', title, header: HEADER, rows, domain: 0, series }];
}

function categoryName(figure: Pick<CategoryFigure, 'category' | 'rest'>, words: ReportWords): string {
  if (figure.category !== null) return figure.category;
  return figure.rest === true ? words.others : words.notGiven;
}
