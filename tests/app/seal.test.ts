import fc from 'fast-check';
import { seal } from '../../src/app/seal';
import type { SealedCommit } from '../../src/app/ports';
import { verifyChain } from '../../src/core/audit/chain';
import { lastKnown } from '../../src/core/audit/history';
import type { ChangeSet, FieldValues, RecordChange } from '../../src/core/changeSet';
import { recordDigest } from '../../src/core/records/stamps';
import { baseSchema } from '../../src/core/schema/schema';
import { formatId } from '../../src/core/values/ids';
import { aPerson, given, NOW, WANG } from './support/aScene';
import { FakeStore } from './support/fakeStore';

const C1 = formatId('C', 1);
const C2 = formatId('C', 2);

const aSet = (changes: readonly RecordChange[], over: Partial<ChangeSet> = {}): ChangeSet => ({
  kind: 'edited',
  action: 'save',
  origin: 'form',
  changes,
  ...over,
});
const anUpdate = (fields: FieldValues, before: RecordChange['before'] = {}): RecordChange => ({
  op: 'update',
  table: 'customers',
  id: C1,
  fields,
  before,
});

/** Seals behind what the store holds, as one request. */
function sealed(store: FakeStore, changes: ChangeSet, system = {}): SealedCommit {
  const view = store.read({ customers: 'all', purchases: 'all' });
  return seal(changes, { view, stamp: { actor: WANG, at: NOW }, requestId: 'request-1', seed: 'seed-1', system });
}
function aStore(): FakeStore {
  const store = new FakeStore();
  given(store, 'customers', 1, aPerson());
  return store;
}
const payloads = (commit: SealedCommit): readonly unknown[] =>
  commit.audit.map((entry) => JSON.parse(entry.payload) as unknown);

describe('seal', () => {
  it('gives a new record its stamps and an entry with the whole of it', () => {
    const create: RecordChange = {
      op: 'create',
      table: 'customers',
      id: C2,
      fields: aPerson({ notes: null }),
      before: {},
    };
    const commit = sealed(aStore(), aSet([create]));
    expect(commit.creates[0]?.fields).toMatchObject({
      id: C2,
      name: '李娜',
      version: 1,
      createdBy: WANG,
      updatedAt: NOW,
    });
    expect(commit.creates[0]?.fields['digest']).toBe(recordDigest('customers', { ...aPerson(), id: C2 }, baseSchema));
    const { notes: _, ...after } = commit.creates[0]!.fields;
    expect(payloads(commit)).toEqual([{ op: 'create', after, version: 1 }]);
    expect(commit.audit[0]).toMatchObject({
      seq: 1,
      actor: WANG,
      at: NOW,
      origin: 'form',
      action: 'save',
      recordId: C2,
      requestId: 'request-1',
    });
  });

  it('makes the version of a changed record one higher, with before and after of what changed', () => {
    const commit = sealed(aStore(), aSet([anUpdate({ name: '李雷', phone: null }, aPerson())]));
    expect(commit.updates[0]).toMatchObject({ id: C1, row: 2, watched: true });
    expect(commit.updates[0]?.fields).toMatchObject({ name: '李雷', phone: null, version: 2, updatedBy: WANG });
    expect(payloads(commit)).toEqual([
      { op: 'update', before: { name: '李娜', phone: null }, after: { name: '李雷', phone: null }, version: 2 },
    ]);
  });

  it('says unknown where history does not know what was before', () => {
    const commit = sealed(aStore(), aSet([anUpdate({ name: '李雷' }, 'unknown')]));
    expect(payloads(commit)).toEqual([{ op: 'update', before: 'unknown', after: { name: '李雷' }, version: 2 }]);
  });

  it('leaves what the register computes out of versions and history', () => {
    const commit = sealed(aStore(), aSet([anUpdate({ orders: 3, lastContactOn: '2026-11-20' })]));
    expect(commit.updates[0]?.fields).toEqual({ orders: 3, lastContactOn: '2026-11-20' });
    expect(commit.audit).toEqual([]);
    expect(commit.system['audit']).toBeUndefined();
  });

  it('keeps computed fields out of an entry that an entered field makes', () => {
    const commit = sealed(
      aStore(),
      aSet([anUpdate({ nextContactOn: null, lastContactOn: '2026-11-20' }, { nextContactOn: '2026-11-20' })]),
    );
    expect(commit.updates[0]?.fields).toMatchObject({ version: 2, lastContactOn: '2026-11-20' });
    expect(payloads(commit)).toEqual([
      { op: 'update', before: { nextContactOn: '2026-11-20' }, after: { nextContactOn: null }, version: 2 },
    ]);
  });

  it('writes a run of computed changes as it is, with the one entry of the run', () => {
    const entries = [{ action: 'totals', table: 'customers' as const, recordId: '', payload: { customers: 1 } }];
    const commit = sealed(aStore(), aSet([anUpdate({ orders: 3 })], { kind: 'computed', entries }));
    expect(commit.updates[0]?.fields).toEqual({ orders: 3 });
    expect(payloads(commit)).toEqual([{ customers: 1 }]);
  });

  it('writes restored records as they are, stamps and all, and audits each', () => {
    const restored = { ...aPerson(), version: 7, digest: 'of then', updatedBy: 'then@example.com' };
    const changes: RecordChange[] = [
      { op: 'create', table: 'customers', id: C2, fields: restored, before: {} },
      anUpdate({ orders: 2, version: 3 }, { orders: 1, version: 1 }),
    ];
    const commit = sealed(aStore(), aSet(changes, { kind: 'restored', origin: 'restore', action: 'restore' }));
    expect(commit.creates[0]?.fields).toEqual({ ...restored, id: C2 });
    expect(commit.updates[0]?.fields).toEqual({ orders: 2, version: 3 });
    expect(payloads(commit)).toEqual([
      { op: 'create', after: { ...restored, id: C2 }, version: 7 },
      { op: 'update', before: { orders: 1, version: 1 }, after: { orders: 2, version: 3 }, version: 3 },
    ]);
  });

  it('takes a record away with an entry of all that it held', () => {
    const before = { id: C1, ...aPerson() };
    const commit = sealed(aStore(), aSet([{ op: 'remove', table: 'customers', id: C1, fields: {}, before }]));
    expect(commit.removes).toEqual([{ table: 'customers', id: C1, row: 2 }]);
    expect(payloads(commit)).toEqual([{ op: 'remove', before, version: 1 }]);
  });

  it('keeps texts as they stood, and the identity of the source row', () => {
    const change = { ...anUpdate({ phone: '+8613800138000' }), original: { phone: '138' }, requestId: 'row:abc' };
    const commit = sealed(aStore(), aSet([change]));
    expect(commit.audit[0]?.requestId).toBe('row:abc');
    expect(payloads(commit)[0]).toMatchObject({ original: { phone: '138' } });
  });

  it('throws for a record that is not on the sheet', () => {
    expect(() => sealed(new FakeStore(), aSet([anUpdate({ name: 'x' })]))).toThrow('not-found');
  });

  it('names the batch, and sets the head and what the action remembers beside it', () => {
    const commit = sealed(aStore(), aSet([anUpdate({ name: 'x' })], { system: { 'job.x': 'a' } }), {
      counters: '{"C":2}',
    });
    const head = JSON.stringify({ seq: 1, hash: commit.audit[0]?.hash });
    expect(commit.commitId).toBe('seed-1');
    expect(commit.system).toEqual({ 'job.x': 'a', counters: '{"C":2}', audit: head, commit: 'seed-1' });
  });
});

describe('a series of sealed actions', () => {
  const aValue = fc.constantFrom('a', 'b', null);
  const anEdit = fc.dictionary(fc.constantFrom('name', 'notes', 'orders'), aValue, { minKeys: 1, maxKeys: 2 });

  it('leaves a chain that verifies, a version for each edit by a person, and a history that knows the record', () => {
    fc.assert(
      fc.property(fc.array(anEdit, { maxLength: 6 }), (edits) => {
        const store = new FakeStore();
        const commit = (changes: ChangeSet): void => void store.commit(store.read({}), sealed(store, changes));
        commit(aSet([{ op: 'create', table: 'customers', id: C1, fields: aPerson(), before: {} }]));
        let version = 1;
        for (const fields of edits) {
          commit(aSet([anUpdate(fields, store.fieldsOf('customers')[0] ?? {})]));
          if ('name' in fields || 'notes' in fields) version += 1;
        }
        const [record] = store.fieldsOf('customers');
        expect(record?.['version']).toBe(version);
        expect(record?.['digest']).toBe(recordDigest('customers', record ?? {}, baseSchema));
        const entries = store.commits.flatMap((each) => each.audit);
        expect(verifyChain(entries, JSON.parse(store.system.get('audit') ?? '') as never)).toBeNull();
        const known = lastKnown(entries, 'customers', C1);
        for (const key of ['name', 'notes', 'stage']) expect(known?.[key] ?? null).toBe(record?.[key] ?? null);
      }),
      { numRuns: 40 },
    );
  });
});
