import type { CellNotes } from '../core/changeSet';
import { messageFor, type Words } from '../words';

/** Opens our paragraph of a note; notes that people wrote have no such line. Never translated: it is looked for again. */
const MARK = '[客户档案 Customer Register]';

/** A cell's note with our paragraph put in, changed or taken out; what people wrote stays as it is. */
export function noteText(note: CellNotes[string], words: Words): string {
  const theirs = withoutOurs(note.existing);
  if (note.issue === null) return theirs;
  const ours = `${MARK} ${messageFor(note.issue, words)}`;
  return theirs === '' ? ours : `${theirs}\n\n${ours}`;
}

export function hasOurParagraph(note: string): boolean {
  return note.includes(MARK);
}

function withoutOurs(note: string): string {
  return note
    .split('\n\n')
    .filter((paragraph) => !paragraph.startsWith(MARK))
    .join('\n\n')
    .trimEnd();
}
