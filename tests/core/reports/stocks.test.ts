import { aCustomer, anInteraction, aPurchase, day, month, october, stock } from './builders';

describe('the stocks of a monthly report', () => {
  it('counts customers in all, new, stale and lost at the end of the month, with the month before beside each', () => {
    const old = aCustomer({ stale: true });
    const lost = aCustomer({ stage: 'lost' });
    const fresh = aCustomer({ createdAt: '2026-10-31 23:59' });
    const { stocks } = october({
      stocks: { end: stock('2026-11-01', old, lost, fresh), start: stock('2026-10-01', { ...old, stale: null }) },
    });
    expect(stocks).toMatchObject({
      total: { now: 3, before: 1 },
      created: { now: 1, before: 0 },
      stale: { now: 1, before: 0 },
      lost: { now: 1, before: 0 },
    });
  });

  it('leaves out a customer who came on the morning on which the report is made', () => {
    const early = aCustomer({ createdAt: '2026-11-01 00:05' });
    const report = october({ stocks: { end: stock('2026-11-01', aCustomer(), early), start: null } });
    expect(report.stocks.total.now).toBe(1);
    expect(report.stocks.created.now).toBe(0);
  });

  it('calls a customer active who bought or was in contact within 90 days before the end of the month', () => {
    const [bought, called, longAgo, later] = [aCustomer(), aCustomer(), aCustomer(), aCustomer()];
    const id = (customer: typeof bought): string => String(customer['id']);
    const customers = stock('2026-11-01', bought, called, longAgo, later);
    const { stocks } = october({
      stocks: { end: customers, start: customers },
      purchases: [aPurchase(id(bought), '2026-08-03', 10), aPurchase('C-unknown', '2026-10-03', 10)],
      interactions: [
        anInteraction(id(called), '2026-10-31 18:00'),
        anInteraction(id(longAgo), '2026-08-02 18:00'),
        anInteraction(id(later), '2026-11-01 00:10'),
      ],
    });
    expect(stocks.active).toEqual({ now: 2, before: 2 });
  });

  it('shows what no snapshot tells as unknown, never as 0', () => {
    const report = october();
    const unknown = { now: null, before: null };
    expect(report.stocks).toEqual({ total: unknown, created: unknown, active: unknown, stale: unknown, lost: unknown });
    expect(report.composition).toEqual({ industry: [], province: [], source: [], stage: [] });
    expect(report.conversion).toEqual({ now: null, before: null });
    expect(report.quality.records).toEqual(unknown);
    expect(report.quality.sharingAKey).toEqual(unknown);
    expect(report.quality.filled.every(({ share }) => share.now === null && share.before === null)).toBe(true);
  });

  it('says on what days the stocks were read, and from where', () => {
    const snapshot = { asOf: day('2026-09-28'), from: 'snapshot' as const, customers: [] };
    expect(october({ stocks: { end: stock('2026-11-01'), start: snapshot } }).stockAsOf).toEqual({
      now: '2026-11-01',
      before: '2026-09-28',
      from: { now: 'live', before: 'snapshot' },
    });
  });
});

describe('the composition of the customers', () => {
  it('counts by industry, province, source and stage, the largest first, those without a value last', () => {
    const retail = { industry: 'retail', province: '广东省', source: 'event' };
    const end = stock('2026-11-01', aCustomer(retail), aCustomer(retail), aCustomer({ industry: 'it' }), aCustomer());
    const start = stock('2026-10-01', aCustomer({ industry: 'it', stage: 'lead' }));
    const { composition } = october({ stocks: { end, start } });
    expect(composition.industry).toEqual([
      { key: 'retail', now: 2, before: 0 },
      { key: 'it', now: 1, before: 1 },
      { key: null, now: 1, before: 0 },
    ]);
    expect(composition.province[0]).toEqual({ key: '广东省', now: 2, before: 0 });
    expect(composition.source[0]).toEqual({ key: 'event', now: 2, before: 0 });
  });

  it('names twelve provinces and takes the others together', () => {
    const customers = Array.from({ length: 15 }, (_, at) =>
      Array.from({ length: 15 - at }, () => aCustomer({ province: `P${String(at).padStart(2, '0')}` })),
    ).flat();
    const rows = october({ stocks: { end: stock('2026-11-01', ...customers), start: null } }).composition.province;
    expect(rows).toHaveLength(13);
    expect(rows[11]).toEqual({ key: 'P11', now: 4, before: null });
    expect(rows[12]).toEqual({ key: null, rest: true, now: 3 + 2 + 1, before: null });
  });

  it('keeps the stages in their order, empty ones too, and adds what stands in cells besides', () => {
    const end = stock(
      '2026-11-01',
      aCustomer({ stage: 'lost' }),
      aCustomer({ stage: '???' }),
      aCustomer({ stage: null }),
    );
    const rows = october({ stocks: { end, start: null } }).composition.stage;
    expect(rows.map(({ key, now }) => [key, now])).toEqual([
      ['lead', 0],
      ['prospect', 0],
      ['active', 0],
      ['dormant', 0],
      ['lost', 1],
      ['???', 1],
      [null, 1],
    ]);
  });
});

describe('the conversion between stages', () => {
  it('counts who went from which stage to which; who came or went away is in neither', () => {
    const at = (id: string, stage: string) => aCustomer({ id, stage });
    const earlier = stock('2026-09-01', at('a', 'lead'), at('b', 'lead'));
    const start = stock('2026-10-01', at('a', 'lead'), at('b', 'prospect'), at('gone', 'lead'));
    const end = stock('2026-11-01', at('a', 'prospect'), at('b', 'active'), at('new', 'active'));
    const { conversion, stages } = october({
      stocks: { end, start, earlier },
      stageOrder: ['lead', 'prospect', 'active'],
    });
    expect(stages).toEqual(['lead', 'prospect', 'active']);
    expect(conversion.now).toEqual({
      counts: [
        [0, 1, 0],
        [0, 0, 1],
        [0, 0, 0],
      ],
      atStart: [2, 1, 0],
    });
    expect(conversion.before?.counts[0]).toEqual([1, 1, 0]);
  });

  it('is unknown where the start of the month is', () => {
    const { conversion } = october({ stocks: { end: stock('2026-11-01', aCustomer()), start: null } });
    expect(conversion).toEqual({ now: null, before: null });
  });
});

describe('the data quality', () => {
  it('gives the share of customers with each field; one way to reach a customer is enough', () => {
    const end = stock(
      '2026-11-01',
      aCustomer({ phone: '+8613800138000', owner: 'li@example.com' }),
      aCustomer(),
      aCustomer({ landline: '+862188888888' }),
      aCustomer({ email: '' }),
    );
    const { filled } = october({ stocks: { end, start: null } }).quality;
    const shareOf = (field: string) => filled.find((row) => row.field === field)?.share.now;
    expect([shareOf('reachable'), shareOf('phone'), shareOf('owner'), shareOf('email')]).toEqual([0.5, 0.25, 0.25, 0]);
  });

  it('gives the mean completeness and how many customers are below the limit, of those for whom it was worked out', () => {
    const known = (...shares: readonly (number | null)[]) => shares.map((completeness) => aCustomer({ completeness }));
    const stocks = {
      end: stock('2026-11-01', ...known(0.5, 0.8, 0.95, null)),
      start: stock('2026-10-01', ...known(0.25, 0.75)),
    };
    expect(october({ stocks }).quality.completeness).toEqual({
      from: 0.8,
      mean: { now: 0.75, before: 0.5 },
      below: { now: 1, before: 2 },
    });
    expect(october({ stocks, completeFrom: 0.9 }).quality.completeness.below).toEqual({ now: 2, before: 2 });
  });

  it('knows no completeness where no run has worked it out, nor of a month without a stock', () => {
    const stocks = {
      end: stock('2026-11-01', aCustomer({ completeness: 0.5 })),
      start: stock('2026-10-01', aCustomer()),
    };
    expect(october({ stocks }).quality.completeness).toMatchObject({
      mean: { now: 0.5, before: null },
      below: { now: 1, before: null },
    });
    const none = { end: stock('2026-11-01', aCustomer()), start: null };
    expect(october({ stocks: none }).quality.completeness.mean).toEqual({ now: null, before: null });
  });

  it('counts customers that share a phone, e-mail or registration number with another one', () => {
    const end = stock(
      '2026-11-01',
      aCustomer({ phone: '+8613800138000; +8613900139000' }),
      aCustomer({ phone: '+8613900139000', email: 'a@example.com' }),
      aCustomer({ email: 'A@example.com' }),
      aCustomer({ email: 'a@example.com.cn', phone: 'a@example.com' }),
    );
    expect(october({ stocks: { end, start: null } }).quality.sharingAKey).toEqual({ now: 3, before: null });
  });

  it('counts the lines of Review that were open at the end of each month, by code', () => {
    const line = (code: string, foundAt: string, closedAt: string | null = null) => ({ code, foundAt, closedAt });
    const { quality } = october({
      review: [
        line('phone-invalid', '2026-09-30 08:00'),
        line('phone-invalid', '2026-09-01 08:00', '2026-10-01 09:00'),
        line('date-doubtful', '2026-10-31 08:00', '2026-11-01 09:00'),
        line('date-doubtful', '2026-10-05 08:00', '2026-10-31 09:00'),
        line('date-doubtful', '2026-11-01 08:00'),
      ],
    });
    expect(quality.openReview).toEqual({ now: 2, before: 2 });
    expect(quality.reviewByCode).toEqual([
      { key: 'phone-invalid', now: 1, before: 2 },
      { key: 'date-doubtful', now: 1, before: 0 },
    ]);
  });

  it('says how many records have a day that cannot be read, and counts them in no month', () => {
    const report = october({
      purchases: [aPurchase('a', 'last week', 5), aPurchase('a', '2026-02-30', 5)],
      interactions: [anInteraction('a', '2026-10-32 10:00')],
    });
    expect(report.quality.undated).toEqual({ interactions: 1, purchases: 2 });
    expect(report.interactions.total.now).toBe(0);
  });
});

describe('the report of a January', () => {
  it('has December of the year before beside it', () => {
    expect(october({ month: month('2026-01') })).toMatchObject({ month: '2026-01', monthBefore: '2025-12' });
  });
});
