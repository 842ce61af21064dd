import type { ApiRequest } from './sheetsClient';

type UpdateCells = NonNullable<ApiRequest['updateCells']>;

/**
 * Puts updates of the same columns on rows that follow one another into one request: a batch of thousands of rows is then
 * about a third smaller. For requests that write no cell twice: a row may be written earlier than it was asked for.
 */
export function joinRows(requests: readonly ApiRequest[]): readonly ApiRequest[] {
  const joined: ApiRequest[] = [];
  const open = new Map<string, UpdateCells>();
  for (const request of requests) {
    const update = request.updateCells;
    const before = update === undefined ? undefined : open.get(columnsOf(update));
    if (update !== undefined && before !== undefined && follows(before, update)) {
      before.rows?.push(...(update.rows ?? []));
      continue;
    }
    const own = update === undefined ? undefined : { ...update, rows: [...(update.rows ?? [])] };
    if (own !== undefined) open.set(columnsOf(own), own);
    joined.push(own === undefined ? request : { updateCells: own });
  }
  return joined;
}

function columnsOf({ start, rows, fields }: UpdateCells): string {
  const width = rows?.[0]?.values?.length ?? 0;
  return [start?.sheetId, start?.columnIndex, width, fields].join(' ');
}

function follows(before: UpdateCells, next: UpdateCells): boolean {
  return (before.start?.rowIndex ?? 0) + (before.rows?.length ?? 0) === (next.start?.rowIndex ?? 0);
}
