import { Sidebar } from '../../../sidebar/session/Sidebar';
import type { Language } from '../../../src/core/schema/settings';
import { viewWords } from '../../../sidebar/words/served';
import { fakeRegister } from '../../browser/support/fakeRegister';
import type { Hands } from '../hands';
import { sampleActions, sampleHalfDone, samplePreview, sampleUndo } from '../samples/actions';
import { NEVER, type Answers, type GalleryGroup, type GalleryState } from '../state';

const state = (
  name: string,
  title: string,
  over: Answers | ((language: Language) => Answers) = {},
  steps: (hands: Hands) => Promise<unknown> = () => Promise.resolve(),
): GalleryState => ({
  name,
  title,
  answers: (language) => ({
    ...(fakeRegister(language).functions as Answers),
    apiListActions: () => ({ ok: true, ...sampleActions(language) }),
    apiPreviewUndo: () => ({ ok: true, ...samplePreview(language) }),
    apiUndo: () => ({ ok: true, ...sampleUndo }),
    ...(typeof over === 'function' ? over(language) : over),
  }),
  shown: () => <Sidebar />,
  steps: async (hands) => {
    await hands.press('.more-button');
    await hands.pressPart('.place', viewWords().actions.title);
    await hands.see('.action-filter');
    await steps(hands);
  },
});

const opened = async (hands: Hands): Promise<void> => {
  await hands.press('.action-line');
  await hands.see('.undo-conflict');
};

/** What was done to the register, and its undo. */
export const actions: GalleryGroup = {
  title: 'Actions',
  states: [
    state('actions-list', 'What was done'),
    state('actions-opened', 'What one did, and what was changed since', {}, opened),
    state('actions-running', 'A big undo', { apiUndo: () => NEVER }, async (hands) => {
      await opened(hands);
      await hands.press(viewWords().actions.undo);
      await hands.see('.action-detail [role=status]');
    }),
    state('actions-undone', 'Undone', {}, async (hands) => {
      await opened(hands);
      await hands.press(viewWords().actions.undo);
      await hands.see('.notice.good');
    }),
    state(
      'actions-half-done',
      'Left half done by somebody',
      (language) => ({ apiListActions: () => ({ ok: true, ...sampleHalfDone(language) }) }),
      (hands) => hands.see('.action-list progress'),
    ),
    state('actions-none', 'Nothing was done yet', { apiListActions: () => ({ ok: true, actions: [], more: false }) }),
    state('actions-loading', 'Loading', { apiListActions: () => NEVER }),
  ],
};
