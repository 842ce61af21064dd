import type { Host } from '../../../local/host';
import { setCell, type Scalar, type Sheet } from '../../../local/sheets';
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
