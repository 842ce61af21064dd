import type { AdoptedTable, AdoptionContext, ListSort, NamePart, OwnFields, Target } from '../../core/adoption/types';
import { sha256Hex } from '../../core/audit/sha256';
import { parseContext } from '../../core/records/parseFields';
import { fieldDef } from '../../core/schema/tables';
import { RegisterError } from '../../core/registerError';
import { entryContext } from '../entryContext';
import type { Scene } from '../act';
import type { View } from '../ports';

type ChosenTarget =
  'own' | { readonly table: AdoptedTable; readonly field: string; readonly part?: NamePart | undefined };

/** What a person chose in the dialog; what is absent is decided by the proposal and the settings. */
export interface Choices {
  readonly sort?: ListSort | undefined;
  readonly columns?: readonly { readonly column: number; readonly target: ChosenTarget }[] | undefined;
  readonly owners?: Readonly<Record<string, string>> | undefined;
  readonly defaults?:
    | { readonly owner?: string | undefined; readonly stage?: string | undefined; readonly kind?: string | undefined }
    | undefined;
}

/** What planning an adoption depends on beside the list: settings, lists, members and the person's choices. */
export function adoptionContext({ deps, view, person }: Scene, choices: Choices): AdoptionContext {
  const { text } = view.settings;
  const name = fieldDef('customers', 'name');
  if (name === undefined) throw new RegisterError('column-missing', { tab: 'customers', field: 'name' });
  const settingOwner = view.people.some((member) => member.email === text['default.owner'])
    ? text['default.owner']
    : '';
  const kind = choices.defaults?.kind ?? text['default.kind'];
  return {
    parse: parseContext(name, entryContext(view, deps.clock)),
    lists: view.lists,
    members: view.people,
    ownFields: ownFieldsOf(view),
    ownerMap: choices.owners ?? {},
    defaults: {
      owner: choices.defaults?.owner ?? (settingOwner === '' ? person.email : settingOwner),
      stage: choices.defaults?.stage ?? text['default.stage'],
      kind: kind === 'company' ? 'company' : 'person',
    },
    language: view.language,
    digest: (source) => sha256Hex(source).slice(0, 20),
  };
}

/** Columns of the team's own fields that a list may fill. */
function ownFieldsOf({ schema }: View): OwnFields {
  const tables = ['customers', 'purchases', 'contacts'] as const;
  return Object.fromEntries(tables.map((table) => [table, schema.shown(table).filter(({ own }) => own === true)]));
}

/** The person's changes to the proposed mapping, by column number. */
export function chosenTargets(choices: Choices): Readonly<Record<number, Target>> {
  return Object.fromEntries((choices.columns ?? []).map(({ column, target }) => [column, targetOf(target)]));
}

function targetOf(chosen: ChosenTarget): Target {
  if (chosen === 'own') return chosen;
  const { table, field, part } = chosen;
  return part === undefined ? { table, field } : { table, field, part };
}
