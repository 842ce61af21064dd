import {
  agingCustomer,
  planStaleFlags,
  type AgingCustomer,
  type StalePolicy,
  type StaleReason,
} from '../../../src/core/staleness/planStaleFlags';
import type { CivilDate } from '../../../src/core/values/civilDate';

const day = (text: string): CivilDate => text as CivilDate;
const TODAY = day('2026-11-21');
const policy: StalePolicy = { limitDaysByStage: { lead: 30, lost: 0 }, other: 90, nextContactGraceDays: 7 };
const describeReasons = (reasons: readonly StaleReason[]): string => JSON.stringify(reasons);

const aCustomer = (over: Partial<AgingCustomer> = {}): AgingCustomer => ({
  id: 'C-000042-L',
  stage: 'active',
  knownSince: day('2026-01-10'),
  lastContactOn: day('2026-11-20'),
  nextContactOn: null,
  stale: false,
  staleReasons: null,
  ...over,
});

const planned = (over: Partial<AgingCustomer>, today = TODAY) =>
  planStaleFlags([aCustomer(over)], today, policy, describeReasons);
const reasonsOf = (over: Partial<AgingCustomer>, today = TODAY): unknown => {
  const text = planned(over, today).changes[0]?.fields['staleReasons'];
  return typeof text === 'string' ? JSON.parse(text) : [];
};

describe('planStaleFlags', () => {
  it('flags a customer last contacted 91 days ago when the limit is 90, with the day and the limit as the reason', () => {
    const reasons = '[{"code":"no-contact-since","since":"2026-08-22","limitDays":90}]';
    expect(planned({ lastContactOn: day('2026-08-22') })).toEqual({
      kind: 'computed',
      action: 'stale-flags',
      origin: 'job',
      changes: [
        {
          op: 'update',
          table: 'customers',
          id: 'C-000042-L',
          fields: { stale: true, staleReasons: reasons },
          before: { stale: null, staleReasons: null },
        },
      ],
    });
  });

  it('leaves a customer last contacted exactly 90 days ago alone', () => {
    expect(planned({ lastContactOn: day('2026-08-23') }).changes).toEqual([]);
  });

  it('changes nothing on the next days while the reason is the same', () => {
    const lastContactOn = day('2026-08-22');
    const staleReasons = describeReasons([{ code: 'no-contact-since', since: lastContactOn, limitDays: 90 }]);
    for (const today of ['2026-11-22', '2027-05-01']) {
      expect(planned({ lastContactOn, stale: true, staleReasons }, day(today)).changes).toEqual([]);
    }
  });

  it('takes flag and reasons away after a contact, and says what stood there', () => {
    const [change] = planned({ stale: true, staleReasons: 'last contact 2026-08-22, limit 90 days' }).changes;
    expect(change?.fields).toEqual({ stale: null, staleReasons: null });
    expect(change?.before).toEqual({ stale: true, staleReasons: 'last contact 2026-08-22, limit 90 days' });
  });

  it('gives a lead 30 days and a stage that the policy does not name 90', () => {
    const lastContactOn = day('2026-10-21');
    expect(reasonsOf({ stage: 'lead', lastContactOn })).toEqual([
      { code: 'no-contact-since', since: '2026-10-21', limitDays: 30 },
    ]);
    expect(reasonsOf({ stage: 'prospect', lastContactOn })).toEqual([]);
    expect(reasonsOf({ stage: 'constructor', lastContactOn })).toEqual([]);
    expect(reasonsOf({ stage: null, lastContactOn })).toEqual([]);
  });

  it('never flags a stage whose limit is 0, not even for an overdue plan', () => {
    const long = { lastContactOn: day('2020-01-01'), nextContactOn: day('2020-02-01') };
    expect(planned({ stage: 'lost', ...long }).changes).toEqual([]);
  });

  it('flags a customer that was never contacted since it became known 91 days ago', () => {
    const lastContactOn = null;
    expect(reasonsOf({ lastContactOn, knownSince: day('2026-08-22') })).toEqual([
      { code: 'never-contacted', since: '2026-08-22', limitDays: 90 },
    ]);
    expect(reasonsOf({ lastContactOn, knownSince: day('2026-08-23') })).toEqual([]);
    expect(reasonsOf({ lastContactOn, knownSince: null })).toEqual([
      { code: 'never-contacted', since: null, limitDays: 90 },
    ]);
  });

  it('flags a planned contact that is 8 days late when 7 are allowed', () => {
    expect(reasonsOf({ lastContactOn: day('2026-11-01'), nextContactOn: day('2026-11-13') })).toEqual([
      { code: 'next-contact-overdue', on: '2026-11-13', graceDays: 7 },
    ]);
    expect(reasonsOf({ lastContactOn: day('2026-11-01'), nextContactOn: day('2026-11-14') })).toEqual([]);
  });

  it('does not call a plan overdue that a contact on the day or later has met', () => {
    const nextContactOn = day('2026-11-02');
    expect(reasonsOf({ nextContactOn, lastContactOn: day('2026-11-02') })).toEqual([]);
    expect(reasonsOf({ nextContactOn, lastContactOn: day('2026-11-01') })).toHaveLength(1);
  });

  it('names both reasons where there are two', () => {
    const reasons = reasonsOf({ lastContactOn: day('2026-01-01'), nextContactOn: day('2026-02-01') }) as StaleReason[];
    expect(reasons.map((reason) => reason.code)).toEqual(['no-contact-since', 'next-contact-overdue']);
  });

  it('does not flag a customer whose last contact lies in the future', () => {
    expect(planned({ lastContactOn: day('2027-01-01') }).changes).toEqual([]);
  });
});

describe('agingCustomer', () => {
  it('takes the first contact as the day since when a customer is known, else the day of its creation', () => {
    const createdAt = '2026-05-04 09:30';
    expect(agingCustomer('C-1', { createdAt, firstContactOn: '2025-12-31' }).knownSince).toBe('2025-12-31');
    expect(agingCustomer('C-1', { createdAt, firstContactOn: null }).knownSince).toBe('2026-05-04');
  });

  it('reads a day that could not be read, and is kept as text, as no day', () => {
    const read = agingCustomer('C-1', { lastContactOn: 'last week', nextContactOn: '2026-02-30', stale: null });
    expect(read).toEqual({
      id: 'C-1',
      stage: null,
      knownSince: null,
      lastContactOn: null,
      nextContactOn: null,
      stale: false,
      staleReasons: null,
    });
  });
});
