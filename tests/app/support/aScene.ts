import type { Deps, UserStore } from '../../../src/app/ports';
import { noRuns } from '../../../src/core/health/runState';
import { stampCreated } from '../../../src/core/records/stamps';
import type { FieldValues } from '../../../src/core/changeSet';
import type { LiveTable } from '../../../src/core/schema/tables';
import { idPrefix } from '../../../src/core/schema/tables';
import { formatId } from '../../../src/core/values/ids';
import { FakeStore } from './fakeStore';

export const OWNER = 'owner@example.com';
export const WANG = 'wang@example.com';
export const READER = 'reader@example.com';
export const NOW = '2026-11-21 10:00';

const notHere = (): never => {
  throw new Error('not part of this test');
};

/** A register with an owner, a member who enters and one who looks, at ten in the morning. */
export function aScene(over: Partial<Deps> = {}): { readonly deps: Deps; readonly store: FakeStore } {
  const store = new FakeStore();
  store.people.push(
    { email: OWNER, name: 'Owner', role: 'owner', aliases: [] },
    { email: WANG, name: '王小明', role: 'entry', aliases: ['小王'] },
    { email: READER, name: 'Reader', role: 'reader', aliases: [] },
  );
  let given = 0;
  const deps: Deps = {
    // An object of its own: the dispatcher puts a commit of its own into a copy.
    store: {
      read: (query) => store.read(query),
      reread: (view, query) => store.reread(view, query),
      commit: (view, sealed) => store.commit(view, sealed),
      entered: (view, rows) => store.entered(view, rows),
      readFormulas: (tables) => store.readFormulas(tables),
      reportedMonths: () => store.reportedMonths(),
      notes: () => store.notes(),
      relayout: () => undefined,
    },
    sources: { list: notHere, grid: notHere, addOwnColumns: () => null },
    vaults: {
      create: notHere,
      contents: notHere,
      blocks: notHere,
      packed: notHere,
      unpack: notHere,
      store: notHere,
      remove: notHere,
      sharedWith: notHere,
      share: notHere,
    },
    segments: { create: notHere, read: notHere, store: notHere },
    scratch: { create: notHere, lay: notHere, write: notHere, read: notHere },
    mailer: { send: notHere, remaining: notHere },
    pulse: quietPulse(),
    words: {
      staleReasons: (reasons) => JSON.stringify(reasons),
      report: notHere,
      vaultTitle: notHere,
      healthLines: (findings) => findings.map(({ code, remedy }) => ({ text: code, remedy })),
      healthMail: (news) => ({ subject: String(news.length), body: JSON.stringify(news) }),
      archiveReason: (stage, { since, limitDays }) => `${stage}, since ${since}, limit ${String(limitDays)}`,
      archiveRules: () => 'archive rules',
      drill: notHere,
      entryRule: ({ kind }) => `enter ${kind}`,
    },
    clock: { now: () => NOW, ms: () => 0 },
    userStore: fakeUserStore(),
    actor: WANG,
    uuid: () => `uuid-${String((given += 1))}`,
    underLock: (work) => work(),
    underUserLock: (work) => work(),
    ...over,
  };
  return { deps, store };
}

/** Counters that count nothing. */
export function quietPulse(over: Partial<Deps['pulse']> = {}): Deps['pulse'] {
  return {
    run: () => noRuns,
    installed: () => undefined,
    runBegan: () => undefined,
    runStep: () => undefined,
    runEnded: () => undefined,
    unexpected: (error) => `unexpected ${error instanceof Error ? error.name : typeof error}`,
    counters: () => ({ locks: {}, errors: {} }),
    editMs: () => [0, 0],
    handlers: () => ({ standing: [], wanted: [] }),
    grids: () => [],
    ...over,
  };
}

/** Texts of one person, kept as long as the scene. */
export function fakeUserStore(): UserStore {
  const texts = new Map<string, string>();
  return {
    read: (key) => texts.get(key) ?? null,
    write: (key, text) => {
      if (text === null) texts.delete(key);
      else texts.set(key, text);
    },
    keys: () => [...texts.keys()],
  };
}

/** Puts a record with its stamps and its audit entry on the sheet, as a save would; gives its id. */
export function given(store: FakeStore, table: LiveTable, number: number, fields: FieldValues): string {
  const id = formatId(idPrefix(table), number);
  const record = stampCreated(table, { ...fields, id }, { actor: OWNER, at: '2026-09-10 09:00' }, store.schema);
  store.put(table, record);
  const payload = JSON.stringify({ op: 'create', after: record, version: 1 });
  const counters = JSON.parse(store.system.get('counters') ?? '{}') as Record<string, number>;
  const prefix = idPrefix(table);
  store.system.set('counters', JSON.stringify({ ...counters, [prefix]: Math.max(counters[prefix] ?? 0, number) }));
  store.put('audit', { seq: store.rows('audit').length + 1, table, recordId: id, action: 'save', payload });
  return id;
}

export const aPerson = (over: FieldValues = {}): FieldValues => ({
  kind: 'person',
  name: '李娜',
  owner: WANG,
  stage: 'lead',
  ...over,
});
