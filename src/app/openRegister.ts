import type { OpenReply } from '../contract/replies';
import type { HealthFinding } from '../core/health/finding';
import type { RegisterError } from '../core/registerError';
import { personOf } from '../core/schema/people';
import { numberSetting } from '../core/schema/settings';
import { entryTables } from '../core/schema/tables';
import { dayCount, dayCountQuery } from './day/dayCount';
import { todayOf } from './entryContext';
import { fieldsState } from './fields/fieldsState';
import { automationTrouble } from './health/automationTrouble';
import { inProgressOf } from './inProgress';
import type { Deps, View } from './ports';
import { everyHeader, isWhole, registerDamage } from './registerDamage';
import { systemKeys } from './systemState';

/** What the sidebar asks first; the edge adds language, findings in words and the automation. */
export type Opened = Omit<OpenReply, 'language' | 'automation' | 'findings'> & {
  readonly automationBy: string;
  /** What is wrong with the automation, for members. */
  readonly automationTrouble: HealthFinding | null;
  readonly damage: readonly RegisterError[];
  /** 'auto', or the language that the settings choose for everyone. */
  readonly languageSetting: string;
};

/** The register as the sidebar needs it to begin: fields, lists, people, the person's role. One read. */
export function openRegister(deps: Deps): Opened {
  const view = deps.store.read({
    ...everyHeader,
    customers: { ...dayCountQuery.customers, fields: ['id'] },
    review: { ...dayCountQuery.review, fields: ['status'] },
    archive: { ...dayCountQuery.archive, fields: [] },
  });
  const damage = registerDamage(view);
  const person = personOf(view.people, deps.actor);
  const { text } = view.settings;
  const fields = fieldsState(view);
  const owner = personOf(view.people, text['default.owner'])?.email ?? deps.actor;
  return {
    state: isWhole(damage) ? 'ready' : 'damaged',
    damage,
    user: deps.actor,
    role: person?.role ?? 'none',
    today: todayOf(deps.clock),
    currency: text.currency,
    country: text.country,
    dayOrder: text.dayOrder,
    verifyMonths: numberSetting(view.settings, 'verify.months'),
    tables: Object.fromEntries(entryTables.map((table) => [table, view.schema.shown(table)])),
    lists: person === undefined ? {} : view.lists,
    members: person === undefined ? [] : view.people.map(({ email, name, role }) => ({ email, name, role })),
    defaults: { kind: text['default.kind'], stage: text['default.stage'], owner },
    counts: { ...counts(view), ...(person === undefined ? {} : { day: dayCount(view, person, todayOf(deps.clock)) }) },
    inProgress: inProgressOf(view, person),
    languageSetting: text.language,
    ...(fields === null ? {} : { fields }),
    automationBy: view.system.get(systemKeys.automation) ?? '',
    automationTrouble: person === undefined ? null : automationTrouble(deps, view),
  };
}

function counts(view: View): { readonly customers: number; readonly reviewOpen: number } {
  return {
    customers: view.records('customers').filter((record) => record.fields['id'] !== undefined).length,
    reviewOpen: view.records('review').filter((record) => record.fields['status'] === 'open').length,
  };
}
