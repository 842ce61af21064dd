import type { Host } from '../../local/host';
import { canonicalJson } from '../../src/core/snapshots/canonicalJson';
import { call, expectOk, OWNER, registerHost, requestId, type Reply } from './support/register';
import { auditOf, rowsOf, typeUnseen } from './support/sheet';
import { downloaded, fileOf, openFile, sha256, type KeptFile } from './support/snapshotFiles';

/** A register whose one snapshot was kept as a file; then its vault was deleted, and much was changed. */
function scene(): { readonly base: Host; readonly file: KeptFile; readonly before: unknown } {
  const base = registerHost();
  for (const name of ['Ann', 'Bob', '王小明']) {
    const { customer } = expectOk(
      base.callFunction('apiSaveCustomer', { requestId: requestId(), fields: { name, notes: `about ${name}` } }),
    ) as unknown as { customer: { id: string } };
    // One without children can go again.
    if (name === '王小明') continue;
    const bought = { item: '=1+1', quantity: 1, amount: 10 };
    expectOk(base.callFunction('apiAddPurchase', { requestId: requestId(), customerId: customer.id, fields: bought }));
  }
  const { snapshot } = expectOk(base.callFunction('apiTakeSnapshot', { requestId: requestId() })) as unknown as {
    snapshot: { id: string };
  };
  const file = fileOf(downloaded(base, snapshot.id));
  const before = records(base);
  base.files[1]!.owner = 'gone@elsewhere.example';
  base.wait(3_600);
  typeUnseen(base, 'customers', 2, 'name', 'Overwritten');
  base.doByHand('delete row 4 in Customers');
  base.doByHand('delete row 3 in Purchases');
  expectOk(base.callFunction('apiSaveCustomer', { requestId: requestId(), fields: { name: 'Came later' } }));
  return { base, file, before };
}

const records = (host: Host): unknown =>
  ['customers', 'purchases'].map((tab) => rowsOf(host, tab).map(({ row: _, ...fields }) => fields));
const { base, file, before } = scene();

/** A file of which somebody changed members of the manifest and worked its checksum out anew. */
function forged(over: object): KeptFile {
  const { checksum: _, ...rest } = { ...(JSON.parse(file.manifest) as Record<string, unknown>), ...over };
  return { ...file, manifest: canonicalJson({ ...rest, checksum: sha256(canonicalJson(rest)) }) };
}
const refusal = (reply: Reply): unknown => (reply['error'] as { code?: string } | undefined)?.code;

describe('a snapshot that was kept as a file', () => {
  const host = base.copy();
  const changed = records(host);
  const opened = openFile(host, file) as unknown as { snapshot: { id: string }; trail: string };
  const snapshotId = opened.snapshot.id;

  it('lies in a vault again, and the register is as it was', () => {
    expect(opened).toMatchObject({
      ok: true,
      trail: 'same',
      snapshot: { at: '2026-09-10 09:00', reason: 'from-file', counts: { customers: 3, purchases: 2 } },
    });
    expect(records(host)).toEqual(changed);
    expect(host.files).toHaveLength(3);
    expect(auditOf(host).at(-1)).toMatchObject({ action: 'snapshot', actor: OWNER, recordId: snapshotId });
  });

  it('is previewed field by field, drilled and compared like any other', () => {
    expect(call(host, 'apiPreviewRestore', { snapshotId })).toMatchObject({
      changes: { customers: { create: 1, update: 1, remove: 1 }, purchases: { create: 1, update: 0, remove: 0 } },
    });
    expect(call(host.copy(), 'apiRunDrill', { requestId: requestId(), snapshotId })).toMatchObject({
      done: true,
      result: { ok: true },
    });
    expect(call(host, 'apiCompare', { from: snapshotId, to: 'now' })).toMatchObject({ ok: true });
  });

  it('is restored in place behind a safety snapshot, as one action that can be undone', () => {
    const twin = host.copy();
    expect(call(twin, 'apiRestoreSnapshot', { requestId: requestId(), snapshotId })).toMatchObject({ done: true });
    const byName = (all: unknown): unknown =>
      (all as readonly (readonly Record<string, unknown>[])[]).map((rows) =>
        rows.map(({ id, name, notes, item }) => [id, name, notes, item].join()).sort(),
      );
    expect(byName(records(twin))).toEqual(byName(before));
    const { actions } = call(twin, 'apiListActions', {}) as unknown as {
      actions: readonly { id: string; kind?: string }[];
    };
    expect(call(twin, 'apiUndo', { requestId: requestId(), actionId: actions[0]?.id ?? '' })).toMatchObject({
      ok: true,
    });
    expect(byName(records(twin))).toEqual(byName(changed));
  });

  it('is restored beside, and chosen records of it alone', () => {
    const twin = host.copy();
    expect(call(twin, 'apiRestoreBeside', { requestId: requestId(), snapshotId })).toMatchObject({ done: true });
    const [first] = (JSON.parse(JSON.stringify(before)) as { id: string }[][])[0] ?? [];
    expect(
      call(twin, 'apiRestoreSnapshot', { requestId: requestId(), snapshotId, ids: [first?.id ?? ''] }),
    ).toMatchObject({ restored: { customers: { create: 0, update: 1, remove: 0 } } });
  });

  it('opened again gives the same snapshot, and nothing is written', () => {
    const twin = host.copy();
    const { revision } = twin.register;
    expect(openFile(twin, file)).toMatchObject({ snapshot: { id: snapshotId } });
    expect(twin.register.revision).toBe(revision);
  });
});

describe('a file is refused, and nothing is touched,', () => {
  const [one, ...others] = file.blocks;
  it.each<[string, KeptFile, string]>([
    ['of another register', forged({ registerId: 'R-2' }), 'snapshot-other-register'],
    ['of a newer version', forged({ format: 3 }), 'snapshot-newer'],
    [
      'with one character changed in its manifest',
      { ...file, manifest: file.manifest.replace('09:00', '08:00') },
      'snapshot-damaged',
    ],
    ['with another time, and a checksum that was made to fit', forged({ at: '2026-09-09 09:00' }), 'snapshot-damaged'],
    [
      'with a block of another text',
      { ...file, blocks: [{ ...one!, packed: others[0]!.packed }, ...others] },
      'snapshot-damaged',
    ],
    [
      'with a block that does not unpack',
      { ...file, blocks: [{ ...one!, packed: one!.packed.slice(0, 40) }, ...others] },
      'snapshot-damaged',
    ],
  ])('%s', (_, kept, code) => {
    const twin = base.copy();
    const now = [records(twin), rowsOf(twin, 'snapshots')];
    expect(refusal(openFile(twin, kept))).toBe(code);
    expect([records(twin), rowsOf(twin, 'snapshots')]).toEqual(now);
  });

  it('by whom who does not own the register', () => {
    const twin = base.copy();
    twin.share(twin.register.id, 'x@example.com');
    expect(refusal(openFile(twin, file, 'x@example.com'))).toBe('not-a-member');
  });
});
