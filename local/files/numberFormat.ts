import type { NumberFormat } from '../sheets/apiTypes';
import { showsDay } from './serialDate';

/** Excel's format 14, the one that shows a day in the reader's own order; libraries spell it in these ways. */
const READERS_OWN_DATE = new Set(['m/d/yyyy', 'mm-dd-yy', 'm/d/yy']);

/**
 * A file's number pattern as the Sheets API holds it, or null for "General". Locale marks (`[$-804]`) go, since a
 * spreadsheet has one locale; a currency mark keeps its symbol (`[$¥-804]` → `[$¥]`).
 */
export function numberFormatOf(excelPattern: string): NumberFormat | null {
  if (/^general$/i.test(excelPattern)) return null;
  if (READERS_OWN_DATE.has(excelPattern)) return { type: 'DATE' };
  const pattern = excelPattern
    .replace(/\[\$-[^\]]*\]/g, '')
    .replace(/\[\$([^\]-]+)-[^\]]*\]/g, '[$$$1]')
    .replace(/;@$/, '');
  return { type: typeOf(pattern), pattern };
}

/** The pattern as Excel wants it, for a format that may have none. */
export function excelPatternOf(format: NumberFormat): string | null {
  if (format.pattern !== undefined && format.pattern !== '') return format.pattern;
  return PATTERN_BY_TYPE[format.type] ?? null;
}

const PATTERN_BY_TYPE: Readonly<Record<string, string>> = {
  TEXT: '@',
  DATE: 'yyyy-mm-dd',
  TIME: 'hh:mm:ss',
  DATE_TIME: 'yyyy-mm-dd hh:mm',
  PERCENT: '0.00%',
  CURRENCY: '#,##0.00',
  NUMBER: '#,##0.00',
  SCIENTIFIC: '0.00E+00',
};

function typeOf(pattern: string): string {
  const bare = pattern.replace(/"[^"]*"|\\./g, '').toLowerCase();
  const time = /[hs]/.test(bare.replace(/\[(?!h+\]|m+\]|s+\])[^\]]*\]/g, ''));
  if (showsDay(pattern)) return time ? 'DATE_TIME' : 'DATE';
  if (time) return 'TIME';
  if (bare === '@') return 'TEXT';
  if (bare.includes('%')) return 'PERCENT';
  if (/e[+-]/.test(bare)) return 'SCIENTIFIC';
  return /[¥￥$€£]/.test(pattern) ? 'CURRENCY' : 'NUMBER';
}
