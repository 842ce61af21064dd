import type { CallLine, Happening, MailLine, TriggerFacts } from '../../shared/protocol';
import { button, byId, el } from './dom';
import type { Store } from './store';

type View = 'runs' | 'calls' | 'triggers' | 'mails';
type Row = readonly (string | HTMLElement)[];

const KEPT = 200;

/** What happened: executions with their errors, service calls, installed triggers, mails that went out. */
export class LogDrawer {
  private readonly store: Store;
  private readonly runs: Happening[] = [];
  private readonly onToggle: () => void;
  private calls: readonly CallLine[] = [];
  private mails: readonly MailLine[] = [];
  private view: View = 'runs';

  constructor(store: Store, onToggle: () => void) {
    this.store = store;
    this.onToggle = onToggle;
    store.onNews(({ happened }) => {
      this.runs.unshift(...[...happened].reverse());
      this.runs.splice(KEPT);
      if (!byId('log').hidden) void this.draw();
    });
  }

  toggle(): void {
    byId('log').hidden = !byId('log').hidden;
    this.onToggle();
    if (!byId('log').hidden) void this.draw();
  }

  private async draw(): Promise<void> {
    if (this.view === 'calls') this.calls = (await this.store.look('calls', {}))?.lines ?? [];
    if (this.view === 'mails') this.mails = (await this.store.look('mails', {}))?.mails ?? [];
    const { log } = this.store.words;
    const views: readonly View[] = ['runs', 'calls', 'triggers', 'mails'];
    const tabs = views.map((view) =>
      button(log[view], () => this.show(view), { class: 'log-tab', 'aria-pressed': String(view === this.view) }),
    );
    byId('log').replaceChildren(
      el(
        'header',
        {},
        ...tabs,
        el('span', { class: 'gap' }),
        button('×', () => this.toggle(), { class: 'quiet', 'aria-label': log.close }),
      ),
      el('div', { class: 'log-body' }, this.body()),
    );
  }

  private show(view: View): void {
    this.view = view;
    void this.draw();
  }

  private body(): HTMLElement {
    const { log } = this.store.words;
    const { columns } = log;
    if (this.view === 'triggers') {
      const rows = this.store.state.clock.triggers.map((trigger) => this.triggerRow(trigger));
      return table([columns.what, columns.event, columns.creator, columns.next], rows, log.noTriggers);
    }
    if (this.view === 'calls') {
      const rows = this.calls.map((line) => this.callRow(line));
      return table(['#', columns.at, columns.call, columns.cells, columns.seconds, columns.result], rows, log.empty);
    }
    if (this.view === 'mails') {
      const rows = this.mails.map((mail) => this.mailRow(mail));
      return table([columns.at, columns.from, columns.to, columns.mail], rows, log.noMails);
    }
    const rows = this.runs.map((run) => this.runRow(run));
    return table([columns.at, columns.what, columns.result, columns.calls, columns.seconds], rows, log.empty);
  }

  private runRow(run: Happening): Row {
    const { words } = this.store;
    const result = run.ok ? words.log.ok : run.killed ? words.log.killed : words.log.failed;
    const detail = [run.error, run.jobs, ...run.logs].filter((text) => text !== null && text !== '').join('\n');
    return [
      run.at,
      el('span', {}, run.handler, el('span', { class: 'soft' }, ` ${words.kinds[run.kind] ?? run.kind}`)),
      el(
        'span',
        { class: run.ok ? '' : 'bad' },
        result,
        detail === '' ? null : el('span', { class: 'detail' }, detail),
      ),
      words.meter.calls(run.calls.read, run.calls.write, run.calls.other),
      run.calls.seconds.toFixed(2),
    ];
  }

  private callRow({ n, at, call, cells, seconds, error }: CallLine): Row {
    const { log } = this.store.words;
    return [
      String(n),
      at,
      call,
      String(cells),
      seconds.toFixed(2),
      el('span', { class: error === null ? '' : 'bad' }, error ?? log.ok),
    ];
  }

  private mailRow({ at, from, to, subject, body }: MailLine): Row {
    return [at, from, to, el('span', {}, subject, el('span', { class: 'detail' }, body))];
  }

  private triggerRow({ handler, event, creator, next }: TriggerFacts): Row {
    return [handler, event, creator, next ?? '–'];
  }
}

function table(heads: readonly string[], rows: readonly Row[], empty: string): HTMLElement {
  if (rows.length === 0) return el('p', { class: 'soft' }, empty);
  return el(
    'table',
    {},
    el('thead', {}, el('tr', {}, ...heads.map((head) => el('th', {}, head)))),
    el('tbody', {}, ...rows.map((row) => el('tr', {}, ...row.map((cell) => el('td', {}, cell))))),
  );
}
