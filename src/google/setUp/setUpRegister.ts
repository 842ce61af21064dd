import { mustCommit, requireRole } from '../../app/act';
import { rememberRequest, replayOf } from '../../app/systemState';
import type { SetUpReply } from '../../contract/replies';
import { chainEntries, type EntryDraft } from '../../core/audit/chain';
import { labelOf } from '../../core/layout/layout';
import { RegisterError } from '../../core/registerError';
import type { Language } from '../../core/schema/settings';
import { tabs } from '../../core/schema/tables';
import { wordsFor } from '../../words';
import type { Edge } from '../edge';
import type { Filling } from './fillRows';
import { repairSystem } from './repairSystem';
import { runSetUp, type SetUpResult } from './runSetUp';
import { standing } from './standing';

export interface SetUpRequest {
  readonly requestId: string;
  readonly language?: 'en' | 'zh' | 'zh-CN' | undefined;
}

/**
 * Sets the register up or repairs it, and writes the first entry of its audit trail (or one about the repair). On a register
 * that stands, only an owner may; its language of labels stays as it was chosen.
 */
export function setUpRegister(edge: Edge, request: SetUpRequest): { readonly ok: true } & SetUpReply {
  const { deps } = edge;
  if (deps.actor === '') throw new RegisterError('identity-unknown');
  return deps.underLock(() => {
    const before = standing(edge);
    // With the People tab gone nobody's role can be told: whoever repairs the register becomes its owner.
    if (before?.layout.tabs.people !== undefined) requireRole(before, deps.actor, 'owner');
    const done = before === null ? undefined : replayOf(before, request.requestId);
    if (done !== undefined) return done.reply as { readonly ok: true } & SetUpReply;
    const language: Language = before?.language ?? wantedLanguage(edge, request);
    const filling = fillingOf(edge, language);
    if (before === null) return firstSetUp(edge, filling, request);
    const result = runSetUp(edge.client, edge.spreadsheetId, filling, before.lists, before.schema);
    const repaired = result.repaired.map((finding) => finding.code);
    const mended = repairSystem(edge, result.created);
    const reply = { ok: true as const, created: result.created, repaired: [...repaired, ...mended], language };
    if (result.created.length + repaired.length + mended.length > 0) tell(edge, request, { result, mended, reply });
    return reply;
  });
}

/** On a spreadsheet without any register: three calls, with the trail's first entry in the same batch. */
function firstSetUp(edge: Edge, filling: Filling, request: SetUpRequest): { readonly ok: true } & SetUpReply {
  const { deps } = edge;
  const created = tabs.map((tab) => labelOf(tab, filling.language));
  const draft: EntryDraft = {
    at: deps.clock.now(),
    actor: deps.actor,
    origin: 'setup',
    action: 'set-up',
    table: '',
    recordId: '',
    payload: JSON.stringify({ created, repaired: [], mended: [] }),
    requestId: request.requestId,
  };
  const [firstEntry] = chainEntries({ seq: 0, hash: '' }, [draft], deps.uuid()).entries;
  const reply = { ok: true as const, created, repaired: [], language: filling.language };
  const whole = { ...filling, request: { id: request.requestId, reply } };
  const result = runSetUp(edge.client, edge.spreadsheetId, firstEntry === undefined ? whole : { ...whole, firstEntry });
  return { ...reply, created: result.created };
}

function fillingOf(edge: Edge, language: Language): Filling {
  const country = countryOf(edge);
  return {
    language,
    words: wordsFor(language),
    registerId: edge.deps.uuid(),
    owner: edge.deps.actor,
    today: edge.deps.clock.now().slice(0, 10),
    country,
    currency: CURRENCY_OF_COUNTRY[country] ?? 'USD',
  };
}

function wantedLanguage(edge: Edge, request: SetUpRequest): Language {
  if (request.language === undefined) return edge.accountLanguage;
  return request.language === 'en' ? 'en' : 'zh';
}

interface Repair {
  readonly result: SetUpResult;
  readonly mended: readonly string[];
  readonly reply: object;
}

function tell(edge: Edge, request: SetUpRequest, { result, mended, reply }: Repair): void {
  const { deps } = edge;
  const view = deps.store.read({});
  mustCommit(
    deps,
    view,
    {
      kind: 'edited',
      action: 'set-up',
      origin: 'setup',
      changes: [],
      entries: [
        {
          action: 'set-up',
          table: '',
          recordId: '',
          payload: { created: result.created, repaired: result.repaired, mended },
        },
      ],
    },
    { requestId: request.requestId, system: rememberRequest(view, request.requestId, reply), operation: 'set-up' },
  );
}

const COUNTRY_OF_ZONE: Readonly<Record<string, string>> = {
  'Asia/Shanghai': 'CN',
  'Asia/Chongqing': 'CN',
  'Asia/Urumqi': 'CN',
  'Asia/Hong_Kong': 'HK',
  'Asia/Macau': 'MO',
  'Asia/Taipei': 'TW',
  'Asia/Singapore': 'SG',
  'Asia/Kuala_Lumpur': 'MY',
  'Asia/Tokyo': 'JP',
  'Asia/Seoul': 'KR',
};

/**
 * Where numbers written without a country code are taken to be from: the spreadsheet's time zone tells best (en_US is the
 * locale of many a sheet that no one ever changed), then its locale's region.
 */
function countryOf(edge: Edge): string {
  return COUNTRY_OF_ZONE[edge.timeZone] ?? SpreadsheetApp.getActive().getSpreadsheetLocale().split('_')[1] ?? 'CN';
}

const CURRENCY_OF_COUNTRY: Readonly<Record<string, string>> = {
  CN: 'CNY',
  HK: 'HKD',
  MO: 'MOP',
  TW: 'TWD',
  SG: 'SGD',
  MY: 'MYR',
  JP: 'JPY',
  KR: 'KRW',
  GB: 'GBP',
  AU: 'AUD',
  CA: 'CAD',
  IN: 'INR',
  CH: 'CHF',
  DE: 'EUR',
  FR: 'EUR',
  ES: 'EUR',
  IT: 'EUR',
  NL: 'EUR',
};
