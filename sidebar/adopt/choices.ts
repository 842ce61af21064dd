import type { ServerApi } from '../../src/contract/api';
import type { AdoptionPreview, ListSort, Target } from '../../src/core/adoption/types';

/** What a person has decided about a list, as it is sent. */
export type Choices = NonNullable<Parameters<ServerApi['apiAdoptList']>[0]['choices']>;

/** What was changed in the dialog; whatever is absent is as the register proposed it. */
export interface Decisions {
  readonly sort?: ListSort;
  /** Column number to target. */
  readonly targets: Readonly<Record<number, Target>>;
  readonly owners: Readonly<Record<string, string>>;
  readonly defaults: Readonly<Partial<Record<'owner' | 'stage' | 'kind', string>>>;
}

export const noDecisions: Decisions = { targets: {}, owners: {}, defaults: {} };

/** The choices to send: only what was decided. */
export function choicesOf(decisions: Decisions): Choices {
  const columns = Object.entries(decisions.targets).map(([column, target]) => ({ column: Number(column), target }));
  return {
    ...(decisions.sort === undefined ? {} : { sort: decisions.sort }),
    ...(columns.length === 0 ? {} : { columns }),
    ...(Object.keys(decisions.owners).length === 0 ? {} : { owners: { ...decisions.owners } }),
    ...(Object.keys(decisions.defaults).length === 0 ? {} : { defaults: { ...decisions.defaults } }),
  };
}

/** A target as the value of a select: 'customers.phone', 'customers.name.given', 'own'. */
export function targetValue(target: Target): string {
  if (target === 'own') return 'own';
  return [target.table, target.field, target.part].filter((part) => part !== undefined).join('.');
}

const PARTS = ['given', 'middle', 'family'] as const;

export function targetFrom(value: string): Target {
  const [table, field, part] = value.split('.');
  if ((table !== 'customers' && table !== 'purchases' && table !== 'contacts') || field === undefined) return 'own';
  const named = PARTS.find((one) => one === part);
  return named === undefined ? { table, field } : { table, field, part: named };
}

/** The reply's proposal, whose shape the contract leaves to the planner of adoptions. */
export function previewFrom(proposal: unknown): AdoptionPreview {
  return proposal as AdoptionPreview;
}
