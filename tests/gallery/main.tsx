import { render } from 'preact';
// The gallery holds what the sidebar fetches.
import '../../sidebar/parts/views';
import type { WordsTag } from '../../src/words/pages';
// The views that the sidebar fetches behind its first one stand here from the beginning.
import '../../sidebar/parts/views';
import { Overview } from './Overview';
import { showState } from './showState';

/**
 * The gallery: every component of the pages in every state, in three scripts. Without a state it shows all of them, each in a
 * frame as wide as Google's sidebar; with `?state=…&words=…` that one alone, as tests and pictures want it.
 */
async function open(): Promise<void> {
  const { dataset } = document.documentElement;
  const query = new URLSearchParams(location.search);
  const tag = (dataset['words'] ?? query.get('words') ?? 'en') as WordsTag;
  const state = dataset['state'] ?? query.get('state');
  await loadWords(tag);
  const root = document.getElementById('app');
  if (root === null) return;
  if (state === null) render(<Overview tag={tag} />, root);
  else await showState(state, root);
}

/** The very words that pages are served with, each language in a script of its own. */
function loadWords(tag: WordsTag): Promise<void> {
  return new Promise((done, failed) => {
    const script = document.createElement('script');
    script.src = `gallery-words.${tag}.js`;
    script.onload = () => done();
    script.onerror = () => failed(new Error(`no words for ${tag}`));
    document.head.append(script);
  });
}

void open();
