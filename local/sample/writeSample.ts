import { writeFile } from 'node:fs/promises';
import iconv from 'iconv-lite';
import { writeCsv } from 'hucre/csv';
import { displayText, type SpreadsheetFile } from '../sheets';
import { exportXlsx, toSpreadsheetFile } from '../files';
import type { SampleOptions } from './sampleRows';
import { sampleSpreadsheet } from './sampleTabs';

export interface CsvVariant {
  readonly encoding: 'utf-8' | 'utf-16le' | 'utf-16be' | 'gb18030';
  readonly byteOrderMark: boolean;
  readonly delimiter: ',' | ';' | '\t';
  readonly lineEnd: '\n' | '\r\n';
}

const PLAIN: CsvVariant = { encoding: 'utf-8', byteOrderMark: false, delimiter: ',', lineEnd: '\r\n' };
const FACTS = { title: '客户名单', locale: 'zh_CN', timeZone: 'Asia/Shanghai', owner: 'linda@example.com' };

/** The sample as a spreadsheet of the local host. */
export function sampleFile(options: SampleOptions): SpreadsheetFile {
  return toSpreadsheetFile(sampleSpreadsheet(options), FACTS);
}

/** Writes the sample workbook; the same seed gives the same cells. */
export async function writeSampleXlsx(path: string, options: SampleOptions): Promise<void> {
  await exportXlsx(sampleFile(options), path);
}

/** Writes the customer tab of the sample as Excel would save it: what is shown in each cell, unguarded. */
export async function writeSampleCsv(
  path: string,
  options: SampleOptions,
  variant: Partial<CsvVariant> = {},
): Promise<void> {
  const { encoding, byteOrderMark, delimiter, lineEnd } = { ...PLAIN, ...variant };
  const file = sampleFile(options);
  const [sheet] = file.sheets;
  // Blank rows are holes in the sheet, and a writer needs them as rows.
  const rows = Array.from(sheet?.rows ?? [], (row) => (row?.cells ?? []).map((cell) => displayText(file, cell)));
  const text = writeCsv(rows, { delimiter, lineSeparator: lineEnd });
  await writeFile(path, iconv.encode(text, encoding, { addBOM: byteOrderMark }));
}
