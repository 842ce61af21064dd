import type { DuplicateHit } from '../../../src/contract/replies';
import type { DuplicateReasonCode } from '../../../src/core/duplicates/reason';

const CODES: readonly DuplicateReasonCode[] = [
  'same-phone',
  'same-email',
  'same-account',
  'same-credit-code',
  'phone-similar',
  'email-similar',
  'credit-code-similar',
  'same-name',
  'name-swapped',
  'name-similar',
  'name-sounds-alike',
  'name-in-part',
  'same-company',
  'company-similar',
  'company-branch',
  'same-birth-date',
  'birth-date-similar',
  'same-address',
  'address-similar',
  'same-postcode',
  'same-city',
];

const hit = (over: Partial<DuplicateHit>): DuplicateHit => ({
  id: 'C-000001-N',
  name: '王小明',
  company: '',
  isCompany: false,
  score: 0.99,
  reasons: [],
  fields: [],
  shown: {},
  owner: 'li.na@example.com',
  row: 3,
  ...over,
});

/** One hit of each strength, and one with every reason that there is. */
export const sampleHits: readonly DuplicateHit[] = [
  hit({
    reasons: [
      { code: 'same-phone', facts: { field: 'phone', shown: '138****8000' } },
      { code: 'name-similar', facts: { letters: 1 } },
      { code: 'same-birth-date', facts: {} },
    ],
    fields: ['phone'],
    shown: { phone: '138****8000' },
  }),
  hit({
    id: 'C-000002-L',
    name: 'Anna Katharina von Hohenstein-Wittgenstein',
    company: 'Lighthouse Trading and Import–Export Company Ltd.',
    score: 0.8,
    reasons: CODES.map((code) => ({
      code,
      facts: /similar|same-(?:phone|email|acc|credit)/.test(code) ? { letters: 2 } : {},
    })),
    shown: { phone: '207****0018', email: 'a***@lighthouse.example' },
  }),
  hit({ id: 'C-000004-H', name: '', score: 0.6, reasons: [{ code: 'same-city', facts: {} }], owner: '' }),
  hit({
    id: 'C-000003-J',
    name: '上海王府餐饮管理有限公司',
    isCompany: true,
    score: 0.5,
    reasons: [{ code: 'employer', facts: {} }],
  }),
];
