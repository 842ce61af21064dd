import { Sidebar } from '../../../sidebar/session/Sidebar';
import { fakeRegister } from '../../browser/support/fakeRegister';
import { fullRegister } from '../../browser/support/fullRegister';
import type { Hands } from '../hands';
import { NEVER, type Answers, type GalleryGroup, type GalleryState } from '../state';

const looked = async (hands: Hands, name: string): Promise<void> => {
  await hands.type('#find-input', name);
  await hands.press('.result');
};

const customerState = (name: string, title: string, who: string, over: Answers = {}): GalleryState => ({
  name,
  title,
  answers: (language) => ({ ...(fakeRegister(language).functions as Answers), ...over }),
  shown: () => <Sidebar />,
  steps: async (hands) => {
    await looked(hands, who);
    await hands.see(over.apiGetCustomer === undefined ? '.facts' : '.waiting, .notice');
  },
});

/** A company of which everything there is can be seen. */
const full = (name: string, title: string, steps: NonNullable<GalleryState['steps']>): GalleryState => ({
  name,
  title,
  answers: (language) => fullRegister(language).functions,
  shown: () => <Sidebar />,
  steps: async (hands, words) => {
    await looked(hands, 'anna');
    await hands.see('.facts');
    await steps(hands, words);
  },
});

/** One customer, from all sides. */
export const customer: GalleryGroup = {
  title: 'Customer',
  states: [
    full('customer', 'At a glance', (hands) => hands.see('.timeline')),
    full('customer-history', 'With what was changed', async (hands, { sidebar: t }) => {
      for (const fold of document.querySelectorAll<HTMLElement>('details > summary')) fold.click();
      await hands.press(t.glance.filters.changes);
      await hands.see('.changed');
    }),
    full('customer-next', 'Planning the next contact', (hands, { sidebar: t }) =>
      hands.press(`${t.glance.next.change}: ${t.customer.nextContact}`),
    ),
    full('customer-called', 'Call logged', async (hands, { sidebar: t }) => {
      await hands.press(t.glance.call);
      await hands.see('.toast');
    }),
    customerState('customer-bare', 'Hardly anything known', '王府'),
    customerState('customer-loading', 'Loading', 'anna', { apiGetCustomer: () => NEVER }),
    customerState('customer-gone', 'Gone meanwhile', 'anna', {
      apiGetCustomer: () => ({ ok: false, error: { code: 'not-found', message: 'C-000002-L' } }),
    }),
  ],
};
