import { Sidebar } from '../../../sidebar/session/Sidebar';
import { fakeRegister } from '../../browser/support/fakeRegister';
import type { Hands } from '../hands';
import type { GalleryGroup, GalleryState } from '../state';

const CARD = '王小明 13700137000 深圳市南山区科技园 示例科技有限公司 采购经理 wang@example.com 网址 www.example.com';

const entering = (
  name: string,
  title: string,
  steps: (hands: Hands, words: Parameters<NonNullable<GalleryState['steps']>>[1]) => Promise<unknown>,
): GalleryState => ({
  name,
  title,
  answers: (language) => fakeRegister(language).functions,
  shown: () => <Sidebar />,
  steps: async (hands, words) => {
    await hands.see('#find-input');
    await hands.press(words.sidebar.find.add);
    await hands.see('.form [name=name]');
    await steps(hands, words);
  },
});

/** A customer entered from a card, and what becomes of values on the way. */
export const entry: GalleryGroup = {
  title: 'Entering a customer',
  states: [
    entering('entry-card', 'Read from a card', async (hands, { sidebar: t }) => {
      await hands.type('.paste textarea', CARD);
      await hands.press(t.entry.paste.fill);
      await hands.see('.guessed');
      // The look into the register comes half a second behind a card: a state that still changes is none.
      await hands.see('.early');
    }),
    entering('entry-keep', 'Kept as typed, with a reason', async (hands, { sidebar: t }) => {
      await hands.type('.form [name=name]', '王 小明');
      await hands.press(t.entry.keep.offer);
      await hands.see('.keep input');
    }),
  ],
};
