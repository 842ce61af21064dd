import type { Host } from '../../local/host';
import { call, expectOk, OWNER, registerHost, requestId, type Reply } from '../integration/support/register';
import { openReview } from '../integration/support/sheet';
import { noted, printCounts } from './support/counts';
import { everyFault } from './support/everyFault';
import { contentOf, faultsIn, rowsOf } from './support/registerState';
import { auditFaults, send, sweepRequest, type Request } from './support/requests';

afterAll(printCounts);

const HOUR_MS = 3_600_000;
const anHour = (host: Host): void => {
  host.advanceTo(host.now + HOUR_MS);
};

/** Three customers in no order of names, the automation, and the jobs of the first day behind them. */
function prepared() {
  const host = registerHost();
  expectOk(host.callFunction('apiInstallAutomation', { requestId: requestId() }));
  const ids = ['Zoe', 'Ann', 'Mia'].map((name) => {
    const fields = { name, city: `City ${name}`, notes: `about ${name}` };
    const { customer } = call(host, 'apiSaveCustomer', { requestId: requestId(), fields });
    return (customer as { readonly id: string }).id;
  });
  host.advanceTo(host.now + 2 * HOUR_MS);
  const mia = ids[2] ?? '';
  const edit = { requestId: requestId(), id: mia, version: 1, fields: { notes: 'changed since' } };
  expectOk(host.callFunction('apiSaveCustomer', edit));
  return { host, mia };
}

const { host: base, mia } = prepared();

describe('what puts things back, whose n-th service call fails', () => {
  it('fields as they were on a day are back once', () => {
    const request: Request = {
      name: 'apiRestoreFields',
      argument: { requestId: 'fault-fields-1', id: mia, at: '2026-09-10 10:00', fields: ['notes'] },
    };
    const count = sweepRequest(base, request, {
      more: (twin) => {
        const notes = rowsOf(twin, 'customers').find((row) => row['id'] === mia)?.['notes'];
        return notes === 'about Mia' ? [] : [`the notes are ${String(notes)}`];
      },
    });
    expect(noted('restore of fields', count).wrong).toEqual([]);
  });

  it('a save whose row somebody moved is put right at once, by the same request, or by the sweep', () => {
    const request: Request = {
      name: 'apiSaveCustomer',
      argument: { requestId: 'fault-moved-1', id: mia, version: 2, fields: { notes: 'mine', city: 'Wuxi' } },
    };
    const probe = base.copy();
    probe.setFaults([]);
    send(probe, request);
    const write = writeOf(probe);
    const before = records(base);
    const after = records(probe);
    const sort = [{ after: write - 1, action: 'sort Customers by name' }];
    const count = everyFault(
      base,
      (twin) => send(twin, request),
      {
        look: () => [],
        goOn: ({ twin, result }) => {
          twin.failures.length = 0;
          const other = twin.copy();
          anHour(other);
          const left = records(other);
          const reply = send(twin, request).reply as Reply | null;
          anHour(twin);
          return [
            ...(left === after || left === before ? [] : [`an hour later neither as before nor as after: ${left}`]),
            ...((result.reply as Reply | null)?.ok === true && left !== after ? ['said to be saved, and is not'] : []),
            ...faultsIn(other),
            ...auditFaults(other),
            ...(reply?.ok === true ? [] : [`sent again: ${JSON.stringify(reply)}`]),
            ...(records(twin) === after ? [] : [`sent again it ends as ${records(twin)}`]),
            ...faultsIn(twin),
            ...twin.failures.map(({ error }) => JSON.stringify(error)),
          ];
        },
      },
      sort,
    );
    expect(noted('a save that is put right', count).wrong).toEqual([]);
  });

  it('a row that was deleted by hand is told of once, and comes back as it was', () => {
    const host = base.copy();
    host.doByHand('delete row 4 in Customers');
    const count = everyFault(host, anHour, {
      look: () => [],
      goOn: ({ twin }) => {
        anHour(twin);
        anHour(twin);
        const lines = openReview(twin).filter((line) => line['code'] === 'record-vanished');
        const { actions } = call(twin, 'apiListActions', { limit: 5 }) as unknown as {
          readonly actions: readonly { readonly id: string; readonly action: string }[];
        };
        const actionId = actions.find(({ action }) => action === 'vanished')?.id;
        const undo = call(twin, 'apiUndo', { requestId: requestId(), actionId }, OWNER);
        return [
          ...(lines.length === 1 ? [] : [`${String(lines.length)} lines in Review`]),
          ...(undo.ok ? [] : [JSON.stringify(undo)]),
          ...(records(twin) === records(base) ? [] : ['it is not back as it was']),
          ...faultsIn(twin),
          ...auditFaults(twin),
        ];
      },
    });
    expect(noted('a deleted row', count).wrong).toEqual([]);
  });
});

/** What stands of the customers, without what a return changes by its nature. */
function records(host: Host): string {
  const content = contentOf(host, ['updatedBy', 'version', 'staleReasons']) as {
    readonly customers: readonly string[];
  };
  return JSON.stringify(content.customers);
}

/** Number of the first write among the calls that were counted. */
function writeOf(host: Host): number {
  const made = host.calls.slice(-host.callsSinceFaults);
  return made.findIndex(({ method }) => method === 'spreadsheets.batchUpdate') + 1;
}
