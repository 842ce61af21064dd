import { conversionTables } from './conversionTables';
import { drillTables } from './drillTables';
import { healthTables } from './healthTables';
import type { ReportContext } from './groupBlock';
import { placeBlocks, type DraftBlock } from './placeBlocks';
import { purchaseTables } from './purchaseTables';
import type { MonthlyReport, StockSet } from './report';
import { textCell } from './reportCells';
import type { ReportSheet } from './reportSheet';
import {
  compositionTables,
  ownTables,
  interactionTables,
  keyFigures,
  qualityTables,
  repurchaseTable,
  stageTable,
} from './reportTables';
import type { ReportLabels, ReportWords } from './reportWords';
import type { CivilDate, CivilMonth } from '../values/civilDate';

/** A report as a tab in one language: tables of values, one below the other, and charts beside them. No formulas. */
export function reportSheet(report: MonthlyReport, words: ReportWords, labels: ReportLabels): ReportSheet {
  const context: ReportContext = { report, words, labels };
  return placeBlocks(words.tabTitle(report.month), report.month, [
    heading(context),
    keyFigures(context),
    stageTable(context),
    ...conversionTables(context),
    repurchaseTable(context),
    ...interactionTables(context),
    ...purchaseTables(context),
    ...compositionTables(context),
    ...ownTables(context),
    ...qualityTables(context),
    ...drillTables(context),
    ...healthTables(context),
  ]);
}

function heading({ report, words }: ReportContext): DraftBlock {
  const { stockAsOf } = report;
  return {
    cells: [
      [textCell(words.heading(report.month), 'title')],
      [textCell(stockNote(report.month, stockAsOf.now, stockAsOf.from.now, words), 'note')],
      [textCell(stockNote(report.monthBefore, stockAsOf.before, stockAsOf.from.before, words), 'note')],
      [textCell(words.howToRead, 'note')],
    ],
  };
}

function stockNote(
  month: CivilMonth,
  asOf: CivilDate | null,
  from: StockSet['from'] | null,
  words: ReportWords,
): string {
  const name = words.monthName(month);
  return asOf === null || from === null ? words.stocksUnknown(name) : words.stocksAsOf(name, asOf, from);
}
