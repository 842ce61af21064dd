import type { Sheet, SpreadsheetFile } from '../../sheets';
import { formatA1, parseA1 } from '../a1';
import { ScriptError } from '../engine/scriptError';
import { asking, serviceType, type MethodCall } from '../engine/serviceType';
import { enumValue, list, nothing, plain, type Wire } from '../engine/wire';
import type { Execution } from '../execution';
import type { Selection } from '../types';
import { fileAccess } from './fileAccess';

/** A spreadsheet in the hands of the script; `limited` when it was opened by id and is not the one it is bound to. */
interface OpenSpreadsheet {
  readonly id: string;
  readonly limited: boolean;
}
interface OpenSheet {
  readonly spreadsheetId: string;
  readonly sheetId: number;
}

/** Zero based; what the script sees is one based. */
export type OpenRange = Selection;

export const spreadsheetApp = serviceType<null>('SpreadsheetApp', {
  getActive: asking(({ exec }) => activeSpreadsheet(exec)),
  getActiveSpreadsheet: asking(({ exec }) => activeSpreadsheet(exec)),
  getUi: asking(({ exec }) => {
    // A trigger has no person in front of it (forum reports of this text; reference/base/ui).
    if (!['client', 'menu', 'simple-open'].includes(exec.facts.kind)) {
      throw new ScriptError('Cannot call SpreadsheetApp.getUi() from this context.');
    }
    return exec.ref('Ui', null);
  }),
  openById: asking(({ exec, args }) => {
    args.expect(1);
    exec.mustBeAuthorized('SpreadsheetApp.openById', 'spreadsheets');
    const id = args.text(0);
    const file = exec.world.files.get(id);
    if (file === undefined || !mayRead(file, exec)) {
      throw new ScriptError(`Document ${id} is missing (perhaps it was deleted, or you don't have read access?)`);
    }
    return exec.ref('Spreadsheet', { id, limited: id !== exec.world.state.registerId });
  }),
});

export const spreadsheet = serviceType<OpenSpreadsheet>('Spreadsheet', {
  ...fileAccess,
  getId: ({ self }) => plain(self.id),
  getUrl: ({ self }) => plain(`https://docs.google.com/spreadsheets/d/${self.id}/edit`),
  getName: asking((call) => plain(fileOf(call).title)),
  getSpreadsheetLocale: asking((call) => plain(fileOf(call).locale)),
  getSpreadsheetTimeZone: asking((call) => plain(fileOf(call).timeZone)),
  toast: asking(({ exec, args }) => {
    args.expect(1, 3);
    exec.toasts.push(args.optionalText(1) === undefined ? args.text(0) : `${args.text(1)}: ${args.text(0)}`);
    return nothing;
  }),
  getActiveSheet: asking((call) => sheetRef(call.exec, bound(call), call.exec.world.state.selection.sheetId)),
  getActiveRange: asking((call) => rangeRef(call.exec, bound(call), call.exec.world.state.selection)),
  getActiveCell: asking((call) => {
    bound(call);
    return rangeRef(call.exec, call.self.id, { ...call.exec.world.state.selection, rowCount: 1, columnCount: 1 });
  }),
  getSheetById: asking((call) => {
    const sheet = fileOf(call).sheets.find((one) => one.sheetId === call.args.number(0));
    return sheet === undefined ? plain(null) : sheetRef(call.exec, bound(call), sheet.sheetId);
  }),
  getSheetByName: asking((call) => {
    const sheet = fileOf(call).sheets.find((one) => one.title === call.args.text(0));
    return sheet === undefined ? plain(null) : sheetRef(call.exec, bound(call), sheet.sheetId);
  }),
  getSheets: asking((call) => list(fileOf(call).sheets.map((one) => sheetRef(call.exec, bound(call), one.sheetId)))),
  setActiveSheet: asking((call) => {
    const sheet = call.args.object(0, 'Sheet') as OpenSheet;
    select(call.exec, { sheetId: sheet.sheetId, row: 0, column: 0, rowCount: 1, columnCount: 1 });
    return sheetRef(call.exec, bound(call), sheet.sheetId);
  }),
  setActiveRange: asking((call) => {
    const range = call.args.object(0, 'Range') as OpenRange;
    select(call.exec, range);
    return rangeRef(call.exec, bound(call), range);
  }),
});

export const sheetType = serviceType<OpenSheet>('Sheet', {
  getSheetId: ({ self }) => plain(self.sheetId),
  getName: asking((call) => plain(sheetOf(call).title)),
  getParent: ({ exec, self }) => exec.ref('Spreadsheet', { id: self.spreadsheetId, limited: false }),
  activate: asking((call) => {
    select(call.exec, { sheetId: sheetOf(call).sheetId, row: 0, column: 0, rowCount: 1, columnCount: 1 });
    return call.me;
  }),
  getRange: asking((call) => {
    call.args.expect(1, 4);
    return rangeRef(call.exec, call.self.spreadsheetId, blockAsked(call, sheetOf(call)));
  }),
});

export const rangeType = serviceType<OpenRange & { readonly spreadsheetId: string }>('Range', {
  getRow: ({ self }) => plain(self.row + 1),
  getColumn: ({ self }) => plain(self.column + 1),
  getLastRow: ({ self }) => plain(self.row + self.rowCount),
  getLastColumn: ({ self }) => plain(self.column + self.columnCount),
  getNumRows: ({ self }) => plain(self.rowCount),
  getNumColumns: ({ self }) => plain(self.columnCount),
  getA1Notation: ({ self }) => plain(formatA1(self)),
  getSheet: ({ exec, self }) => sheetRef(exec, self.spreadsheetId, self.sheetId),
  activate: asking((call) => {
    select(call.exec, call.self);
    return call.me;
  }),
});

export const userType = serviceType<{ readonly email: string }>('User', {
  getEmail: ({ self }) => plain(self.email),
});

/** The spreadsheet that the script is bound to. */
export function activeSpreadsheet(exec: Execution): Wire {
  return exec.ref('Spreadsheet', { id: exec.world.state.registerId, limited: false });
}

/** A range as an event or a method hands it out; events also carry its corners (guides/triggers/events). */
export function rangeRef(exec: Execution, spreadsheetId: string, range: OpenRange): Wire {
  return exec.ref(
    'Range',
    { ...range, spreadsheetId },
    {
      columnStart: plain(range.column + 1),
      columnEnd: plain(range.column + range.columnCount),
      rowStart: plain(range.row + 1),
      rowEnd: plain(range.row + range.rowCount),
    },
  );
}

export const authMode = (exec: Execution): Wire => enumValue(`AuthMode.${exec.facts.mode}`);

function sheetRef(exec: Execution, spreadsheetId: string, sheetId: number): Wire {
  return exec.ref('Sheet', { spreadsheetId, sheetId });
}

function fileOf({ exec, self }: MethodCall<OpenSpreadsheet>): SpreadsheetFile {
  const file = exec.world.files.get(self.id);
  if (file === undefined) throw new ScriptError(`Document ${self.id} is missing (perhaps it was deleted?)`);
  return file;
}

/** Data goes through the Sheets service; a spreadsheet opened by id is only there to ask for its name and locale. */
function bound({ self, method }: MethodCall<OpenSpreadsheet>): string {
  if (self.limited) throw new Error(`Spreadsheet.${method} is not emulated for a spreadsheet opened by id`);
  return self.id;
}

function sheetOf({ exec, self }: MethodCall<OpenSheet>): Sheet {
  const sheet = exec.world.files.get(self.spreadsheetId)?.sheets.find((one) => one.sheetId === self.sheetId);
  if (sheet === undefined) throw new ScriptError(`Sheet ${String(self.sheetId)} not found`);
  return sheet;
}

function blockAsked({ args }: MethodCall<OpenSheet>, sheet: Sheet): OpenRange {
  const asked =
    args.count === 1
      ? parsedA1(args.text(0))
      : {
          row: args.number(0) - 1,
          column: args.number(1) - 1,
          rowCount: args.has(2) ? args.number(2) : 1,
          columnCount: args.has(3) ? args.number(3) : 1,
        };
  const { row, column, rowCount, columnCount } = asked;
  if (row < 0 || column < 0 || row + rowCount > sheet.rowCount || column + columnCount > sheet.columnCount) {
    throw new ScriptError('The coordinates of the range are outside the dimensions of the sheet.');
  }
  return { sheetId: sheet.sheetId, row, column, rowCount, columnCount };
}

function parsedA1(text: string): Omit<OpenRange, 'sheetId'> {
  try {
    return parseA1(text);
  } catch {
    throw new ScriptError('Range not found');
  }
}

function select(exec: Execution, { sheetId, row, column, rowCount, columnCount }: OpenRange): void {
  exec.world.state.selection = { sheetId, row, column, rowCount, columnCount };
}

function mayRead(file: SpreadsheetFile, exec: Execution): boolean {
  const everyone = [file.owner, ...file.editors, ...file.viewers].map((email) => email.toLowerCase());
  return everyone.includes(exec.facts.user.toLowerCase());
}
