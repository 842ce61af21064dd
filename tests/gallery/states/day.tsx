import { Sidebar } from '../../../sidebar/session/Sidebar';
import { fakeRegister } from '../../browser/support/fakeRegister';
import { ME } from '../../browser/support/openReply';
import { sampleDay, sampleVanished } from '../samples/day';
import { NEVER, type Answers, type GalleryGroup, type GalleryState } from '../state';

const section = (
  name: string,
  title: string,
  which: 'due' | 'review' | 'incomplete' | 'confirm',
  sample: typeof sampleDay = sampleDay,
): GalleryState => ({
  name,
  title,
  answers: (language) => ({
    ...fakeRegister(language).functions,
    apiMyDay: () => ({ ok: true, ...sample(language) }),
  }),
  shown: () => <Sidebar />,
  steps: async (hands, { sidebar: t }) => {
    await hands.press('.day-button');
    await hands.see('.sections');
    if (which !== 'due') await hands.pressPart('.sections button', t.day[which]);
  },
});

const whole = (name: string, title: string, answers: Answers): GalleryState => ({
  name,
  title,
  answers: (language) => ({ ...fakeRegister(language).functions, ...answers }),
  shown: () => <Sidebar />,
  steps: async (hands) => {
    await hands.press('.day-button');
    await hands.see('.day');
  },
});

const none = { items: [], total: 0 };

/** The work list of the person. */
export const day: GalleryGroup = {
  title: 'My day',
  states: [
    section('day-due', 'Due contacts', 'due'),
    section('day-review', 'Review', 'review'),
    section('day-vanished', 'Rows deleted in the sheet, offered back', 'review', sampleVanished),
    section('day-incomplete', 'Incomplete', 'incomplete'),
    section('day-confirm', 'To confirm', 'confirm'),
    whole('day-nothing', 'Nothing to do', {
      apiMyDay: () => ({
        ok: true,
        owner: ME,
        today: '2026-11-21',
        due: none,
        review: none,
        incomplete: none,
        confirm: none,
        owners: [],
      }),
    }),
    whole('day-loading', 'Loading', { apiMyDay: () => NEVER }),
  ],
};
