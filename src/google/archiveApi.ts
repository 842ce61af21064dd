import { archiveCustomers, type ArchiveCustomers } from '../app/archive/archiveCustomers';
import { previewArchive } from '../app/archive/previewArchive';
import { settleArchive, type SettleArchive } from '../app/archive/settleArchive';
import { unarchiveCustomers, type UnarchiveCustomers } from '../app/archive/unarchiveCustomers';
import type {
  ArchivePreviewReply,
  ArchiveReply,
  ArchiveSkip,
  SettleArchiveReply,
  UnarchiveReply,
} from '../contract/archive';
import type { ArchiveRefusal } from '../core/archive/planArchive';
import { messageForError } from '../words';
import type { Edge } from './edge';

export { listArchive } from '../app/archive/listArchive';
export { proposeArchive } from '../app/archive/proposeArchive';

export function archiveForPage(edge: Edge, request: ArchiveCustomers): { readonly ok: true } & ArchiveReply {
  return worded(edge, archiveCustomers(edge.deps, request));
}

/** Who would go, with a sentence for each who cannot. */
export function previewForPage(
  edge: Edge,
  request: { readonly ids: readonly string[] },
): { readonly ok: true } & ArchivePreviewReply {
  const words = edge.words();
  const { customers } = previewArchive(edge.deps, request);
  return {
    ok: true,
    customers: customers.map(({ code, ...customer }) => {
      if (code === undefined) return customer;
      return { ...customer, refused: { code, message: messageForError(code, { id: customer.id }, words) } };
    }),
  };
}

export function unarchiveForPage(edge: Edge, request: UnarchiveCustomers): { readonly ok: true } & UnarchiveReply {
  return worded(edge, unarchiveCustomers(edge.deps, request));
}

export function settleForPage(edge: Edge, request: SettleArchive): { readonly ok: true } & SettleArchiveReply {
  return worded(edge, settleArchive(edge.deps, request));
}

interface Skipped {
  readonly id: string;
  readonly code: ArchiveRefusal;
}

/** The reply with a sentence for each customer who was passed over. */
function worded<R extends { readonly skipped: readonly Skipped[] }>(
  edge: Edge,
  reply: R,
): Omit<R, 'skipped'> & { readonly skipped: readonly ArchiveSkip[] } {
  const words = edge.words();
  const skipped = reply.skipped.map(({ id, code }) => ({ id, code, message: messageForError(code, { id }, words) }));
  return { ...reply, skipped };
}
