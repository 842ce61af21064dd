import type { ServerApi } from '../../../src/contract/api';
import type { RunDrillReply } from '../../../src/contract/replies';

type Done = Extract<RunDrillReply, { readonly done: true }>;

const facts = {
  at: '2026-11-21 10:04',
  snapshotId: 'S-20261119-01',
  records: 169_848,
  fields: 2_275_722,
  checksum: '3f'.repeat(32),
  seconds: 160,
};

export const passed: Done = { done: true, result: { ...facts, ok: true, differing: 0, differences: [] } };

export const failed: Done = {
  done: true,
  result: {
    ...facts,
    ok: false,
    differing: 23,
    differences: [
      { in: 'scratch', table: 'customers', id: 'C-000002-L', field: 'phone', how: 'changed' },
      { in: 'memory', table: 'purchases', id: 'O-000007-A', field: '', how: 'missing' },
      { in: 'scratch', table: 'customers', id: 'C-000002-L', field: '<b>Size</b>', how: 'changed' },
    ],
  },
  mail: 'mail-quota',
};

export const unread: Done = {
  done: true,
  result: {
    ...facts,
    ok: false,
    records: 0,
    fields: 0,
    checksum: '',
    differing: 0,
    differences: [],
    problem: { code: 'snapshot-damaged', facts: {} },
  },
  mail: 'sent',
};

/** A drill of three calls; `requests` are those that came. */
export function fakeDrill(end: Done): { readonly functions: Partial<ServerApi>; readonly requests: unknown[] } {
  const requests: unknown[] = [];
  const total = 169_848;
  const functions: Partial<ServerApi> = {
    apiRunDrill: (request) => {
      requests.push(request);
      if (requests.length === 1) return { ok: true, done: false, progress: { phase: 'writing', done: 90_500, total } };
      if (requests.length === 2)
        return { ok: true, done: false, progress: { phase: 'comparing', done: 61_000, total } };
      return { ok: true, ...end };
    },
  };
  return { functions, requests };
}
