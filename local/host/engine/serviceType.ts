import type { Execution } from '../execution';
import type { Arguments } from './args';
import { ScriptError } from './scriptError';
import type { Wire } from './wire';

/** One call of one method; `self` is the state of the object that it was called on. */
export interface MethodCall<State> {
  readonly exec: Execution;
  readonly self: State;
  /** The object itself, for methods that give it back so that calls can be chained. */
  readonly me: Wire;
  readonly args: Arguments;
  readonly type: string;
  readonly method: string;
}

export type Method<State> = (call: MethodCall<State>) => Wire;

/** A class of service objects. `Method<never>` since the table holds types with states of every kind. */
export interface ServiceType {
  readonly name: string;
  readonly methods: Readonly<Record<string, Method<never>>>;
  readonly enums: readonly string[];
}

/** Declares a class of service objects by its methods; every other member throws by name inside the script. */
export function serviceType<State>(
  name: string,
  methods: Readonly<Record<string, Method<State>>>,
  enums: readonly string[] = [],
): ServiceType {
  return { name, methods, enums };
}

/** A method that asks Google: it costs time, stands in the call log, is counted as `other` and can fail. */
export function asking<State>(run: Method<State>): Method<State> {
  return (call) =>
    call.exec.serviceCall({ service: call.type, method: call.method, kind: 'other', body: call.args.plain() }, () => {
      mayAsk(call.exec, `${call.type}.${call.method}`);
      return { value: run(call) };
    });
}

/**
 * AuthMode.NONE, a published add-on that is not yet enabled in this file: menus and the language of the account, no
 * document, no properties (add-ons/concepts/editor-auth-lifecycle).
 */
const WITHOUT_CONSENT: readonly string[] = ['SpreadsheetApp.getUi', 'Menu.addToUi', 'Session.getActiveUserLocale'];

function mayAsk(exec: Execution, what: string): void {
  if (exec.facts.mode === 'NONE' && !WITHOUT_CONSENT.includes(what)) {
    throw new ScriptError(`You do not have permission to call ${what}`);
  }
}

/** Runs a method of a type on a state of that type; the table of objects holds them together. */
export function runMethod(type: ServiceType, call: MethodCall<unknown>): Wire {
  const method = type.methods[call.method] as Method<unknown> | undefined;
  if (method === undefined) throw new Error(`${type.name}.${call.method} is not in the table`);
  return method(call);
}
