import { Sidebar } from '../../../sidebar/session/Sidebar';
import { finding } from '../../../src/core/health/finding';
import { fakeRegister, openReply } from '../../browser/support/fakeRegister';
import { viewWords } from '../../../sidebar/words/served';
import { sampleHealth, worded } from '../samples/health';
import { NEVER, type Answers, type GalleryGroup, type GalleryState } from '../state';

const opened = (
  name: string,
  title: string,
  answer: (language: 'en' | 'zh') => NonNullable<Answers['apiGetHealth']>,
  unfold = false,
): GalleryState => ({
  name,
  title,
  answers: (language) => ({ ...fakeRegister(language).functions, apiGetHealth: answer(language) }),
  shown: () => <Sidebar />,
  steps: async (hands) => {
    await hands.press('.more-button');
    await hands.see('.places');
    await hands.pressPart('.place', viewWords().health.title);
    await hands.see('.health');
    if (!unfold) return;
    await hands.see('.health-level');
    for (const details of document.querySelectorAll('.health details')) (details as HTMLDetailsElement).open = true;
  },
});

const banner = (
  name: string,
  title: string,
  role: 'owner' | 'entry',
  code: 'automation-silent' | 'automation-paused',
): GalleryState => ({
  name,
  title,
  answers: (language) => {
    const by = 'old.owner@example.com';
    const found =
      code === 'automation-silent'
        ? finding('wrong', code, { by, hours: 74 }, 'takeOver')
        : finding('soon', code, { by, minutes: 90 }, 'waitADay');
    const automation = { installed: true, by, trouble: worded(language, found) };
    return {
      ...fakeRegister(language).functions,
      apiOpen: () => ({ ok: true, ...openReply(language, { role, automation }) }),
    };
  },
  shown: () => <Sidebar />,
  steps: (hands) => hands.see('.banners'),
});

/** The register's health, and the banner where the automation is dead. */
export const health: GalleryGroup = {
  title: 'Health',
  states: [
    opened('health-fine', 'All is well', (language) => () => ({ ok: true, ...sampleHealth(language, 'fine') })),
    opened('health-amiss', 'Much is amiss', (language) => () => ({ ok: true, ...sampleHealth(language, 'amiss') })),
    opened(
      'health-unfolded',
      'Jobs and figures',
      (language) => () => ({ ok: true, ...sampleHealth(language, 'amiss') }),
      true,
    ),
    opened('health-loading', 'Loading', () => () => NEVER),
    opened('health-refused', 'Could not be asked', () => () => ({
      ok: false,
      error: { code: 'busy', message: 'Busy.' },
    })),
    banner('health-silent', 'Automation is dead', 'owner', 'automation-silent'),
    banner('health-silent-member', 'The same, for who is no owner', 'entry', 'automation-silent'),
    banner('health-paused', 'Automation pauses', 'owner', 'automation-paused'),
  ],
};
