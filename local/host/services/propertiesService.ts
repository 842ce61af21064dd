import { ScriptError } from '../engine/scriptError';
import { asking, serviceType, type Method, type MethodCall } from '../engine/serviceType';
import { nothing, plain } from '../engine/wire';

/** guides/services/quotas: 9 KB a value, 500 KB a store; keys count too (tanaikech.github.io 2023/05/22). */
const MAX_VALUE_BYTES = 9 * 1024;
const MAX_STORE_BYTES = 500 * 1024;

export const propertiesService = serviceType<null>('PropertiesService', {
  getDocumentProperties: asking(({ exec }) => exec.ref('Properties', { name: 'document' })),
  getScriptProperties: asking(({ exec }) => exec.ref('Properties', { name: 'script' })),
  getUserProperties: asking(({ exec }) => exec.ref('Properties', { name: `user ${exec.facts.user}` })),
});

interface StoreState {
  readonly name: string;
}
type Call = MethodCall<StoreState>;

export const propertiesType = serviceType<StoreState>('Properties', {
  getProperty: metered((call) => {
    call.args.expect(1);
    return plain(store(call)[call.args.text(0)] ?? null);
  }),
  getProperties: metered((call) => plain({ ...store(call) })),
  getKeys: metered((call) => plain(Object.keys(store(call)))),
  setProperty: metered((call) => {
    call.args.expect(2);
    put(call, { ...store(call), [call.args.text(0)]: call.args.text(1) });
    return call.me;
  }),
  setProperties: metered((call) => {
    call.args.expect(1, 2);
    const deleteOthers = call.args.has(1) && call.args.json(1) === true;
    const added = Object.entries(call.args.structure(0)).map(([key, value]) => [key, String(value)] as const);
    put(call, { ...(deleteOthers ? {} : store(call)), ...Object.fromEntries(added) });
    return call.me;
  }),
  deleteProperty: metered((call) => {
    call.args.expect(1);
    const gone = call.args.text(0);
    put(call, Object.fromEntries(Object.entries(store(call)).filter(([key]) => key !== gone)));
    return call.me;
  }),
  deleteAllProperties: metered((call) => {
    put(call, {});
    return nothing;
  }),
});

/** 50,000 reads and writes a day (guides/services/quotas). */
function metered(run: Method<StoreState>): Method<StoreState> {
  return asking((call) => {
    const { world, facts } = call.exec;
    world.quotas.take('properties', facts.user, world.state.now);
    return run(call);
  });
}

function store({ exec, self }: Call): Readonly<Record<string, string>> {
  return exec.world.state.properties[self.name] ?? {};
}

function put({ exec, self }: Call, properties: Record<string, string>): void {
  const sizes = Object.entries(properties).map(
    ([key, value]) => [Buffer.byteLength(key), Buffer.byteLength(value)] as const,
  );
  const total = sizes.reduce((sum, [key, value]) => sum + key + value, 0);
  if (total > MAX_STORE_BYTES || sizes.some(([, value]) => value > MAX_VALUE_BYTES)) {
    throw new ScriptError('You have exceeded the property storage quota. Please remove some properties and try again.');
  }
  exec.world.state.properties[self.name] = properties;
}
