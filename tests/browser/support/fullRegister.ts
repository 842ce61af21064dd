import type { OpenReply } from '../../../src/contract/replies';
import { fakeRegister, type FakeRegister } from './fakeRegister';

const ANNA = 'C-000002-L';

/** A company-like customer with something of every sort. */
export function fullRegister(language: 'en' | 'zh', over: Partial<OpenReply> = {}): FakeRegister {
  const register = fakeRegister(language, over);
  const zh = language === 'zh';
  const { glance } = register;
  register.customers.set(ANNA, {
    ...register.customers.get(ANNA),
    id: ANNA,
    kind: 'company',
    tags: zh ? 'VIP; 展会' : 'VIP; fair',
    valueTier: 'A',
    lastPurchaseOn: '2026-07-15',
    consentEmail: 'yes',
    consentSms: 'no',
  });
  glance.contacts.push({
    id: 'P-000001-H',
    customerId: ANNA,
    name: zh ? '赵敏' : 'Zoe Zhao',
    title: zh ? '采购经理' : 'Buyer',
    role: 'buyer',
    primary: true,
    phone: '+8613900139000',
    version: 1,
  });
  glance.cases.push(
    {
      id: 'S-000001-N',
      customerId: ANNA,
      openedAt: '2026-11-18 09:20',
      kind: 'repair',
      summary: zh ? '咖啡机漏水，要求上门检查。' : 'The machine leaks; wants somebody to come.',
      status: 'open',
      handler: 'li.na@example.com',
      version: 1,
    },
    {
      id: 'S-000002-L',
      customerId: ANNA,
      openedAt: '2026-08-01 14:00',
      kind: 'enquiry',
      summary: zh ? '询问滤芯价格。' : 'Asked what filters cost.',
      status: 'solved',
      resolution: zh ? '已发报价单。' : 'Sent a quote.',
      version: 2,
    },
  );
  glance.feedback.push({
    id: 'F-000001-X',
    customerId: ANNA,
    at: '2026-10-02 11:00',
    score: 9,
    aspect: 'service',
    text: zh ? '安装师傅很专业。' : 'The fitter knew his trade.',
    version: 1,
  });
  return register;
}
