import { myDay } from '../app/day/myDay';
import type { MyDayReply } from '../contract/replies';
import { messageFor } from '../words';
import type { Edge } from './edge';

/** A person's day for the sidebar, with Review's findings in the reader's words. */
export function myDayForPage(
  edge: Edge,
  request: { readonly owner?: string | undefined },
): { readonly ok: true } & MyDayReply {
  const { review, ...day } = myDay(edge.deps, request);
  const words = edge.words();
  const items = review.items.map(({ facts, ...item }) => ({
    ...item,
    message: messageFor({ code: item.code, facts }, words),
  }));
  return { ...day, review: { items, total: review.total } };
}
