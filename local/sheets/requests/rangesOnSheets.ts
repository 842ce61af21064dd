import type { BandedRange, BasicFilter, Box, GridRange, JsonObject, NamedRange } from '../apiTypes';
import type { Batch } from '../batch';
import { refused } from '../errors';
import { boxOf, boxRange, contains, overlaps } from '../gridRange';
import type { Sheet } from '../model';
import { omitDefaults } from '../printCell';
import { gridBox } from '../gridBox';
import { assertEditable } from '../protection';

function readRange(batch: Batch, range: GridRange | undefined): { readonly sheet: Sheet; readonly box: Box } {
  if (range === undefined) throw refused('A range must be specified.');
  const sheet = batch.draft.sheet(range.sheetId);
  const box = gridBox(sheet, range);
  if (box.startRow >= box.endRow || box.startColumn >= box.endColumn) throw refused('The range must not be empty.');
  return { sheet, box };
}

/** Sets the filter of a tab, replacing the one that it has. Rows are not hidden by its criteria here. */
export function setBasicFilter(request: { readonly filter?: BasicFilter }, batch: Batch): undefined {
  const { filter } = request;
  if (filter === undefined) throw refused('A filter must be specified.');
  const { sheet } = readRange(batch, filter.range);
  batch.draft.own(sheet).basicFilter = filter;
}

export function clearBasicFilter(request: { readonly sheetId?: number }, batch: Batch): undefined {
  delete batch.draft.own(batch.draft.sheet(request.sheetId)).basicFilter;
}

/** Merges cells; all values but the first of each merged block are lost (grid editor's warning). */
export function mergeCells(
  request: { readonly range?: GridRange; readonly mergeType?: string },
  batch: Batch,
): undefined {
  const { sheet, box } = readRange(batch, request.range);
  assertEditable(batch, sheet, box);
  const crosses = (frozen: number, start: number, end: number) => start < frozen && frozen < end;
  if (crosses(sheet.frozenColumnCount, box.startColumn, box.endColumn)) {
    throw refused("You can't merge frozen and non-frozen columns");
  }
  if (crosses(sheet.frozenRowCount, box.startRow, box.endRow))
    throw refused("You can't merge frozen and non-frozen rows");
  const own = batch.draft.own(sheet);
  assertWholeMerges(own, box);
  const blocks = blocksOf(box, request.mergeType ?? 'MERGE_ALL').filter(({ area }) => area > 1);
  const inside = own.merges.filter((merge) => !overlaps(boxOf(own, merge), box));
  own.merges = [...inside, ...blocks.map((block) => boxRange(block.box))];
  for (const { box: block } of blocks) keepFirst(batch, own, block);
}

function blocksOf(box: Box, type: string): { readonly box: Box; readonly area: number }[] {
  const rows = box.endRow - box.startRow;
  const columns = box.endColumn - box.startColumn;
  if (type === 'MERGE_ROWS') {
    return Array.from({ length: rows }, (_row, i) => ({
      box: { ...box, startRow: box.startRow + i, endRow: box.startRow + i + 1 },
      area: columns,
    }));
  }
  if (type === 'MERGE_COLUMNS') {
    return Array.from({ length: columns }, (_column, i) => ({
      box: { ...box, startColumn: box.startColumn + i, endColumn: box.startColumn + i + 1 },
      area: rows,
    }));
  }
  return [{ box, area: rows * columns }];
}

function keepFirst(batch: Batch, own: Sheet, box: Box): void {
  for (let row = box.startRow; row < box.endRow; row += 1) {
    for (let column = box.startColumn; column < box.endColumn; column += 1) {
      const cell = own.rows[row]?.cells[column];
      if (cell === undefined || (row === box.startRow && column === box.startColumn)) continue;
      const { value: _value, formula: _formula, error: _error, textFormatRuns: _runs, ...looks } = cell;
      batch.draft.setCell(own, row, column, looks);
    }
  }
}

export function unmergeCells(request: { readonly range?: GridRange }, batch: Batch): undefined {
  const { sheet, box } = readRange(batch, request.range);
  const own = batch.draft.own(sheet);
  assertWholeMerges(own, box);
  own.merges = own.merges.filter((merge) => !overlaps(boxOf(own, merge), box));
}

function assertWholeMerges(sheet: Sheet, box: Box): void {
  const boxes = sheet.merges.map((merge) => boxOf(sheet, merge)).filter((merge) => overlaps(merge, box));
  if (boxes.some((merge) => !contains(box, merge))) {
    throw refused('You must select all cells in a merged range to merge or unmerge them.');
  }
}

/** At least one of rowProperties and columnProperties is needed (API reference, BandedRange). */
export function addBanding(request: { readonly bandedRange?: BandedRange }, batch: Batch): JsonObject {
  const given = request.bandedRange as Partial<BandedRange> | undefined;
  const { sheet, box } = readRange(batch, given?.range);
  if (given?.rowProperties === undefined && given?.columnProperties === undefined) {
    throw refused('At least one of rowProperties or columnProperties must be specified.');
  }
  if (sheet.bandedRanges.some((one) => overlaps(boxOf(sheet, one.range), box))) {
    throw refused(
      'You cannot add alternating background colors to a range that already has alternating background colors.',
    );
  }
  const taken = (id: number) =>
    batch.draft.file.sheets.some((one) => one.bandedRanges.some((other) => other.bandedRangeId === id));
  const bandedRangeId = given.bandedRangeId ?? batch.draft.newId(taken);
  if (taken(bandedRangeId)) throw refused(`Banded range with id ${bandedRangeId} already exists`);
  const bandedRange = { ...given, bandedRangeId } as BandedRange;
  const own = batch.draft.own(sheet);
  own.bandedRanges = [...own.bandedRanges, bandedRange];
  return { bandedRange: omitDefaults(bandedRange as unknown as JsonObject) };
}

/** A name is letters, digits and underscores, and no cell, no truth value (support.google.com/docs/answer/63175). */
export function addNamedRange(
  request: {
    readonly namedRange?: { readonly namedRangeId?: string; readonly name?: string; readonly range?: GridRange };
  },
  batch: Batch,
): JsonObject {
  const { draft } = batch;
  const { name = '', range, namedRangeId } = request.namedRange ?? {};
  readRange(batch, range);
  const looksLikeCell = /^[A-Za-z]{1,3}\d+$/.test(name) || /^R\d*C\d*$/i.test(name) || /^(true|false)$/i.test(name);
  if (!/^[\p{L}_][\p{L}\p{N}_]{0,249}$/u.test(name) || looksLikeCell) {
    throw refused('The name given to this range is invalid');
  }
  if (draft.file.namedRanges.some((one) => one.name.toLowerCase() === name.toLowerCase())) {
    throw refused(`A named range with the name "${name}" already exists.`);
  }
  const taken = (id: string) => draft.file.namedRanges.some((one) => one.namedRangeId === id);
  const id = namedRangeId ?? String(draft.newId((number) => taken(String(number))));
  if (taken(id)) throw refused(`Named range with id ${id} already exists`);
  const named: NamedRange = { namedRangeId: id, name, range: range ?? {} };
  draft.file.namedRanges = [...draft.file.namedRanges, named];
  return { namedRange: omitDefaults(named as unknown as JsonObject) };
}
