import type { Host } from '../../local/host';
import { sortSheetBy, type SpreadsheetFile } from '../../local/sheets';
import { call, expectOk, OWNER, registerHost, requestId } from './support/register';
import {
  addMember,
  auditOf,
  damageSystem,
  openReview,
  putCell,
  rowsOf,
  rowWith,
  setSetting,
  systemOf,
  typeUnseen,
} from './support/sheet';

const SECOND = 'second@example.com';
const CLERK = 'clerk@example.com';
const HOUR = 3_600_000;

/** A register with its jobs, two owners and a clerk, and one snapshot by the first owner. */
function withSnapshot(): { readonly host: Host; readonly snapshotId: string } {
  const host = registerHost();
  for (const [email, role] of [
    [SECOND, 'owner'],
    [CLERK, 'entry'],
  ] as const) {
    host.share(host.register.id, email);
    addMember(host, email, role);
  }
  expectOk(host.callFunction('apiInstallAutomation', { requestId: requestId() }));
  for (const name of ['Ann', 'Bob', '王小明'])
    expectOk(
      host.callFunction('apiSaveCustomer', { requestId: requestId(), fields: { name, notes: `about ${name}` } }),
    );
  return { host, snapshotId: take(host) };
}

function take(host: Host, as = OWNER, name?: string): string {
  const reply = call(host, 'apiTakeSnapshot', { requestId: requestId(), ...(name === undefined ? {} : { name }) }, as);
  expect(reply).toMatchObject({ ok: true });
  return (reply as unknown as { snapshot: { id: string } }).snapshot.id;
}
const base = withSnapshot();
const scene = () => ({ host: base.host.copy(), snapshotId: base.snapshotId });

function vaultOf(host: Host, index = 1): SpreadsheetFile {
  const file = host.files[index];
  if (file === undefined) throw new Error('no vault');
  return file;
}
const tabIn = (file: SpreadsheetFile, title: string) => file.sheets.find((sheet) => sheet.title === title)!;
const names = (host: Host): unknown => rowsOf(host, 'customers').map((row) => row['name']);
const restore = (host: Host, snapshotId: string, as = OWNER) =>
  call(host, 'apiRestoreSnapshot', { requestId: requestId(), snapshotId }, as);
const hour = (host: Host): void => void host.advanceTo(host.now + HOUR);
const jobNote = (host: Host, job: string): Record<string, unknown> =>
  (JSON.parse(systemOf(host).get(`job.${job}`) ?? '{}') as { note: Record<string, unknown> }).note;

describe('a vault', () => {
  it('is open to the owners of the register from the start, and to nobody else', () => {
    const { host } = scene();
    expect(vaultOf(host)).toMatchObject({ owner: OWNER, editors: [SECOND], viewers: [] });
  });

  it('lets a second owner restore from their own account, and no clerk', () => {
    const { host, snapshotId } = scene();
    const before = names(host);
    typeUnseen(host, 'customers', 2, 'name', 'Overwritten');
    expect(restore(host, snapshotId, CLERK)).toMatchObject({ ok: false, error: { code: 'role-insufficient' } });
    expect(restore(host, snapshotId, SECOND)).toMatchObject({ ok: true, done: true });
    expect(names(host)).toEqual(before);
    expect(
      auditOf(host)
        .filter((entry) => entry.action === 'restore')
        .map((entry) => entry.actor),
    ).toContain(SECOND);
  });

  it('of a second person stands beside the first one of that month; each owner restores from either', () => {
    const { host, snapshotId } = scene();
    const second = take(host, SECOND);
    expect(rowsOf(host, 'snapshots').map((line) => line['vaultId'])).toEqual([vaultOf(host).id, vaultOf(host, 2).id]);
    expect(vaultOf(host, 2)).toMatchObject({ owner: SECOND, editors: [OWNER] });
    const before = names(host);
    for (const [id, as] of [
      [snapshotId, SECOND],
      [second, OWNER],
    ] as const) {
      typeUnseen(host, 'customers', 3, 'name', 'Overwritten');
      expect(restore(host, id, as)).toMatchObject({ ok: true });
      expect(names(host)).toEqual(before);
    }
  });

  it('is shared anew by the next hour where the owners changed, and shut to whom somebody let in by hand', () => {
    const { host } = scene();
    hour(host);
    host.share(vaultOf(host).id, 'friend@example.com');
    typeUnseen(host, 'people', rowWith(host, 'people', 'email', SECOND).row, 'role', 'reader');
    addMember(host, 'third@example.com', 'owner');
    hour(host);
    expect(host.failures).toEqual([]);
    expect(vaultOf(host).editors).toEqual(['third@example.com']);
    expect(jobNote(host, 'vaultShare')).toMatchObject({ owners: `${OWNER} third@example.com`, shut: [], refused: [] });
  });

  it('reads the same where somebody sorted it', () => {
    const { host, snapshotId } = scene();
    const before = names(host);
    for (const title of ['Blocks', 'Manifests'])
      sortSheetBy(vaultOf(host), tabIn(vaultOf(host), title).sheetId, 2, true);
    typeUnseen(host, 'customers', 2, 'name', 'Overwritten');
    expect(restore(host, snapshotId)).toMatchObject({ ok: true });
    expect(names(host)).toEqual(before);
  });
});

describe('a vault that refuses', () => {
  it('since it was never shared says that it is not shared, and nothing is touched', () => {
    const { host, snapshotId } = scene();
    vaultOf(host).editors = [];
    typeUnseen(host, 'customers', 2, 'name', 'Overwritten');
    const revision = host.register.revision;
    expect(restore(host, snapshotId, SECOND)).toMatchObject({
      ok: false,
      error: { code: 'vault-unreachable', facts: { vaultId: vaultOf(host).id, why: 'forbidden' } },
    });
    expect(host.register.revision).toBe(revision);
  });

  it('since it was deleted says that, and the next snapshot makes another', () => {
    const { host, snapshotId } = scene();
    putCell(host, 'snapshots', rowWith(host, 'snapshots', 'id', snapshotId).row, 'vaultId', { value: 'deleted-vault' });
    expect(restore(host, snapshotId)).toMatchObject({ ok: false, error: { facts: { why: 'gone' } } });
    vaultOf(host).owner = 'gone@elsewhere.example';
    vaultOf(host).editors = [];
    take(host);
    expect(host.files).toHaveLength(3);
  });

  it('since it lost a tab is followed by another, without a snapshot lost', () => {
    const { host } = scene();
    const vault = vaultOf(host);
    vault.sheets.splice(vault.sheets.indexOf(tabIn(vault, 'Blocks')), 1);
    const before = names(host);
    const id = take(host);
    expect(host.files).toHaveLength(3);
    typeUnseen(host, 'customers', 2, 'name', 'Overwritten');
    expect(restore(host, id)).toMatchObject({ ok: true });
    expect(names(host)).toEqual(before);
  });
});

/** Day on which the vault of another month is to be made. */
const nextMonth = (host: Host): void => host.wait(31 * 86_400);
const errorOf = (reply: { readonly [key: string]: unknown }): unknown => reply['error'];
const snapshotLines = (host: Host): readonly unknown[] => rowsOf(host, 'snapshots').map((line) => line['vaultId']);

describe('where Google makes no more spreadsheets today', () => {
  const { host } = scene();
  nextMonth(host);
  host.spendSpreadsheets(250);

  it('the snapshot of a new month goes into last month’s vault, and tomorrow’s into one of its own', () => {
    const twin = host.copy();
    take(twin);
    expect(new Set(snapshotLines(twin))).toEqual(new Set([vaultOf(twin).id]));
    twin.wait(86_401);
    take(twin);
    expect(snapshotLines(twin).at(-1)).toBe(vaultOf(twin, 2).id);
  });

  it('and no vault stands, a snapshot is refused by name, a restore is not begun, and the register is as it was', () => {
    const twin = host.copy();
    vaultOf(twin).owner = 'gone@elsewhere.example';
    vaultOf(twin).editors = [OWNER];
    const id = String(rowsOf(twin, 'snapshots')[0]?.['id']);
    typeUnseen(twin, 'customers', 2, 'name', 'Overwritten');
    vaultOf(twin).viewers = [OWNER];
    vaultOf(twin).editors = [];
    const { revision } = twin.register;
    for (const reply of [call(twin, 'apiTakeSnapshot', { requestId: requestId() }), restore(twin, id)])
      expect(errorOf(reply)).toMatchObject({
        code: 'vault-not-made',
        message: expect.stringContaining('tomorrow') as string,
      });
    expect(twin.register.revision).toBe(revision);
    twin.wait(86_401);
    expect(restore(twin, id)).toMatchObject({ ok: true, done: true });
  });
});

describe('a vault that takes nothing', () => {
  /** Adds a tab that leaves no cell of the ten million free, and no row for what is to come. */
  function fill(vault: SpreadsheetFile): void {
    for (const [index, sheet] of vault.sheets.entries())
      vault.sheets[index] = { ...sheet, rowCount: sheet.rows.length };
    const [sheet] = vault.sheets;
    const used = vault.sheets.reduce((sum, { rowCount, columnCount }) => sum + rowCount * columnCount, 0);
    vault.sheets.push({ ...sheet!, sheetId: 77, title: 'Mine', rows: [], rowCount: 10_000_000 - used, columnCount: 1 });
  }

  it.each([
    ['is full', fill],
    [
      'may only be looked at',
      (vault: SpreadsheetFile) => {
        Object.assign(vault, { owner: 'other@example.com', editors: [], viewers: [OWNER] });
      },
    ],
  ])('since it %s is followed by another of the month; what lies in it is restored as before', (_, refuse) => {
    const { host, snapshotId } = scene();
    const before = names(host);
    typeUnseen(host, 'customers', 2, 'name', 'Overwritten');
    const [first] = host.files.slice(1);
    refuse(first!);
    take(host);
    expect(snapshotLines(host)).toEqual([first!.id, vaultOf(host, 2).id]);
    expect(restore(host, snapshotId)).toMatchObject({ ok: true, done: true });
    expect(names(host)).toEqual(before);
  });
});

describe('two vaults of one month', () => {
  it('do not come of a damaged System cell: the one that stands is found again', () => {
    const { host } = scene();
    damageSystem(host, 'vault.2026-09', 'damaged');
    take(host);
    expect([host.files.length, new Set(snapshotLines(host)).size]).toEqual([2, 1]);
  });

  it('of one person serve both: each snapshot is restored from its own, and both are looked after', () => {
    const { host, snapshotId } = scene();
    const before = names(host);
    damageSystem(host, 'vault.2026-09', 'damaged');
    // The note beside the sheet went with the person's other settings.
    const vault = vaultOf(host);
    vault.owner = SECOND;
    take(host);
    vault.owner = OWNER;
    for (const id of [snapshotId, String(rowsOf(host, 'snapshots')[1]?.['id'])]) {
      typeUnseen(host, 'customers', 2, 'name', 'Overwritten');
      expect(restore(host, id)).toMatchObject({ ok: true, done: true });
      expect(names(host)).toEqual(before);
    }
    host.skipTo('2026-09-11T07:30:00+08:00');
    hour(host);
    expect(host.failures).toEqual([]);
    expect(jobNote(host, 'prune')).toMatchObject({ shut: [], damaged: [], lost: [], doubtful: [] });
  });
});

describe('an index that was edited by hand', () => {
  it('stands in Review with what to do, as one line for each, until it is put right', () => {
    const { host, snapshotId } = scene();
    const named = take(host, OWNER, 'before the fair');
    const sheet = tabIn(vaultOf(host), 'Manifests');
    vaultOf(host).sheets[1] = { ...sheet, rows: sheet.rows.slice(0, 1) };
    putCell(host, 'snapshots', rowWith(host, 'snapshots', 'id', snapshotId).row, 'checksum', { value: 'f'.repeat(64) });
    // The trail no longer names it, as where its entry lies in a segment.
    for (const { row } of rowsOf(host, 'audit').filter((line) => line['recordId'] === snapshotId))
      putCell(host, 'audit', row, 'recordId', { value: 'S-other' });
    host.skipTo('2026-09-11T07:30:00+08:00');
    hour(host);
    const lines = openReview(host).filter((line) => line['table'] === 'snapshots');
    expect(lines.map((line) => [line['recordId'], line['code']]).sort()).toEqual(
      [
        [snapshotId, 'snapshot-doubtful'],
        [named, 'snapshot-lost'],
      ].sort(),
    );
    for (const line of lines) expect(line['reason']).toContain('Version history');
  });
});

describe('snapshots by the hour', () => {
  it('are pruned by the ladder in the night, the named ones never, and what is left can be restored', () => {
    const { host } = scene();
    setSetting(host, 'snapshot.every', 'hourly');
    for (const key of ['keep.hourly', 'keep.daily', 'keep.weekly', 'keep.monthly']) setSetting(host, key, '2');
    const named = take(host, OWNER, 'before the fair');
    // Some hours of the day before and of the night: what the ladder makes of them does not depend on how many there are.
    host.advanceTo('2026-09-10T13:30:00+08:00');
    host.skipTo('2026-09-11T03:30:00+08:00');
    host.advanceTo('2026-09-11T07:30:00+08:00');
    expect(host.failures).toEqual([]);
    const lines = rowsOf(host, 'snapshots');
    expect(lines.some((line) => line['id'] === named)).toBe(true);
    // Two hours, two days, the named one and the good one at most, and what was taken in the hour behind the pruning.
    expect(lines.length).toBeLessThanOrEqual(6);
    const manifests = new Set(tabIn(vaultOf(host), 'Manifests').rows.flatMap((row) => row?.cells[0]?.value ?? []));
    expect([...manifests].sort()).toEqual(lines.map((line) => line['id']).sort());
    const pruned = auditOf(host).filter((entry) => entry.action === 'prune');
    expect(pruned.length).toBeGreaterThan(0);
    const before = names(host);
    for (const { id } of [lines[0]!, lines[lines.length - 1]!]) {
      typeUnseen(host, 'customers', 2, 'name', 'Overwritten');
      expect(restore(host, String(id))).toMatchObject({ ok: true });
      expect(names(host)).toEqual(before);
    }
  });
});
