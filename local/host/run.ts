import { bridgeFor } from './engine/bridge';
import { ScriptContext, type InvokeResult } from './engine/context';
import type { Wire } from './engine/wire';
import { Execution, type ExecutionFacts } from './execution';
import { specificationFor } from './services/table';
import type { ExecutionReport } from './types';
import type { World } from './world';

export interface RunRequest {
  readonly facts: ExecutionFacts;
  /** google.script.run sees declared functions only, and none whose name ends in `_`. */
  readonly onlyDeclared: boolean;
  /** The single argument, made by the services of this execution; absent for a call without one. */
  readonly argument?: (exec: Execution) => Wire;
}

export interface RunResult {
  readonly report: ExecutionReport;
  /** Whether it changed the register through the Sheets service. */
  readonly wroteRegister: boolean;
}

/** Runs one function of the bundle in a fresh context to its end or its death. Throws only what the host did wrong. */
export function runScript(world: World, request: RunRequest): RunResult {
  const exec = new Execution(world, request.facts);
  const specification = specificationFor(exec);
  const context = new ScriptContext(specification, bridgeFor(exec), () => Math.floor(world.state.now));
  world.underWay.push(exec);
  try {
    const loadError = context.load(world.distDir);
    const result = loadError === null ? call(context, exec, request) : { thrown: loadError };
    if (exec.bug !== null) throw exec.bug;
    return { report: reportOf(exec, result), wroteRegister: exec.wroteRegister };
  } finally {
    world.underWay.pop();
  }
}

/** Whether the bundle has such a function; loads it into a context of its own, at no modelled cost. */
export function scriptHas(world: World, facts: ExecutionFacts, handler: string): boolean {
  const exec = new Execution({ ...world, state: { ...world.state } }, facts);
  const context = new ScriptContext(specificationFor(exec), bridgeFor(exec), () => Math.floor(world.state.now));
  return context.load(world.distDir) === null && context.isFunction(handler);
}

function call(context: ScriptContext, exec: Execution, request: RunRequest): InvokeResult {
  const { handler } = request.facts;
  const visible = request.onlyDeclared
    ? context.declared(handler) && !handler.endsWith('_')
    : context.isFunction(handler);
  if (!visible) return { thrown: { name: 'ScriptError', message: `Script function not found: ${handler}` } };
  const argument = request.argument === undefined ? '' : JSON.stringify(request.argument(exec));
  return context.invoke(handler, argument);
}

function reportOf(exec: Execution, result: InvokeResult): ExecutionReport {
  const { facts } = exec;
  const killed = exec.deathReason !== null;
  const error = killed
    ? { name: 'Exception', message: exec.deathReason ?? '' }
    : (result.thrown ?? undeliverable(result));
  return {
    executionId: exec.id,
    kind: facts.kind,
    handler: facts.handler,
    as: facts.user,
    at: Math.round(exec.startedAt),
    ok: error === undefined,
    killed,
    ...(error === undefined ? {} : { error }),
    reply: error === undefined ? (result.reply ?? null) : null,
    ...(result.undelivered === undefined ? {} : { undelivered: result.undelivered }),
    calls: exec.counts.value,
    modelledSeconds: exec.elapsedSeconds,
    pages: exec.pages,
    questions: exec.questions,
    toasts: exec.toasts,
    menus: exec.menus,
    logs: exec.logs,
  };
}

/** What google.script.run cannot carry at all fails the call; only a page would notice, a trigger's value is dropped. */
function undeliverable(result: InvokeResult): { name: string; message: string } | undefined {
  if (result.failed !== true) return undefined;
  return {
    name: 'ScriptError',
    message: `The script completed but the returned value is not a supported return type (${result.undelivered ?? ''}).`,
  };
}
