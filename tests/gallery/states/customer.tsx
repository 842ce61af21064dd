import { Sidebar } from '../../../sidebar/session/Sidebar';
import { fakeRegister } from '../../browser/support/fakeRegister';
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

/** One customer, from all sides. */
export const customer: GalleryGroup = {
  title: 'Customer',
  states: [
    customerState('customer', 'At a glance', 'anna'),
    customerState('customer-bare', 'Hardly anything known', '王府'),
    customerState('customer-loading', 'Loading', 'anna', { apiGetCustomer: () => NEVER }),
    customerState('customer-gone', 'Gone meanwhile', 'anna', {
      apiGetCustomer: () => ({ ok: false, error: { code: 'not-found', message: 'C-000002-L' } }),
    }),
  ],
};
