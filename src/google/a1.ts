/** A1 notation for the Sheets API. Titles are always quoted; an apostrophe in one is doubled. */
export function quoted(title: string): string {
  return `'${title.replace(/'/g, "''")}'`;
}

/** Letters of a column counted from 0. */
export function columnLetters(column: number): string {
  let letters = '';
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return letters;
}

export function wholeTab(title: string): string {
  return quoted(title);
}

/** Rows counted from 1, both included. */
export function wholeRows(title: string, first: number, last: number): string {
  return `${quoted(title)}!${String(first)}:${String(last)}`;
}

export function wholeColumn(title: string, column: number): string {
  const letters = columnLetters(column);
  return `${quoted(title)}!${letters}:${letters}`;
}

export function oneCell(title: string, row: number, column: number): string {
  return `${quoted(title)}!${columnLetters(column)}${String(row)}`;
}

/** Row numbers as runs of neighbours, ascending: fewer ranges to ask for. */
export function rowRuns(rows: readonly number[]): readonly { readonly first: number; readonly last: number }[] {
  const runs: { first: number; last: number }[] = [];
  for (const row of [...new Set(rows)].sort((a, b) => a - b)) {
    const run = runs[runs.length - 1];
    if (run?.last === row - 1) run.last = row;
    else runs.push({ first: row, last: row });
  }
  return runs;
}
