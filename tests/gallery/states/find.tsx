import { Sidebar } from '../../../sidebar/session/Sidebar';
import { fakeRegister } from '../../browser/support/fakeRegister';
import { NEVER, type Answers, type GalleryGroup, type GalleryState } from '../state';

const finding = (name: string, title: string, text: string, more: Partial<GalleryState> = {}): GalleryState => ({
  name,
  title,
  answers: (language) => fakeRegister(language).functions,
  shown: () => <Sidebar />,
  steps: async (hands) => {
    await hands.see('#find-input');
    if (text !== '') await hands.type('#find-input', text);
    if (text !== '') await hands.see('.result, .summary + *, .summary:not(:empty)');
  },
  ...more,
});

/** The first view. */
export const find: GalleryGroup = {
  title: 'Find',
  states: [
    finding('find', 'Nothing typed', ''),
    finding('find-results', 'Results', 'wang'),
    finding('find-filters', 'Filters', '', {
      steps: async (hands, { sidebar: t }) => {
        await hands.press(t.find.filter);
        await hands.see('#filter-panel');
        await hands.type('#find-input', 'a');
      },
    }),
    finding('find-none', 'Nobody found', 'Zarathustra'),
    finding('more', 'The ways behind "More"', '', {
      steps: async (hands) => {
        await hands.press('.more-button');
        await hands.see('.places');
      },
    }),
    finding('find-waiting', 'Searching', 'wang', {
      answers: (language) => ({ ...(fakeRegister(language).functions as Answers), apiFindCustomers: () => NEVER }),
    }),
  ],
};
