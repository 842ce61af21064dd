import type { Box, Dimension, DimensionRange, GridRange, JsonObject } from '../apiTypes';
import { outsideGrid } from '../a1';
import type { Batch } from '../batch';
import { NotEmulatedError, refused } from '../errors';
import { takes, writeMask } from '../fieldMask';
import { fullBox } from '../gridRange';
import { deleteLines, insertLines, moveLines } from '../lines';
import type { DimensionFacts, Sheet } from '../model';
import { gridBox } from '../gridBox';
import { assertEditable } from '../protection';
import { sortRows, type SortSpec } from '../sortRows';

const countOf = (sheet: Sheet, dimension: Dimension): number =>
  dimension === 'ROWS' ? sheet.rowCount : sheet.columnCount;

interface Lines {
  readonly sheet: Sheet;
  readonly dimension: Dimension;
  readonly start: number;
  readonly end: number;
}

/** Reads a DimensionRange; open bounds end at the grid. */
function readLines(batch: Batch, range: DimensionRange | undefined): Lines {
  const dimension = range?.dimension;
  if (dimension !== 'ROWS' && dimension !== 'COLUMNS') throw refused('A dimension must be specified.');
  const sheet = batch.draft.sheet(range?.sheetId);
  const start = range?.startIndex ?? 0;
  const end = range?.endIndex ?? countOf(sheet, dimension);
  if (start < 0 || end < start) throw refused(`Invalid dimension range: [${start}, ${end})`);
  return { sheet, dimension, start, end };
}

function linesBox({ sheet, dimension, start, end }: Lines): Box {
  const full = fullBox(sheet);
  return dimension === 'ROWS'
    ? { ...full, startRow: start, endRow: end }
    : { ...full, startColumn: start, endColumn: end };
}

function assertInGrid(lines: Lines): void {
  if (lines.end > countOf(lines.sheet, lines.dimension)) throw outsideGrid(lines.sheet, linesBox(lines));
}

/** Adds lines at the end; nothing moves. Their format is blank: what Google gives them is not documented. */
export function appendDimension(
  request: { readonly sheetId?: number; readonly dimension?: Dimension; readonly length?: number },
  batch: Batch,
): undefined {
  const { dimension, length = 0 } = request;
  if (dimension !== 'ROWS' && dimension !== 'COLUMNS') throw refused('A dimension must be specified.');
  if (length < 1) throw refused('Length must be greater than 0.');
  const own = batch.draft.own(batch.draft.sheet(request.sheetId));
  if (dimension === 'ROWS') own.rowCount += length;
  else own.columnCount += length;
  batch.draft.checkSize();
}

/** Puts blank lines in; both bounds are needed, and a line before it where `inheritFromBefore` (API reference). */
export function insertDimension(
  request: { readonly range?: DimensionRange; readonly inheritFromBefore?: boolean },
  batch: Batch,
): undefined {
  const before = request.inheritFromBefore === true;
  if (request.range?.startIndex === undefined || request.range.endIndex === undefined) {
    throw refused('Must specify both a startIndex and an endIndex.');
  }
  const { sheet, dimension, start, end } = readLines(batch, request.range);
  const size = countOf(sheet, dimension);
  if (before && start === 0) throw refused('inheritFromBefore cannot be true when startIndex is 0.');
  if (before ? start > size : start >= size) {
    throw refused(
      `range.startIndex[${start}] must be less than the grid size (${size}) if inheritFromBefore is ${String(before)}.`,
    );
  }
  insertLines(batch.draft, sheet, dimension, start, end - start, before ? start - 1 : start);
  batch.draft.checkSize();
}

/** Takes lines out, with their metadata; says nothing about it (measured 2026-09-06). */
export function deleteDimension(request: { readonly range?: DimensionRange }, batch: Batch): undefined {
  const lines = readLines(batch, request.range);
  const { sheet, dimension, start, end } = lines;
  assertInGrid(lines);
  assertEditable(batch, sheet, linesBox(lines));
  const word = dimension === 'ROWS' ? 'rows' : 'columns';
  const frozen = dimension === 'ROWS' ? sheet.frozenRowCount : sheet.frozenColumnCount;
  const left = countOf(sheet, dimension) - (end - start);
  // The two texts are those of the grid editor.
  if (left === 0) throw refused(`You can't delete all the ${word} on the sheet.`);
  if (frozen > 0 && start <= frozen && end === countOf(sheet, dimension)) {
    throw refused(`Sorry, it is not possible to delete all non-frozen ${word}.`);
  }
  deleteLines(batch.draft, sheet, dimension, start, end);
}

/** `destinationIndex` counts lines as they are before the move (API reference; measured 2026-09-06). */
export function moveDimension(
  request: { readonly source?: DimensionRange; readonly destinationIndex?: number },
  batch: Batch,
): undefined {
  const lines = readLines(batch, request.source);
  const to = request.destinationIndex ?? 0;
  assertInGrid(lines);
  if (to < 0 || to > countOf(lines.sheet, lines.dimension)) throw refused(`Invalid destinationIndex: ${to}`);
  assertEditable(batch, lines.sheet, linesBox(lines));
  moveLines(batch.draft, lines.sheet, lines.dimension, lines.start, lines.end, to);
}

interface UpdateDimensionProperties {
  readonly range?: DimensionRange;
  readonly properties?: { readonly hiddenByUser?: boolean; readonly pixelSize?: number };
  readonly fields?: string;
}

/** Width, height and hiding of lines. Metadata through this request is not emulated: it has requests of its own. */
export function updateDimensionProperties(request: UpdateDimensionProperties, batch: Batch): undefined {
  const mask = writeMask(request.fields, 'DimensionProperties');
  if (takes(mask, 'developerMetadata')) throw new NotEmulatedError('updateDimensionProperties of developerMetadata');
  const lines = readLines(batch, request.range);
  assertInGrid(lines);
  const own = batch.draft.own(lines.sheet);
  for (let at = lines.start; at < lines.end; at += 1) {
    if (lines.dimension === 'ROWS') {
      setFacts(batch.draft.row(own, at), request.properties ?? {}, mask);
      continue;
    }
    while (own.columns.length < at) own.columns.push(undefined);
    const facts: DimensionFacts = { ...own.columns[at] };
    setFacts(facts, request.properties ?? {}, mask);
    own.columns[at] = facts;
  }
}

function setFacts(
  facts: DimensionFacts,
  given: { hiddenByUser?: boolean; pixelSize?: number },
  mask: ReturnType<typeof writeMask>,
) {
  if (takes(mask, 'pixelSize')) {
    if (given.pixelSize === undefined) delete facts.pixelSize;
    else facts.pixelSize = given.pixelSize;
  }
  if (takes(mask, 'hiddenByUser')) {
    if (given.hiddenByUser === true) facts.hiddenByUser = true;
    else delete facts.hiddenByUser;
  }
}

/** Checked and then left alone: widths of text are not known here. */
export function autoResizeDimensions(request: { readonly dimensions?: DimensionRange }, batch: Batch): undefined {
  assertInGrid(readLines(batch, request.dimensions));
}

export function sortRange(
  request: { readonly range?: GridRange; readonly sortSpecs?: readonly (SortSpec & JsonObject)[] },
  batch: Batch,
): undefined {
  if (request.range === undefined) throw refused('A range must be specified.');
  const sheet = batch.draft.sheet(request.range.sheetId);
  const box = gridBox(sheet, request.range);
  assertEditable(batch, sheet, box);
  const specs = request.sortSpecs ?? [];
  for (const { dimensionIndex = 0 } of specs) {
    if (dimensionIndex < box.startColumn || dimensionIndex >= box.endColumn) {
      throw refused('The sort column must be within the range.');
    }
  }
  sortRows(batch.draft, sheet, box, specs, batch.draft.file.locale);
}
