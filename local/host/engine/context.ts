import { createContext, runInContext, Script } from 'node:vm';
import { BARE_ENGINE_SOURCE } from './bareEngine';
import { scriptsIn } from './bundleScripts';
import { FACADE_SOURCE } from './facade';

/** What the context lets the host do with it. All texts are JSON. */
interface Entry {
  readonly isDeclared: (name: string) => boolean;
  readonly invoke: (name: string, argument: string) => string;
  readonly describe: (error: unknown) => string;
}

export interface ThrownFacts {
  readonly name: string;
  readonly message: string;
  readonly stack?: string;
}

export interface InvokeResult {
  readonly reply?: unknown;
  readonly undelivered?: string;
  readonly failed?: boolean;
  readonly thrown?: ThrownFacts;
}

/** A safety net for endless loops in a bundle, in real milliseconds; the six minutes of Google are the virtual clock's. */
const REAL_TIME_LIMIT_MS = 240_000;

const bareEngine = new Script(BARE_ENGINE_SOURCE, { filename: 'bare-engine.js' });
const facade = new Script(FACADE_SOURCE, { filename: 'apps-script-facade.js' });

/** One execution's world: a bare engine with the services in it and the bundle loaded. Never used twice. */
export class ScriptContext {
  private readonly globals: Record<string, unknown> = {};
  private readonly entry: Entry;
  private readonly before: ReadonlySet<string>;

  /**
   * @param specification JSON of which services there are
   * @param bridge answers a service call; JSON in, JSON out, never throws
   * @param now the virtual clock, milliseconds since 1970
   */
  constructor(specification: string, bridge: (request: string) => string, now: () => number) {
    createContext(this.globals);
    const strip = bareEngine.runInContext(this.globals) as (now: () => number) => void;
    strip(now);
    const install = facade.runInContext(this.globals) as (bridge: unknown, specification: string) => Entry;
    this.entry = install(bridge, specification);
    this.before = new Set(Object.keys(this.globals));
  }

  /** Loads the bundle; gives what its top level threw, if it did. */
  load(distDir: string): ThrownFacts | null {
    try {
      for (const script of scriptsIn(distDir)) script.runInContext(this.globals);
      return null;
    } catch (error) {
      return JSON.parse(this.entry.describe(error)) as ThrownFacts;
    }
  }

  /** Top-level functions that the bundle declared; these are what a page may call. */
  declared(name: string): boolean {
    return this.isFunction(name) && this.entry.isDeclared(name);
  }

  /** Also functions assigned to a top-level variable; these are what menus and triggers may name. */
  isFunction(name: string): boolean {
    return !this.before.has(name) && Object.hasOwn(this.globals, name) && typeof this.globals[name] === 'function';
  }

  /** Calls a function of the bundle; `argument` is a value on the wire as JSON, '' for none. */
  invoke(name: string, argument: string): InvokeResult {
    const slot = '__hostRun';
    let answer = '';
    this.globals[slot] = (): void => {
      Reflect.deleteProperty(this.globals, slot);
      answer = this.entry.invoke(name, argument);
    };
    try {
      runInContext(`${slot}()`, this.globals, { timeout: REAL_TIME_LIMIT_MS });
    } catch (error) {
      return { thrown: { name: 'Exception', message: `The bundle did not come back: ${String(error)}` } };
    }
    return JSON.parse(answer) as InvokeResult;
  }
}
