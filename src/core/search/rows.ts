/**
 * Row numbers in the order of the index, as one text: runs of neighbours in base 36, `2+3k` for 127 rows from row 2 on. A
 * register that stands in the order of its ids is a single run.
 */
export function encodeRows(rows: readonly number[]): string {
  const runs: { first: number; length: number }[] = [];
  for (const row of rows) {
    const run = runs[runs.length - 1];
    if (run !== undefined && run.first + run.length === row) run.length += 1;
    else runs.push({ first: row, length: 1 });
  }
  return runs
    .map(({ first, length }) => first.toString(36) + (length === 1 ? '' : `+${(length - 1).toString(36)}`))
    .join(',');
}

export function decodeRows(text: string): readonly number[] {
  if (text === '') return [];
  return text.split(',').flatMap((run) => {
    const [first = '', more = '0'] = run.split('+');
    return Array.from({ length: parseInt(more, 36) + 1 }, (_, at) => parseInt(first, 36) + at);
  });
}
