import type { ServedDialogWords, ServedWords, ViewWords } from '../../src/words/pages';

// Set by the scripts beside this file, of which the server puts those of one language into the page (words.html).
declare global {
  var servedWords: ServedWords | undefined;
  var servedDialogWords: ServedDialogWords | undefined;
  var servedViewWords: ViewWords | undefined;
}

/** The words that this page was served with. They are of one language; another one needs the page served again. */
export function servedWords(): ServedWords {
  return whole(globalThis.servedWords);
}

/** What dialogs say beyond that; the sidebar is served without them. */
export function servedDialogWords(): ServedDialogWords {
  return whole(globalThis.servedDialogWords);
}

/** What the views say that the page fetched, or a dialog that shows the same: the sidebar's first view is served without them. */
export function viewWords(): ViewWords {
  return whole(globalThis.servedViewWords);
}

function whole<T>(words: T | undefined): T {
  if (words === undefined) throw new Error('the page was served without its words');
  return words;
}
