import type { Host } from '../host';
import { typeIntoCell } from '../sheets';
import { outcomeOf, requestId, succeed, type Reply } from './bundleCalls';
import type { Outcome } from './measure';
import type { Scene } from './prepare';
import { columnsOf, tabOf } from './rowWriter';
import type { UseCase } from './useCase';

/** Rows that are pasted, of which at most so many overwrite customers, and edits by hand after it. */
const PASTED = 5_000;
const OVERWRITTEN = 2_000;
const LATER = 100;

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
      // What stood there before is in no history of this register, but in a snapshot.
      succeed(host, 'apiTakeSnapshot', { requestId: requestId() });
      const first = scene.nextRow - Math.min(OVERWRITTEN, Math.floor(scene.customers / 2));
      const names = Array.from({ length: PASTED }, (_, index) => `Pasted ${String(index)}`).join('\n');
      host.paste(`'${scene.title}'!${scene.letters('name')}${String(first)}`, names);
      // No trigger is installed: the sweep takes all of it in as one action.
      succeed(host, 'apiRunJobs', { requestId: requestId() });
      choose(host, 'sheet');
      typeByHand(host, first);
    },
    run: (host) => {
      const outcome = undoChosen(host);
      const kept = outcome.notes?.[0] ?? '';
      const wanted = `${String(LATER)} left as they stand`;
      return { ...outcome, problem: outcome.problem ?? (kept === wanted ? null : `not ${wanted}: ${kept}`) };
    },
  },
];

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
    typeIntoCell(host.register, sheet.sheetId, first - 1 + index * 50, column, `By hand ${String(index)}`);
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
