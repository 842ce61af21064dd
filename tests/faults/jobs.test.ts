import { typeIntoCell } from '../../local/sheets';
import { findColumn, tabKey, type Host } from '../../local/host';
import { call, OWNER, registerHost, requestId } from '../integration/support/register';
import { setSetting } from '../integration/support/sheet';
import { noted, printCounts } from './support/counts';
import { everyFault, type SweepCount } from './support/everyFault';
import { itInSoak } from './support/itInSoak';
import { contentOf, faultsIn, reportMonths, rowsOf, systemOf } from './support/registerState';
import { auditFaults, firstDifference } from './support/requests';

afterAll(printCounts);

const HOUR_MS = 3_600_000;

const anHour = (host: Host): void => {
  host.advanceTo(host.now + HOUR_MS);
};

/** What jobs do may come an hour later, and so behind what another one did. */
function contentInAnyOrder(host: Host): string {
  const content = contentOf(host) as { readonly audit: readonly string[] };
  return JSON.stringify({ ...content, audit: [...content.audit].sort() });
}

/** A register with customers and purchases, and its automation; the clock stands at this time in Shanghai. */
function registerAt(time: string): Host {
  const host = registerHost();
  for (const name of ['Zhang San', 'Li Si', 'Wang Wu']) {
    const saved = call(host, 'apiSaveCustomer', { requestId: requestId(), fields: { name } });
    const { id } = (saved as unknown as { customer: { id: string } }).customer;
    const talk = { at: '2026-06-10 10:00', channel: 'phone', summary: 'called' };
    call(host, 'apiLogInteraction', { requestId: requestId(), customerId: id, fields: talk });
    call(host, 'apiAddPurchase', {
      requestId: requestId(),
      customerId: id,
      fields: { on: '2026-09-03', item: 'Tea', amount: 120 },
    });
  }
  call(host, 'apiInstallAutomation', { requestId: requestId() });
  // The jobs of the first day, then up to the hour in question.
  host.advanceTo(host.now + 2 * HOUR_MS);
  host.skipTo(`${time}+08:00`);
  return host;
}

/** Fails every call of the dispatcher in every way; the hours after it make up for what was missed, once. */
function sweepHour(base: Host, more: (twin: Host) => readonly string[] = () => []): SweepCount {
  const clean = base.copy();
  anHour(clean);
  anHour(clean);
  const after = contentInAnyOrder(clean);
  return everyFault(base, anHour, {
    look: ({ twin }) => faultsIn(twin, true),
    goOn: ({ twin }) => {
      anHour(twin);
      const last = contentInAnyOrder(twin);
      anHour(twin);
      const later = contentInAnyOrder(twin);
      return [
        ...(last === after ? [] : [`ends elsewhere: ${firstDifference(after, last)}`]),
        ...(later === last ? [] : [`an hour later it changed: ${firstDifference(last, later)}`]),
        ...faultsIn(twin),
        ...auditFaults(twin),
        ...more(twin),
      ];
    },
  });
}

/** The same with the jobs of that day done: what comes next stands alone. */
function restedAt(time: string): Host {
  const host = registerAt(time);
  anHour(host);
  return host;
}

describe('an hour of the dispatcher whose n-th service call fails', () => {
  it('the sweep brings rows that were typed while no trigger ran into line once', () => {
    const host = restedAt('2026-09-11T12:00:00');
    typeQuietly(host, 'phone', 2, '138 0013 8000');
    typeQuietly(host, 'email', 3, 'nobody at nowhere');
    typeQuietly(host, 'name', 5, 'Typed By Hand');
    expect(noted('sweep', sweepHour(host)).wrong).toEqual([]);
  });

  itInSoak('the daily snapshot is taken once for its day', () => {
    const host = registerAt('2026-09-11T01:30:00');
    const count = sweepHour(host, (twin) => daysTwice(twin));
    expect(noted('snapshot', count).wrong).toEqual([]);
  });

  itInSoak('stale flags are set once', () => {
    const host = registerAt('2026-09-11T02:30:00');
    const count = sweepHour(host, (twin) =>
      rowsOf(twin, 'customers').every((row) => row['stale'] === true) ? [] : ['not all are stale'],
    );
    expect(noted('staleFlags', count).wrong).toEqual([]);
  });

  it('all jobs of a day that nobody was there for are made up for once: vaults, chain, archive, health and the rest', () => {
    const host = registerAt('2026-09-11T12:00:00');
    expect(noted('a day', sweepHour(host)).wrong).toEqual([]);
  });

  itInSoak('completeness is worked out anew once a weight was changed', () => {
    const host = restedAt('2026-09-11T12:00:00');
    host.skipTo('2026-09-12T02:30:00+08:00');
    setSetting(host, 'weight.gender', '99');
    const shares = (twin: Host): readonly unknown[] => rowsOf(twin, 'customers').map((row) => row['completeness']);
    const before = shares(host);
    const count = sweepHour(host, (twin) =>
      shares(twin).some((share) => before.includes(share)) ? ['not all were worked out'] : [],
    );
    expect(before).toHaveLength(3);
    expect(noted('completeness', count).wrong).toEqual([]);
  });

  it('the report of the month before stands once, with its state', () => {
    const host = registerAt('2026-09-30T01:30:00');
    // The drill of the month has tests of its own.
    setSetting(host, 'hour.drill', '23');
    host.advanceTo('2026-10-01T03:30:00+08:00');
    host.skipTo(host.now + HOUR_MS * (reportHour(host) - 4));
    const count = sweepHour(host, (twin) => {
      const made = systemOf(twin).get('job.report') ?? '';
      return reportMonths(twin).join() === '2026-09' && made.includes('2026-09')
        ? []
        : [`reports ${reportMonths(twin).join()}, state ${made}`];
    });
    expect(noted('report', count).wrong).toEqual([]);
  });

  itInSoak('a restore that was left in progress is resumed to its end', () => {
    const host = restedAt('2026-09-11T12:00:00');
    const taken = call(host, 'apiTakeSnapshot', { requestId: requestId() }) as unknown as { snapshot: { id: string } };
    host.edit('Customers!C2', 'Overwritten');
    leaveRestore(host, taken.snapshot.id);
    expect(systemOf(host).get('progress')).not.toBe('');
    const count = sweepHour(host, (twin) => (systemOf(twin).get('progress') === '' ? [] : ['still in progress']));
    expect(noted('resume', count).wrong).toEqual([]);
  });
});

/** Types into a cell of the Customers tab without any trigger hearing of it. */
function typeQuietly(host: Host, field: string, row: number, text: string): void {
  const sheet = host.register.sheets.find((each) => tabKey(each) === 'customers');
  if (sheet === undefined) throw new Error('no Customers tab');
  typeIntoCell(host.register, sheet.sheetId, row - 1, findColumn(sheet, field), text);
}

function daysTwice(host: Host): readonly string[] {
  const days = rowsOf(host, 'snapshots').map((row) => String(row['at']).slice(0, 10));
  return days.filter((day, index) => days.indexOf(day) !== index).map((day) => `two snapshots on ${day}`);
}

function reportHour(host: Host): number {
  return Number(rowsOf(host, 'settings').find((row) => row['key'] === 'hour.report')?.['value'] ?? 4);
}

/** A restore that dies right before its last batch. */
function leaveRestore(host: Host, snapshotId: string): void {
  const request = { requestId: 'left-restore-1', snapshotId };
  const twin = host.copy();
  twin.callFunction('apiRestoreSnapshot', request, { as: OWNER });
  const lastWrite = twin.calls.findLastIndex((each) => each.method === 'spreadsheets.batchUpdate') + 1;
  host.setFaults([{ call: lastWrite, when: 'before', kind: 'kill' }]);
  host.callFunction('apiRestoreSnapshot', request, { as: OWNER });
  host.setFaults([]);
}
