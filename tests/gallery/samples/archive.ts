import type {
  ArchivePolicyReply,
  ArchivePreviewReply,
  ListArchiveReply,
  ProposeArchiveReply,
} from '../../../src/contract/replies';
import type { Language } from '../../../src/core/schema/settings';
import { ME } from '../../browser/support/openReply';

const reasonOf = (language: Language, since: string): string =>
  language === 'zh'
    ? `阶段“流失”，自 ${since} 起没有联系或购买（上限 365 天）`
    : `Stage Lost: no contact and no purchase since ${since}, limit 365 days`;

export const samplePolicy: ArchivePolicyReply = {
  every: 'month',
  days: { lead: 730, prospect: 0, active: 0, dormant: 1095, lost: 365, other: 0 },
  mostOrders: 12,
  mostSpent: 50_000,
  keepTags: ['vip'],
  holdTags: ['legal hold'],
  keepOwners: [ME],
  actDays: 14,
  reviewOn: '2026-11-01',
  isReviewDue: true,
  runs: [
    { at: '2026-11-20 14:05', by: ME, proposed: 0, archived: 11, kept: 2 },
    { at: '2026-11-01 03:10', by: '', proposed: 13, archived: 0, kept: 0 },
  ],
};

export const sampleProposals = (language: Language): ProposeArchiveReply => ({
  proposals: [
    ['C-000011-X', '王小明', '2023-02-11', '2026-11-01 03:10'] as const,
    ['C-000012-X', 'Northwind Traders (Asia Pacific) Holdings Limited', '2024-07-30', ''] as const,
  ].map(([id, name, since, proposedAt]) => ({
    id,
    name,
    owner: ME,
    stage: 'lost',
    since,
    limitDays: 365,
    reason: reasonOf(language, since),
    proposedAt,
  })),
  total: 3,
  spared: { hold: 1, tag: 4, owner: 2, 'open-case': 1, 'next-contact': 3, value: 2 },
  kept: 5,
  policy: samplePolicy,
});

export const sampleArchive = (language: Language): ListArchiveReply => ({
  customers: [
    {
      id: 'C-000021-X',
      name: '李娜',
      company: '示例科技有限公司',
      owner: ME,
      stage: 'lost',
      archivedAt: '2026-11-20 14:05',
      archivedBy: ME,
      reason: reasonOf(language, '2023-05-02'),
    },
    {
      id: 'C-000022-X',
      name: 'Ann Lee',
      company: '',
      owner: '',
      stage: '',
      archivedAt: '2026-10-02 09:12',
      archivedBy: 'former@example.com',
      reason: language === 'zh' ? '重复录入' : 'Entered twice',
    },
  ],
  total: 128,
  archived: 128,
});

/** Four who were chosen: one may go, two better stay, one cannot. */
export const samplePreview = (language: Language): ArchivePreviewReply => ({
  customers: [
    { id: 'C-000011-X', name: '王小明', owner: ME, cautions: [] },
    {
      id: 'C-000012-X',
      name: 'Northwind Traders (Asia Pacific) Holdings Limited',
      owner: ME,
      cautions: ['open-case', 'value'],
    },
    { id: 'C-000013-X', name: 'Anna Berg', owner: '', cautions: ['hold'] },
    {
      id: 'C-000014-X',
      name: '李娜',
      owner: ME,
      cautions: [],
      refused: {
        code: 'archive-already',
        message: language === 'zh' ? '客户 C-000014-X 已经归档。' : 'The customer C-000014-X is archived already.',
      },
    },
  ],
});
