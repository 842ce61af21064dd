import { Sidebar } from '../../../sidebar/session/Sidebar';
import { fullRegister } from '../../browser/support/fullRegister';
import type { Hands } from '../hands';
import type { GalleryGroup, GalleryState } from '../state';

type Steps = NonNullable<GalleryState['steps']>;

/** A company of which everything there is can be seen, opened; then the steps. */
const opened = (name: string, title: string, steps: Steps, clash?: Readonly<Record<string, string>>): GalleryState => ({
  name,
  title,
  answers: (language) => {
    const register = fullRegister(language);
    if (clash !== undefined) register.glance.clash = clash;
    return register.functions;
  },
  shown: () => <Sidebar />,
  steps: async (hands, words) => {
    await hands.type('#find-input', 'anna');
    await hands.press('.result');
    await hands.see('.facts');
    await steps(hands, words);
  },
});

const contactPerson = async (hands: Hands): Promise<void> => {
  document.querySelector<HTMLElement>('.fold > summary')?.click();
  await hands.press('.fold li .text-link');
  await hands.see('.form [name=title]');
};

/** What hangs on a customer, in forms of its own, and what one press does. */
export const records: GalleryGroup = {
  title: 'Records of a customer',
  states: [
    opened('record-case', 'A new case', async (hands, { sidebar: t }) => {
      await hands.press(t.glance.case);
      await hands.see('.form [name=kind]');
    }),
    opened('record-case-edit', 'A case that is changed', async (hands) => {
      await hands.press('.open-cases .text-link');
      await hands.see('.form [name=resolution]');
    }),
    opened('record-feedback', 'Feedback', async (hands, { sidebar: t }) => {
      await hands.press(t.glance.feedback);
      await hands.see('.form [name=score]');
    }),
    opened('record-contact', 'A contact person', contactPerson),
    opened(
      'record-conflict',
      'Two people changed the same contact person',
      async (hands) => {
        await contactPerson(hands);
        await hands.type('.form [name=title]', 'CFO');
        await hands.type('.form [name=phone]', '13900000001');
        await hands.key('s', { ctrlKey: true });
        await hands.see('.conflict');
      },
      { title: 'CEO', phone: '+8613900000002' },
    ),
    opened('press-undo', 'A next contact that can be taken back', async (hands, { sidebar: t }) => {
      await hands.press(`${t.glance.next.change}: ${t.customer.nextContact}`);
      await hands.press(t.glance.next.week);
      await hands.see('.toast button');
    }),
    opened('press-tag', 'Adding a tag', async (hands, { sidebar: t }) => {
      await hands.press(t.glance.tags.label);
      await hands.type('.tag-input', 'Gold');
    }),
    opened('follow', 'Following the sheet', async (hands) => {
      await hands.press('.follow input');
    }),
  ],
};
