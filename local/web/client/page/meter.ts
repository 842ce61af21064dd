import type { Counts } from '../../shared/protocol';
import { byId, button, el } from './dom';
import type { Store } from './store';

/** Service calls and the seconds that Google would take: for the last action that made any, and in all. */
export function watchMeter(store: Store, openLog: () => void): void {
  let last: Counts = { read: 0, write: 0, other: 0, seconds: 0 };
  store.onNews(({ state, spent }) => {
    if (spent.read + spent.write + spent.other > 0) last = spent;
    const { meter, log } = store.words;
    const line = (label: string, { read, write, other, seconds }: Counts): HTMLElement =>
      el(
        'span',
        { class: 'meter-line' },
        el('b', {}, label),
        ` ${meter.calls(read, write, other)} · ${meter.seconds(seconds.toFixed(1))}`,
      );
    byId('meter').replaceChildren(
      el('span', { class: 'meter', title: meter.hint }, line(meter.last, last), line(meter.all, state.total)),
      button(log.open, openLog, { class: 'quiet' }),
    );
  });
}
