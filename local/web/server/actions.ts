import { HostError, type CallRecord, type EditOutcome, type SentMail } from '../../host';
import {
  clipboardOfRows,
  deleteColumnAt,
  deleteRowAt,
  deleteSheet,
  hideSheet,
  insertColumnAt,
  insertRowAt,
  moveColumn,
  renameSheet,
  sortSheetBy,
} from '../../sheets';
import type { ActionName, Area, CallLine, Gives, HandAction, MailLine, Place, Takes } from '../shared/protocol';
import { civilText, nextMoments } from './civilClock';
import { blockOf, contentOf, layoutOf } from './gridView';
import { timerHappening } from './happenings';
import { guardOf } from './protections';
import type { Session } from './session';

/** The clock is moved in steps, so that a page can show where it is; a request moves it by no more than this. */
const LONGEST_STEP_MS = 6 * 3_600_000;
const CALLS_SHOWN = 300;
const MAILS_SHOWN = 100;
/** How long a person takes between two actions: keeps an account inside its sixty calls a minute. */
const PERSON_SECONDS = 2;

type Handler<N extends ActionName> = (session: Session, request: Takes<N>) => Gives<N>;

/** What each action of the page does. Those that only look leave the clock alone. */
export const ACTIONS: { readonly [N in ActionName]: Handler<N> } = {
  open: (session) => {
    session.openSpreadsheet();
    return { functions: session.functions };
  },
  layout: (session, { fileId, sheetId }) => {
    const sheet = session.sheet(fileId, sheetId);
    return layoutOf(session.file(fileId), sheet, session.versionOf(sheet));
  },
  block: (session, { fileId, sheetId, start, count }) => {
    const sheet = session.sheet(fileId, sheetId);
    return blockOf(session.file(fileId), sheet, session.versionOf(sheet), start, count);
  },
  content: (session, { fileId, sheetId, row, column }) => {
    const sheet = session.sheet(fileId, sheetId);
    return contentOf(session.file(fileId), sheet.rows[row]?.cells[column]);
  },
  guard: (session, area) => {
    const { register } = session.host;
    return guardOf(register, session.sheet(register.id, area.sheetId), area, session.person);
  },
  select: (session, area) => {
    session.host.selection = selectionOf(area);
    return null;
  },
  type: (session, { text, ...place }) => {
    session.host.wait(PERSON_SECONDS);
    return told(session, session.host.edit(cellName(session, place), text, session.caller));
  },
  paste: (session, { rows, ...place }) => {
    session.host.wait(PERSON_SECONDS);
    return told(session, session.host.paste(cellName(session, place), tsvOf(rows), session.caller));
  },
  clear: (session, area) => {
    session.host.wait(PERSON_SECONDS);
    if (area.rowCount === 1 && area.columnCount === 1) {
      return told(session, session.host.edit(cellName(session, area), '', session.caller));
    }
    const blank = Array.from({ length: area.rowCount }, () => Array.from({ length: area.columnCount }, () => ''));
    return told(session, session.host.paste(cellName(session, area), tsvOf(blank), session.caller));
  },
  hand: (session, action) => {
    byHand(session, action);
    return null;
  },
  call: (session, { name, argument }) => {
    session.host.wait(PERSON_SECONDS);
    const report = session.host.callFunction(name, argument, session.caller);
    session.tell([report]);
    return { reply: report.reply ?? null, failure: report.ok ? null : (report.error?.message ?? 'the execution died') };
  },
  menu: (session, { functionName }) => {
    session.host.wait(PERSON_SECONDS);
    session.tell([session.host.clickMenu(functionName, session.caller)]);
    return null;
  },
  moments: (session) => nextMoments(session.host.now, session.host.register.timeZone),
  advance: (session, { to }) => {
    const { host } = session;
    const until = Math.min(to, host.now + LONGEST_STEP_MS);
    const { timeZone } = host.register;
    session.note(host.advanceTo(until).map((line) => timerHappening(line, timeZone)));
    return null;
  },
  person: (session, { email, language }) => {
    session.become(email, language);
    return null;
  },
  calls: (session) => ({
    lines: session.host.calls
      .slice(-CALLS_SHOWN)
      .reverse()
      .map((record) => callLine(session, record)),
  }),
  mails: (session) => ({
    mails: session.host.outbox
      .slice(-MAILS_SHOWN)
      .reverse()
      .map((mail) => mailLine(session, mail)),
  }),
};

function mailLine(session: Session, { at, from, to, cc, bcc, subject, body }: SentMail): MailLine {
  return {
    at: civilText(at, session.host.register.timeZone),
    from,
    to: [...to, ...cc, ...bcc].join(', '),
    subject,
    body,
  };
}

function selectionOf({ sheetId, row, column, rowCount, columnCount }: Area): Session['host']['selection'] {
  return { sheetId, row, column, rowCount, columnCount };
}

/** `'My tab'!E5` */
function cellName(session: Session, { sheetId, row, column }: Place): string {
  const { title } = session.sheet(session.host.register.id, sheetId);
  return `'${title.replaceAll("'", "''")}'!${lettersOf(column)}${row + 1}`;
}

function lettersOf(column: number): string {
  const rest = Math.floor(column / 26);
  return (rest > 0 ? lettersOf(rest - 1) : '') + String.fromCharCode(65 + (column % 26));
}

/** Ends in a line end, which a paste leaves out of account, so that a last blank row stays a row. */
function tsvOf(rows: readonly (readonly string[])[]): string {
  return `${clipboardOfRows(rows)}\n`;
}

function told(session: Session, { executions, dropped }: EditOutcome): null {
  session.tell(executions, dropped);
  return null;
}

function byHand(session: Session, action: HandAction): void {
  const { register } = session.host;
  const { sheetId } = action;
  switch (action.kind) {
    case 'insertRow': {
      insertRowAt(register, sheetId, action.at);
      return;
    }
    case 'deleteRow': {
      deleteRowAt(register, sheetId, action.at);
      return;
    }
    case 'insertColumn': {
      insertColumnAt(register, sheetId, action.at);
      return;
    }
    case 'deleteColumn': {
      deleteColumnAt(register, sheetId, action.at);
      return;
    }
    case 'moveColumn': {
      moveColumn(register, sheetId, action.at, action.to);
      return;
    }
    case 'sort': {
      sortSheetBy(register, sheetId, action.at, action.descending);
      return;
    }
    case 'rename': {
      renameSheet(register, sheetId, action.title);
      return;
    }
    case 'hide': {
      hideSheet(register, sheetId, action.hidden);
      return;
    }
    case 'deleteTab': {
      deleteSheet(register, sheetId);
      return;
    }
    default:
      throw new HostError('bad-action', 'there is no such action');
  }
}

function callLine(session: Session, record: CallRecord): CallLine {
  return {
    n: record.n,
    at: civilText(record.at, session.host.register.timeZone),
    call: `${record.service}.${record.method}`,
    kind: record.kind,
    cells: record.cellsRead + record.cellsWritten,
    seconds: Math.round(record.modelledSeconds * 1000) / 1000,
    error: record.error ?? null,
  };
}
