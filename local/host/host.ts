import { pasteCells, rowsOfClipboard, typeIntoCell, type Sheet, type SpreadsheetFile } from '../sheets';
import { parseA1 } from './a1';
import { plain } from './engine/wire';
import { HostError } from './hostError';
import { checkAction, doByHand } from './humanActions';
import { identify } from './identity';
import { checkedArgument } from './jsonOnly';
import { makeWorld } from './makeWorld';
import { runScript, type RunRequest } from './run';
import { freshState, type HostState, type SentMail } from './state/hostState';
import { HostFolder } from './state/storage';
import { findTab } from './tabs';
import { Triggers } from './triggers';
import type {
  CallRecord,
  Caller,
  EditOutcome,
  ExecutionReport,
  Fault,
  HostOptions,
  Interference,
  Meter,
  Selection,
  StoredTrigger,
  TimerLine,
} from './types';
import { passTime, type World } from './world';

const DEFAULT_OWNER = 'owner@example.com';
const DEFAULT_SEED = 20_260_921;

/** An edit that is to come at a moment of the virtual clock. */
export interface TimedEdit {
  readonly cell: string;
  readonly text: string;
  /** Seconds after the first edit. */
  readonly after: number;
}

/** One register with its script, its people and its clock. Every action runs to its end before the next begins. */
export class Host {
  /** Executions that failed since the host was opened, oldest first. */
  readonly failures: ExecutionReport[] = [];
  private readonly world: World;
  private readonly triggerRuns: Triggers;
  private readonly folder: HostFolder | null;

  private readonly options: HostOptions;

  private constructor(options: HostOptions, world: World, folder: HostFolder | null) {
    this.options = options;
    this.world = world;
    this.folder = folder;
    this.triggerRuns = new Triggers(world);
  }

  /** A new host around a register; refuses a folder that already holds one. */
  static create(options: HostOptions, register: SpreadsheetFile): Host {
    if (options.dir !== undefined && HostFolder.holdsState(options.dir)) {
      throw new HostError('folder-exists', `${options.dir} already holds a register`);
    }
    const state = freshState({
      now: options.now ?? Date.now(),
      owner: options.user ?? register.owner,
      userLocale: options.userLocale ?? 'en',
      registerId: register.id,
      random: options.seed ?? DEFAULT_SEED,
    });
    const world = makeWorld(options, state, [register]);
    const host = new Host(options, world, options.dir === undefined ? null : HostFolder.take(options.dir));
    host.save();
    return host;
  }

  /** The host of a folder that was saved before. */
  static open(options: HostOptions & { readonly dir: string }): Host {
    if (!HostFolder.holdsState(options.dir)) {
      throw new HostError('no-register', `${options.dir} holds no register; make one with adopt`);
    }
    const folder = HostFolder.take(options.dir);
    return new Host(options, makeWorld(options, folder.readState(), folder.readFiles()), folder);
  }

  /** Whether a folder holds a register. */
  static exists(dir: string): boolean {
    return HostFolder.holdsState(dir);
  }

  /** The account that a host without another owner belongs to. */
  static get defaultOwner(): string {
    return DEFAULT_OWNER;
  }

  /** Milliseconds since 1970 on the virtual clock. */
  get now(): number {
    return Math.floor(this.state.now);
  }

  get owner(): string {
    return this.state.owner;
  }

  get userLocale(): string {
    return this.state.userLocale;
  }

  /** The register as it is; to be changed only through local/sheets. */
  get register(): SpreadsheetFile {
    const file = this.world.files.get(this.state.registerId);
    if (file === undefined) throw new HostError('no-register', 'the register is gone');
    return file;
  }

  /** Every spreadsheet: the register first, then its vaults. */
  get files(): readonly SpreadsheetFile[] {
    const others = this.world.files.ids().filter((id) => id !== this.state.registerId);
    return [this.register, ...others.flatMap((id) => this.world.files.get(id) ?? [])];
  }

  /** Calls since the host was opened; `calls.ndjson` has those of before. */
  get calls(): readonly CallRecord[] {
    return this.world.log.records;
  }

  get meter(): Meter {
    return this.world.log.meter;
  }

  /** Mails that the script sent, oldest first. */
  get outbox(): readonly SentMail[] {
    return this.state.outbox ?? [];
  }

  get triggers(): readonly StoredTrigger[] {
    return this.state.triggers;
  }

  /** Service calls since the faults were set. */
  get callsSinceFaults(): number {
    return this.world.faults.made;
  }

  /** Where the cursor of the person at the screen is. */
  get selection(): Selection {
    return this.state.selection;
  }

  set selection(selection: Selection) {
    this.state.selection = selection;
  }

  /** Puts in faults and people's actions; counts service calls from here on. Replaces what was set before. */
  setFaults(faults: readonly Fault[], interference: readonly Interference[] = []): void {
    for (const each of interference) if ('action' in each) checkAction(each.action);
    this.world.faults.set(faults, interference);
  }

  /** Somebody else holds the lock for so many seconds: `document`, `script`. */
  holdLock(name: string, seconds: number): void {
    this.world.foreignLocks.set(name, this.state.now + seconds * 1000);
  }

  /** As google.script.run from a page: only declared functions whose name does not end in `_`. */
  callFunction(name: string, argument?: unknown, caller: Caller = {}): ExecutionReport {
    const value = checkedArgument(argument);
    return this.runByPerson('client', name, caller, value === undefined ? undefined : () => plain(value));
  }

  clickMenu(functionName: string, caller: Caller = {}): ExecutionReport {
    return this.runByPerson('menu', functionName, caller, undefined);
  }

  /**
   * The person opens the spreadsheet: simple onOpen, then installed open triggers; `menus` of the first is the menu.
   * `enabled` false: a published add-on that nobody has used in this file yet.
   */
  openSpreadsheet(caller: Caller = {}, enabled = true): readonly ExecutionReport[] {
    this.triggerRuns.opened(this.person(caller), this.localeOf(caller), enabled);
    return this.collect();
  }

  /** Types into one cell, `Customers!E5`, and runs the edit triggers. */
  edit(cell: string, text: string, caller: Caller = {}): EditOutcome {
    return this.editOutcome(() => this.type(cell, text, caller));
  }

  /** Edits at their own moments, also while the trigger of an earlier one still runs. Outcomes of all together. */
  editBurst(edits: readonly TimedEdit[], caller: Caller = {}): Omit<EditOutcome, 'edit'> {
    const start = this.state.now;
    const events = edits.map(({ cell, text, after }) => ({
      at: start + after * 1000,
      happen: () => {
        this.type(cell, text, caller);
      },
    }));
    this.world.outside.push(...events);
    this.world.outside.sort((a, b) => a.at - b.at);
    const last = events.at(-1)?.at ?? start;
    const { executions, dropped } = this.editOutcome(() => {
      passTime(this.world, (last - start) / 1000);
    });
    return { executions, dropped };
  }

  /** Pastes text as the clipboard holds it (cells apart by tabs, quoted where they hold a line end), its corner at the cell. */
  paste(cell: string, tsv: string, caller: Caller = {}): EditOutcome {
    return this.editOutcome(() => {
      const { sheet, row, column } = this.target(cell);
      const facts = pasteCells(this.register, sheet.sheetId, row, column, rowsOfClipboard(tsv));
      this.triggerRuns.edited({ facts, person: this.person(caller), userLocale: this.localeOf(caller) });
      return facts;
    });
  }

  /** Lets time pass without firing time triggers; those that fall due fire with the next advance. */
  wait(seconds: number): void {
    passTime(this.world, seconds);
  }

  /** Tabs that a person brings in from another file, as an import into new tabs does; titles must be free. */
  addTab(sheets: readonly Sheet[]): void {
    const file = this.register;
    const highest = Math.max(0, ...file.sheets.map((sheet) => sheet.sheetId));
    const added = sheets.map((sheet, index) => {
      const sheetId = highest + index + 1;
      return { ...sheet, sheetId, merges: sheet.merges.map((merge) => ({ ...merge, sheetId })) };
    });
    this.world.files.put({ ...file, sheets: [...file.sheets, ...added], revision: file.revision + 1 });
  }

  /** What a person does with the grid that is no edit of a cell: `sort Customers by name` … Fires no edit trigger. */
  doByHand(action: string): void {
    doByHand(this.register, action);
  }

  /** Moves the clock and fires the time triggers that fall due, in order. An ISO text without a zone is UTC. */
  advanceTo(to: number | string, onLine: (line: TimerLine) => void = () => undefined): readonly TimerLine[] {
    const until = typeof to === 'number' ? to : readMoment(to);
    const lines: TimerLine[] = [];
    this.triggerRuns.fireDue(until, (line) => {
      lines.push(line);
      onLine(line);
      this.collect();
      // A year of hourly executions is too much to hold; between two of them is a sound moment to save.
      if (this.world.log.wantsSaving) this.save();
    });
    passTime(this.world, Math.max(0, until - this.state.now) / 1000);
    return lines;
  }

  /** Moves the clock as over hours in which Google's timers stood still: what fell due meanwhile is not made up for. */
  skipTo(to: number | string): void {
    const until = typeof to === 'number' ? to : readMoment(to);
    this.triggerRuns.skipDue(until);
    passTime(this.world, Math.max(0, until - this.state.now) / 1000);
  }

  /** The person takes back, or never gave, their consent to a scope such as `script.send_mail`. */
  withholdScope(scope: string, email: string = this.state.owner): void {
    const { withheld = {} } = this.state;
    this.state.withheld = { ...withheld, [email]: [...(withheld[email] ?? []), scope] };
  }

  /** Other scripts of the person send mails to so many recipients: they share the quota of the day. */
  spendMails(recipients: number, email: string = this.state.owner): void {
    this.world.quotas.takeMail(recipients, email, this.state.now);
  }

  /** Other scripts of the person make so many spreadsheets: they share the quota of the day. */
  spendSpreadsheets(count: number, email: string = this.state.owner): void {
    for (let made = 0; made < count; made += 1) this.world.quotas.take('spreadsheets', email, this.state.now);
  }

  /** Shares a spreadsheet that the script made, as a person does it in the browser. */
  share(spreadsheetId: string, email: string): void {
    const file = this.world.files.get(spreadsheetId);
    if (file === undefined) throw new HostError('no-such-file', `there is no spreadsheet ${spreadsheetId}`);
    this.world.files.put({ ...file, editors: [...file.editors, email], revision: file.revision + 1 });
  }

  /** Puts the clock to another moment, also back, as where it was wrong: no timer fires, and each keeps its distance to now. */
  setClock(to: number | string): void {
    const by = (typeof to === 'number' ? to : readMoment(to)) - this.state.now;
    this.state.now += by;
    this.state.triggers = this.state.triggers.map((one) => ({
      ...one,
      nextAt: one.nextAt === null ? null : one.nextAt + by,
    }));
  }

  /** What becomes of a person's triggers when the account is closed or loses its access: they are gone, and nobody is told. */
  stopTriggers(creator: string): void {
    this.state.triggers = this.state.triggers.filter((one) => one.creator !== creator);
  }

  /** Uses trigger time of a person's day, in minutes, as other scripts do. */
  useTriggerTime(person: string, minutes: number): void {
    this.world.quotas.addTriggerSeconds(person, this.state.now, minutes * 60);
  }

  /** The same register in memory, on its own from here on: for trying one thing many times from one state. */
  copy(): Host {
    const { dir: _dir, ...options } = this.options;
    this.state.random = this.world.random.state;
    // Tabs are replaced and never changed in place (local/sheets), so that both hosts can share them.
    const files = this.files.map((file) => ({ ...file, sheets: [...file.sheets] }));
    return new Host(options, makeWorld(options, structuredClone(this.state), files), null);
  }

  /** Writes what changed to the folder; does nothing for a host in memory. */
  save(): void {
    this.state.random = this.world.random.state;
    this.folder?.save(this.state, this.files, this.world.log.takeUnsaved());
  }

  /** Gives up the folder; the host is not used afterwards. Does not save. */
  close(): void {
    this.folder?.release();
  }

  private get state(): HostState {
    return this.world.state;
  }

  private person(caller: Caller): string {
    return caller.as ?? this.state.owner;
  }

  private localeOf(caller: Caller): string {
    return caller.userLocale ?? this.state.userLocale;
  }

  private runByPerson(
    kind: 'client' | 'menu',
    handler: string,
    caller: Caller,
    argument: RunRequest['argument'],
  ): ExecutionReport {
    const person = this.person(caller);
    this.mustBeEditor(person);
    const facts = identify(kind, handler, { person, creator: null }, this.localeOf(caller));
    const request: RunRequest = {
      facts,
      onlyDeclared: kind === 'client',
      ...(argument === undefined ? {} : { argument }),
    };
    const { report, wroteRegister } = this.triggerRuns.during(kind, () => runScript(this.world, request));
    if (!report.ok) this.failures.push(report);
    if (wroteRegister) this.triggerRuns.changedByScript(person, this.localeOf(caller));
    this.triggerRuns.drain();
    this.collect();
    return report;
  }

  /** Whoever works at this host works in the register, so the register is shared with them. */
  private mustBeEditor(person: string): void {
    const file = this.register;
    const known = [file.owner, ...file.editors].map((email) => email.toLowerCase());
    if (!known.includes(person.toLowerCase())) this.share(file.id, person);
  }

  private type(cell: string, text: string, caller: Caller): EditOutcome['edit'] {
    const { sheet, row, column } = this.target(cell);
    const facts = typeIntoCell(this.register, sheet.sheetId, row, column, text);
    this.selection = { sheetId: sheet.sheetId, row, column, rowCount: 1, columnCount: 1 };
    this.triggerRuns.edited({ facts, person: this.person(caller), userLocale: this.localeOf(caller) });
    return facts;
  }

  private target(cell: string): { readonly sheet: Sheet; readonly row: number; readonly column: number } {
    const { tab, row, column } = parseA1(cell);
    const active = this.register.sheets.find((sheet) => sheet.sheetId === this.selection.sheetId);
    const sheet = tab === null ? active : findTab(this.register, tab);
    if (sheet === undefined) throw new HostError('no-such-tab', `"${cell}" names no tab`);
    return { sheet, row, column };
  }

  private editOutcome<Edit>(act: () => Edit): { edit: Edit; executions: readonly ExecutionReport[]; dropped: number } {
    const droppedBefore = this.triggerRuns.dropped;
    const edit = act();
    return { edit, executions: this.collect(), dropped: this.triggerRuns.dropped - droppedBefore };
  }

  private collect(): readonly ExecutionReport[] {
    const reports = this.triggerRuns.reports.splice(0);
    this.failures.push(...reports.filter((report) => !report.ok));
    return reports;
  }
}

/** Milliseconds since 1970 of an ISO 8601 text; without a zone it is UTC. */
export function readMoment(text: string): number {
  const zoned = /(Z|[+-]\d\d:?\d\d)$/i.test(text) || /^\d{4}-\d\d-\d\d$/.test(text) ? text : `${text}Z`;
  const ms = Date.parse(zoned);
  if (Number.isNaN(ms)) throw new HostError('bad-time', `"${text}" is not a time like 2026-11-21T09:00:00Z`);
  return ms;
}
