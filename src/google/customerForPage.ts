import { getCustomer } from '../app/customers/getCustomer';
import type { CustomerSheetReply } from '../contract/replies';
import { messageFor } from '../words';
import type { Edge } from './edge';

/** One customer for the sidebar, with Review's findings in the reader's words. */
export function customerForPage(
  edge: Edge,
  request: { readonly id: string },
): { readonly ok: true } & CustomerSheetReply {
  const { findings, ...sheet } = getCustomer(edge.deps, request);
  const words = edge.words();
  return {
    ...sheet,
    review: findings.map(({ field, code, facts }) => ({ field, message: messageFor({ code, facts }, words) })),
  };
}
