import type { ServerApi } from '../../../src/contract/api';
import type { HistoryEntry, RecordAtReply } from '../../../src/contract/replies';
import type { Language } from '../../../src/core/schema/settings';
import { ME } from './openReply';
import type { FakeRegister } from './fakeRegister';

/** The customer whose past is told. */
export const ANNA = 'C-000002-L';
/** A moment in the window of a change that a sweep found later. */
export const UNSURE_AT = '2026-11-19 23:59';

/** The functions behind the history of a record: what was done, how it was on a day, and fields put back. */
export function pastFunctions(register: FakeRegister, language: Language): Partial<ServerApi> {
  const zh = language === 'zh';
  let undo: (() => void) | null = null;
  return {
    apiGetHistory: () => ({ ok: true, entries: historyOf(zh), total: 3, outOfReach: 12 }),
    apiGetRecordAt: ({ id, at }) => ({ ok: true, ...recordThen(register, id, at, zh) }),
    apiRestoreFields: ({ id, fields }) => {
      const before = register.customers.get(id) ?? { id };
      const then = thenOf(zh);
      const back = Object.fromEntries(fields.map((field) => [field, then[field]?.value ?? null]));
      const record = { ...before, ...back, version: Number(before['version']) + 1 };
      register.customers.set(id, record);
      undo = () => void register.customers.set(id, before);
      return { ok: true, record, restored: fields, row: 7, actionId: '9' };
    },
    apiUndo: () => {
      undo?.();
      return {
        ok: true,
        done: true,
        progress: { done: 1, total: 1 },
        undone: { customers: { create: 0, update: 1, remove: 0 } },
        kept: 0,
        conflicts: [],
        safetySnapshotId: '',
        actionId: '10',
      };
    },
  };
}

interface Was {
  readonly label: string;
  readonly value: string;
  readonly text: string;
}

/** What Anna's fields held before. */
function thenOf(zh: boolean): Readonly<Record<string, Was>> {
  return {
    city: { label: zh ? '城市' : 'City', value: 'Wuxi', text: 'Wuxi' },
    stage: { label: zh ? '阶段' : 'Stage', value: 'lead', text: zh ? '潜在' : 'Lead' },
    notes: {
      label: zh ? '备注' : 'Notes',
      value: zh ? '展会上认识' : 'met at the fair',
      text: zh ? '展会上认识' : 'met at the fair',
    },
  };
}

function recordThen(register: FakeRegister, id: string, at: string, zh: boolean): RecordAtReply {
  const now = register.customers.get(id) ?? { id };
  const moment = at.length === 10 ? `${at} 23:59` : at;
  const base = { id, at: moment, table: 'customers', standsIn: 'customers' };
  if (moment < '2026-06-01 09:12')
    return { ...base, table: '', fields: null, state: 'not-yet', certain: true, version: 0, compared: [] };
  const isUnsure = moment === UNSURE_AT;
  const compared = Object.entries(thenOf(zh)).map(([field, { label, value, text }]) => ({
    field,
    label,
    then: value,
    now: now[field] ?? null,
    thenText: text,
    nowText: String(now[field] ?? ''),
    differs: value !== (now[field] ?? null),
    ...(isUnsure && field === 'city'
      ? { window: { since: '2026-11-19 17:00', until: '2026-11-20 08:00' }, maybe: 'Suzhou', maybeText: 'Suzhou' }
      : {}),
  }));
  const name = String(now['name'] ?? '');
  const same = {
    field: 'name',
    label: zh ? '客户名称' : 'Name',
    then: name,
    now: name,
    thenText: name,
    nowText: name,
    differs: false,
  };
  return { ...base, fields: { name }, state: 'there', certain: !isUnsure, version: 1, compared: [same, ...compared] };
}

function historyOf(zh: boolean): readonly HistoryEntry[] {
  const city = {
    field: 'city',
    label: zh ? '城市' : 'City',
    before: 'Wuxi',
    after: 'Suzhou',
    beforeText: 'Wuxi',
    afterText: 'Suzhou',
  };
  const stage = { field: 'stage', label: zh ? '阶段' : 'Stage', before: 'lead', after: 'prospect' };
  const name = { field: 'name', label: zh ? '客户名称' : 'Name', before: null, after: 'Anna Wang' };
  const common = { table: 'customers', action: 'save', what: zh ? '修改' : 'Changed' };
  return [
    {
      ...common,
      seq: 7,
      at: '2026-11-20 16:05',
      by: 'chen.wei@example.com',
      origin: 'form',
      where: zh ? '表单' : 'form',
      version: 3,
      changes: [{ ...stage, beforeText: zh ? '潜在' : 'Lead', afterText: zh ? '意向' : 'Prospect' }],
    },
    {
      ...common,
      seq: 6,
      at: '2026-11-20 08:00',
      by: 'unknown',
      origin: 'sweep',
      where: zh ? '巡检发现' : 'found by the sweep',
      version: 2,
      found: { since: '2026-11-19 17:00', until: '2026-11-20 08:00' },
      changes: [city],
    },
    {
      ...common,
      seq: 3,
      at: '2026-06-01 09:12',
      by: ME,
      origin: 'import',
      where: zh ? '导入' : 'import',
      what: zh ? '从名单导入' : 'Adopted from a list',
      version: 1,
      changes: [{ ...name, beforeText: '', afterText: 'Anna Wang' }],
    },
  ];
}
