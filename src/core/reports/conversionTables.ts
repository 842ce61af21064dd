import { share } from './figures';
import { nothing, type ReportContext } from './groupBlock';
import type { DraftBlock } from './placeBlocks';
import type { Conversion } from './report';
import { figureCells, headerRow, numberCell, textCell } from './reportCells';
import type { ReportCell } from './reportSheet';

const MOVES_SHOWN = 15;

/** From which stage to which customers went: the month as a matrix, and the moves with the month before beside them. */
export function conversionTables(context: ReportContext): readonly DraftBlock[] {
  return [matrix(context), moves(context)];
}

function matrix(context: ReportContext): DraftBlock {
  const { report, words } = context;
  const names = report.stages.map((stage) => stageName(stage, context));
  const header = headerRow(words.columns.fromTo, ...names, words.columns.atStart);
  const counts = report.conversion.now;
  const rows = names.map((name, from): readonly ReportCell[] => [
    textCell(name),
    ...names.map((_, to) => numberCell(counts?.counts[from]?.[to] ?? null, 'count', words.unknown)),
    numberCell(counts?.atStart[from] ?? null, 'count', words.unknown),
  ]);
  return { cells: [[textCell(words.sections.conversion, 'section')], header, ...rows] };
}

interface Move {
  readonly from: number;
  readonly to: number;
  readonly now: number | null;
  readonly before: number | null;
}

/** A move's share is of the customers that stood in its first stage when the month began. */
function moves(context: ReportContext): DraftBlock {
  const { report, words } = context;
  const { columns, monthName, unknown } = words;
  const name = (at: number): string => stageName(report.stages[at] ?? null, context);
  const header = headerRow(
    columns.move,
    monthName(report.month),
    monthName(report.monthBefore),
    columns.change,
    columns.share,
  );
  const rows = movesOf(report.stages.length, report.conversion).map((move): readonly ReportCell[] => [
    textCell(words.move(name(move.from), name(move.to))),
    ...figureCells(move, 'count', unknown),
    numberCell(share(move.now, report.conversion.now?.atStart[move.from] ?? null), 'share', unknown),
  ]);
  const none = report.conversion.now === null ? [textCell(unknown, 'note')] : nothing(words);
  return { cells: [[textCell(words.sections.moves, 'section')], header, ...(rows.length > 0 ? rows : [none])] };
}

function movesOf(
  stages: number,
  { now, before }: { readonly now: Conversion | null; readonly before: Conversion | null },
): readonly Move[] {
  const found: Move[] = [];
  for (let from = 0; from < stages; from += 1) {
    for (let to = 0; to < stages; to += 1) {
      const move = { from, to, now: countOf(now, from, to), before: countOf(before, from, to) };
      if (from !== to && ((move.now ?? 0) > 0 || (move.before ?? 0) > 0)) found.push(move);
    }
  }
  found.sort((a, b) => (b.now ?? 0) - (a.now ?? 0) || (b.before ?? 0) - (a.before ?? 0));
  return found.slice(0, MOVES_SHOWN);
}

function countOf(conversion: Conversion | null, from: number, to: number): number | null {
  return conversion === null ? null : (conversion.counts[from]?.[to] ?? 0);
}

function stageName(stage: string | null, { words, labels }: ReportContext): string {
  return stage === null ? words.notGiven : labels.option('stage', stage);
}
