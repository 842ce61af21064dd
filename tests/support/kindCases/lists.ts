import { defaultLists } from '../../../src/core/schema/defaultLists';
import type { Option } from '../../../src/core/values/value';

/** An option that the team offers no more; records that have it keep it. */
export const retiredSource: Option = {
  key: 'oldChannel',
  labels: { en: 'Old channel', zh: '旧渠道' },
  synonyms: [],
  retired: true,
};

/** The lists that the tables of inputs know: those of set-up, and one retired source. */
export const caseLists: Readonly<Record<string, readonly Option[]>> = {
  ...defaultLists,
  source: [...defaultLists.source, retiredSource],
};
