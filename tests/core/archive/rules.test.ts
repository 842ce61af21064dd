import fc from 'fast-check';
import { archiveFrequency } from '../../../src/core/archive/frequency';
import { archivePolicy } from '../../../src/core/archive/policy';
import { archiveVerdict, quietSince, type ArchivePolicy } from '../../../src/core/archive/rules';
import { readSettings } from '../../../src/core/schema/settings';
import { addDays, type CivilDate } from '../../../src/core/values/civilDate';

const TODAY = '2026-11-21' as CivilDate;
const ago = (days: number): string => addDays(TODAY, -days);
const policy: ArchivePolicy = {
  daysByStage: { lost: 365, lead: 0 },
  otherDays: 0,
  mostOrders: 5,
  mostSpent: 1000,
  keepTags: ['vip'],
  holdTags: ['legal hold'],
  keepOwners: ['ada@example.com'],
};
const aLost = { stage: 'lost', lastContactOn: ago(366), owner: 'wang@example.com' };
const verdict = (fields: object, openCase = false) => archiveVerdict({ ...aLost, ...fields }, openCase, TODAY, policy);

describe('the archive rules', () => {
  it('propose a lost customer after 366 days without contact when the limit is 365, and not a day before', () => {
    expect(verdict({})).toEqual({ propose: { stage: 'lost', since: ago(366), limitDays: 365 } });
    expect(verdict({ lastContactOn: ago(365) })).toBeNull();
  });

  it('count a purchase as a sign of life, and the first contact or the record itself where there was nothing else', () => {
    expect(verdict({ lastPurchaseOn: ago(10) })).toBeNull();
    expect(quietSince({ firstContactOn: ago(900), createdAt: `${ago(5)} 09:00` })).toBe(ago(900));
    expect(quietSince({ createdAt: `${ago(5)} 09:00` })).toBe(ago(5));
    expect(verdict({ lastContactOn: 'long ago' })).toBeNull();
  });

  it.each([
    ['a legal hold', { tags: 'Legal hold; x' }, false, 'hold'],
    ['a tag', { tags: 'new；VIP' }, false, 'tag'],
    ['an owner', { owner: 'Ada@Example.com' }, false, 'owner'],
    ['an open case', {}, true, 'open-case'],
    ['a planned contact', { nextContactOn: ago(-3) }, false, 'next-contact'],
    ['a contact that is overdue', { nextContactOn: ago(30) }, false, 'next-contact'],
    ['many orders', { orders: 6 }, false, 'value'],
    ['much money', { spent: 1000.01 }, false, 'value'],
  ] as const)('spare a customer because of %s', (_, fields, openCase, why) => {
    expect(verdict(fields, openCase)).toEqual({ spare: why });
  });

  it('take values at their limits as no reason to stay, and no limit as none', () => {
    expect(verdict({ orders: 5, spent: 1000 })).toMatchObject({ propose: {} });
    const free = { ...policy, mostOrders: null, mostSpent: null };
    expect(archiveVerdict({ ...aLost, orders: 900, spent: 1e7 }, false, TODAY, free)).toMatchObject({ propose: {} });
  });

  it('leave stages alone that have no limit, whatever the customer looks like', () => {
    const any = fc.record({ stage: fc.constantFrom('lead', 'other', ''), lastContactOn: fc.constant(ago(9000)) });
    fc.assert(fc.property(any, (fields) => archiveVerdict(fields, false, TODAY, policy) === null));
  });

  it('never propose anybody more as they are given more reasons to stay', () => {
    const check = (days: number, tagged: boolean, planned: boolean): void => {
      const fields = { lastContactOn: ago(days), tags: tagged ? 'VIP' : '', nextContactOn: planned ? ago(-1) : null };
      const said = verdict(fields);
      expect(said !== null && 'propose' in said).toBe(days > 365 && !tagged && !planned);
    };
    fc.assert(fc.property(fc.integer({ min: 0, max: 2000 }), fc.boolean(), fc.boolean(), check));
  });

  it('are read from the settings: lost customers after a year, nothing limited, once a month, unless a row says otherwise', () => {
    expect(archivePolicy(readSettings([]))).toEqual({
      daysByStage: { lead: 0, prospect: 0, active: 0, dormant: 1095, lost: 365 },
      otherDays: 0,
      mostOrders: null,
      mostSpent: null,
      keepTags: ['vip'],
      holdTags: ['legal hold', '法律保留'],
      keepOwners: [],
    });
    expect(archiveFrequency(readSettings([]))).toBe('month');
    const rows = [
      { key: 'archive.every', value: 'Never' },
      { key: 'archive.lead', value: '700' },
      { key: 'archive.mostSpent', value: '5000' },
      { key: 'archive.keepOwners', value: 'Ada@example.com；bo@example.com' },
      { key: 'archive.mostOrders', value: 'many' },
    ];
    const settings = readSettings(rows);
    expect(archiveFrequency(settings)).toBe('never');
    expect(archivePolicy(settings)).toMatchObject({
      daysByStage: { lead: 700 },
      mostSpent: 5000,
      mostOrders: null,
      keepOwners: ['ada@example.com', 'bo@example.com'],
    });
    expect(settings.refused).toEqual([{ key: 'archive.mostOrders', value: 'many' }]);
  });
});
