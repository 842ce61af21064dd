import type { AuditHead } from '../core/audit/chain';
import { RegisterError } from '../core/registerError';
import type { View } from './ports';

/** Requests whose first result is kept, so that a repeat gets it again. */
export const RING_SIZE = 500;

/** A reply longer than this is not kept in its ring slot; a cell holds 50,000 characters. */
const RING_REPLY_LIMIT = 45_000;

export const systemKeys = {
  audit: 'audit',
  counters: 'counters',
  commit: 'commit',
  ring: 'ring',
  language: 'language',
  registerId: 'registerId',
  layoutVersion: 'layoutVersion',
  progress: 'progress',
  automation: 'automation',
  /** Live rows by table, as JSON; '' where they have to be counted anew. */
  counts: 'counts',
  /** What the last runs of the archive rules did. */
  archive: 'archive',
  /** Day of the set-up: no report is made of months before it. */
  setUpOn: 'setUpOn',
} as const;

/** Jobs whose state has a cell from the start, so that writing it moves no row. */
const jobNames = [
  'resume',
  'sweep',
  'snapshot',
  'vanished',
  'staleFlags',
  'completeness',
  'report',
  'drill',
  'archive',
  'chain',
  'segments',
  'health',
  'prune',
  'vaultShare',
  'importRows',
] as const;

/** Keys and values of a System tab that has seen nothing yet. */
export function initialSystem(language: string, registerId: string, setUpOn: string): Readonly<Record<string, string>> {
  const slots = Array.from({ length: RING_SIZE }, (_, index) => [ringSlot(index), ''] as const);
  return {
    [systemKeys.layoutVersion]: '1',
    [systemKeys.registerId]: registerId,
    [systemKeys.language]: language,
    [systemKeys.audit]: JSON.stringify({ seq: 0, hash: '' }),
    [systemKeys.counters]: '{}',
    [systemKeys.counts]: '{}',
    [systemKeys.commit]: '',
    [systemKeys.ring]: '0',
    [systemKeys.progress]: '',
    [systemKeys.automation]: '',
    [systemKeys.setUpOn]: setUpOn,
    [systemKeys.archive]: '',
    ...Object.fromEntries(['segments', 'vault.audit'].map((key) => [key, ''])),
    ...Object.fromEntries(['drill', 'drill.last', 'drill.log', 'drill.scratch'].map((key) => [key, ''])),
    ...Object.fromEntries(jobNames.map((name) => [`job.${name}`, ''])),
    ...Object.fromEntries(slots),
  };
}

export function ringSlot(index: number): string {
  return `ring.${String(index % RING_SIZE).padStart(3, '0')}`;
}

/** The head of the audit chain. Throws `system-damaged` where the System tab does not tell: set-up repairs it. */
export function auditHead(view: View): AuditHead {
  const head = parsed(view, systemKeys.audit) as Partial<AuditHead>;
  if (!isCount(head.seq) || typeof head.hash !== 'string') {
    throw new RegisterError('system-damaged', { key: systemKeys.audit });
  }
  return { seq: head.seq, hash: head.hash };
}

/** Last number given to each id prefix. Throws `system-damaged` where the System tab does not tell: set-up repairs it. */
export function countersOf(view: View): Readonly<Record<string, number>> {
  const counters = parsed(view, systemKeys.counters) as Record<string, number>;
  if (Object.values(counters).every(isCount)) return counters;
  throw new RegisterError('system-damaged', { key: systemKeys.counters });
}

function isCount(value: unknown): value is number {
  return Number.isSafeInteger(value) && Number(value) >= 0;
}

function parsed(view: View, key: string): object {
  try {
    const value: unknown = JSON.parse(view.system.get(key) ?? '');
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value;
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
  }
  throw new RegisterError('system-damaged', { key });
}

/** The first result of a request that was carried out before, or undefined. */
export function replayOf(view: View, requestId: string): { readonly reply: unknown } | undefined {
  for (let index = 0; index < RING_SIZE; index += 1) {
    const text = view.system.get(ringSlot(index)) ?? '';
    if (!text.startsWith(`{"id":${JSON.stringify(requestId)},`)) continue;
    return slotOf(text);
  }
  return undefined;
}

/** A slot that was damaged by hand remembers nothing. */
function slotOf(text: string): { readonly reply: unknown } | undefined {
  try {
    return { reply: (JSON.parse(text) as { readonly reply: unknown }).reply };
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

/** System cells that remember a request and its result. */
export function rememberRequest(
  view: Pick<View, 'system'>,
  requestId: string,
  reply: unknown,
): Readonly<Record<string, string>> {
  const said = Number(view.system.get(systemKeys.ring) ?? '0');
  const next = isCount(said) ? said % RING_SIZE : 0;
  const full = JSON.stringify({ id: requestId, reply });
  const slot =
    full.length <= RING_REPLY_LIMIT ? full : JSON.stringify({ id: requestId, reply: { ok: true, shortened: true } });
  return { [ringSlot(next)]: slot, [systemKeys.ring]: String((next + 1) % RING_SIZE) };
}
