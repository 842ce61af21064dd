import type { PageLanguage } from '../../shared/protocol';
import { askText } from './askText';
import { button, byId, el } from './dom';
import { openBelow } from './menuBar';
import type { PopupItem } from './popup';
import type { Store } from './store';

/** Who sits at the screen, in which language, and the way out as a file. */
export function watchAccount(store: Store, become: (email: string, language: PageLanguage) => void): void {
  let drawn = '';
  store.onNews(({ state }) => {
    const key = JSON.stringify([state.people, state.person, state.language]);
    if (key !== drawn) draw(store, become);
    drawn = key;
  });
}

function draw(store: Store, become: (email: string, language: PageLanguage) => void): void {
  const { words, state } = store;
  const people = state.people.map((email): PopupItem => ({
    text: email,
    checked: email === state.person,
    act: () => become(email, state.language),
    ...(email === state.owner ? { hint: words.owner } : {}),
  }));
  const another = async (): Promise<void> => {
    const email = await askText(words.addPersonAsk, '', words);
    if (email !== null) become(email, state.language);
  };
  const languages: readonly (readonly [PageLanguage, string])[] = [
    ['en', 'English'],
    ['zh', '简体中文'],
  ];
  byId('account').replaceChildren(
    button(
      `${state.person} ▾`,
      (event) => openBelow(event, [...people, 'line', { text: words.addPerson, act: () => void another() }]),
      {
        class: 'person',
        title: words.person,
        'aria-haspopup': 'menu',
      },
    ),
    el(
      'span',
      { class: 'languages', title: words.language },
      ...languages.map(([language, text]) =>
        button(text, () => become(state.person, language), { 'aria-pressed': String(language === state.language) }),
      ),
    ),
    el('a', { class: 'save', href: 'workbook.xlsx', title: words.saveHint }, words.save),
    el(
      'a',
      { class: 'gallery', href: `gallery.html?words=${state.language}`, target: '_blank', title: words.galleryHint },
      words.gallery,
    ),
  );
}
