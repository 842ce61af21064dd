import type { AutomationReply } from '../contract/replies';
import type { Deps, View } from '../app/ports';
import { mustCommit, requireRole } from '../app/act';
import { automationStanding } from '../app/health/automationTrouble';
import { systemKeys } from '../app/systemState';
import { handlers } from './handlers';

/** Whether this person's triggers stand; another person's cannot be seen. */
function ownTriggers(): readonly GoogleAppsScript.Script.Trigger[] {
  const names: readonly string[] = Object.values(handlers);
  return ScriptApp.getProjectTriggers().filter((trigger) => names.includes(trigger.getHandlerFunction()));
}

/** How another person's automation has to stand to be taken over: it does nothing any more, or nobody answers for it. */
const PASSED_ON: readonly string[] = ['automation-stranger', 'automation-demoted', 'automation-silent'];

/**
 * Installs the triggers once for the register: if another member's automation is on record and runs, that one stays and is
 * told. One that is silent, or whose person left or is no owner any more, is taken over, with an entry that says so; the former
 * person's triggers, which nobody else can delete, rest from then on. Pressing again puts back what is missing, and changes
 * nothing where nothing is.
 */
export function installAutomation(deps: Deps): AutomationReply {
  return deps.underLock(() => {
    const view = deps.store.read({});
    requireRole(view, deps.actor, 'owner');
    const by = view.system.get(systemKeys.automation) ?? '';
    const isOwn = sameAccount(by, deps.actor);
    const { code: why } = automationStanding(deps, view);
    if (by !== '' && !isOwn && !PASSED_ON.includes(why)) return { installed: true, by };
    // Triggers that Google stopped are listed all the same: only new ones run again.
    if (why === 'automation-silent') for (const trigger of ownTriggers()) ScriptApp.deleteTrigger(trigger);
    const standing = ownTriggers().map((trigger) => trigger.getHandlerFunction());
    const stands = standing.includes(handlers.hourly) && standing.includes(handlers.edit);
    if (stands && isOwn) return { installed: true, by };
    if (!standing.includes(handlers.hourly)) ScriptApp.newTrigger(handlers.hourly).timeBased().everyHours(1).create();
    if (!standing.includes(handlers.edit)) {
      ScriptApp.newTrigger(handlers.edit).forSpreadsheet(SpreadsheetApp.getActive()).onEdit().create();
    }
    record(deps, view, deps.actor, isOwn || by === '' ? {} : { former: by, why });
    deps.pulse.installed(deps.actor);
    return { installed: true, by: deps.actor };
  });
}

function sameAccount(a: string, b: string): boolean {
  return a.toLowerCase() === b.toLowerCase();
}

/** Takes away the person's own triggers; those of others only their owner can. */
export function removeAutomation(deps: Deps): AutomationReply {
  return deps.underLock(() => {
    const view = deps.store.read({});
    requireRole(view, deps.actor, 'owner');
    const by = view.system.get(systemKeys.automation) ?? '';
    for (const trigger of ownTriggers()) ScriptApp.deleteTrigger(trigger);
    if (by !== '' && !sameAccount(by, deps.actor)) return { installed: true, by };
    if (by !== '') record(deps, view, '', {});
    return { installed: false, by: '' };
  });
}

function record(deps: Deps, view: View, by: string, takenOver: object): void {
  const action = by === '' ? 'automation-removed' : 'automation-installed';
  mustCommit(
    deps,
    view,
    {
      kind: 'edited',
      action,
      origin: 'setup',
      changes: [],
      entries: [{ action, table: '', recordId: '', payload: { by, ...takenOver } }],
    },
    { requestId: deps.uuid(), system: { [systemKeys.automation]: by }, operation: 'automation' },
  );
}
