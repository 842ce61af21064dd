import type { Figure } from './report';
import type { NumberStyle, ReportCell, TextStyle } from './reportSheet';

const LABEL_LIMIT = 80;

/** A text cell; a label that somebody typed a page into is cut. */
export function textCell(text: string, style: TextStyle = 'label'): ReportCell {
  const characters = Array.from(text.slice(0, LABEL_LIMIT * 3));
  const label = style === 'label' && characters.length > LABEL_LIMIT;
  return { text: label ? `${characters.slice(0, LABEL_LIMIT - 1).join('')}…` : text, style };
}

/** A number, or the sign for what is not known. */
export function numberCell(value: number | null, style: NumberStyle, unknown: string): ReportCell {
  return value === null ? { text: unknown, style: 'unknown' } : { number: value, style };
}

const CHANGES = { count: 'changeCount', share: 'changeShare', money: 'changeMoney' } as const;
const TEN_DECIMALS = 1e10;

/** The month, the month before and the change; a change is known where both are. */
export function figureCells(figure: Figure, style: keyof typeof CHANGES, unknown: string): readonly ReportCell[] {
  const { now, before } = figure;
  // Rounded, so that 0.3 - 0.1 does not stand as 0.19999999999999998 in a cell that shows one decimal.
  const change = now === null || before === null ? null : rounded(now - before);
  return [
    numberCell(now, style, unknown),
    numberCell(before, style, unknown),
    numberCell(change, CHANGES[style], unknown),
  ];
}

/** Sums too large to have ten decimals have no noise in them either. */
function rounded(difference: number): number {
  const scaled = difference * TEN_DECIMALS;
  return Math.abs(scaled) > Number.MAX_SAFE_INTEGER ? Number(difference.toFixed(4)) : Math.round(scaled) / TEN_DECIMALS;
}

/** A row of column heads: the first over labels, the others over numbers. */
export function headerRow(first: string, ...others: readonly string[]): readonly ReportCell[] {
  return [textCell(first, 'header'), ...others.map((text) => textCell(text, 'headerRight'))];
}
