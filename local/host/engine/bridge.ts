import { NotEmulatedError } from '../../sheets';
import type { Execution } from '../execution';
import { serviceTypes } from '../services/table';
import { Arguments } from './args';
import { KilledError, ScriptError } from './scriptError';
import { runMethod } from './serviceType';
import type { Arg, Wire } from './wire';

interface Request {
  readonly id: number;
  readonly method: string;
  readonly args: readonly Arg[];
}

/** Answers the calls that come out of a context: JSON in, JSON out, never throws into another realm. */
export function bridgeFor(exec: Execution): (request: string) => string {
  return (text) => {
    const request = JSON.parse(text) as Request;
    try {
      const wire = answer(exec, request);
      return 'json' in wire ? `{"v":${wire.json}}` : JSON.stringify(wire);
    } catch (error) {
      return JSON.stringify({ x: factsOf(exec, error) } satisfies Wire);
    }
  };
}

function answer(exec: Execution, { id, method, args }: Request): Wire {
  exec.mustLive();
  const target = exec.objectOf(id);
  const type = target === undefined ? undefined : serviceTypes.get(target.type);
  if (target === undefined || type === undefined) throw new Error(`no service object ${String(id)}`);
  const read = new Arguments(args, `${type.name}.${method}`, (other) => exec.objectOf(other));
  return runMethod(type, {
    exec,
    self: target.state,
    me: { o: [type.name, id, {}] },
    args: read,
    type: type.name,
    method,
  });
}

function factsOf(exec: Execution, error: unknown): { name: string; message: string; details?: unknown } {
  if (error instanceof ScriptError) {
    return {
      name: error.scriptName,
      message: error.message,
      ...(error.details === undefined ? {} : { details: error.details }),
    };
  }
  if (error instanceof KilledError) return { name: 'Exception', message: error.message };
  // Neither Google's answer nor a death: the host is at fault or lacks something; it is thrown at the host's caller too.
  const bug = error instanceof Error ? error : new Error(String(error));
  exec.bug ??= bug;
  return { name: bug instanceof NotEmulatedError ? bug.name : 'HostError', message: bug.message };
}
