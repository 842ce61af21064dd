import { prepareAdoption } from '../../../src/core/adoption/planAdoption';
import { preview } from '../../../src/core/adoption/preview';
import { proposeMapping } from '../../../src/core/adoption/proposeMapping';
import type { AdoptionPreview } from '../../../src/core/adoption/types';
import { context, nothingKnown, shaped, type Cell } from './lists';

function previewOf(n: number, ...rows: readonly (readonly Cell[])[]): AdoptionPreview {
  const shape = shaped(...rows);
  const ctx = context({ language: 'zh' });
  return preview(prepareAdoption(shape, proposeMapping(shape, ctx), ctx, nothingKnown), n);
}

describe('the preview of an adoption', () => {
  const shown = previewOf(
    3,
    ['客户名单'],
    ['姓名', '手机', '阶段', '负责人', '颜色'],
    ['王小明', '138 0013 8000', '潜在', '老王', '红'],
    ['李娜', '12345', '成交客户', '老王', ''],
    ['赵云', '13800138000', '潜在', '李娜', '蓝'],
    ['', '', '', '', '绿'],
    ['合计', '', 3, '', ''],
  );

  it('counts what is taken, known and held, and why', () => {
    expect(shown).toMatchObject({
      sort: 'customers',
      titles: ['客户名单'],
      read: 5,
      taken: 3,
      already: 0,
      held: 2,
      heldCodes: { 'no-name-and-no-way': 1, 'total-row': 1 },
      issues: { 'phone-invalid': 1, 'member-unknown': 2, 'duplicate-suspected': 1 },
      duplicatesSuspected: 1,
      shared: [{ field: 'phone', rows: [3, 5], ids: [] }],
    });
  });

  it('shows each column before and after, what cannot be read first', () => {
    const phone = shown.columns.find(({ label }) => label === '手机');
    expect(phone).toMatchObject({ filled: 3, normalised: 2, unreadable: 1, reason: 'name' });
    expect(phone?.samples).toMatchObject([
      { row: 4, before: '12345', after: '12345', issue: { code: 'phone-invalid', field: 'phone' } },
      { row: 3, before: '138 0013 8000', after: '+86 138 0013 8000' },
      { row: 5, before: '13800138000', after: '+86 138 0013 8000' },
    ]);
  });

  it('shows options by their labels in the reader’s language', () => {
    const stage = shown.columns.find(({ label }) => label === '阶段');
    expect(stage?.samples.map(({ before, after }) => [before, after])).toEqual([
      ['成交客户', '成交'],
      ['潜在', '潜在'],
    ]);
  });

  it('names the owners that nobody is, with how often they occur', () => {
    expect(shown.unknownOwners).toEqual([{ text: '老王', count: 2 }]);
  });

  it('shows at most as many samples as asked for', () => {
    const rows = Array.from({ length: 30 }, (_, at): readonly Cell[] => [`王${at}`, '', at]);
    const many = previewOf(2, ['姓名', '手机', '颜色'], ...rows);
    expect(many.columns.every(({ samples }) => samples.length <= 2)).toBe(true);
    expect(many.columns[0]?.filled).toBe(30);
  });
});
