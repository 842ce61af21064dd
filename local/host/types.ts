// What the host tells the world: shapes shared by the command line, the workbench page, the bench and the tests.
import type { EditFacts } from '../sheets';

export type CallKind = 'read' | 'write' | 'other';

/** Service calls by kind. `read` and `write` are requests to the Sheets service; the rest (locks, caches …) is `other`. */
export interface CallCounts {
  readonly read: number;
  readonly write: number;
  readonly other: number;
}

/** One line of the call log. Times are milliseconds since 1970 on the virtual clock. */
export interface CallRecord {
  /** Counted over the life of the host folder, from 1. */
  readonly n: number;
  readonly at: number;
  readonly executionId: string;
  readonly service: string;
  readonly method: string;
  readonly kind: CallKind;
  /** What was asked: the request body, or the arguments of a small service. */
  readonly body: unknown;
  readonly cellsRead: number;
  readonly cellsWritten: number;
  readonly modelledSeconds: number;
  readonly error?: string;
}

/**
 * A fault that is put in on purpose. `call` counts service calls from 1, over everything the host does after the fault
 * is set. `before`: nothing took effect; `after`: it took effect, but the script hears of an error or is dead.
 */
export interface Fault {
  readonly call: number;
  readonly when: 'before' | 'after';
  readonly kind: 'error' | 'kill';
}

/**
 * What happens between service call `after` and the next one, counted as in Fault: what a person does to the workbook, in
 * words, or a whole other execution (`run`), which finds the locks of the first one held.
 */
export type Interference = HandInterference | { readonly after: number; readonly run: () => void };

export interface HandInterference {
  readonly after: number;
  /** `sort Customers by name`, `insert row 2 in Customers`, `move column email of Customers to 1` … */
  readonly action: string;
}

export interface HostOptions {
  /** Where the work is kept; absent: in memory only. */
  readonly dir?: string;
  /** The folder with Code.js, the html files and appsscript.json: exactly what is pushed to Google. */
  readonly distDir: string;
  /** Start of the virtual clock in milliseconds since 1970; ignored where the folder already has a clock. */
  readonly now?: number;
  /** The owner of the register. Default `owner@example.com`. */
  readonly user?: string;
  /** The language of the account, as Session.getActiveUserLocale gives it: `en`, `zh_CN`. Default `en`. */
  readonly userLocale?: string;
  /** Seed of the generated ids and of the trigger minutes; the same seed gives the same run. */
  readonly seed?: number;
  /** How alert and prompt are answered; default: closed without an answer. */
  readonly answer?: (question: Question) => Answer;
}

export interface Question {
  readonly kind: 'alert' | 'prompt';
  readonly title: string;
  readonly text: string;
  readonly buttons: string;
}

export interface Answer {
  readonly button: 'OK' | 'CANCEL' | 'YES' | 'NO' | 'CLOSE';
  readonly text?: string;
  /** How long the person took; the execution waits meanwhile. Default 5. */
  readonly seconds?: number;
}

/** A sidebar or a dialog that a script asked for. `html` is the page as HtmlService would serve it. */
export interface ShownPage {
  readonly kind: 'sidebar' | 'modalDialog';
  readonly title: string;
  readonly html: string;
  readonly width?: number;
  readonly height?: number;
}

export type MenuItem =
  | { readonly kind: 'item'; readonly caption: string; readonly functionName: string }
  | { readonly kind: 'separator' }
  | { readonly kind: 'menu'; readonly caption: string; readonly items: readonly MenuItem[] };

export interface MenuTree {
  readonly caption: string;
  readonly items: readonly MenuItem[];
}

export type ExecutionKind =
  'client' | 'menu' | 'simple-open' | 'simple-edit' | 'edit-trigger' | 'open-trigger' | 'change-trigger' | 'timer';

export interface ExecutionError {
  readonly name: string;
  readonly message: string;
  readonly stack?: string;
}

/** What one execution did. */
export interface ExecutionReport {
  readonly executionId: string;
  readonly kind: ExecutionKind;
  readonly handler: string;
  readonly as: string;
  /** Start, milliseconds since 1970 on the virtual clock. */
  readonly at: number;
  readonly ok: boolean;
  /** True when it hit the time limit or was killed on purpose. */
  readonly killed: boolean;
  readonly error?: ExecutionError;
  /** What the function returned, as google.script.run would deliver it. */
  readonly reply: unknown;
  /** Set when a value that google.script.run cannot carry was returned, so that nothing was delivered. */
  readonly undelivered?: string;
  readonly calls: CallCounts;
  readonly modelledSeconds: number;
  readonly pages: readonly ShownPage[];
  readonly questions: readonly Question[];
  readonly toasts: readonly string[];
  readonly menus: readonly MenuTree[];
  readonly logs: readonly LogLine[];
}

export interface LogLine {
  readonly level: 'log' | 'info' | 'warn' | 'error';
  readonly text: string;
}

/** One line of `advance`: an execution of a time trigger. */
export interface TimerLine {
  /** ISO 8601, UTC. */
  readonly at: string;
  readonly handler: string;
  readonly ok: boolean;
  readonly error: string | null;
  /** What the handler returned as `jobs`, if it did. */
  readonly jobs: unknown;
  readonly calls: CallCounts;
  readonly modelledSeconds: number;
}

export interface EditOutcome {
  readonly edit: EditFacts;
  readonly executions: readonly ExecutionReport[];
  /** Events that Google would have dropped because two were waiting already. */
  readonly dropped: number;
}

export interface Caller {
  /** The e-mail of the person; default: the owner. */
  readonly as?: string;
  /** The language of the person's account; default: that of the host. */
  readonly userLocale?: string;
}

/** Where the person's cursor is: sheet and cell, zero based; a block when the end is given. */
export interface Selection {
  readonly sheetId: number;
  readonly row: number;
  readonly column: number;
  readonly rowCount: number;
  readonly columnCount: number;
}

export interface StoredTrigger {
  readonly id: string;
  readonly handler: string;
  readonly event: 'CLOCK' | 'ON_EDIT' | 'ON_OPEN' | 'ON_CHANGE';
  readonly creator: string;
  readonly spreadsheetId: string | null;
  readonly everyHours: number | null;
  /** When it is due next, milliseconds since 1970; null for events. */
  readonly nextAt: number | null;
}

/** Totals since the host was opened. */
export interface Meter {
  readonly calls: CallCounts;
  readonly modelledSeconds: number;
  readonly cellsRead: number;
  readonly cellsWritten: number;
}
