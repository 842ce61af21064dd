import type { MenuEntry } from '../../shared/protocol';
import { button, byId, el } from './dom';
import { openPopup, type PopupItem } from './popup';
import type { Store } from './store';

/** The menus that the script has drawn. */
export function watchMenus(store: Store, click: (functionName: string) => void): void {
  const place = byId('menus');
  let drawn = '';
  store.onNews(({ state }) => {
    const key = JSON.stringify([state.menus, state.language]);
    if (key === drawn) return;
    drawn = key;
    const menus = state.menus.map(({ caption, items }) =>
      button(
        caption,
        (event) =>
          openBelow(
            event,
            items.map((item) => itemOf(item, click)),
          ),
        {
          class: 'menu',
          'aria-haspopup': 'menu',
        },
      ),
    );
    place.replaceChildren(...(menus.length > 0 ? menus : [el('span', { class: 'soft' }, store.words.menuNone)]));
  });
}

/** Opens a menu under the button that was pressed, over it where there is no room. */
export function openBelow(event: MouseEvent, items: readonly PopupItem[]): void {
  if (!(event.currentTarget instanceof HTMLElement)) return;
  const { left, top, bottom } = event.currentTarget.getBoundingClientRect();
  openPopup(items, { x: left, y: bottom + 2, over: top - 2 });
}

function itemOf(entry: MenuEntry, click: (functionName: string) => void): PopupItem {
  if (entry.kind === 'separator') return 'line';
  if (entry.kind === 'menu') return { text: entry.caption, items: entry.items.map((item) => itemOf(item, click)) };
  return { text: entry.caption, act: () => click(entry.functionName) };
}
