import { fieldDef } from '../schema/tables';
import { figuresBlock, groupBlock, type FigureRow, type ReportContext } from './groupBlock';
import type { DraftBlock } from './placeBlocks';
import type { AmountFigure, Figure, MonthlyReport } from './report';

/** The figures that a reader in a hurry looks at. */
export function keyFigures(context: ReportContext): DraftBlock {
  const { report, words } = context;
  const { stocks, purchases, repurchase, interactions } = report;
  const { figures } = words;
  const money = (amount: AmountFigure): FigureRow => ({
    label: figures.amount(amount.currency || words.noCurrency),
    figure: amount,
    style: 'money',
  });
  const rows = [
    count(figures.total, stocks.total),
    count(figures.created, stocks.created),
    count(figures.active(report.activeDays), stocks.active),
    count(figures.stale, stocks.stale),
    count(figures.lost, stocks.lost),
    ...(report.archive === undefined
      ? []
      : [count(figures.archived, report.archive.archived), count(figures.broughtBack, report.archive.broughtBack)]),
    count(figures.interactions, interactions.total),
    count(figures.purchases, purchases.purchases),
    ...purchases.amounts.map(money),
    count(figures.buyers, repurchase.buyers),
    share(figures.repurchaseRate, repurchase.rate),
  ];
  return figuresBlock(words.sections.keyFigures, rows, context);
}

export function repurchaseTable(context: ReportContext): DraftBlock {
  const { figures, sections } = context.words;
  const { repurchase } = context.report;
  const rows = [
    count(figures.buyersEver, repurchase.buyersEver),
    count(figures.repeatBuyersEver, repurchase.repeatBuyersEver),
    share(figures.repurchaseRate, repurchase.rate),
    count(figures.buyers, repurchase.buyers),
    count(figures.returningBuyers, repurchase.returningBuyers),
    share(figures.returningShare, repurchase.returningShare),
  ];
  return figuresBlock(sections.repurchase, rows, context);
}

export function stageTable(context: ReportContext): DraftBlock {
  const { report, words, labels } = context;
  return groupBlock(
    {
      section: words.sections.byStage,
      column: words.columns.stage,
      groups: report.composition.stage,
      labelOf: (key) => labels.option('stage', key),
      chart: { type: 'pie', title: words.charts.stages },
    },
    context,
  );
}

export function interactionTables(context: ReportContext): readonly DraftBlock[] {
  const { report, words, labels } = context;
  const owners = {
    section: words.sections.interactionsByOwner,
    column: words.columns.person,
    groups: report.interactions.byOwner,
    labelOf: labels.member,
    chart: { type: 'bar', title: words.charts.owners },
  } as const;
  const channels = {
    section: words.sections.interactionsByChannel,
    column: words.columns.channel,
    groups: report.interactions.byChannel,
    labelOf: (key: string) => labels.option('interactionChannel', key),
    chart: { type: 'column', title: words.charts.channels },
  } as const;
  return [groupBlock(owners, context), groupBlock(channels, context)];
}

export function compositionTables(context: ReportContext): readonly DraftBlock[] {
  const { report, words, labels } = context;
  const { industry, province, source } = report.composition;
  const { sections, columns, charts } = words;
  const industries = {
    section: sections.byIndustry,
    column: columns.industry,
    groups: industry,
    labelOf: (key: string) => labels.option('industry', key),
    chart: { type: 'bar', title: charts.industries },
  } as const;
  const regions = {
    section: sections.byRegion,
    column: columns.region,
    groups: province,
    labelOf: (key: string) => key,
    chart: { type: 'bar', title: charts.regions },
  } as const;
  const sources = {
    section: sections.bySource,
    column: columns.source,
    groups: source,
    labelOf: (key: string) => labels.option('source', key),
    chart: { type: 'pie', title: charts.sources },
  } as const;
  return [groupBlock(industries, context), groupBlock(regions, context), groupBlock(sources, context)];
}

/** Customers by fields of the team's own. */
export function ownTables(context: ReportContext): readonly DraftBlock[] {
  const { report, words, labels } = context;
  return report.own.map(({ key, groups }) => {
    const column = labels.ownField(key);
    const labelOf = (value: string): string => labels.ownValue(key, value);
    return groupBlock({ section: words.sections.byOwnField(column), column, groups, labelOf }, context);
  });
}

export function qualityTables(context: ReportContext): readonly DraftBlock[] {
  const { report, words } = context;
  const { quality } = report;
  const { figures, sections, columns } = words;
  const filled = quality.filled.map(({ field, share: figure }) => share(filledLabel(field, context), figure));
  const undated = [
    count(figures.undatedInteractions, { now: quality.undated.interactions, before: null }),
    count(figures.undatedPurchases, { now: quality.undated.purchases, before: null }),
  ].filter((row) => row.figure.now !== 0);
  const { from, mean, below } = quality.completeness;
  const isKnown = mean.now !== null || mean.before !== null;
  const known = [share(figures.completeness, mean), count(figures.incomplete(Math.round(from * 100)), below)];
  const rows = [
    count(figures.records, quality.records),
    ...(isKnown ? known : []),
    ...filled,
    count(figures.sharingAKey, quality.sharingAKey),
    count(figures.openReview, quality.openReview),
    ...undated,
  ];
  const review = {
    section: sections.review,
    column: columns.finding,
    groups: quality.reviewByCode,
    labelOf: (code: string) => findingLabel(code, words.findings),
  };
  return [figuresBlock(sections.quality, rows, context), groupBlock(review, context)];
}

/** A code that this version does not know stays a code. */
function findingLabel(code: string, findings: Readonly<Record<string, string>>): string {
  return findings[code] ?? code;
}

function filledLabel(field: MonthlyReport['quality']['filled'][number]['field'], { words }: ReportContext): string {
  if (field === 'reachable') return words.figures.reachable;
  return words.figures.filled(fieldDef('customers', field)?.[words.language] ?? field);
}

function count(label: string, figure: Figure): FigureRow {
  return { label, figure, style: 'count' };
}

function share(label: string, figure: Figure): FigureRow {
  return { label, figure, style: 'share' };
}
