import { requireRole } from '../app/act';
import { auditHead } from '../app/systemState';
import type { AuditReply } from '../contract/replies';
import { verifyChain, type AuditEntry } from '../core/audit/chain';
import type { StoredRecord } from '../app/ports';
import type { Edge } from './edge';

/** Checks the whole audit trail against its chain. One read. */
export function verifyAudit({ deps }: Edge): { readonly ok: true } & AuditReply {
  const view = deps.store.read({ audit: 'all' });
  requireRole(view, deps.actor, 'reader');
  const rows = view.records('audit');
  const head = auditHead(view);
  const fault = verifyChain(rows.map(entryOf), head);
  const broken = fault === null ? null : { seq: fault.seq, row: rows[fault.index]?.row ?? 0, why: fault.why };
  return { ok: true, entries: rows.length, verified: broken === null, broken, head };
}

function entryOf({ fields }: StoredRecord): AuditEntry {
  const text = (key: string): string => String(fields[key] ?? '');
  return {
    seq: Number(fields['seq'] ?? 0),
    at: text('at'),
    actor: text('actor'),
    origin: text('origin'),
    action: text('action'),
    table: text('table'),
    recordId: text('recordId'),
    part: text('part'),
    payload: text('payload'),
    salt: text('salt'),
    payloadDigest: text('payloadDigest'),
    hash: text('hash'),
    requestId: text('requestId'),
  };
}
