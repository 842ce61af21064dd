import type { CellFormat, JsonObject, JsonValue } from '../sheets';
import { excelPatternOf } from './numberFormat';
import type { CellStyle } from './xlsxLibrary';

type FontStyle = NonNullable<CellStyle['font']>;
type Horizontal = NonNullable<NonNullable<CellStyle['alignment']>['horizontal']>;

const HORIZONTAL: Readonly<Record<string, Horizontal>> = { LEFT: 'left', CENTER: 'center', RIGHT: 'right' };

/**
 * A cell's format for Excel: number pattern, fill, font, alignment, wrapping; borders and the rest are left out.
 * Text without a pattern gets `@`: a person who opens the cell and presses Enter must not turn it into a formula.
 */
export function excelStyleOf(format: CellFormat | undefined, isText: boolean): CellStyle {
  const pattern = format?.numberFormat ? excelPatternOf(format.numberFormat) : null;
  const numFmt = pattern ?? (isText ? '@' : undefined);
  const fill = colorOf(format?.backgroundColorStyle) ?? colorOf(format?.backgroundColor);
  const font = fontOf(format?.textFormat);
  const alignment = alignmentOf(format);
  return {
    ...(numFmt === undefined ? {} : { numFmt }),
    ...(fill === null || fill === 'FFFFFF' ? {} : { fill: solid(fill) }),
    ...(font ? { font } : {}),
    ...(alignment ? { alignment } : {}),
  };
}

/** The format of a conditional rule: Excel takes the colour of such a fill from its background. */
export function conditionalStyleOf(format: JsonValue): CellStyle {
  const given = isObject(format) ? format : {};
  const fill = colorOf(given['backgroundColorStyle']) ?? colorOf(given['backgroundColor']);
  const font = fontOf(given['textFormat']);
  return {
    ...(fill === null ? {} : { fill: { type: 'pattern', pattern: 'solid', bgColor: { rgb: fill } } }),
    ...(font ? { font } : {}),
  };
}

/** `RRGGBB` of a Color or ColorStyle of the Sheets API (parts from 0 to 1, an absent one is 0); null for none. */
export function colorOf(value: unknown): string | null {
  if (!isObject(value)) return null;
  if (isObject(value['rgbColor'])) return colorOf(value['rgbColor']);
  if ('themeColor' in value) return null;
  return ['red', 'green', 'blue'].map((part) => hexOf(value[part])).join('');
}

function hexOf(part: JsonValue): string {
  const level = typeof part === 'number' ? Math.min(1, Math.max(0, part)) : 0;
  return Math.round(level * 255)
    .toString(16)
    .padStart(2, '0')
    .toUpperCase();
}

function solid(rgb: string): NonNullable<CellStyle['fill']> {
  return { type: 'pattern', pattern: 'solid', fgColor: { rgb } };
}

function fontOf(value: JsonValue): FontStyle | null {
  if (!isObject(value)) return null;
  const color = colorOf(value['foregroundColorStyle']) ?? colorOf(value['foregroundColor']);
  const font: FontStyle = {
    ...(value['bold'] === true ? { bold: true } : {}),
    ...(value['italic'] === true ? { italic: true } : {}),
    ...(value['strikethrough'] === true ? { strikethrough: true } : {}),
    ...(typeof value['fontSize'] === 'number' ? { size: value['fontSize'] } : {}),
    ...(color === null ? {} : { color: { rgb: color } }),
  };
  return Object.keys(font).length > 0 ? font : null;
}

function alignmentOf(format: CellFormat | undefined): CellStyle['alignment'] | null {
  const horizontal = HORIZONTAL[format?.horizontalAlignment ?? ''];
  const wrapText = format?.wrapStrategy === 'WRAP';
  if (!horizontal && !wrapText) return null;
  return { ...(horizontal ? { horizontal } : {}), ...(wrapText ? { wrapText } : {}) };
}

/** A JSON value as text if it is text or a number, else ''. */
export function wordOf(value: JsonValue): string {
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}

export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
