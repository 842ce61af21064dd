import type { Host } from '../../../local/host';
import { sampleFile } from '../../../local/sample';
import { displayText, setCell, type Scalar, type Sheet } from '../../../local/sheets';
import { emptySheet } from './emptySheet';

/** Brings a tab into the spreadsheet that holds these cells as they are; blanks are null. */
export function makeTab(host: Host, title: string, rows: readonly (readonly (Scalar | null)[])[]): Sheet {
  const sheet = emptySheet(title, Math.max(100, rows.length + 10), Math.max(26, ...rows.map((row) => row.length)));
  rows.forEach((row, r) => {
    row.forEach((value, c) => {
      if (value !== null) setCell(sheet, r, c, { value });
    });
  });
  host.addTab([sheet]);
  const made = host.register.sheets.find((each) => each.title === title);
  if (made === undefined) throw new Error(`no tab ${title}`);
  return made;
}

/** Brings the sample workbook's tabs into the spreadsheet: the list of customers, its orders, remarks, a hidden tab. */
export function addSample(host: Host, options: { readonly seed: number; readonly customers: number }): void {
  host.addTab(sampleFile(options).sheets);
}

/** What a person sees in the cells of a tab, row by row; blank cells and rows are left out. */
export function shownTexts(host: Host, title: string): readonly (readonly string[])[] {
  const sheet = host.register.sheets.find((each) => each.title === title);
  if (sheet === undefined) throw new Error(`no tab ${title}`);
  return sheet.rows
    .map((row) =>
      (row?.cells ?? []).map((cell) => displayText(host.register, cell)).filter((text) => text.trim() !== ''),
    )
    .filter((texts) => texts.length > 0);
}
