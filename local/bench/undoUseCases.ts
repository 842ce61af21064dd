import type { Host } from '../host';
import { typeIntoCell } from '../sheets';
import { outcomeOf, requestId, succeed, type OpenedRegister, type Reply } from './bundleCalls';
import type { Outcome } from './measure';
import type { Scene } from './prepare';
import { columnsOf, tabOf } from './rowWriter';
import type { UseCase } from './useCase';

/** Rows that are pasted, of which at most so many overwrite customers, and edits by hand after it. */
const PASTED = 5_000;
const OVERWRITTEN = 2_000;
const LATER = 100;
const BY_HAND = 'By hand';

interface Listed {
  readonly actions: readonly { readonly id: string }[];
}

/** Taking back: the list of what was done, a save, and a paste of thousands of rows that people went on with. */
export const undoUseCases: readonly UseCase<Scene>[] = [
  {
    name: 'list of actions',
    needs: ['apiListActions'],
    prepare: edit,
    run: (host) => outcomeOf([host.callFunction('apiListActions', {})]),
  },
  {
    name: 'undo of one save',
    needs: ['apiUndo'],
    prepare: (host, scene) => {
      edit(host, scene);
      choose(host, 'save');
    },
    run: undoChosen,
  },
  {
    name: 'undo of 5,000 pasted rows after 100 edits',
    needs: ['apiUndo', 'apiRunJobs', 'apiTakeSnapshot'],
    prepare: (host, scene) => {
      const before = customersOf(host);
      // What stood there before is in no history of this register, but in a snapshot.
      succeed(host, 'apiTakeSnapshot', { requestId: requestId() });
      const overwritten = Math.min(OVERWRITTEN, Math.floor(scene.customers / 2));
      const first = scene.nextRow - overwritten;
      const names = Array.from({ length: PASTED }, (_, index) => `Pasted ${String(index)}`).join('\n');
      host.paste(`'${scene.title}'!${scene.letters('name')}${String(first)}`, names);
      // No trigger is installed: the sweep takes all of it in as one action.
      succeed(host, 'apiRunJobs', { requestId: requestId() });
      choose(host, 'sheet');
      typeByHand(host, first);
      wanted.set(host, asWanted(host, before));
      // Google counts requests by the minute, and those of this preparation are not its own.
      host.wait(120);
    },
    run: (host) => {
      const outcome = undoChosen(host);
      const kept = outcome.notes?.[0] ?? '';
      const said = `${String(LATER)} left as they stand`;
      const wrong = outcome.problem ?? (kept === said ? differences(host) : `not ${said}: ${kept}`);
      return { ...outcome, problem: wrong, notes: [kept, `${String(customersOf(host).size)} customers compared`] };
    },
  },
];

/** Customers by id, each with what people entered in it. */
type Customers = ReadonlyMap<string, Readonly<Record<string, unknown>>>;

/** What is to stand once all is undone: on each host, worked out before. */
const wanted = new WeakMap<Host, Customers>();

function customersOf(host: Host): Customers {
  const { tables } = succeed(host.copy(), 'apiOpen', {}) as unknown as OpenedRegister;
  const entered = (tables['customers'] ?? []).filter(({ computed }) => computed !== true).map(({ key }) => key);
  const sheet = tabOf(host.register, 'customers');
  const columns = columnsOf(sheet);
  const valueIn = (cells: readonly ({ readonly value?: unknown } | undefined)[], key: string): unknown =>
    cells[columns.get(key) ?? -1]?.value ?? '';
  return new Map(
    sheet.rows.slice(1).flatMap((row) => {
      const id = String(valueIn(row?.cells ?? [], 'id'));
      const fields = entered.map((key) => [key, valueIn(row?.cells ?? [], key)] as const);
      return id === '' ? [] : [[id, Object.fromEntries(fields)] as const];
    }),
  );
}

/** All as before, but for the names that were typed after the paste: they stay, and with them the new customers who bear them. */
function asWanted(host: Host, before: Customers): Customers {
  const all = new Map(before);
  for (const [id, fields] of customersOf(host)) {
    if (!String(fields['name']).startsWith(BY_HAND)) continue;
    const stood = before.get(id);
    all.set(id, stood === undefined ? fields : { ...stood, name: fields['name'] });
  }
  return all;
}

/** Null where every customer is as it is to be, and no other stands; else the first that is not. */
function differences(host: Host): string | null {
  const now = customersOf(host);
  const meant = wanted.get(host) ?? new Map<string, never>();
  for (const id of new Set([...meant.keys(), ...now.keys()])) {
    const [is, should] = [JSON.stringify(now.get(id) ?? null), JSON.stringify(meant.get(id) ?? null)];
    if (is !== should) return `customer ${id} is ${is}, not ${should}`;
  }
  return null;
}

function edit(host: Host, { sample }: Scene): void {
  succeed(host, 'apiSaveCustomer', {
    requestId: requestId(),
    id: sample.id,
    version: 1,
    fields: { notes: 'mornings' },
  });
}

/** Every fiftieth of the pasted rows gets another name, without any trigger: the hundred that have to stay. */
function typeByHand(host: Host, first: number): void {
  const sheet = tabOf(host.register, 'customers');
  const column = columnsOf(sheet).get('name') ?? 0;
  for (let index = 0; index < LATER; index += 1) {
    typeIntoCell(host.register, sheet.sheetId, first - 1 + index * 50, column, `${BY_HAND} ${String(index)}`);
  }
}

/** What is to be taken back on each host: looked up before it is measured. */
const chosen = new WeakMap<Host, string>();

function choose(host: Host, kind: 'save' | 'sheet'): void {
  const [action] = (succeed(host, 'apiListActions', { kind, limit: 1 }) as unknown as Listed).actions;
  chosen.set(host, action?.id ?? '');
}

/** Repeated until it is done, as the page does. */
function undoChosen(host: Host): Outcome {
  const request = { requestId: requestId(), actionId: chosen.get(host) };
  const reports = [host.callFunction('apiUndo', request)];
  const reply = (): Reply | null => (reports.at(-1)?.reply ?? null) as Reply | null;
  while (reply()?.['done'] === false && reports.length < 50) reports.push(host.callFunction('apiUndo', request));
  return { ...outcomeOf(reports), notes: [`${String(reply()?.['kept'])} left as they stand`] };
}
