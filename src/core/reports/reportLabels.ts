import type { ListKey } from '../schema/field';
import type { Language } from '../schema/settings';
import type { Member, Option } from '../values/value';
import type { ReportLabels } from './reportWords';

/** Labels in a language; a key that no list knows (a text that could not be read) and an unknown e-mail stay as they are. */
export function reportLabels(
  lists: Readonly<Partial<Record<ListKey, readonly Option[]>>>,
  members: readonly Member[],
  language: Language,
): ReportLabels {
  const names = new Map(members.map((member) => [member.email, member.name]));
  return {
    option: (list, key) => {
      const option = lists[list]?.find((candidate) => candidate.key === key);
      return option === undefined ? key : option.labels[language] || key;
    },
    member: (email) => names.get(email) || email,
  };
}
