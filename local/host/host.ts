import type { SpreadsheetFile } from '../sheets';
import { HostError } from './hostError';
import type {
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

/** One register with its script, its people and its clock. Every action runs to its end before the next begins. */
export class Host {
  /** A new host around a register; refuses a folder that already holds one. */
  static create(_options: HostOptions, _register: SpreadsheetFile): Host {
    throw new HostError('not-built', 'being built');
  }

  /** The host of a folder that was saved before. */
  static open(_options: HostOptions & { readonly dir: string }): Host {
    throw new HostError('not-built', 'being built');
  }

  /** Milliseconds since 1970 on the virtual clock. */
  get now(): number {
    throw new HostError('not-built', 'being built');
  }
  get owner(): string {
    throw new HostError('not-built', 'being built');
  }
  /** The register as it is; to be changed only through local/sheets. */
  get register(): SpreadsheetFile {
    throw new HostError('not-built', 'being built');
  }
  /** Every spreadsheet: the register and its vaults. */
  get files(): readonly SpreadsheetFile[] {
    throw new HostError('not-built', 'being built');
  }
  get meter(): Meter {
    throw new HostError('not-built', 'being built');
  }
  get triggers(): readonly StoredTrigger[] {
    throw new HostError('not-built', 'being built');
  }
  /** Executions that failed since the host was opened, oldest first. */
  get failures(): readonly ExecutionReport[] {
    throw new HostError('not-built', 'being built');
  }
  selection: Selection = { sheetId: 0, row: 0, column: 0, rowCount: 1, columnCount: 1 };

  setFaults(_faults: readonly Fault[], _interference: readonly Interference[]): void {
    throw new HostError('not-built', 'being built');
  }
  /** As google.script.run from a page: only declared functions whose name does not end in `_`. */
  callFunction(_name: string, _argument?: unknown, _caller?: Caller): ExecutionReport {
    throw new HostError('not-built', 'being built');
  }
  /** The person opens the spreadsheet: simple onOpen, then installed open triggers; `menus` of the first is the add-on's menu. */
  openSpreadsheet(_caller?: Caller): readonly ExecutionReport[] {
    throw new HostError('not-built', 'being built');
  }
  clickMenu(_functionName: string, _caller?: Caller): ExecutionReport {
    throw new HostError('not-built', 'being built');
  }
  /** Types into one cell, `Customers!E5`, and runs the edit triggers. */
  edit(_cell: string, _text: string, _caller?: Caller): EditOutcome {
    throw new HostError('not-built', 'being built');
  }
  /** Pastes tab-separated text with its upper left corner at the cell. */
  paste(_cell: string, _tsv: string, _caller?: Caller): EditOutcome {
    throw new HostError('not-built', 'being built');
  }
  /** What a person does with the grid that is no edit: `sort Customers by name` … Fires no trigger. */
  doByHand(_action: string): void {
    throw new HostError('not-built', 'being built');
  }
  /** Moves the clock and fires the time triggers that fall due, in order. */
  advanceTo(_to: number | string, _onLine?: (line: TimerLine) => void): readonly TimerLine[] {
    throw new HostError('not-built', 'being built');
  }
  /** Writes what changed to the folder; nothing in memory. */
  save(): void {
    throw new HostError('not-built', 'being built');
  }
  /** Gives up the folder's lock; the host is not used afterwards. */
  close(): void {
    throw new HostError('not-built', 'being built');
  }
}
