import { ScriptError } from '../engine/scriptError';
import { asking, serviceType, type MethodCall } from '../engine/serviceType';
import { enumValue, list, nothing, plain, type Wire } from '../engine/wire';
import type { Execution } from '../execution';
import type { StoredTrigger } from '../types';

const HOUR_MS = 3_600_000;

/** guides/services/quotas: 20 triggers per user and script. */
const MAX_TRIGGERS = 20;

type Plan = Pick<StoredTrigger, 'handler' | 'spreadsheetId' | 'event' | 'everyHours'>;
type Call = MethodCall<null>;

/** Installable triggers (reference/script/script-app): each person sees and deletes only the own ones. */
export const scriptApp = serviceType<null>(
  'ScriptApp',
  {
    newTrigger: (call) => {
      mayUseTriggers(call, 'newTrigger');
      call.args.expect(1);
      return call.exec.ref('TriggerBuilder', { handler: call.args.text(0) });
    },
    getProjectTriggers: asking((call) => {
      mayUseTriggers(call, 'getProjectTriggers');
      return list(own(call.exec).map((trigger) => call.exec.ref('Trigger', trigger)));
    }),
    getUserTriggers: asking((call) => {
      mayUseTriggers(call, 'getUserTriggers');
      const { id } = call.args.object(0, 'Spreadsheet') as { readonly id: string };
      const here = own(call.exec).filter((trigger) => trigger.spreadsheetId === id || trigger.spreadsheetId === null);
      return list(here.map((trigger) => call.exec.ref('Trigger', trigger)));
    }),
    deleteTrigger: asking((call) => {
      mayUseTriggers(call, 'deleteTrigger');
      const gone = call.args.object(0, 'Trigger') as StoredTrigger;
      const { state } = call.exec.world;
      state.triggers = state.triggers.filter((one) => one.id !== gone.id || one.creator !== call.exec.facts.user);
      return nothing;
    }),
    getAuthorizationInfo: asking(({ exec, args }) => {
      args.enumMember(0, 'AuthMode');
      return exec.ref('AuthorizationInfo', null);
    }),
    requireAllScopes: asking(({ args }) => {
      args.enumMember(0, 'AuthMode');
      return nothing;
    }),
  },
  ['AuthMode', 'EventType', 'TriggerSource', 'AuthorizationStatus'],
);

/** Every person of the host has consented to everything. */
export const authorizationInfoType = serviceType<null>('AuthorizationInfo', {
  getAuthorizationStatus: () => enumValue('AuthorizationStatus.NOT_REQUIRED'),
  getAuthorizationUrl: () => plain(null),
});

export const triggerType = serviceType<StoredTrigger>('Trigger', {
  getUniqueId: ({ self }) => plain(self.id),
  getHandlerFunction: ({ self }) => plain(self.handler),
  getEventType: ({ self }) => enumValue(`EventType.${self.event}`),
  getTriggerSource: ({ self }) =>
    enumValue(self.event === 'CLOCK' ? 'TriggerSource.CLOCK' : 'TriggerSource.SPREADSHEETS'),
  getTriggerSourceId: ({ self }) => plain(self.spreadsheetId),
});

export const triggerBuilderType = serviceType<Pick<Plan, 'handler'>>('TriggerBuilder', {
  timeBased: ({ exec, self }) =>
    exec.ref('ClockTriggerBuilder', { handler: self.handler, spreadsheetId: null, event: 'CLOCK', everyHours: null }),
  forSpreadsheet: ({ exec, self, args }) => {
    const spreadsheetId = args.isObject(0) ? (args.object(0, 'Spreadsheet') as { id: string }).id : args.text(0);
    return exec.ref('SpreadsheetTriggerBuilder', {
      handler: self.handler,
      spreadsheetId,
      event: null,
      everyHours: null,
    });
  },
});

export const clockTriggerBuilderType = serviceType<Plan>('ClockTriggerBuilder', {
  everyHours: ({ exec, self, args }) => {
    const hours = args.number(0);
    if (!Number.isInteger(hours) || hours < 1) throw new ScriptError('Invalid argument: n');
    return exec.ref('ClockTriggerBuilder', { ...self, everyHours: hours });
  },
  create: asking((call) => {
    if (call.self.everyHours === null) throw new ScriptError('The trigger has no schedule: call everyHours first.');
    return create(call.exec, call.self);
  }),
});

export const spreadsheetTriggerBuilderType = serviceType<Omit<Plan, 'event'> & { event: Plan['event'] | null }>(
  'SpreadsheetTriggerBuilder',
  {
    onEdit: ({ exec, self }) => exec.ref('SpreadsheetTriggerBuilder', { ...self, event: 'ON_EDIT' }),
    onOpen: ({ exec, self }) => exec.ref('SpreadsheetTriggerBuilder', { ...self, event: 'ON_OPEN' }),
    onChange: ({ exec, self }) => exec.ref('SpreadsheetTriggerBuilder', { ...self, event: 'ON_CHANGE' }),
    create: asking(({ exec, self }) => {
      if (self.event === null)
        throw new ScriptError('The trigger has no event: call onEdit, onOpen or onChange first.');
      return create(exec, { ...self, event: self.event });
    }),
  },
);

function mayUseTriggers({ exec }: Call, method: string): void {
  exec.mustBeAuthorized(`ScriptApp.${method}`, 'script.scriptapp');
}

function own({ world, facts }: Execution): readonly StoredTrigger[] {
  return world.state.triggers.filter((trigger) => trigger.creator === facts.user);
}

function create(exec: Execution, plan: Plan): Wire {
  const { state, random } = exec.world;
  if (own(exec).length >= MAX_TRIGGERS) {
    throw new ScriptError(
      'This script has too many triggers. Triggers must be deleted from the script before more can be added.',
    );
  }
  const minute = random.below(60);
  const trigger: StoredTrigger = {
    id: String(random.below(2 ** 31)) + random.hex(8),
    ...plan,
    creator: exec.facts.user,
    nextAt: plan.everyHours === null ? null : nextAtMinute(state.now, minute),
  };
  state.random = random.state;
  state.triggers = [...state.triggers, trigger];
  return exec.ref('Trigger', trigger);
}

/** Google picks the moment within the period and keeps to it (reference/script/clock-trigger-builder). */
function nextAtMinute(now: number, minute: number): number {
  const inThisHour = Math.floor(now / HOUR_MS) * HOUR_MS + minute * 60_000;
  return inThisHour > now ? inThisHour : inThisHour + HOUR_MS;
}
