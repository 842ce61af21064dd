import type { ReportContext } from './groupBlock';
import type { DraftBlock } from './placeBlocks';
import { textCell } from './reportCells';

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
