import fc from 'fast-check';
import { idAllocator } from '../../src/app/idAllocator';
import { inProgressOf, mayGoOn, readProgress, type Progress } from '../../src/app/inProgress';
import type { Person, Role } from '../../src/core/schema/people';
import { auditHead, countersOf, rememberRequest, replayOf, RING_SIZE } from '../../src/app/systemState';
import type { RegisterError } from '../../src/core/registerError';
import { recordTables, type LiveTable } from '../../src/core/schema/tables';
import { formatId, parseId } from '../../src/core/values/ids';
import { FakeStore } from './support/fakeStore';

/** A view of a register whose System cells say this besides. */
const viewWith = (cells: Readonly<Record<string, string>>, store = new FakeStore()) => {
  for (const [key, value] of Object.entries(cells)) store.system.set(key, value);
  return store.read(Object.fromEntries(recordTables.map((table) => [table, { fields: ['id'] }])));
};
const thrown = (work: () => unknown): unknown => {
  try {
    work();
  } catch (error) {
    return { code: (error as RegisterError).code, facts: (error as RegisterError).facts };
  }
  return null;
};

describe('the ring of requests', () => {
  it('gives 500 requests their first result again, and the 501st makes it forget the first', () => {
    const store = new FakeStore();
    for (let number = 1; number <= RING_SIZE + 1; number += 1) {
      const view = viewWith({}, store);
      viewWith(rememberRequest(view, `request-${String(number)}`, { ok: true, number }), store);
      if (number === RING_SIZE)
        expect(replayOf(viewWith({}, store), 'request-1')).toEqual({ reply: { ok: true, number: 1 } });
    }
    const view = viewWith({}, store);
    expect(replayOf(view, 'request-1')).toBeUndefined();
    for (const number of [2, 250, RING_SIZE, RING_SIZE + 1]) {
      expect(replayOf(view, `request-${String(number)}`)).toEqual({ reply: { ok: true, number } });
    }
  });

  it('tells a request from one whose id only begins the same, and from any odd one', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.string({ unit: 'binary' }), { minLength: 2, maxLength: 4 }), (ids) => {
        const store = new FakeStore();
        for (const id of ids.slice(1)) viewWith(rememberRequest(viewWith({}, store), id, { id }), store);
        const view = viewWith({}, store);
        for (const id of ids.slice(1)) expect(replayOf(view, id)).toEqual({ reply: { id } });
        expect(replayOf(view, ids[0]!)).toBeUndefined();
      }),
      { numRuns: 10 },
    );
  });

  it('keeps of a reply that is longer than a cell that the request was carried out', () => {
    const cells = rememberRequest(viewWith({}), 'request-1', { ok: true, text: 'x'.repeat(60_000) });
    for (const text of Object.values(cells)) expect(text.length).toBeLessThan(50_000);
    expect(replayOf(viewWith(cells), 'request-1')).toEqual({ reply: { ok: true, shortened: true } });
  });

  it.each(['', 'broken', '-1', '0.5', 'Infinity', '1e9', '500'])('begins somewhere where its place says %j', (ring) => {
    const cells = rememberRequest(viewWith({ ring }), 'request-1', { ok: true });
    expect(replayOf(viewWith(cells), 'request-1')).toEqual({ reply: { ok: true } });
  });

  it('does not know a request whose slot was damaged by hand', () => {
    expect(replayOf(viewWith({ 'ring.007': '{"id":"request-1","reply":{"ok":' }), 'request-1')).toBeUndefined();
  });
});

describe('ids', () => {
  it('are never given twice, whatever the counters and the sheet say', () => {
    const calls = fc.array(fc.constantFrom(...recordTables), { maxLength: 20 });
    const standing = fc.array(fc.integer({ min: 1, max: 2_000_000 }), { maxLength: 5 });
    fc.assert(
      fc.property(calls, standing, fc.nat({ max: 1_000_001 }), (tables, numbers, counter) => {
        const store = new FakeStore();
        for (const number of numbers) store.put('customers', { id: formatId('C', number) });
        store.put('customers', { id: 'not an id' });
        store.put('customers', { id: formatId('P', 9_999_999) });
        const seen = new Set(numbers.map((number) => formatId('C', number)));
        let system: Readonly<Record<string, string>> = { counters: JSON.stringify({ C: counter }) };
        for (const half of [tables.slice(0, 10), tables.slice(10)]) {
          const ids = idAllocator(viewWith(system, store));
          for (const table of half) {
            const id = ids.next(table);
            expect(parseId(id).ok).toBe(true);
            expect(seen.has(id)).toBe(false);
            seen.add(id);
          }
          system = { ...system, ...ids.counters() };
        }
      }),
      { numRuns: 60 },
    );
  });

  it('go on behind the highest on the sheet where a counter was set back by hand', () => {
    const store = new FakeStore();
    store.put('customers', { id: formatId('C', 41) });
    const ids = idAllocator(viewWith({ counters: '{"C":3,"O":7}' }, store));
    expect([ids.next('customers'), ids.next('customers')]).toEqual([formatId('C', 42), formatId('C', 43)]);
    expect(JSON.parse(ids.counters()['counters'] ?? '')).toEqual({ C: 43, O: 7 });
  });

  it('leave the counters alone where none was given', () => {
    expect(idAllocator(viewWith({})).counters()).toEqual({});
  });

  it.each(['', 'null', '5', '{"C":"abc"}', '{"C":1.5}', '{"C":-5}', '{"C":1e300}', '[1]'])(
    'are not given where the counters say %j: set-up repairs them',
    (counters) => {
      const error = { code: 'system-damaged', facts: { key: 'counters' } };
      expect(thrown(() => countersOf(viewWith({ counters })))).toEqual(error);
      expect(thrown(() => idAllocator(viewWith({ counters })).next('customers' satisfies LiveTable))).toEqual(error);
    },
  );
});

describe('the head of the audit chain', () => {
  it.each([
    '',
    'x',
    'null',
    '[]',
    '{"seq":1}',
    '{"seq":"1","hash":""}',
    '{"hash":"a"}',
    '{"seq":-1,"hash":""}',
    '{"seq":0.5,"hash":""}',
  ])('cannot be followed where its cell says %j', (audit) => {
    expect(thrown(() => auditHead(viewWith({ audit })))).toEqual({ code: 'system-damaged', facts: { key: 'audit' } });
  });

  it('is 0 and nothing in a register that has seen nothing', () => {
    expect(auditHead(viewWith({}))).toEqual({ seq: 0, hash: '' });
  });
});

describe('who may go on with an action that was left half done', () => {
  const of = (action: 'adopt' | 'undo', actor: string): Progress => ({
    action,
    requestId: 'r',
    actor,
    done: 0,
    total: 9,
    state: {},
  });
  const as = (role: Role, email = 'ann@b.cn'): Person => ({ email, name: '', aliases: [], role });

  it('is every owner, and who began it, in any case of letters', () => {
    expect(mayGoOn(of('undo', 'a@b.cn'), as('owner'))).toBe(true);
    expect(mayGoOn(of('undo', 'Ann@B.cn'), as('entry'))).toBe(true);
    expect(mayGoOn(of('undo', 'a@b.cn'), as('entry'))).toBe(false);
  });

  it('is whoever enters where it is a list, and nobody who only reads', () => {
    expect(mayGoOn(of('adopt', 'a@b.cn'), as('entry'))).toBe(true);
    expect(mayGoOn(of('adopt', 'ann@b.cn'), as('reader'))).toBe(false);
  });
});

describe('an action in progress', () => {
  const progress = { action: 'adopt', requestId: 'r', actor: 'a@b.cn', done: 3, total: 9, state: { tab: 'Old' } };

  it('is told with how far it got, and none where there is none', () => {
    expect(inProgressOf(viewWith({ progress: JSON.stringify(progress) }), undefined)).toEqual({
      action: 'adopt',
      done: 3,
      total: 9,
      by: 'a@b.cn',
      mine: false,
      mayGoOn: false,
      requestId: 'r',
    });
    expect(readProgress(viewWith({}))).toBeNull();
  });

  it.each(['{"action":"ad', 'x', '7', '[]', 'null', '{"action":"paint"}'])(
    'is none where its cell was damaged to %j',
    (text) => {
      expect(readProgress(viewWith({ progress: text }))).toBeNull();
    },
  );
});
