import type { Host } from '../../local/host';
import { call, OWNER, registerHost, requestId, type Reply } from '../integration/support/register';
import { auditEntry } from '../../src/core/audit/entry';
import { chainEntries } from '../../src/core/audit/chain';
import {
  columnsOf,
  damageSystem,
  putCell,
  replaceSheet,
  rowWith,
  setSetting,
  tabOf,
} from '../integration/support/sheet';
import { downloaded, fileOf } from '../integration/support/snapshotFiles';
import { noted, printCounts } from './support/counts';
import type { SweepCount } from './support/everyFault';
import { everyWrite } from './support/everyWrite';
import { contentOf, faultsIn, rowsOf } from './support/registerState';
import { auditFaults, firstDifference, send } from './support/requests';

afterAll(printCounts);

const save = (host: Host, name: string): unknown =>
  call(host, 'apiSaveCustomer', { requestId: requestId(), fields: { name } });
const take = (host: Host): unknown => call(host, 'apiTakeSnapshot', { requestId: requestId() });
const runJobs = (host: Host, request = requestId()): unknown =>
  host.callFunction('apiRunJobs', { requestId: request }, { as: OWNER });

/** The register with its jobs of the day done. */
function rested(host: Host): Host {
  call(host, 'apiInstallAutomation', { requestId: requestId() });
  runJobs(host);
  host.wait(61);
  return host;
}

/** One job is due and no other. */
function withDue(base: Host, job: string): Host {
  const host = base.copy();
  putCell(host, 'system', rowWith(host, 'system', 'key', `job.${job}`).row, 'value', undefined);
  return host;
}

/** What the register says. Ids of spreadsheets are chance, and how many old entries stay follows from how many there are. */
const said = (host: Host): string =>
  JSON.stringify(contentOf(host))
    .replace(/\b1[\w-]{43}/g, '#')
    .replace(/"verify {2}",/g, '');

/** Every write of the run fails in every way; the next run ends where one without fault does. */
function sweepJob(host: Host, wrongIn: (twin: Host) => readonly string[]): SweepCount {
  const request = requestId();
  const clean = host.copy();
  runJobs(clean, request);
  const after = said(clean);
  expect(after).not.toBe(said(host));
  return everyWrite(
    host,
    (twin) => runJobs(twin, request),
    (twin) => {
      runJobs(twin);
      const last = said(twin);
      return [...(last === after ? [] : [`ends elsewhere: ${firstDifference(after, last)}`]), ...wrongIn(twin)];
    },
    // The first puts on record that the sweep ran.
    1,
  );
}

const manifestsIn = (twin: Host): readonly unknown[] =>
  twin.files.flatMap(({ sheets }) =>
    sheets
      .filter(({ title }) => title === 'Manifests')
      .flatMap(({ rows }) => rows.flatMap((row) => row?.cells[0]?.value ?? [])),
  );

const base = registerHost();
for (const name of ['Zhang San', 'Li Si']) {
  save(base, name);
  take(base);
}

it('pruning takes a snapshot from the vault and from the index, whichever call fails, and no other one', () => {
  const host = base.copy();
  setSetting(host, 'snapshot.hold', 'yes');
  host.skipTo('2026-10-20T12:00:00+08:00');
  const due = withDue(rested(host), 'prune');
  for (const key of ['keep.hourly', 'keep.daily', 'keep.weekly', 'keep.monthly']) setSetting(due, key, '1');
  setSetting(due, 'snapshot.hold', 'no');
  const count = sweepJob(due, (twin) => {
    const listed = rowsOf(twin, 'snapshots').map(({ id }) => id);
    const lying = manifestsIn(twin);
    return [
      ...(listed.join() === lying.join() ? [] : [`${listed.join()} are listed, ${lying.join()} lie in the vault`]),
      ...faultsIn(twin),
    ];
  });
  expect(noted('pruning', count).wrong).toEqual([]);
});

/** So many entries more in the trail, chained as the register chains them: what years of use leave, without their customers. */
function withEntries(host: Host, count: number): Host {
  const sheet = tabOf(host, 'audit');
  const last = rowsOf(host, 'audit').map(auditEntry).at(-1)!;
  const { at, actor, origin } = last;
  const drafts = Array.from({ length: count }, (_, index) => ({
    ...{ at, actor, origin, action: 'verify', table: '', recordId: '', payload: '{}' },
    requestId: `old-${String(index)}`,
  }));
  const { entries, head } = chainEntries(last, drafts, 'seed');
  const columns = columnsOf(sheet);
  const rows = entries.map((entry) => {
    const cells = [...(sheet.rows[last.seq]?.cells ?? [])];
    // The time stays the cell that it is: a number.
    for (const [key, value] of Object.entries<string | number>({ ...entry }))
      if (key !== 'at') cells[columns.get(key) ?? 0] = value === '' ? undefined : { ...cells[0], value };
    return { cells };
  });
  const all = [...sheet.rows.slice(0, last.seq + 1), ...rows];
  replaceSheet(host, sheet, { rows: all, rowCount: Math.max(sheet.rowCount, all.length) });
  damageSystem(host, 'audit', JSON.stringify(head));
  return host;
}

it('moving old entries of the trail into the vault loses none and doubles none, whichever call fails', () => {
  const due = withDue(withEntries(rested(base.copy()), 620), 'segments');
  setSetting(due, 'audit.rows', '100');
  // The check reads the segments too: an entry that is missing or stands twice is named.
  expect(auditFaults(due)).toEqual([]);
  const count = sweepJob(due, auditFaults);
  expect(noted('segments', count).wrong).toEqual([]);
});

it('a snapshot file comes into the vault and the index once, whichever call fails, asked again', () => {
  const host = base.copy();
  const kept = fileOf(downloaded(host, String(rowsOf(host, 'snapshots')[0]?.['id'])));
  for (const file of host.files.slice(1)) file.owner = 'gone@elsewhere.example';
  const argument = { requestId: 'fault-file-1', manifest: kept.manifest, name: 'kept.jsonl.gz' };
  const part = (twin: Host, blocks: readonly object[]): Reply | null =>
    send(twin, { name: 'apiOpenSnapshotFile', argument: { ...argument, blocks } }).reply as Reply | null;
  const open = (twin: Host): Reply | null => {
    part(twin, kept.blocks);
    return part(twin, []);
  };
  const count = everyWrite(host, open, (twin) => {
    const reply = open(twin);
    const lines = rowsOf(twin, 'snapshots').filter(({ reason }) => reason === 'from-file');
    const lying = manifestsIn(twin).filter((id) => id === lines[0]?.['id']);
    return [
      ...(reply?.['snapshot'] === undefined ? [`not opened: ${JSON.stringify(reply)}`] : []),
      ...(lines.length === 1 && lying.length === 1
        ? []
        : [`${String(lines.length)} lines, ${String(lying.length)} manifests`]),
      ...faultsIn(twin),
    ];
  });
  expect(noted('a snapshot file', count).wrong).toEqual([]);
});
