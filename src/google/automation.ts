import type { AutomationReply } from '../contract/replies';
import type { Deps, View } from '../app/ports';
import { mustCommit, requireRole } from '../app/act';
import { systemKeys } from '../app/systemState';
import { handlers } from './handlers';

/** Whether this person's triggers stand; another person's cannot be seen. */
function ownTriggers(): readonly GoogleAppsScript.Script.Trigger[] {
  const names: readonly string[] = Object.values(handlers);
  return ScriptApp.getProjectTriggers().filter((trigger) => names.includes(trigger.getHandlerFunction()));
}

/**
 * Installs the triggers once for the register: if another member's automation is on record, that one stays and is told.
 * Pressing again puts back what is missing, and changes nothing where nothing is.
 */
export function installAutomation(deps: Deps): AutomationReply {
  return deps.underLock(() => {
    const view = deps.store.read({});
    requireRole(view, deps.actor, 'owner');
    const by = view.system.get(systemKeys.automation) ?? '';
    if (by !== '' && by !== deps.actor && view.people.some((person) => person.email === by))
      return { installed: true, by };
    const standing = ownTriggers().map((trigger) => trigger.getHandlerFunction());
    const stands = standing.includes(handlers.hourly) && standing.includes(handlers.edit);
    if (stands && by === deps.actor) return { installed: true, by };
    if (!standing.includes(handlers.hourly)) ScriptApp.newTrigger(handlers.hourly).timeBased().everyHours(1).create();
    if (!standing.includes(handlers.edit)) {
      ScriptApp.newTrigger(handlers.edit).forSpreadsheet(SpreadsheetApp.getActive()).onEdit().create();
    }
    record(deps, view, deps.actor);
    return { installed: true, by: deps.actor };
  });
}

/** Takes away the person's own triggers; those of others only their owner can. */
export function removeAutomation(deps: Deps): AutomationReply {
  return deps.underLock(() => {
    const view = deps.store.read({});
    requireRole(view, deps.actor, 'owner');
    const by = view.system.get(systemKeys.automation) ?? '';
    for (const trigger of ownTriggers()) ScriptApp.deleteTrigger(trigger);
    if (by !== '' && by !== deps.actor) return { installed: true, by };
    if (by !== '') record(deps, view, '');
    return { installed: false, by: '' };
  });
}

function record(deps: Deps, view: View, by: string): void {
  const action = by === '' ? 'automation-removed' : 'automation-installed';
  mustCommit(
    deps,
    view,
    {
      kind: 'edited',
      action,
      origin: 'setup',
      changes: [],
      entries: [{ action, table: '', recordId: '', payload: { by } }],
    },
    { requestId: deps.uuid(), system: { [systemKeys.automation]: by }, operation: 'automation' },
  );
}
