import type { HistoryEntry } from '../audit/history';

/**
 * The lines of one record in the order of the trail, parts of one payload put together; a line of several parts has the
 * number of its first. What is left of a payload whose beginning is missing is passed over.
 */
export function wholeLines<T extends HistoryEntry>(lines: readonly T[], id: string): readonly T[] {
  const whole: T[] = [];
  for (const line of lines.filter((each) => each.recordId === id).sort((a, b) => a.seq - b.seq)) {
    const continues = line.part !== '' && !line.part.startsWith('1/');
    const begun = continues ? whole.pop() : undefined;
    if (begun !== undefined) whole.push({ ...begun, payload: begun.payload + line.payload });
    else if (!continues) whole.push(line);
  }
  return whole;
}
