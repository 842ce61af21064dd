import { getCustomer, type GetCustomer } from '../app/customers/getCustomer';
import type { CustomerSheetReply } from '../contract/replies';
import { messageFor } from '../words';
import type { Edge } from './edge';

/** One customer for the sidebar, with Review's findings in the reader's words. */
export function customerForPage(edge: Edge, request: GetCustomer): { readonly ok: true } & CustomerSheetReply {
  const { findings, ...sheet } = getCustomer(edge.deps, request);
  const words = edge.words();
  return {
    ...sheet,
    review: findings.map(({ code, facts, ...where }) => ({ ...where, message: messageFor({ code, facts }, words) })),
  };
}
