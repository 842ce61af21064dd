import { DrillButton } from '../../../sidebar/drill/DrillButton';
import { failed, fakeDrill, passed, unread } from '../../browser/support/fakeDrill';
import { NEVER, type Answers, type GalleryGroup, type GalleryState } from '../state';

const state = (name: string, title: string, answers: () => Answers, until: string): GalleryState => ({
  name,
  title,
  answers,
  shown: ({ sidebar: t }) => (
    <main>
      <DrillButton t={t} snapshotId="S-20261119-01" of="2026-11-19 02:00" />
    </main>
  ),
  steps: async (hands) => {
    await hands.press('.drill button');
    await hands.see(until);
  },
});

const onTheWay = (phase: 'writing' | 'comparing'): Answers => {
  let calls = 0;
  return {
    apiRunDrill: () => {
      calls += 1;
      return calls > 1 ? NEVER : { ok: true, done: false, progress: { phase, done: 61_000, total: 169_848 } };
    },
  };
};

/** A restore drill: begun, under way, passed, failed. */
export const drill: GalleryGroup = {
  title: 'Restore drill',
  states: [
    state('drill-begun', 'Begun', () => ({ apiRunDrill: () => NEVER }), '.drill-progress'),
    state('drill-writing', 'Writing', () => onTheWay('writing'), '.drill-progress [value="18"]'),
    state('drill-comparing', 'Comparing', () => onTheWay('comparing'), '.drill-progress [value="68"]'),
    state('drill-passed', 'Passed', () => fakeDrill(passed).functions, '.notice.good'),
    state('drill-failed', 'Failed', () => fakeDrill(failed).functions, '.drill-differences'),
    state('drill-unread', 'The snapshot cannot be read', () => fakeDrill(unread).functions, '.notice.bad'),
    state(
      'drill-stopped',
      'Stopped on the way',
      () => ({ apiRunDrill: () => ({ ok: false, error: { code: 'busy', message: 'Someone else is saving.' } }) }),
      '.notice.bad',
    ),
  ],
};
