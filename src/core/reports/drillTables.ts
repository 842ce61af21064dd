import type { LoggedDrill } from '../drill/drillResult';
import type { ReportContext } from './groupBlock';
import type { DraftBlock } from './placeBlocks';
import { headerRow, numberCell, textCell } from './reportCells';
import type { ReportCell } from './reportSheet';
import type { ReportWords } from './reportWords';

/** The restore drills of the month: of which snapshot, what was compared, and what came of it. None where drills are not known. */
export function drillTables({ report, words }: ReportContext): readonly DraftBlock[] {
  const { drills } = report;
  if (drills === undefined) return [];
  const { columns } = words.drills;
  const title = [textCell(words.drills.section, 'section')];
  if (drills.length === 0) return [{ cells: [title, [textCell(words.drills.none, 'note')]] }];
  const header = headerRow(columns.snapshot, columns.records, columns.fields, columns.seconds, columns.differences);
  return [{ cells: [title, header, ...drills.flatMap((drill) => drillRows(drill, words))] }];
}

function drillRows(drill: LoggedDrill, words: ReportWords): readonly (readonly ReportCell[])[] {
  const { at, snapshotId, ok, checksum, records, fields, seconds, differing, problem } = drill;
  const figures = [records, fields, seconds, differing].map((figure) => numberCell(figure, 'count', words.unknown));
  const verdict = ok ? words.drills.equal(checksum) : words.drills.failed(problem !== undefined);
  return [[textCell(`${at} · ${snapshotId}`), ...figures], [textCell(verdict, 'note')]];
}
