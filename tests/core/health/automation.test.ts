import fc from 'fast-check';
import { automationFinding, sweepIsFresh, type AutomationFacts } from '../../../src/core/health/automation';
import { noRuns, type RunState } from '../../../src/core/health/runState';
import type { Person, Role } from '../../../src/core/schema/people';
import type { CivilDateTime } from '../../../src/core/values/dateTime';

const HOUR = 3_600_000;
const NOW_MS = 1_795_000_000_000;
const ANN = 'ann@shop.example';
const BOB = 'bob@shop.example';

const person = (email: string, role: Role): Person => ({ email, name: '', role, aliases: [] });
const ran = (hoursAgo: number, over: Partial<RunState> = {}): RunState => ({
  ...noRuns,
  by: ANN,
  began: NOW_MS - hoursAgo * HOUR,
  ended: NOW_MS - hoursAgo * HOUR + 5_000,
  ...over,
});
const facts = (over: Partial<AutomationFacts> = {}): AutomationFacts => ({
  by: ANN,
  actor: BOB,
  people: [person(ANN, 'owner'), person(BOB, 'owner')],
  now: '2026-11-21 10:00' as CivilDateTime,
  nowMs: NOW_MS,
  sweptAt: '2026-11-21 09:20',
  run: ran(0.66),
  editMs: [0, 0],
  idleDays: 0,
  ...over,
});
const silent = { sweptAt: '2026-11-20 09:00', run: ran(25) };
const today = String(Math.floor(NOW_MS / 86_400_000));

describe('the automation', () => {
  it.each([
    ['runs where the sweep was heard of', {}, 'fine', 'automation-runs', ''],
    [
      'runs where the sweep fails but the run itself was heard of',
      { sweptAt: '2026-11-01 09:00' },
      'fine',
      'automation-runs',
      '',
    ],
    ['runs where the counters are lost but the sweep goes on', { run: null }, 'fine', 'automation-runs', ''],
    ['is off', { by: '' }, 'soon', 'automation-off', 'install'],
    ['is off for long', { by: '', idleDays: 3 }, 'wrong', 'automation-off', 'install'],
    ['is silent', silent, 'wrong', 'automation-silent', 'takeOver'],
    [
      'is silent, and its own person looks',
      { ...silent, actor: 'Ann@Shop.example' },
      'wrong',
      'automation-silent',
      'reinstall',
    ],
    [
      'is another’s by now: what the former one leaves is no sign',
      { ...silent, run: ran(0.5, { by: BOB }) },
      'wrong',
      'automation-silent',
      'takeOver',
    ],
    ['belongs to somebody who left', { people: [person(BOB, 'owner')] }, 'wrong', 'automation-stranger', 'takeOver'],
    [
      'belongs to somebody who is no owner any more',
      { people: [person(ANN, 'entry')] },
      'soon',
      'automation-demoted',
      'takeOver',
    ],
    [
      'pauses since the day’s time is used up',
      {
        ...silent,
        run: ran(6, { spent: { [today]: 30 * 60_000 } }),
        sweptAt: '2026-11-21 04:00',
        editMs: [56 * 60_000, 0] as const,
      },
      'soon',
      'automation-paused',
      'waitADay',
    ],
    [
      'is dead where the time was used up two days ago',
      { ...silent, run: ran(49, { spent: { [today]: 88 * 60_000 } }), sweptAt: '2026-11-19 09:00' },
      'wrong',
      'automation-silent',
      'takeOver',
    ],
    [
      'begins and does not end',
      { sweptAt: '2026-11-21 03:00', run: ran(0.5, { ended: NOW_MS - 7 * HOUR, step: 'snapshot' }) },
      'wrong',
      'automation-stuck',
      'runNow',
    ],
    ['was never heard of', { sweptAt: '', run: noRuns }, 'soon', 'automation-unseen', 'lookAgain'],
    [
      'was last heard of in the future: the clock was put back',
      { sweptAt: '2027-02-01 09:00', run: ran(-4_000) },
      'soon',
      'automation-unseen',
      'lookAgain',
    ],
  ] as const)('%s', (_, over, level, code, remedy) => {
    expect(automationFinding(facts(over))).toMatchObject({ level, code, remedy });
  });

  it('never is fine after more than three hours without a sign, nor silent before', () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: 500, noNaN: true }), (hours) => {
        const { code } = automationFinding(facts({ sweptAt: '', run: ran(hours) }));
        expect(code).toBe(hours > 3 ? 'automation-silent' : 'automation-runs');
      }),
    );
  });
});

it('a sweep of the last three hours shows by itself that the hourly run lives', () => {
  const now = '2026-11-21 10:00' as CivilDateTime;
  expect(['2026-11-21 07:00', '2026-11-21 10:30'].map((at) => sweepIsFresh(at, now))).toEqual([true, true]);
  expect(['', '2026-11-21 06:59', '2026-11-21 12:00'].map((at) => sweepIsFresh(at, now))).toEqual([
    false,
    false,
    false,
  ]);
});
