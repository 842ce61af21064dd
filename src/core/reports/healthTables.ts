import type { ReportContext } from './groupBlock';
import type { DraftBlock } from './placeBlocks';
import { textCell } from './reportCells';

/** How the register itself fares, as of when the report was made: what needs somebody, each with what to do, or that nothing does. */
export interface ReportHealth {
  /** Wall-clock time of the look. */
  readonly at: string;
  /** What is not as it should be, in the register's language, the worst first. */
  readonly lines: readonly { readonly text: string; readonly remedy: string }[];
  /** How much room is left; '' where that is not known. */
  readonly room: string;
}

/** None where the health was not looked at. */
export function healthTables({ report, words }: ReportContext): readonly DraftBlock[] {
  const { health } = report;
  if (health === undefined) return [];
  const { section, fine } = words.health;
  const lines = health.lines.flatMap(({ text, remedy }) => [
    [textCell(text)],
    ...(remedy === '' ? [] : [[textCell(remedy, 'note')]]),
  ]);
  const cells = [
    [textCell(section(health.at), 'section')],
    ...(lines.length === 0 ? [[textCell(fine, 'note')]] : lines),
    ...(health.room === '' ? [] : [[textCell(health.room, 'note')]]),
  ];
  return [{ cells }];
}
