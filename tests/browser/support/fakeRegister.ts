import type { ServerApi } from '../../../src/contract/api';
import type { OpenReply, Reply, SavedDraft, WireRecord } from '../../../src/contract/replies';
import type { FieldValues } from '../../../src/core/changeSet';
import type { Language } from '../../../src/core/schema/settings';
import { formatId } from '../../../src/core/values/ids';
import { sampleCustomers } from './sampleCustomers';
import { halfDone, ME, openReply, TODAY } from './openReply';
import { glanceFunctions, type GlanceState } from './fakeGlance';
import { twinsOf } from './fakeDuplicates';
import { findingFunctions, freshFinding, type FindingState } from './fakeFinding';
import { entryFunctions } from './fakeEntry';

/** A register in memory that answers as the real one does, as far as pages can tell. */
export interface FakeRegister {
  readonly functions: Partial<ServerApi>;
  readonly customers: Map<string, WireRecord>;
  readonly interactions: WireRecord[];
  readonly purchases: WireRecord[];
  readonly glance: GlanceState;
  readonly finding: FindingState;
  /** What was entered and not saved, by key. */
  readonly drafts: Map<string, SavedDraft>;
  /** Request ids of saves that took effect. */
  readonly done: string[];
  /** Changes a record as another person would, so that the next save conflicts. */
  readonly changeBehind: (id: string, fields: FieldValues) => void;
}

export { halfDone, ME, openReply, TODAY };

export function fakeRegister(language: Language, over: Partial<OpenReply> = {}): FakeRegister {
  const customers = new Map<string, WireRecord>(sampleCustomers.map((record) => [record.id, record]));
  const interactions: WireRecord[] = [
    {
      id: 'I-000001-X',
      customerId: 'C-000002-L',
      at: '2026-08-22 10:30',
      channel: 'phone',
      outcome: 'interested',
      by: ME,
      summary:
        language === 'zh' ? '确认了第二批咖啡机的交期。' : 'Confirmed delivery of the second batch of coffee machines.',
    },
  ];
  const purchases: WireRecord[] = [
    {
      id: 'O-000001-X',
      customerId: 'C-000002-L',
      on: '2026-07-15',
      item: language === 'zh' ? '咖啡机' : 'Coffee machine',
      quantity: 2,
      amount: 12800,
      currency: 'CNY',
    },
  ];
  const glance: GlanceState = {
    customers,
    interactions,
    purchases,
    contacts: [],
    cases: [],
    feedback: [],
    cursor: { table: '', row: 0 },
  };
  const finding = freshFinding();
  const done: string[] = [];
  const drafts = new Map<string, SavedDraft>();
  const replies = new Map<string, Reply<never> | object>();
  let behind: { readonly id: string; readonly fields: FieldValues } | null = null;
  let serial = 100;

  const store = (record: WireRecord): WireRecord => {
    customers.set(record.id, record);
    return record;
  };
  const once = <T extends object>(requestId: string, work: () => T): T => {
    const before = replies.get(requestId);
    if (before !== undefined) return before as T;
    const reply = work();
    if ('ok' in reply && reply.ok === true) {
      replies.set(requestId, reply);
      done.push(requestId);
    }
    return reply;
  };

  const functions: Partial<ServerApi> = {
    apiOpen: () => ({ ok: true, ...openReply(language, over) }),
    ...findingFunctions(customers, finding),
    apiFindDuplicates: ({ fields, exceptId }) => ({
      ok: true,
      duplicates: twinsOf(customers.values(), fields, exceptId),
    }),
    ...entryFunctions(language, drafts),
    ...glanceFunctions(glance, language, once),
    apiSaveCustomer: (request) =>
      once(request.requestId, () => {
        const before = request.id === undefined ? undefined : customers.get(request.id);
        if (behind !== null && behind.id === request.id) {
          const fields = behind.fields;
          behind = null;
          const now = store({ ...before, ...fields, id: request.id, version: Number(before?.['version']) + 1 });
          return {
            ok: false,
            conflict: {
              id: request.id,
              version: Number(now['version']),
              updatedBy: 'chen.wei@example.com',
              updatedAt: '2026-11-21 09:41',
              fields: Object.keys(fields)
                .filter((field) => field in request.fields)
                .map((field) => ({
                  field,
                  mine: request.fields[field] ?? null,
                  theirs: now[field] ?? null,
                  original: request.original?.[field] ?? null,
                })),
            },
          };
        }
        const twins = twinsOf(customers.values(), request.fields, request.id).filter(({ fields }) => fields.length > 0);
        if (twins.length > 0 && request.acceptDuplicates !== true) return { ok: false, duplicates: twins };
        if (request.fields['phone'] === '12') {
          return {
            ok: false,
            issues: [{ code: 'phone-invalid', field: 'phone', message: '“12”: this number is too short.' }],
          };
        }
        const id = request.id ?? formatId('C', ++serial);
        const customer = store({ ...before, ...request.fields, id, version: Number(before?.['version'] ?? 0) + 1 });
        return { ok: true, customer, row: 8 };
      }),
    apiLogInteraction: (request) =>
      once(request.requestId, () => {
        const interaction: WireRecord = {
          at: '2026-11-21 10:00',
          by: ME,
          ...request.fields,
          id: formatId('I', ++serial),
          customerId: request.customerId,
        };
        interactions.unshift(interaction);
        const customer = {
          id: request.customerId,
          lastContactOn: TODAY,
          nextContactOn: request.fields['nextContactOn'] ?? null,
        };
        return { ok: true, interaction, customer };
      }),
    apiAddPurchase: (request) =>
      once(request.requestId, () => {
        const purchase: WireRecord = {
          ...request.fields,
          amount: Number(request.fields['amount']),
          id: formatId('O', ++serial),
          customerId: request.customerId,
        };
        purchases.unshift(purchase);
        return { ok: true, purchase, customer: { id: request.customerId, orders: 1, spent: 0, lastPurchaseOn: TODAY } };
      }),
    apiShowRow: () => ({ ok: true, row: 7 }),
    apiInstallAutomation: () => ({ ok: true, installed: true, by: ME }),
    apiSetUp: ({ language: chosen }) => ({
      ok: true,
      created: ['Customers', 'Interactions', 'Purchases'],
      repaired: [],
      language: chosen === 'en' ? 'en' : 'zh',
    }),
  };
  return {
    functions,
    customers,
    interactions,
    purchases,
    glance,
    finding,
    drafts,
    done,
    changeBehind: (id, fields) => {
      behind = { id, fields };
    },
  };
}
