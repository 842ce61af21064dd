import { createHash } from 'node:crypto';
import { toSpreadsheetFile, type RawTab, type RawTable } from '../files';
import { Host, type HostOptions } from '../host';
import type { Cell, Sheet } from '../sheets';

/** Where a register comes from: the folder it lives in, the list it starts with, and the settings of a new one. */
export interface RegisterSource extends Pick<
  HostOptions,
  'distDir' | 'now' | 'user' | 'userLocale' | 'seed' | 'answer'
> {
  readonly dir: string;
  readonly table: RawTable;
  /** Time zone of a new register. Default `Asia/Shanghai`. */
  readonly timeZone?: string;
}

export interface OpenedRegister {
  readonly host: Host;
  /** The tabs that hold the list, in the order of the file; hidden and empty ones are left out. */
  readonly titles: readonly string[];
}

/**
 * Opens the register of a folder or makes it from a list: the tabs of the file stand in its spreadsheet as an import by
 * hand leaves them, and are never changed. The list is compared with what is there already, so that the same list comes
 * in once; a list that changed since comes in as tabs of its own.
 */
export function openOrCreateRegister(source: RegisterSource): OpenedRegister {
  const filled = source.table.tabs.filter((tab) => tab.rows.length > 0 && !tab.hidden);
  if (Host.exists(source.dir)) {
    const { dir, distDir, answer } = source;
    const host = Host.open({ dir, distDir, ...(answer === undefined ? {} : { answer }) });
    return { host, titles: filled.map((tab) => tabFor(host, tab)) };
  }
  return { host: create(source), titles: filled.map((tab) => tab.name) };
}

function create(source: RegisterSource): Host {
  const { table, timeZone, user: owner = Host.defaultOwner, userLocale = 'en', ...options } = source;
  const register = toSpreadsheetFile(table, {
    id: `register-${createHash('sha256').update(table.name).digest('hex').slice(0, 12)}`,
    title: table.name,
    locale: userLocale.startsWith('zh') ? 'zh_CN' : 'en_US',
    timeZone: timeZone ?? 'Asia/Shanghai',
    owner,
  });
  return Host.create({ ...options, user: owner, userLocale }, register);
}

/** The tab of the register that holds this tab of the file, brought in where it is not there. */
function tabFor(host: Host, tab: RawTab): string {
  for (let copy = 1; ; copy += 1) {
    const title = copy === 1 ? tab.name : `${tab.name} (${String(copy)})`;
    const there = host.register.sheets.find((sheet) => sheet.title.toLowerCase() === title.toLowerCase());
    const fresh = toSpreadsheetFile({ tabs: [{ ...tab, name: title }] }, host.register).sheets;
    if (there === undefined) {
      host.addTab(fresh);
      return title;
    }
    if (fresh.every((sheet) => holdsSame(there, sheet))) return there.title;
  }
}

function holdsSame(a: Sheet, b: Sheet): boolean {
  const rows = Math.max(a.rows.length, b.rows.length);
  for (let row = 0; row < rows; row += 1) {
    const [left, right] = [a.rows[row]?.cells ?? [], b.rows[row]?.cells ?? []];
    const width = Math.max(left.length, right.length);
    for (let column = 0; column < width; column += 1) {
      if (content(left[column]) !== content(right[column])) return false;
    }
  }
  return true;
}

function content(cell: Cell | undefined): string {
  return JSON.stringify([cell?.formula ?? null, cell?.formula === undefined ? (cell?.value ?? null) : null]);
}
