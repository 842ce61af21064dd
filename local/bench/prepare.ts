import { Host } from '../host';
import { columnLetters } from '../host/a1';
import { createSpreadsheetFile, type SpreadsheetFile } from '../sheets';
import { requestId, succeed, type OpenedRegister } from './bundleCalls';
import { fillRegister, setSystem, type FilledTable } from './fillRegister';
import { columnsOf, rowWriter, tabOf } from './rowWriter';
import { recordDigest, type RecordValues } from './stamps';

/** The Monday morning in Shanghai on which every register of the bench begins. */
const START = Date.parse('2026-06-15T09:00:00+08:00');
const START_TEXT = '2026-06-15 09:00';

/** Jobs that are told to have run already, so that each can be measured by itself. */
const JOBS = { sweep: null, snapshot: null, staleFlags: null, completeness: null, report: '2026-05' } as const;

/** A register to be measured. Use cases work on copies of its host. */
export interface Scene {
  readonly host: Host;
  readonly customers: number;
  /** A customer in the middle of the tab. */
  readonly sample: { readonly id: string; readonly row: number; readonly phone: string };
  /** Title of the customers tab and letters of its columns by field. */
  readonly title: string;
  readonly letters: (field: string) => string;
  /** Row behind the last customer. */
  readonly nextRow: number;
}

/** A host in memory around a spreadsheet with nothing in it. */
export function emptyHost(distDir: string): Host {
  return hostAround(
    distDir,
    createSpreadsheetFile({
      id: 'bench-register',
      title: 'Bench',
      owner: Host.defaultOwner,
      timeZone: 'Asia/Shanghai',
    }),
  );
}

function hostAround(distDir: string, file: SpreadsheetFile): Host {
  return Host.create({ distDir, now: START, user: Host.defaultOwner }, file);
}

/**
 * A register with so many customers, five purchases and two interactions for each on average. The bundle sets it up and
 * makes the first record of each table; the rest is written beside it by the same rules, which are held to those records.
 */
export function registerScene(distDir: string, customers: number): Scene {
  const maker = emptyHost(distDir);
  succeed(maker, 'apiSetUp', { requestId: requestId(), language: 'en' });
  const first = firstRecords(maker);
  const opened = succeed(maker, 'apiOpen', {}) as unknown as OpenedRegister;
  checkedAgainst(opened, first);
  const file: SpreadsheetFile = { ...maker.register, sheets: [...maker.register.sheets] };
  const people = rowWriter(file, 'people', opened);
  for (const owner of ['wang', 'linda', 'chen', 'david.zhao'])
    people.append({ email: `${owner}@example.com`, name: owner, role: 'Entry' });
  const rows = fillRegister(file, customers, {
    at: START_TEXT,
    actor: Host.defaultOwner,
    opened,
    standing: { customers: 1, interactions: 1, purchases: 1 },
  });
  setSystem(
    file,
    Object.fromEntries(Object.entries(JOBS).map(([job, note]) => [`job.${job}`, jobState(START_TEXT, note)])),
  );
  const host = hostAround(distDir, file);
  // The layout is read and cached by the first action; what follows is what people meet every day.
  succeed(host, 'apiOpen', {});
  return sceneOf(host, customers, rows);
}

/** What the bundle keeps of a job under `job.<name>`. */
export function jobState(last: string, note: unknown): string {
  return JSON.stringify({ last, ...(note === null ? {} : { note }) });
}

function sceneOf(host: Host, customers: number, rows: ReadonlyMap<string, number>): Scene {
  const sheet = tabOf(host.register, 'customers');
  const columns = columnsOf(sheet);
  const [id = '', row = 0] = [...rows][Math.floor(rows.size / 2)] ?? [];
  const phone = String(sheet.rows[row - 1]?.cells[columns.get('phone') ?? 0]?.value ?? '');
  return {
    host,
    customers,
    sample: { id, row, phone },
    title: sheet.title,
    letters: (field) => columnLetters(columns.get(field) ?? 0),
    nextRow: Math.max(...rows.values()) + 1,
  };
}

interface FirstRecords {
  readonly customers: RecordValues;
  readonly interactions: RecordValues;
  readonly purchases: RecordValues;
}

function firstRecords(host: Host): FirstRecords {
  const fields = { name: '第一位客户', phone: '13900000001', kind: 'person', stage: 'lead', owner: Host.defaultOwner };
  const { customer } = succeed(host, 'apiSaveCustomer', { requestId: requestId(), fields });
  const customerId = (customer as RecordValues)['id'];
  const { interaction } = succeed(host, 'apiLogInteraction', {
    requestId: requestId(),
    customerId,
    fields: interactionFields,
  });
  const { purchase } = succeed(host, 'apiAddPurchase', { requestId: requestId(), customerId, fields: purchaseFields });
  return { customers: customer, interactions: interaction, purchases: purchase } as unknown as FirstRecords;
}

export const interactionFields = { channel: 'phone', summary: 'Asked about the new model' };
export const purchaseFields = { item: '办公椅', unitPrice: 399, quantity: 2 };

/** The rules of stamps.ts held to records that the bundle made: a bench that fills by other rules would measure repairs. */
function checkedAgainst({ tables }: OpenedRegister, first: FirstRecords): void {
  for (const [table, record] of Object.entries(first) as [FilledTable, RecordValues][]) {
    const entered = (tables[table] ?? []).filter((field) => field.computed !== true).map((field) => field.key);
    const digest = recordDigest(entered, record);
    if (record['digest'] !== digest)
      throw new Error(`${table}: the bundle digests records by another rule than the bench`);
  }
}
