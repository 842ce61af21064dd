import type { EntryContext } from '../../../src/core/records/parseFields';
import { defaultLists } from '../../../src/core/schema/defaultLists';
import { baseSchema } from '../../../src/core/schema/schema';
import { readSettings } from '../../../src/core/schema/settings';
import type { CivilDate } from '../../../src/core/values/civilDate';

export const team = [
  { email: 'wang@example.com', name: '王小明', aliases: ['小王'] },
  { email: 'li.na@example.com', name: '李娜', aliases: [] },
];

/** A register in China on 21 November 2026 with the lists that set-up writes. */
export function anEntryContext(over: Partial<EntryContext> = {}): EntryContext {
  return {
    schema: baseSchema,
    settings: readSettings([]),
    lists: defaultLists,
    members: team,
    today: '2026-11-21' as CivilDate,
    language: 'zh',
    ...over,
  };
}
