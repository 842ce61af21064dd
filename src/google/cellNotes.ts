import type { CellNotes } from '../core/changeSet';
import { messageFor, type Words } from '../words';

/** Opens our paragraph of a note; notes that people wrote have no such line. Never translated: it is looked for again. */
const MARK = '[客户档案 Customer Register]';

/**
 * A cell's note with our paragraph put in, changed or taken out; what people wrote stays as it is. Our paragraph is one line,
 * so that what people add right below it can be told from it.
 */
export function noteText(note: CellNotes[string], words: Words): string {
  const theirs = withoutOurs(note.existing);
  if (note.issue === null) return theirs;
  const ours = `${MARK} ${messageFor(note.issue, words).replace(/\s*\n\s*/g, ' ')}`;
  return theirs === '' ? ours : `${theirs}\n\n${ours}`;
}

export function hasOurParagraph(note: string): boolean {
  return note.includes(MARK);
}

function withoutOurs(note: string): string {
  const parts: string[] = [''];
  for (const line of note.split('\n')) {
    if (line.startsWith(MARK)) parts.push('');
    else parts.push(`${parts.pop() ?? ''}${line}\n`);
  }
  return parts
    .map((part, index) => (index === 0 ? part : part.replace(/^\n+/, '')).trimEnd())
    .filter((part) => part !== '')
    .join('\n\n');
}
