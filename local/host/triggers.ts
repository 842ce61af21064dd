import { plain, type Wire } from './engine/wire';
import type { AuthMode, Execution } from './execution';
import { identify } from './identity';
import { runScript, scriptHas } from './run';
import { userRef } from './services/sessionService';
import { activeSpreadsheet, authMode, rangeRef } from './services/spreadsheetService';
import type { EditFacts } from '../sheets';
import type { ExecutionKind, ExecutionReport, StoredTrigger, TimerLine } from './types';
import { passTime, type World } from './world';

const HOUR_MS = 3_600_000;

/** The simple onEdit trigger queues up to two events; later ones are lost (guides/triggers#onedite). */
const MAX_WAITING = 2;

export interface EditEvent {
  readonly facts: EditFacts;
  readonly person: string;
  readonly userLocale: string;
}

type Fields = Readonly<Record<string, Wire>>;

/** Starts executions that nobody calls by name: on opening, on edits, on changes, by the clock. */
export class Triggers {
  /** Executions in the order they ran; whoever reads them empties the list. */
  readonly reports: ExecutionReport[] = [];
  dropped = 0;
  private readonly waiting: EditEvent[] = [];
  private running: ExecutionKind | null = null;
  private readonly simple = new Map<string, boolean>();
  private readonly world: World;

  constructor(world: World) {
    this.world = world;
  }

  /** Runs something as the one execution that is under way; edits made meanwhile wait for its end. */
  during<T>(kind: ExecutionKind, run: () => T): T {
    const outer = this.running;
    this.running = kind;
    try {
      return run();
    } finally {
      this.running = outer;
    }
  }

  /** An edit by hand. Runs its triggers now, or keeps it until the running execution is over. */
  edited(event: EditEvent): void {
    const isEditRunning = this.running === 'simple-edit' || this.running === 'edit-trigger';
    if (isEditRunning && this.waiting.length >= MAX_WAITING) {
      this.dropped += 1;
      return;
    }
    this.waiting.push(event);
    if (this.running === null) this.drain();
  }

  /** Handles the edits that wait; those that come in meanwhile too. */
  drain(): void {
    for (let event = this.waiting.shift(); event !== undefined; event = this.waiting.shift()) this.handleEdit(event);
  }

  /** @param enabled false for a published add-on that nobody has used in this file yet: onOpen with AuthMode.NONE only */
  opened(person: string, userLocale: string, enabled: boolean): void {
    if (!enabled) {
      this.runSimple('simple-open', 'onOpen', person, userLocale, () => ({}), 'NONE');
      return;
    }
    const fields = (exec: Execution): Fields => ({ source: activeSpreadsheet(exec), user: activeUser(exec) });
    this.runSimple('simple-open', 'onOpen', person, userLocale, fields);
    for (const trigger of this.installed('ON_OPEN'))
      this.runInstalled('open-trigger', trigger, person, userLocale, fields);
  }

  /** An installable change trigger fires for writes of the API as well (measured: tanaikech.github.io 2022/11/10). */
  changedByScript(person: string, userLocale: string): void {
    this.runChange('OTHER', person, userLocale);
  }

  /** Fires what falls due until then, in order, each at its own moment or as soon as the clock is free. */
  fireDue(until: number, onLine: (line: TimerLine) => void): void {
    for (let due = this.nextDue(until); due !== undefined; due = this.nextDue(until)) {
      const { trigger, at } = due;
      passTime(this.world, Math.max(0, at - this.world.state.now) / 1000);
      const next = at + (trigger.everyHours ?? 1) * HOUR_MS;
      const { state } = this.world;
      state.triggers = state.triggers.map((one) => (one.id === trigger.id ? { ...one, nextAt: next } : one));
      const report = this.runInstalled('timer', trigger, null, state.userLocale, () => timeFields(state.now));
      onLine(timerLine(report));
      this.drain();
    }
  }

  /** Passes over what falls due until then; each timer goes on in its own rhythm. */
  skipDue(until: number): void {
    const { state } = this.world;
    state.triggers = state.triggers.map((one) => {
      if (one.nextAt === null || one.nextAt > until) return one;
      const every = (one.everyHours ?? 1) * HOUR_MS;
      return { ...one, nextAt: one.nextAt + every * Math.ceil((until - one.nextAt + 1) / every) };
    });
  }

  private nextDue(until: number): { readonly trigger: StoredTrigger; readonly at: number } | undefined {
    const due = this.world.state.triggers.flatMap((trigger) =>
      trigger.nextAt !== null && trigger.nextAt <= until ? [{ trigger, at: trigger.nextAt }] : [],
    );
    return due.sort((a, b) => a.at - b.at)[0];
  }

  private handleEdit({ facts, person, userLocale }: EditEvent): void {
    const fields = (exec: Execution): Fields => editFields(exec, facts);
    this.runSimple('simple-edit', 'onEdit', person, userLocale, fields);
    for (const trigger of this.installed('ON_EDIT'))
      this.runInstalled('edit-trigger', trigger, person, userLocale, fields);
    this.runChange('EDIT', person, userLocale);
  }

  private runChange(changeType: string, person: string, userLocale: string): void {
    const fields = (exec: Execution): Fields => ({
      changeType: plain(changeType),
      source: activeSpreadsheet(exec),
      user: activeUser(exec),
    });
    for (const trigger of this.installed('ON_CHANGE')) {
      this.runInstalled('change-trigger', trigger, person, userLocale, fields);
    }
  }

  private installed(event: StoredTrigger['event']): readonly StoredTrigger[] {
    const { state } = this.world;
    return state.triggers.filter((one) => one.event === event && one.spreadsheetId === state.registerId);
  }

  private runSimple(
    kind: ExecutionKind,
    handler: string,
    person: string,
    userLocale: string,
    fields: (exec: Execution) => Fields,
    mode: AuthMode = 'LIMITED',
  ): void {
    const facts = { ...identify(kind, handler, { person, creator: null }, userLocale), mode };
    const exists = this.simple.get(handler) ?? scriptHas(this.world, facts, handler);
    this.simple.set(handler, exists);
    if (!exists) return;
    const argument = (exec: Execution): Wire => ({ st: { authMode: authMode(exec), ...fields(exec) } });
    this.reports.push(this.during(kind, () => runScript(this.world, { facts, onlyDeclared: false, argument }).report));
  }

  private runInstalled(
    kind: ExecutionKind,
    trigger: StoredTrigger,
    person: string | null,
    userLocale: string,
    fields: (exec: Execution) => Fields,
  ): ExecutionReport {
    const { world } = this;
    const facts = identify(kind, trigger.handler, { person, creator: trigger.creator }, userLocale);
    const argument = (exec: Execution): Wire => ({
      st: { authMode: authMode(exec), triggerUid: plain(trigger.id), ...fields(exec) },
    });
    const startedAt = world.state.now;
    const report = world.quotas.triggerTimeLeft(trigger.creator, startedAt)
      ? this.during(kind, () => runScript(world, { facts, onlyDeclared: false, argument }).report)
      : outOfTime(kind, trigger, startedAt);
    world.quotas.addTriggerSeconds(trigger.creator, startedAt, report.modelledSeconds);
    this.reports.push(report);
    return report;
  }
}

/** guides/services/quotas, "Triggers total runtime"; the text is the one of the same page. */
function outOfTime(kind: ExecutionKind, trigger: StoredTrigger, at: number): ExecutionReport {
  return {
    executionId: '',
    kind,
    handler: trigger.handler,
    as: trigger.creator,
    at: Math.round(at),
    ok: false,
    killed: false,
    error: { name: 'Exception', message: 'Service using too much computer time for one day.' },
    reply: null,
    calls: { read: 0, write: 0, other: 0 },
    modelledSeconds: 0,
    pages: [],
    questions: [],
    toasts: [],
    menus: [],
    logs: [],
  };
}

/** guides/triggers/events, "Edit": value and oldValue only for a single cell. */
function editFields(exec: Execution, facts: EditFacts): Fields {
  const { range } = facts;
  const block = {
    sheetId: facts.sheetId,
    row: range.startRowIndex,
    column: range.startColumnIndex,
    rowCount: range.endRowIndex - range.startRowIndex,
    columnCount: range.endColumnIndex - range.startColumnIndex,
  };
  return {
    range: rangeRef(exec, exec.world.state.registerId, block),
    source: activeSpreadsheet(exec),
    user: activeUser(exec),
    ...(facts.value === undefined ? {} : { value: plain(facts.value) }),
    ...(facts.oldValue === undefined ? {} : { oldValue: plain(facts.oldValue) }),
  };
}

/** Who made an event, as far as the script may know. */
function activeUser(exec: Execution): Wire {
  return userRef(exec, exec.facts.activeEmail);
}

/** guides/triggers/events, "Time-driven": the fields are in UTC. */
function timeFields(now: number): Fields {
  const at = new Date(now);
  return {
    year: plain(at.getUTCFullYear()),
    month: plain(at.getUTCMonth() + 1),
    'day-of-month': plain(at.getUTCDate()),
    'day-of-week': plain(at.getUTCDay() === 0 ? 7 : at.getUTCDay()),
    hour: plain(at.getUTCHours()),
    minute: plain(at.getUTCMinutes()),
    second: plain(at.getUTCSeconds()),
    timezone: plain('UTC'),
  };
}

function timerLine(report: ExecutionReport): TimerLine {
  const { reply } = report;
  const jobs = typeof reply === 'object' && reply !== null && 'jobs' in reply ? reply.jobs : null;
  return {
    at: new Date(report.at).toISOString(),
    handler: report.handler,
    ok: report.ok,
    error: report.error?.message ?? null,
    jobs,
    calls: report.calls,
    modelledSeconds: report.modelledSeconds,
  };
}
