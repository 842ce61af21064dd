import { withSolvedAt } from '../../../src/core/children/caseState';

const NOW = '2026-11-21 10:00';

describe('withSolvedAt', () => {
  it.each([
    ['a new case that is solved at once', { status: 'solved' }, {}, NOW],
    ['an open case that is solved', { status: 'solved' }, { status: 'open' }, NOW],
    [
      'one that is solved with a time of its own',
      { status: 'solved', solvedAt: '2026-11-01 09:00' },
      {},
      '2026-11-01 09:00',
    ],
    [
      'a solved case that is opened again',
      { status: 'open' },
      { status: 'solved', solvedAt: '2026-11-01 09:00' },
      null,
    ],
  ])('of %s gives the time', (_, values, before, solvedAt) => {
    expect(withSolvedAt(values, before, NOW)).toEqual({ ...values, solvedAt });
  });

  it.each([
    ['a case that is closed', { status: 'closed' }, { status: 'open' }],
    ['a case whose status does not change', { status: 'solved' }, { status: 'solved', solvedAt: '2026-11-01 09:00' }],
    ['other fields', { summary: 'x' }, { status: 'open' }],
    ['a new open case', { status: 'open' }, {}],
  ])('leaves %s alone', (_, values, before) => {
    expect(withSolvedAt(values, before, NOW)).toBe(values);
  });
});
