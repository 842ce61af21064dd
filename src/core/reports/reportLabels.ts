import type { FieldDef } from '../schema/field';
import type { Language } from '../schema/settings';
import { flag } from '../values/flag';
import type { Member, Option, ParseContext } from '../values/value';
import type { ReportLabels } from './reportWords';

/** Labels in a language; a key that no list knows (a text that could not be read) and an unknown e-mail stay as they are. */
export function reportLabels(
  lists: Readonly<Record<string, readonly Option[]>>,
  members: readonly Member[],
  language: Language,
  own: readonly FieldDef[] = [],
): ReportLabels {
  const names = new Map(members.map((member) => [member.email, member.name]));
  const option = (list: string, key: string): string => {
    const found = lists[list]?.find((candidate) => candidate.key === key);
    return found === undefined ? key : found.labels[language] || key;
  };
  const fieldOf = (key: string): FieldDef | undefined => own.find((field) => field.key === key);
  return {
    option,
    member: (email) => names.get(email) || email,
    ownField: (key) => fieldOf(key)?.[language] ?? key,
    ownValue: (key, value) => {
      const field = fieldOf(key);
      if (field?.kind === 'flag' && (value === 'true' || value === 'false')) {
        return flag.format(value === 'true', { language } as ParseContext);
      }
      return field?.list === undefined ? value : option(field.list, value);
    },
  };
}
