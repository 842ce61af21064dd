import { render } from 'preact';
import { servedWords } from '../../sidebar/words/served';
import { fakeServer } from './fakeServer';
import { hands } from './hands';
import { groups } from './groups';

/** Draws one state into the page and does what leads to it. `data-ready` on the root element says how it went. */
export async function showState(name: string, root: HTMLElement): Promise<void> {
  const { dataset } = document.documentElement;
  const state = groups.flatMap(({ states }) => states).find((one) => one.name === name);
  try {
    if (state === undefined) throw new Error(`the gallery has no state ${name}`);
    const words = servedWords();
    document.documentElement.lang = { en: 'en', zh: 'zh-CN', 'zh-Hant': 'zh-TW' }[words.tag];
    document.title = state.title;
    fakeServer(state.answers?.(words.values.language) ?? {});
    render(state.shown(words), root);
    await state.steps?.(hands, words);
    dataset['ready'] = 'yes';
  } catch (error) {
    dataset['ready'] = String(error);
    console.error(error);
  }
}
