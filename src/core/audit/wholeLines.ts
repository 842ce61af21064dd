import type { AuditLine } from './entry';

type Part = Pick<AuditLine, 'seq' | 'part' | 'payload'>;

/** Whether a line goes on with the payload of the line above it. */
export function isContinued({ part }: Pick<Part, 'part'>): boolean {
  return part !== '' && !part.startsWith('1/');
}

/**
 * Lines in the order of the trail, parts of one payload put together; a line of several parts has the number of its first. What
 * is left of a payload whose beginning is missing stands for itself: something was said there, and it cannot be read.
 */
export function wholeLines<T extends Part>(lines: readonly T[]): readonly T[] {
  const whole: T[] = [];
  let above: T | undefined;
  for (const line of [...lines].sort((a, b) => a.seq - b.seq)) {
    const begun = above !== undefined && goesOn(above, line) ? whole.pop() : undefined;
    whole.push(begun === undefined ? line : { ...begun, payload: (begun.payload ?? '') + (line.payload ?? '') });
    above = line;
  }
  return whole;
}

/** Whether `line` is the next part of the payload of which `above` is one. */
function goesOn(above: Part, line: Part): boolean {
  if (!isContinued(line) || line.seq !== above.seq + 1) return false;
  const [part = '', parts = ''] = above.part.split('/');
  return line.part === `${String(Number(part) + 1)}/${parts}`;
}
