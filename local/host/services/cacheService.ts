import { ScriptError } from '../engine/scriptError';
import { asking, serviceType, type MethodCall } from '../engine/serviceType';
import { nothing, plain } from '../engine/wire';
import type { CachedValue } from '../state/hostState';

/** reference/cache/cache: limits and expiry. Bytes of a value measured: justin.poehnelt.com, 102,400. */
const MAX_KEY_LENGTH = 250;
const MAX_VALUE_BYTES = 102_400;
const MAX_ITEMS = 1_000;
const DEFAULT_SECONDS = 600;
const MAX_SECONDS = 21_600;
/** Measured: adding to a full cache evicts the oldest in a batch of about a hundred; reading does not refresh. */
const EVICTION_BATCH = 101;

export const cacheService = serviceType<null>('CacheService', {
  getDocumentCache: asking(({ exec }) => exec.ref('Cache', { name: 'document' })),
  getScriptCache: asking(({ exec }) => exec.ref('Cache', { name: 'script' })),
  getUserCache: asking(({ exec }) => exec.ref('Cache', { name: `user ${exec.facts.user}` })),
});

interface CacheState {
  readonly name: string;
}
type Call = MethodCall<CacheState>;

export const cacheType = serviceType<CacheState>('Cache', {
  get: asking((call) => {
    call.args.expect(1);
    return plain(lookup(call, checkedKey(call.args.text(0))) ?? null);
  }),
  getAll: asking((call) => {
    call.args.expect(1);
    const found = keysAsked(call).flatMap((key) => {
      const value = lookup(call, key);
      return value === undefined ? [] : [[key, value] as const];
    });
    return plain(Object.fromEntries(found));
  }),
  put: asking((call) => {
    call.args.expect(2, 3);
    store(call, [[call.args.text(0), call.args.json(1)]], 2);
    return nothing;
  }),
  putAll: asking((call) => {
    call.args.expect(1, 2);
    store(call, Object.entries(call.args.structure(0)), 1);
    return nothing;
  }),
  remove: asking((call) => {
    call.args.expect(1);
    keep(call, [call.args.text(0)]);
    return nothing;
  }),
  removeAll: asking((call) => {
    call.args.expect(1);
    keep(call, keysAsked(call));
    return nothing;
  }),
});

function items({ exec, self }: Call): CachedValue[] {
  return (exec.world.state.caches[self.name] ?? []).filter((item) => item.expiresAt > exec.world.state.now);
}

function lookup(call: Call, key: string): string | undefined {
  return items(call).find((item) => item.key === key)?.value;
}

function store(call: Call, entries: readonly (readonly [string, unknown])[], secondsAt: number): void {
  const seconds = call.args.has(secondsAt) ? call.args.number(secondsAt) : DEFAULT_SECONDS;
  if (seconds <= 0 || seconds > MAX_SECONDS) throw new ScriptError('Invalid argument: expirationInSeconds');
  const expiresAt = call.exec.world.state.now + seconds * 1000;
  const fresh = entries.map(([key, value]) => ({ key: checkedKey(key), value: checkedValue(value), expiresAt }));
  const keys = new Set(fresh.map((item) => item.key));
  const all = [...items(call).filter((item) => !keys.has(item.key)), ...fresh];
  const evicted = all.length > MAX_ITEMS ? Math.max(all.length - MAX_ITEMS, EVICTION_BATCH) : 0;
  call.exec.world.state.caches[call.self.name] = all.slice(evicted);
}

function keep(call: Call, removed: readonly string[]): void {
  const gone = new Set(removed);
  call.exec.world.state.caches[call.self.name] = items(call).filter((item) => !gone.has(item.key));
}

function keysAsked({ args }: Call): readonly string[] {
  return Object.values(args.structure(0)).map((key) => checkedKey(String(key)));
}

function checkedKey(key: string): string {
  if (key === '') throw new ScriptError('Invalid argument: key');
  if (key.length > MAX_KEY_LENGTH) throw new ScriptError('Argument too large: key');
  return key;
}

/** Measured: null is stored as "null" and an object as "[object Object]". */
function checkedValue(value: unknown): string {
  const text = String(value);
  if (Buffer.byteLength(text) > MAX_VALUE_BYTES) throw new ScriptError('Argument too large: value');
  return text;
}
