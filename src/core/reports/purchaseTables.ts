import { nothing, type ReportContext } from './groupBlock';
import type { DraftBlock, DraftChart } from './placeBlocks';
import type { CategoryFigure } from './report';
import { figureCells, headerRow, numberCell, textCell } from './reportCells';
import type { ReportCell } from './reportSheet';

/** Purchases over twelve months, and by category with amounts per currency. */
export function purchaseTables(context: ReportContext): readonly DraftBlock[] {
  return [byMonth(context), byCategory(context)];
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

const AMOUNT_COLUMN = 5;
const AMOUNT_BEFORE_COLUMN = 6;

function byCategory(context: ReportContext): DraftBlock {
  const { report, words } = context;
  const { columns, monthName } = words;
  const now = monthName(report.month);
  const before = monthName(report.monthBefore);
  const header = headerRow(
    columns.category,
    columns.currency,
    columns.purchasesOf(now),
    columns.purchasesOf(before),
    columns.change,
    columns.amountOf(now),
    columns.amountOf(before),
    columns.change,
  );
  const figures = report.purchases.byCategory;
  const rows = figures.map((figure): readonly ReportCell[] => [
    textCell(categoryName(figure, context)),
    textCell(figure.currency || words.noCurrency),
    ...figureCells(figure.purchases, 'count', words.unknown),
    ...figureCells(figure.amount, 'money', words.unknown),
  ]);
  const cells = [
    [textCell(words.sections.purchasesByCategory, 'section')],
    header,
    ...(rows.length > 0 ? rows : [nothing(words)]),
  ];
  return { cells, charts: categoryChart(figures, context) };
}

/** Amounts in one currency can be compared: the chart shows the first, which is the most used, and stands first. */
function categoryChart(figures: readonly CategoryFigure[], { words }: ReportContext): readonly DraftChart[] {
  const main = figures[0]?.currency;
  const rows = figures.filter((figure) => figure.currency === main).length;
  if (main === undefined || !figures.some((figure) => figure.amount.now !== 0)) return [];
  const title = words.charts.categories(main || words.noCurrency);
  const series = [AMOUNT_COLUMN, AMOUNT_BEFORE_COLUMN];
  return [{ type: 'bar', title, header: HEADER, rows, domain: 0, series }];
}

function categoryName(figure: CategoryFigure, { words }: ReportContext): string {
  if (figure.category !== null) return figure.category;
  return figure.rest === true ? words.others : words.notGiven;
}
