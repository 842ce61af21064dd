import { Sidebar } from '../../../sidebar/session/Sidebar';
import { viewWords } from '../../../sidebar/words/served';
import type { CustomerSheetReply } from '../../../src/contract/replies';
import type { Language } from '../../../src/core/schema/settings';
import { fakeRegister, ME } from '../../browser/support/fakeRegister';
import type { Hands } from '../hands';
import { sampleArchive, samplePolicy, samplePreview, sampleProposals } from '../samples/archive';
import { sampleHits } from '../samples/duplicates';
import { NEVER, type Answers, type GalleryGroup, type GalleryState } from '../state';

type Section = 'list' | 'proposals' | 'policy';

const answersOf = (language: Language): Answers => ({
  ...(fakeRegister(language).functions as Answers),
  apiProposeArchive: () => ({ ok: true, ...sampleProposals(language) }),
  apiListArchive: () => ({ ok: true, ...sampleArchive(language) }),
});

const state = (
  name: string,
  title: string,
  section: Section,
  over: Answers = {},
  steps: (hands: Hands) => Promise<unknown> = () => Promise.resolve(),
): GalleryState => ({
  name,
  title,
  answers: (language) => ({ ...answersOf(language), ...over }),
  shown: () => <Sidebar />,
  steps: async (hands) => {
    await hands.press('.more-button');
    await hands.pressPart('.place', viewWords().archive.place);
    await hands.see('.archive .sections');
    await hands.pressPart('.sections button', viewWords().archive.sections[section]);
    await steps(hands);
  },
});

/** The page of a customer who is archived, or is about to be. */
const customer = (name: string, title: string, archived: boolean, steps: GalleryState['steps']): GalleryState => ({
  name,
  title,
  answers: (language) => {
    const functions = fakeRegister(language).functions as Answers;
    const { apiGetCustomer: get } = functions;
    const why = { at: '2026-11-20 14:05', by: ME, reason: language === 'zh' ? '已搬走' : 'Moved away' };
    return {
      ...functions,
      apiGetCustomer: (request) => {
        const reply = get?.(request);
        if (!archived || reply === undefined || reply === NEVER || !reply.ok) return reply ?? NEVER;
        return { ...(reply as { ok: true } & CustomerSheetReply), archived: why };
      },
    };
  },
  shown: () => <Sidebar />,
  steps: async (hands, words) => {
    await hands.type('#find-input', 'C-000002-L');
    await hands.press('.result');
    await hands.see('.facts');
    await steps?.(hands, words);
  },
});

/** Customers who are chosen from what was found. */
const many = (name: string, title: string, over: Answers, steps: GalleryState['steps']): GalleryState => ({
  name,
  title,
  answers: (language) => ({
    ...answersOf(language),
    apiPreviewArchive: () => ({ ok: true, ...samplePreview(language) }),
    ...over,
  }),
  shown: () => <Sidebar />,
  steps: async (hands, words) => {
    const { find } = words.sidebar;
    await hands.type('#find-input', 'wang');
    await hands.see('.result');
    await hands.press(find.choose);
    await hands.press(find.chooseAll);
    if (steps === undefined) return;
    await hands.press(find.archiveChosen);
    await hands.see('.archive-many .head');
    await steps(hands, words);
  },
});

const nobody = { proposals: [], total: 0, spared: {}, kept: 0 };
const bare = { ...samplePolicy, keepTags: [], holdTags: [], keepOwners: [], mostOrders: null, mostSpent: null };

/** Archived customers, what the rules propose, and the rules. */
export const archive: GalleryGroup = {
  title: 'Archive',
  states: [
    state('archive-list', 'Archived customers', 'list', {}, (hands) => hands.see('.archived-line')),
    state('archive-empty', 'Nobody is archived', 'list', {
      apiListArchive: () => ({ ok: true, customers: [], total: 0, archived: 0 }),
    }),
    state('archive-loading', 'Loading', 'list', { apiListArchive: () => NEVER }),
    state('archive-proposals', 'Whom the rules propose', 'proposals', {}, (hands) => hands.see('.proposal')),
    state('archive-sure', 'Before proposals are carried out', 'proposals', {}, async (hands) => {
      await hands.press(viewWords().archive.archiveChosen(2));
      await hands.see('.archive-proposals .notice.warn');
    }),
    state(
      'archive-skipped',
      'Some could not be archived',
      'proposals',
      {
        apiSettleArchive: ({ archive: ids }) => ({
          ok: true,
          archived: ids.slice(1),
          skipped: [{ id: 'C-000011-X', code: 'archive-too-long', message: 'C-000011-X: too long' }],
          done: true,
          kept: 0,
          notProposed: [],
        }),
      },
      async (hands) => {
        await hands.press(viewWords().archive.archiveChosen(2));
        await hands.press(viewWords().archive.yes);
        await hands.see('.archive-proposals .notice.warn ul');
      },
    ),
    state('archive-nobody', 'The rules propose nobody', 'proposals', {
      apiProposeArchive: () => ({ ok: true, ...nobody, policy: { ...bare, actDays: 0 } }),
    }),
    state('archive-policy', 'The rules and what they did', 'policy', {}, (hands) => hands.see('.archive-policy dl')),
    state(
      'archive-no-rules',
      'No rules',
      'policy',
      {
        apiProposeArchive: () => ({
          ok: true,
          ...nobody,
          policy: { ...bare, every: 'never', days: {}, actDays: 0, reviewOn: '', isReviewDue: false, runs: [] },
        }),
      },
      (hands) => hands.see('.archive-policy dl'),
    ),
    customer('archived-customer', 'An archived customer', true, (hands) => hands.see('.archive-reason')),
    customer('archive-reason', 'Archiving, without a reason', false, async (hands) => {
      await hands.press(viewWords().archive.open);
      await hands.press(viewWords().archive.archive);
      await hands.see('#archive-reason-missing');
    }),
    many('find-choosing', 'Choosing several customers', {}, undefined),
    many('archive-many', 'Who cannot go, and who better stayed', {}, (hands) => hands.see('.archive-many .proposal')),
    many('archive-many-waiting', 'Looking at who was chosen', { apiPreviewArchive: () => NEVER }, () =>
      Promise.resolve(),
    ),
    many(
      'archive-many-skipped',
      'Somebody could not be archived',
      {
        apiArchive: ({ ids }) => ({
          ok: true,
          archived: ids.slice(1),
          skipped: [{ id: 'C-000011-X', code: 'archive-too-long', message: 'C-000011-X: too long' }],
          done: true,
        }),
      },
      async (hands) => {
        await hands.type('#archive-reason', 'Moved away');
        await hands.press(viewWords().archive.many.archive(2));
        await hands.see('.archive-form .notice.warn');
      },
    ),
    {
      name: 'archive-duplicate',
      title: 'An archived customer like the one on the form',
      answers: (language) => ({
        ...(fakeRegister(language).functions as Answers),
        apiFindDuplicates: () => ({ ok: true, duplicates: [] }),
        apiSaveCustomer: () => ({
          ok: false,
          duplicates: sampleHits.slice(0, 1).map((hit) => ({ ...hit, archived: true as const })),
        }),
      }),
      shown: () => <Sidebar />,
      steps: async (hands, { sidebar: t }) => {
        await hands.see('#find-input');
        await hands.press(t.find.add);
        await hands.type('.form [name=name]', '小王');
        await hands.press(t.common.save);
        await hands.see('.duplicate .chip.archived');
      },
    },
  ],
};
