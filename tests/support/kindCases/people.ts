import type { Member } from '../../../src/core/values/value';

/** The team that the tables of inputs know. */
export const caseTeam: readonly Member[] = [
  { email: 'owner@example.com', name: 'Owner', aliases: [] },
  { email: 'wang@example.com', name: '王芳', aliases: ['小芳', '芳姐', 'Fang', 'Ming'] },
  { email: 'lina@example.com', name: 'Li Na', aliases: ['李娜', '小李', 'Nana', '娜娜'] },
  { email: 'chen@example.com', name: '陈伟', aliases: ['Chen Wei', 'Ming'] },
];
