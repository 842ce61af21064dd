import { button, byId, el } from './dom';
import type { Store } from './store';
import { notice } from './notices';

type Step = 'hour' | 'day' | 'month';

/** The virtual clock. Moving it runs what is due, some hours a request, so that it can be watched and stopped. */
export class Clock {
  private readonly store: Store;
  private moving = false;
  private stopped = false;
  private drawn = '';

  constructor(store: Store) {
    this.store = store;
    store.onNews(() => this.draw());
  }

  /** The buttons stay the same ones while they can, so that they keep the focus. */
  draw(): void {
    const { words, state } = this.store;
    const { text, weekday, timeZone } = state.clock;
    const time = el(
      'span',
      { class: 'time', title: `${words.clock.hint}\n${timeZone}` },
      el('span', { class: 'weekday' }, words.clock.weekdays[weekday] ?? ''),
      el('time', {}, text),
    );
    const key = `${state.language} ${String(this.moving)}`;
    if (key === this.drawn) {
      byId('clock').querySelector('.time')?.replaceWith(time);
      return;
    }
    this.drawn = key;
    const steps: readonly Step[] = ['hour', 'day', 'month'];
    byId('clock').replaceChildren(
      time,
      ...(this.moving
        ? [button(words.clock.stop, () => this.stop(), { class: 'stop' })]
        : steps.map((step) => button(words.clock[step], () => void this.move(step), { class: 'step' }))),
    );
  }

  private isStopped(): boolean {
    return this.stopped;
  }

  private stop(): void {
    this.stopped = true;
  }

  private async move(step: Step): Promise<void> {
    const moments = await this.store.look('moments', {});
    if (moments === null || this.moving) return;
    this.moving = true;
    this.stopped = false;
    let runs = 0;
    let failed = 0;
    this.draw();
    const { store } = this;
    const to = moments[step];
    while (!this.isStopped() && store.state.clock.now < to) {
      const before = store.state.clock.now;
      const happened = await this.advance(to);
      runs += happened.runs;
      failed += happened.failed;
      if (store.state.clock.now <= before) break;
    }
    this.moving = false;
    this.draw();
    const { clock } = this.store.words;
    const nobody = this.store.state.clock.triggers.length === 0;
    notice(
      runs === 0 ? `${clock.quiet}${nobody ? ` ${clock.wait}` : ''}` : clock.ran(runs, failed),
      'plain',
      this.store.words,
    );
  }

  private async advance(to: number): Promise<{ readonly runs: number; readonly failed: number }> {
    let [runs, failed] = [0, 0];
    const stopCounting = this.store.onceNews(({ happened }) => {
      runs = happened.length;
      failed = happened.filter(({ ok }) => !ok).length;
    });
    await this.store.act('advance', { to });
    stopCounting();
    return { runs, failed };
  }
}
