import { Sidebar } from '../../../sidebar/session/Sidebar';
import { fakeRegister } from '../../browser/support/fakeRegister';
import type { Hands } from '../hands';
import { sampleHits } from '../samples/duplicates';
import type { Answers, GalleryGroup, GalleryState } from '../state';

const typed = async (hands: Hands, add: string): Promise<void> => {
  await hands.see('#find-input');
  await hands.press(add);
  await hands.type('.form [name=name]', '小王');
  await hands.leave('.form [name=name]');
};

const state = (name: string, title: string, steps: GalleryState['steps'], answers: Answers): GalleryState => ({
  name,
  title,
  answers: (language) => ({ ...(fakeRegister(language).functions as Answers), ...answers }),
  shown: () => <Sidebar />,
  ...(steps === undefined ? {} : { steps }),
});

const asked: Answers = {
  apiSaveCustomer: () => ({ ok: false, duplicates: sampleHits }),
  apiFindDuplicates: () => ({ ok: true, duplicates: [] }),
};
const hinted: Answers = { apiFindDuplicates: () => ({ ok: true, duplicates: sampleHits }) };

/** What is said of customers who may be one: every reason and strength, asked on saving and hinted at while typing. */
export const duplicates: GalleryGroup = {
  title: 'Duplicates',
  states: [
    state(
      'duplicates-asked',
      'Asked on saving, every reason',
      async (hands, { sidebar: t }) => {
        await typed(hands, t.find.add);
        await hands.press(t.common.save);
        await hands.see('.duplicate');
      },
      asked,
    ),
    state(
      'duplicates-no-reason',
      'Saved without saying why',
      async (hands, { sidebar: t }) => {
        await typed(hands, t.find.add);
        await hands.press(t.common.save);
        await hands.see('.duplicate');
        await hands.press(t.duplicates.saveWithReason);
        await hands.see('.save-anyway .issue');
      },
      asked,
    ),
    state(
      'duplicates-hint',
      'A hint while typing',
      async (hands, { sidebar: t }) => {
        await typed(hands, t.find.add);
        await hands.see('.early .more');
      },
      hinted,
    ),
    state(
      'duplicates-hint-wide',
      'The hint, opened',
      async (hands, { sidebar: t }) => {
        await typed(hands, t.find.add);
        await hands.press('.early .more');
        await hands.see('.early .duplicate');
      },
      hinted,
    ),
  ],
};
