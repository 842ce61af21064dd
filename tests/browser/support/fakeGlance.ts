import type { ServerApi } from '../../../src/contract/api';
import type { Conflict, HistoryEntry, WireRecord } from '../../../src/contract/replies';
import type { FieldValues } from '../../../src/core/changeSet';
import type { Language } from '../../../src/core/schema/settings';
import { formatId } from '../../../src/core/values/ids';
import { ME, TODAY } from './openReply';

/** What a customer's page stands on, in memory. */
export interface GlanceState {
  readonly customers: Map<string, WireRecord>;
  readonly interactions: WireRecord[];
  readonly purchases: WireRecord[];
  readonly contacts: WireRecord[];
  readonly cases: WireRecord[];
  readonly feedback: WireRecord[];
  /** Where the cursor stands in the sheet. */
  cursor: { table: string; row: number };
  /** What another person writes into a contact person right before the next save of one. */
  clash?: Readonly<Record<string, string>> | undefined;
}

type Once = <T extends object>(requestId: string, work: () => T) => T;
type Child = 'contacts' | 'cases' | 'feedback';
interface ChildRequest {
  readonly requestId: string;
  readonly id?: string | undefined;
  readonly customerId?: string | undefined;
  readonly version?: number | undefined;
  readonly fields: FieldValues;
  readonly original?: FieldValues | undefined;
}

const PREFIXES = { contacts: 'P', cases: 'S', feedback: 'F' } as const;

/** The functions behind a customer's page, in the words of the language where the register words them. */
export function glanceFunctions(state: GlanceState, language: Language, once: Once): Partial<ServerApi> {
  const zh = language === 'zh';
  let serial = 500;
  const of = (records: readonly WireRecord[], id: string): WireRecord[] =>
    records.filter((one) => one['customerId'] === id);
  const change = (id: string, fields: object): WireRecord => {
    const before = state.customers.get(id);
    const now = { ...before, ...fields, id, version: Number(before?.['version']) + 1 };
    state.customers.set(id, now);
    return now;
  };
  const save = (sort: Child, { id, customerId = '', fields }: ChildRequest): WireRecord => {
    const records = state[sort];
    const before = records.find((one) => one.id === id);
    const defaults = sort === 'cases' ? { status: 'open', openedAt: `${TODAY} 10:00` } : { at: `${TODAY} 10:00` };
    const now: WireRecord = {
      ...(before ?? { ...defaults, customerId }),
      ...fields,
      id: id ?? formatId(PREFIXES[sort], ++serial),
      version: Number(before?.['version'] ?? 0) + 1,
    };
    if (before === undefined) records.unshift(now);
    else records[records.indexOf(before)] = now;
    return now;
  };
  return {
    apiGetCustomer: (request) => {
      const id = request.id ?? [...state.customers.keys()][(request.at?.row ?? 0) - 2] ?? '';
      const customer = state.customers.get(id);
      if (customer === undefined) return { ok: false, error: { code: 'not-found', message: `${id} is not there` } };
      const show = request.show ?? 20;
      const sorts = (['interactions', 'purchases', 'contacts', 'cases', 'feedback'] as const).map(
        (sort) => [sort, of(state[sort], id)] as const,
      );
      const shown = Object.fromEntries(sorts.map(([sort, all]) => [sort, all.slice(0, show)])) as Record<
        (typeof sorts)[number][0],
        WireRecord[]
      >;
      return {
        ok: true,
        customer,
        row: 7,
        ...shown,
        totals: Object.fromEntries(sorts.map(([sort, all]) => [sort, all.length])),
        ages: customer['phone'] === undefined ? {} : { phone: { on: '2025-09-20', by: ME, how: 'phone', months: 14 } },
        review:
          id === 'C-000002-L'
            ? [
                {
                  table: 'customers',
                  recordId: id,
                  field: 'birthDate',
                  message: zh ? '1985/6/31：6月只有30天。' : '1985/6/31: June has 30 days.',
                },
              ]
            : [],
      };
    },
    apiGetHistory: ({ id }) => ({ ok: true, entries: historyOf(id, zh), total: 2 }),
    apiQuickEdit: (request) =>
      once(request.requestId, () => {
        const before = state.customers.get(request.id) ?? { id: request.id };
        const next = 'nextContactOn' in request ? { nextContactOn: request.nextContactOn ?? null } : {};
        const tags = [...String(before['tags'] ?? '').split('; '), ...(request.addTags ?? [])].filter(
          (tag) => tag !== '' && request.removeTags?.includes(tag) !== true,
        );
        const now = change(request.id, { ...next, tags: tags.join('; ') });
        return {
          ok: true as const,
          customer: {
            id: now.id,
            nextContactOn: now['nextContactOn'] ?? null,
            tags: now['tags'] ?? null,
            version: Number(now['version']),
          },
          before: { nextContactOn: before['nextContactOn'] ?? null, tags: before['tags'] ?? null },
          addedTags: request.addTags ?? [],
          removedTags: request.removeTags ?? [],
          row: 7,
          changed: true,
        };
      }),
    apiVerifyField: ({ requestId, id, field, how }) =>
      once(requestId, () => ({
        ok: true as const,
        customer: { id, verified: '{}', lastVerifiedOn: TODAY },
        stamp: { field, on: TODAY, by: ME, how },
      })),
    apiSaveContact: (request) => {
      const { clash } = state;
      if (clash !== undefined) {
        state.clash = undefined;
        const theirs = save('contacts', { ...request, fields: clash });
        return { ok: false, conflict: conflictOf(request, theirs, clash) };
      }
      return once(request.requestId, () => ({ ok: true as const, contact: save('contacts', request) }));
    },
    apiSaveCase: (request) => once(request.requestId, () => ({ ok: true as const, case: save('cases', request) })),
    apiSaveFeedback: (request) =>
      once(request.requestId, () => ({ ok: true as const, feedback: save('feedback', request) })),
    apiActiveRow: () => ({ ok: true, ...state.cursor }),
  };
}

function conflictOf(request: ChildRequest, theirs: WireRecord, clash: Readonly<Record<string, string>>): Conflict {
  return {
    id: theirs.id,
    version: Number(theirs['version']),
    updatedBy: 'chen.wei@example.com',
    updatedAt: `${TODAY} 09:41`,
    fields: Object.keys(clash).map((field) => ({
      field,
      mine: request.fields[field] ?? null,
      theirs: clash[field] ?? null,
      original: request.original?.[field] ?? null,
    })),
  };
}

/** Two changes as the register words them. */
function historyOf(id: string, zh: boolean): readonly HistoryEntry[] {
  return [
    {
      seq: 7,
      table: 'customers',
      at: '2026-11-20 16:05',
      by: 'chen.wei@example.com',
      origin: 'form',
      where: zh ? '表单' : 'form',
      action: 'save',
      what: zh ? '修改' : 'Changed',
      version: 2,
      changes: [
        {
          field: 'stage',
          label: zh ? '阶段' : 'Stage',
          before: 'lead',
          after: 'prospect',
          beforeText: zh ? '潜在' : 'Lead',
          afterText: zh ? '意向' : 'Prospect',
        },
      ],
    },
    {
      seq: 3,
      table: 'customers',
      at: '2026-06-01 09:12',
      by: ME,
      origin: 'import',
      where: zh ? '导入' : 'import',
      action: 'adopt',
      what: zh ? '从名单导入' : 'Adopted from a list',
      version: 1,
      changes: [
        { field: 'name', label: zh ? '客户名称' : 'Name', before: null, after: id, beforeText: '', afterText: id },
      ],
    },
  ];
}
