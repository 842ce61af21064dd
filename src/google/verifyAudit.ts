import { requireRole } from '../app/act';
import { verifyTrail } from '../app/past/verifyTrail';
import type { AuditReply } from '../contract/replies';
import type { Edge } from './edge';

/**
 * Checks the audit trail against its chain, from an entry on; segments in vaults included. One read, and one for each vault.
 */
export function verifyAudit(
  { deps }: Edge,
  { from }: { readonly from?: number | undefined } = {},
): {
  readonly ok: true;
} & AuditReply {
  const view = deps.store.read({ audit: 'all' });
  requireRole(view, deps.actor, 'reader');
  const { entries, breaks, moved, head, segments } = verifyTrail(deps, view, from);
  return {
    ok: true,
    entries,
    verified: breaks.length === 0,
    broken: breaks[0] ?? null,
    breaks,
    moved,
    segments,
    head,
  };
}
