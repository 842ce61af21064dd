import { Sidebar } from '../../../sidebar/session/Sidebar';
import { fakeRegister } from '../../browser/support/fakeRegister';
import { pastFunctions, UNSURE_AT } from '../../browser/support/fakePast';
import type { Hands } from '../hands';
import { NEVER, type Answers, type GalleryGroup, type GalleryState } from '../state';
import { viewWords } from '../../../sidebar/words/served';

const state = (
  name: string,
  title: string,
  over: Answers,
  steps: (hands: Hands) => Promise<unknown>,
): GalleryState => ({
  name,
  title,
  answers: (language) => {
    const register = fakeRegister(language);
    return { ...(register.functions as Answers), ...(pastFunctions(register, language) as Answers), ...over };
  },
  shown: () => <Sidebar />,
  steps: async (hands, { sidebar: t }) => {
    await hands.type('#find-input', 'anna');
    await hands.press('.result');
    await hands.see('.facts');
    await hands.press(t.glance.filters.changes);
    await hands.press(viewWords().history.open);
    await steps(hands);
  },
});

const picked = async (hands: Hands, day: string): Promise<void> => {
  await hands.see('.life .timeline, .life .quiet');
  await hands.type('.pick-moment input[type="date"]', day);
  await hands.press(viewWords().history.show);
};

/** The life of a record, and how it was on a day. */
export const history: GalleryGroup = {
  title: 'History',
  states: [
    state('history', 'What was done', {}, (hands) => hands.see('.life .found')),
    state('history-filtered', 'One field alone', {}, async (hands) => {
      await hands.see('.life .found');
      await hands.choose('.life-filters select', 'city');
    }),
    state('history-then', 'As it was on a day', {}, async (hands) => {
      await picked(hands, UNSURE_AT.slice(0, 10));
      await hands.see('.then-now .unsure');
      await hands.press('.then-now input');
    }),
    state('history-not-yet', 'Before it came', {}, async (hands) => {
      await picked(hands, '2020-01-01');
      await hands.see('.then h2');
    }),
    state(
      'history-refused',
      'What cannot be put back',
      {
        apiRestoreFields: () => ({
          ok: false,
          issues: [{ code: 'field-newer', field: 'notes', message: 'The column “Notes” came later.' }],
        }),
      },
      async (hands) => {
        await picked(hands, '2026-11-01');
        await hands.press('.put-back .button');
        await hands.see('.put-back .notice');
      },
    ),
    state(
      'history-empty',
      'Nothing on record',
      { apiGetHistory: () => ({ ok: true, entries: [], total: 0 }) },
      (hands) => hands.see('.life .quiet'),
    ),
    state('history-loading', 'Loading', { apiGetRecordAt: () => NEVER }, async (hands) => {
      await picked(hands, '2026-11-01');
      await hands.see('.then .waiting');
    }),
  ],
};
