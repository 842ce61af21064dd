import type { ServerApi } from '../../../src/contract/api';
import type { ComparedRecord, CompareReply, RestorePreviewReply, SnapshotEntry } from '../../../src/contract/replies';
import type { Language } from '../../../src/core/schema/settings';
import type { SnapshotManifest } from '../../../src/core/snapshots/snapshot';
import { ME } from './openReply';

function entry(id: string, at: string, over: Partial<SnapshotEntry> = {}): SnapshotEntry {
  const counts = { customers: 312, interactions: 940, purchases: 0 };
  return { id, at, name: '', reason: 'daily', by: ME, counts, bytes: 88_000, ...over };
}

/** Records that came, went and changed, in one language. */
export function comparedRecords(language: Language): {
  readonly added: readonly ComparedRecord[];
  readonly changed: readonly ComparedRecord[];
  readonly removed: readonly ComparedRecord[];
} {
  const zh = language === 'zh';
  const phone = {
    field: 'phone',
    label: zh ? '手机' : 'Mobile phone',
    before: '+8613800138000',
    after: '+8613900139000',
    beforeText: '138 0013 8000',
    afterText: '139 0013 9000',
  };
  const notes = {
    field: 'notes',
    label: zh ? '备注' : 'Notes',
    before: null,
    after: 'x',
    beforeText: '',
    afterText: zh ? '喜欢乌龙茶，<b>下午</b>联系' : 'likes oolong tea, call in the <b>afternoon</b>',
  };
  const record = (id: string, name: string, fields: ComparedRecord['fields'] = []): ComparedRecord => ({
    table: 'customers',
    id,
    name,
    owner: ME,
    fields,
  });
  return {
    added: [record('C-000311-T', '李娜'), record('C-000312-R', 'Beatrix von Hohenstein-Wallersdorf')],
    changed: [record('C-000002-L', 'Anna Smith', [phone, notes])],
    removed: [{ ...record('I-000007-A', 'Anna Smith'), table: 'interactions' }],
  };
}

const totals = { added: 2, changed: 1, removed: 1 };

function previewOf(language: Language, snapshot: SnapshotEntry, tables?: readonly string[]): RestorePreviewReply {
  const changes = {
    customers: { create: 2, update: 14, remove: 1 },
    interactions: { create: 0, update: 3, remove: 0 },
    purchases: { create: 0, update: 0, remove: 0 },
  };
  const label = language === 'zh' ? '会员卡颜色' : 'Card colour';
  return {
    snapshot,
    changes: tables === undefined ? changes : { customers: changes.customers },
    ...comparedRecords(language),
    totals,
    capped: false,
    limit: 100,
    held: [{ table: 'customers', id: 'C-000201-K', name: 'Eve', savedName: 'Adam' }],
    kept: [{ table: 'customers', field: 'x_colour', label, cells: 4 }],
    missing: [{ table: 'customers', field: 'x_size', label: 'x_size', cells: 3 }],
  };
}

function comparisonOf(language: Language, from: string, to: string): CompareReply {
  const isMinute = (asked: string): boolean => asked.includes(':');
  const side = (asked: string, at: string, distanceDays: number) => ({
    asked,
    ...(isMinute(asked) ? { trail: true as const } : {}),
    snapshotId: asked === 'now' ? '' : 'S-20261119-01',
    at,
    name: '',
    distanceDays,
  });
  return {
    from: side(from, '2026-11-19 02:00', /^\d{4}-/.test(from) ? 2 : 0),
    to: side(to, '2026-11-21 10:00', 0),
    ...([from, to].some(isMinute) ? { unsure: 2 } : {}),
    ...comparedRecords(language),
    totals,
    capped: false,
    limit: 200,
    byTable: {
      customers: { added: 2, changed: 1, removed: 0 },
      interactions: { added: 0, changed: 0, removed: 1 },
    },
    byOwner: { [ME]: { added: 1, changed: 1, removed: 1 }, '': { added: 1, changed: 0, removed: 0 } },
    byField: [
      { table: 'customers', field: 'phone', label: language === 'zh' ? '手机' : 'Mobile phone', records: 1 },
      { table: 'customers', field: 'Gift', own: true, label: 'Gift', records: 1 },
    ],
    columns: [{ table: 'customers', field: 'x_colour', label: 'Card colour', knownBy: 'to', cells: 4 }],
  };
}

export interface FakeVault {
  readonly functions: Partial<ServerApi>;
  /** Requests to restore in place and beside, as they came. */
  readonly restores: unknown[];
  /** Names of the blocks that came with each call of a file. */
  readonly files: readonly (readonly string[])[];
}

/** A vault of two snapshots; a restore takes two slices, and so does one beside, and a drill. */
export function fakeVault(language: Language): FakeVault {
  const restores: unknown[] = [];
  const name = language === 'zh' ? '双十一之后' : 'after the sale';
  const snapshots = [
    entry('S-20261119-01', '2026-11-19 02:00', { drill: { at: '2026-11-20 03:00', result: '1,252 = 1,252' } }),
    entry('S-20261120-01', '2026-11-20 02:00', { name, reason: 'by-hand', hold: true }),
  ];
  const files: (readonly string[])[] = [];
  let besides = 0;
  let drills = 0;
  const functions: Partial<ServerApi> = {
    apiListSnapshots: () => ({ ok: true, snapshots }),
    apiTakeSnapshot: ({ name: given }) => ({
      ok: true,
      snapshot: entry('S-20261121-01', '2026-11-21 10:00', { name: given ?? '', reason: 'by-hand' }),
    }),
    apiPreviewRestore: ({ snapshotId, tables }) => ({
      ok: true,
      ...previewOf(language, snapshots.find((one) => one.id === snapshotId) ?? entry('', ''), tables),
    }),
    // The blocks come in the second call; the third one checks the whole.
    apiOpenSnapshotFile: ({ name, manifest, blocks }) => {
      files.push(blocks.map((block) => block.name));
      const wanted = Object.values((JSON.parse(manifest) as SnapshotManifest).tables).flatMap((table) => table.blocks);
      if (files.length < 3) return { ok: true, missing: files.length === 1 ? wanted : [] };
      const snapshot = entry('S-20260914-01', '2026-09-14 02:00', { name, reason: 'from-file' });
      snapshots.push(snapshot);
      return { ok: true, missing: [], snapshot, trail: 'same' };
    },
    apiRestoreSnapshot: (request) => {
      restores.push(request);
      const restored = { customers: { create: 2, update: 14, remove: 1 } };
      return { ok: true, restored, safetySnapshotId: 'S-20261121-02', done: restores.length > 1 };
    },
    apiRestoreBeside: (request) => {
      restores.push(request);
      besides += 1;
      const done = besides > 1;
      const progress = { done: done ? 1254 : 600, total: 1254 };
      return { ok: true, url: 'https://docs.google.com/spreadsheets/d/x/edit', spreadsheetId: 'x', done, progress };
    },
    apiCompare: ({ from, to }) => ({ ok: true, ...comparisonOf(language, from, to) }),
    apiCompareTab: ({ from, to }) => ({ ok: true, title: `${from} – ${to}`, totals, rows: 5, left: 2 }),
    apiRunDrill: () => {
      drills += 1;
      if (drills === 1) return { ok: true, done: false, progress: { phase: 'writing', done: 40, total: 100 } };
      return { ok: false, error: { code: 'busy', message: 'Someone else is saving at this moment.' } };
    },
  };
  return { functions, restores, files };
}
