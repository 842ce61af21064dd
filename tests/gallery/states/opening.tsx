import type { OpenReply } from '../../../src/contract/replies';
import type { Language } from '../../../src/core/schema/settings';
import { Sidebar } from '../../../sidebar/session/Sidebar';
import { fakeRegister, halfDone } from '../../browser/support/fakeRegister';
import { NEVER, type Answers, type GalleryGroup, type GalleryState } from '../state';

const opened = (
  name: string,
  title: string,
  over: Partial<OpenReply>,
  more: Partial<GalleryState> = {},
): GalleryState => ({
  name,
  title,
  answers: (language) => fakeRegister(language, over).functions,
  shown: () => <Sidebar />,
  ...more,
});

const findings = (language: Language): readonly string[] =>
  language === 'zh'
    ? [
        '“客户”缺少“邮箱”列。',
        '“选项”表不见了。',
        '“购买记录”的表头被改动。',
        '“日志”缺少“时间”列。',
        '“联系人”缺少“角色”列。',
      ]
    : [
        '“Customers” has lost its column “E-mail”.',
        'The tab “Lists” is gone.',
        'The header of “Purchases” was changed.',
        '“Audit” has lost its column “Time”.',
        '“Contacts” has lost its column “Role”.',
      ];

const damaged = (language: Language, over: Partial<OpenReply>): Answers =>
  fakeRegister(language, { ...over, findings: findings(language) }).functions;

const OFF = { automation: { installed: false, by: '' } };

/** From the first call to an opened register, and what it may have to say before anything else. */
export const opening: GalleryGroup = {
  title: 'Opening',
  states: [
    opened('opening', 'Opening', {}, { answers: () => ({ apiOpen: () => NEVER }) }),
    opened(
      'opening-refused',
      'The register is busy',
      {},
      {
        answers: (language) => ({
          apiOpen: () => ({
            ok: false,
            error: {
              code: 'busy',
              message: language === 'zh' ? '档案正忙，请稍后再试。' : 'The register is busy. Try again in a moment.',
            },
          }),
        }),
        steps: (hands) => hands.see('.notice.bad'),
      },
    ),
    opened('set-up', 'No register yet', { state: 'none', role: 'none' }),
    opened(
      'set-up-done',
      'Set up',
      { state: 'none', role: 'none' },
      {
        steps: async (hands, words) => {
          await hands.press(words.setUp.run);
          await hands.see('.notice.good');
        },
      },
    ),
    opened('not-a-member', 'Not a member', { role: 'none', user: 'new.person@example.com' }),
    opened(
      'damaged',
      'Damaged',
      {},
      {
        answers: (language) => damaged(language, { state: 'damaged', ...OFF }),
        steps: (hands) => hands.see('.notice.bad'),
      },
    ),
    opened('automation-off', 'Automation is off', OFF),
    opened('reader', 'Reader', { role: 'reader' }),
    opened(
      'banners',
      'Everything at once',
      {},
      {
        answers: (language) => damaged(language, { ...OFF, inProgress: halfDone('adopt', 400, 1200) }),
        steps: async (hands) => {
          await hands.see('.banners');
          await hands.press('.banners > details > summary');
        },
      },
    ),
  ],
};
