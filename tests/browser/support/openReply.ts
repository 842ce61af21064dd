import type { OpenReply, UnfinishedAction } from '../../../src/contract/replies';
import { defaultLists } from '../../../src/core/schema/defaultLists';
import type { Language } from '../../../src/core/schema/settings';
import { tabDef } from '../../../src/core/schema/tables';

export const TODAY = '2026-11-21';
export const ME = 'li.na@example.com';

export function openReply(language: Language, over: Partial<OpenReply> = {}): OpenReply {
  return {
    state: 'ready',
    language,
    user: ME,
    role: 'owner',
    today: TODAY,
    currency: 'CNY',
    country: 'CN',
    dayOrder: 'ymd-only',
    verifyMonths: 12,
    tables: Object.fromEntries(
      (['customers', 'contacts', 'interactions', 'purchases', 'cases', 'feedback'] as const).map((key) => [
        key,
        tabDef(key).fields,
      ]),
    ),
    lists: defaultLists,
    members: [
      { email: ME, name: language === 'zh' ? '李娜' : 'Li Na', role: 'owner' },
      { email: 'chen.wei@example.com', name: language === 'zh' ? '陈伟' : 'Chen Wei', role: 'entry' },
    ],
    defaults: { kind: 'person', stage: 'lead', owner: '' },
    counts: { customers: 312, reviewOpen: 14 },
    automation: { installed: true, by: ME },
    inProgress: null,
    findings: [],
    ...over,
  };
}

/** An action that somebody else left half done, and that the owner at the page may go on with. */
export function halfDone(action: string, done: number, total: number): UnfinishedAction {
  return { action, done, total, by: 'Chen Wei', mine: false, mayGoOn: true, requestId: 'half-done-1' };
}
