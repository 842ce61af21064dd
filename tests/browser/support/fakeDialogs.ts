import type { ServerApi } from '../../../src/contract/api';
import type { AdoptionPreview, ColumnPreview, Target } from '../../../src/core/adoption/types';
export { fakeVault } from './fakeSnapshots';

const NAME: Target = { table: 'customers', field: 'name' };

function column(letter: string, label: string, target: Target, over: Partial<ColumnPreview> = {}): ColumnPreview {
  return {
    column: letter.charCodeAt(0) - 64,
    letter,
    label,
    target,
    confidence: 1,
    reason: 'name',
    ownLabel: label,
    ownTable: 'customers',
    filled: 120,
    normalised: 0,
    unreadable: 0,
    samples: [],
    ...over,
  };
}

/** The proposal for a messy list of 123 rows. */
export const preview: AdoptionPreview = {
  sort: 'customers',
  titles: ['2026 客户名单 (final)'],
  read: 123,
  taken: 120,
  already: 1,
  held: 2,
  columns: [
    column('A', '姓名', NAME, { samples: [{ row: 3, before: '王 小明', after: '王小明' }], normalised: 12 }),
    column(
      'B',
      '手机',
      { table: 'customers', field: 'phone' },
      {
        reason: 'synonym',
        normalised: 98,
        unreadable: 2,
        samples: [
          { row: 3, before: '138-0013-8000', after: '+86 138 0013 8000' },
          {
            row: 9,
            before: '1.38E+10',
            after: '1.38E+10',
            issue: { code: 'phone-digits-lost', facts: { text: '1.38E+10' } },
          },
        ],
      },
    ),
    column(
      'C',
      '负责人',
      { table: 'customers', field: 'owner' },
      {
        samples: [{ row: 3, before: '小李', after: 'li.na@example.com' }],
      },
    ),
    column('D', '会员卡颜色', 'own', { reason: 'none', samples: [{ row: 3, before: '金色', after: '金色' }] }),
  ],
  heldRows: [
    { outcome: 'held', identity: 'a', row: 57, codes: ['no-name-and-no-way'], original: [['备注', '？？？']] },
    {
      outcome: 'held',
      identity: 'b',
      row: 125,
      codes: ['total-row'],
      original: [
        ['姓名', '合计'],
        ['消费', '38600'],
      ],
    },
  ],
  heldCodes: { 'no-name-and-no-way': 1, 'total-row': 1 },
  issues: { 'phone-digits-lost': 2 },
  duplicatesSuspected: 3,
  shared: [{ field: 'phone', rows: [3, 44], ids: [] }],
  unknownOwners: [{ text: '老张', count: 17 }],
};

/** An adoption of three slices; `seen` collects the requests. */
export function fakeAdoption(): { readonly functions: Partial<ServerApi>; readonly seen: unknown[] } {
  const seen: unknown[] = [];
  let done = 0;
  const slice = () => {
    done = Math.min(done + 41, 123);
    const result = { read: 123, taken: 120, already: 1, held: 2, issues: preview.issues, duplicatesSuspected: 3 };
    return {
      ok: true as const,
      done: done === 123,
      progress: { done, total: 123 },
      result: done === 123 ? result : null,
    };
  };
  const functions: Partial<ServerApi> = {
    apiListTabs: () => ({
      ok: true,
      tabs: [
        { title: '客户名单', rows: 125, columns: 4 },
        { title: '订单 2025', rows: 900, columns: 8 },
      ],
      active: '客户名单',
    }),
    apiInspectList: (request) => {
      seen.push(request);
      return { ok: true, proposal: preview };
    },
    apiAdoptList: (request) => {
      seen.push(request);
      return slice();
    },
    apiContinueAdoption: (request) => {
      seen.push(request);
      return slice();
    },
  };
  return { functions, seen };
}
