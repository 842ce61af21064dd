import { ownDimensions, ownFigures } from '../../../src/core/reports/ownFigures';
import { reportLabels } from '../../../src/core/reports/reportLabels';
import type { FieldDef } from '../../../src/core/schema/field';

const fields: readonly FieldDef[] = [
  { key: 'x_level', kind: 'option', list: 'level', en: 'Level', zh: '等级', own: true },
  { key: 'x_vip', kind: 'flag', en: 'VIP', zh: '贵宾', own: true },
  { key: 'x_taste', kind: 'tags', en: 'Taste', zh: '口味', own: true },
  { key: 'x_card', kind: 'text', en: 'Card', zh: '卡号', own: true },
  { key: 'industry', kind: 'option', list: 'industry', en: 'Industry', zh: '行业' },
];

describe('customers by the team’s own fields', () => {
  it('are counted where a field has a choice of values: options, yes or no, tags', () => {
    expect(ownDimensions(fields)).toEqual([
      { key: 'x_level', several: false },
      { key: 'x_vip', several: false },
      { key: 'x_taste', several: true },
    ]);
  });

  it('the largest group first, those without a value last, and each tag for itself', () => {
    const end = [
      { x_level: 'gold', x_taste: 'tea; coffee' },
      { x_level: 'silver', x_taste: 'tea' },
      { x_level: 'silver' },
      {},
    ];
    expect(ownFigures(end, null, ownDimensions(fields))).toMatchObject([
      {
        key: 'x_level',
        groups: [
          { key: 'silver', now: 2, before: null },
          { key: 'gold', now: 1 },
          { key: null, now: 1 },
        ],
      },
      { key: 'x_vip', groups: [{ key: null, now: 4 }] },
      {
        key: 'x_taste',
        groups: [
          { key: 'tea', now: 2 },
          { key: 'coffee', now: 1 },
          { key: null, now: 2 },
        ],
      },
    ]);
  });

  it('are called as the team calls them', () => {
    const lists = { level: [{ key: 'gold', labels: { en: 'Gold', zh: '金卡' }, synonyms: [] }] };
    const labels = reportLabels(lists, [], 'zh', fields);
    expect(labels.ownField('x_level')).toBe('等级');
    expect(labels.ownValue('x_level', 'gold')).toBe('金卡');
    expect(labels.ownValue('x_vip', 'true')).toBe('是');
    expect(labels.ownValue('x_taste', 'tea')).toBe('tea');
  });
});
