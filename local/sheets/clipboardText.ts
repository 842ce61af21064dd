/**
 * The rows of a text from the clipboard as spreadsheets write it: cells apart by tabs, rows by line ends, a cell that
 * holds either of them or begins with a quote in quotes.
 */
export function rowsOfClipboard(text: string): readonly (readonly string[])[] {
  const clean = text.replace(/\r\n?/g, '\n').replace(/\n$/, '');
  const cell = /"((?:[^"]|"")*)"(?=[\t\n]|$)|([^\t\n]*)/y;
  const rows: string[][] = [[]];
  for (let at = 0; at <= clean.length; at = cell.lastIndex + 1) {
    cell.lastIndex = at;
    const [, quoted, plain = ''] = cell.exec(clean) ?? [];
    rows.at(-1)?.push(quoted?.replaceAll('""', '"') ?? plain);
    if (clean[cell.lastIndex] === '\n') rows.push([]);
  }
  return rows;
}

/** The reverse. */
export function clipboardOfRows(rows: readonly (readonly string[])[]): string {
  return rows
    .map((row) => row.map((text) => (/[\t\n"]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text)).join('\t'))
    .join('\n');
}
