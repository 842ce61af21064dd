import { noteError } from './healthCounters';

export function nameOf(error: unknown): string {
  return error instanceof Error ? error.name : typeof error;
}

/** Logs and counts an error that is none of ours; gives its code. What Google threw is known by its name: its text is localised. */
export function noteUnexpected(error: unknown): string {
  console.error(`unexpected ${nameOf(error)} ${placeOf(error)}`);
  const code = `unexpected ${nameOf(error)}`;
  noteError(code);
  return code;
}

/** Where it happened, without the message: messages may quote what people typed. */
function placeOf(error: unknown): string {
  const stack = error instanceof Error ? (error.stack ?? '') : '';
  return stack
    .split('\n')
    .filter((line) => line.trim().startsWith('at '))
    .slice(0, 6)
    .join(' ');
}
