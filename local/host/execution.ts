import { NotEmulatedError } from '../sheets';
import { KilledError, ScriptError } from './engine/scriptError';
import type { Wire } from './engine/wire';
import { transientError } from './faultErrors';
import type { ServiceRequest } from './serviceRequest';
import { Counter, tidySeconds } from './state/callLog';
import type { CallKind, ExecutionKind, LogLine, MenuTree, Question, ShownPage } from './types';
import { passTime, type World } from './world';

/** What may be done: developers.google.com/workspace/add-ons/concepts/editor-auth-lifecycle. */
export type AuthMode = 'NONE' | 'LIMITED' | 'FULL';

/** Who and what an execution is. */
export interface ExecutionFacts {
  readonly kind: ExecutionKind;
  readonly handler: string;
  /** The effective user: at the keyboard, or the creator of the trigger. */
  readonly user: string;
  /** What Session.getActiveUser().getEmail() gives: '' where Google does not tell. */
  readonly activeEmail: string;
  readonly userLocale: string;
  readonly mode: AuthMode;
}

export interface Effect {
  readonly value: Wire;
  readonly cellsRead?: number;
  readonly cellsWritten?: number;
}

/** Modelled seconds of a call before it moves a cell, and per cell (measured: tanaikech.github.io 2022/04/25). */
const BASE_SECONDS: Readonly<Record<CallKind, number>> = { read: 0.3, write: 0.5, other: 0.04 };
const SECONDS_PER_CELL_READ = 4.5e-6;
const SECONDS_PER_CELL_WRITTEN = 22e-6;

/** developers.google.com/apps-script/guides/services/quotas; simple triggers: …/guides/triggers#restrictions. */
const LIMIT_SECONDS = 6 * 60;
const SIMPLE_LIMIT_SECONDS = 30;

export const TIME_LIMIT_TEXT = 'Exceeded maximum execution time';

/** One run of the script, from its start to its end or its death. */
export class Execution {
  readonly world: World;
  readonly facts: ExecutionFacts;
  readonly id: string;
  readonly startedAt: number;
  readonly counts = new Counter();
  readonly pages: ShownPage[] = [];
  readonly questions: Question[] = [];
  readonly toasts: string[] = [];
  readonly menus: MenuTree[] = [];
  readonly logs: LogLine[] = [];
  readonly locks = new Set<string>();
  /** Why it is over; null while it runs. */
  deathReason: string | null = null;
  /** A fault of the host itself: thrown out of the host once the script has come back. */
  bug: Error | null = null;
  wroteRegister = false;

  private readonly objects = new Map<number, { readonly type: string; readonly state: unknown }>();

  constructor(world: World, facts: ExecutionFacts) {
    this.world = world;
    this.facts = facts;
    world.state.executionCount += 1;
    this.id = `x${String(world.state.executionCount).padStart(6, '0')}`;
    this.startedAt = world.state.now;
  }

  get elapsedSeconds(): number {
    return tidySeconds((this.world.state.now - this.startedAt) / 1000);
  }

  get limitSeconds(): number {
    return this.facts.kind.startsWith('simple') ? SIMPLE_LIMIT_SECONDS : LIMIT_SECONDS;
  }

  /** Puts an object of a service into the hands of the script. */
  ref(type: string, state: unknown, props: Readonly<Record<string, Wire>> = {}): Wire {
    const id = this.objects.size + 1;
    this.objects.set(id, { type, state });
    return { o: [type, id, props] };
  }

  objectOf(id: number): { readonly type: string; readonly state: unknown } | undefined {
    return this.objects.get(id);
  }

  /** Throws where the execution is over already. */
  mustLive(): void {
    if (this.deathReason !== null) throw new KilledError(this.deathReason);
  }

  die(reason: string): never {
    this.deathReason ??= reason;
    throw new KilledError(this.deathReason);
  }

  /** Lets modelled time pass; at the limit the execution dies on the spot. */
  spend(seconds: number): void {
    const left = this.limitSeconds - this.elapsedSeconds;
    this.world.log.addSeconds(Math.max(0, Math.min(seconds, left)));
    if (seconds < left) {
      passTime(this.world, seconds);
      return;
    }
    passTime(this.world, Math.max(0, left));
    this.die(TIME_LIMIT_TEXT);
  }

  /** Refuses what needs the user's consent in a simple trigger. Text as seen there (google/clasp and forum reports). */
  mustBeAuthorized(what: string, scope: string): void {
    if (this.facts.mode !== 'FULL') {
      throw new ScriptError(`You do not have permission to call ${what}. Required permissions: ${scopeUrl(scope)}`);
    }
    if (this.world.state.withheld?.[this.facts.user]?.includes(scope) === true) throw insufficient(what, scope);
    const { scopes } = this.world.manifest;
    // No list in the manifest means that Google derives the scopes from the code (apps-script/concepts/scopes).
    if (scopes.length > 0 && !scopes.includes(scopeUrl(scope))) {
      throw insufficient(what, scope);
    }
  }

  /**
   * Makes one call of a service: counts, charges, logs it, and puts in the faults that are set. The effect happens at
   * most once and not at all when the execution dies before it. A call that crosses the time limit while it is under
   * way has taken effect, but its answer never comes: what a real death between two machines looks like.
   */
  serviceCall(request: ServiceRequest, effect: () => Effect): Wire {
    this.mustLive();
    const number = this.world.faults.next();
    const before = this.world.faults.at(number, 'before');
    if (before?.kind === 'kill') this.die('killed on purpose');
    if (this.elapsedSeconds + BASE_SECONDS[request.kind] >= this.limitSeconds) this.spend(BASE_SECONDS[request.kind]);
    this.counts.add(request.kind);
    let result: Effect;
    try {
      if (before !== undefined) throw transientError(request, number);
      result = effect();
    } catch (error) {
      this.finishFailed(request, error);
      throw error;
    }
    const seconds = modelledSeconds(request.kind, result);
    const after = this.world.faults.at(number, 'after');
    const lost = after?.kind === 'error' ? transientError(request, number) : undefined;
    this.record(request, result, seconds, lost?.message);
    this.spend(seconds);
    if (after?.kind === 'kill') this.die('killed on purpose');
    this.interfere(number);
    if (lost !== undefined) throw lost;
    return result.value;
  }

  private finishFailed(request: ServiceRequest, error: unknown): void {
    if (error instanceof KilledError) return;
    const known = error instanceof ScriptError || error instanceof NotEmulatedError;
    const message = error instanceof Error ? error.message : String(error);
    this.record(request, {}, BASE_SECONDS[request.kind], known ? message : `host: ${message}`);
    this.spend(BASE_SECONDS[request.kind]);
    this.interfere(this.world.faults.made);
  }

  private interfere(number: number): void {
    for (const action of this.world.faults.actionsAfter(number)) {
      if (typeof action === 'string') this.world.doByHand(action);
      else action();
    }
  }

  private record(request: ServiceRequest, result: Partial<Effect>, seconds: number, error?: string): void {
    const { state, log } = this.world;
    state.callCount += 1;
    log.add({
      n: state.callCount,
      at: Math.round(state.now),
      executionId: this.id,
      service: request.service,
      method: request.method,
      kind: request.kind,
      body: request.body,
      cellsRead: result.cellsRead ?? 0,
      cellsWritten: result.cellsWritten ?? 0,
      modelledSeconds: tidySeconds(seconds),
      ...(error === undefined ? {} : { error }),
    });
  }
}

function insufficient(what: string, scope: string): ScriptError {
  return new ScriptError(
    `Specified permissions are not sufficient to call ${what}. Required permissions: ${scopeUrl(scope)}`,
  );
}

function modelledSeconds(kind: CallKind, result: Effect): number {
  const moved = (result.cellsRead ?? 0) * SECONDS_PER_CELL_READ + (result.cellsWritten ?? 0) * SECONDS_PER_CELL_WRITTEN;
  return tidySeconds(BASE_SECONDS[kind] + moved);
}

function scopeUrl(scope: string): string {
  return `https://www.googleapis.com/auth/${scope}`;
}
