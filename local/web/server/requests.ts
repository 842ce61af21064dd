import * as z from 'zod/mini';
import { HostError } from '../../host';
import type { ActionName, Takes } from '../shared/protocol';

const index = z.int().check(z.minimum(0));
const count = z.int().check(z.minimum(1));
const tab = { fileId: z.string(), sheetId: index };
const place = { sheetId: index, row: index, column: index };
const area = { ...place, rowCount: count, columnCount: count };
const nothing = z.strictObject({});

const REQUESTS = {
  open: nothing,
  layout: z.strictObject(tab),
  block: z.strictObject({ ...tab, start: index, count }),
  content: z.strictObject({ ...tab, row: index, column: index }),
  guard: z.strictObject(area),
  select: z.strictObject(area),
  type: z.strictObject({ ...place, text: z.string() }),
  paste: z.strictObject({ ...place, rows: z.array(z.array(z.string())).check(z.minLength(1)) }),
  clear: z.strictObject(area),
  hand: z.discriminatedUnion('kind', [
    z.strictObject({
      kind: z.enum(['insertRow', 'deleteRow', 'insertColumn', 'deleteColumn']),
      sheetId: index,
      at: index,
    }),
    z.strictObject({ kind: z.literal('moveColumn'), sheetId: index, at: index, to: index }),
    z.strictObject({ kind: z.literal('sort'), sheetId: index, at: index, descending: z.boolean() }),
    z.strictObject({ kind: z.literal('rename'), sheetId: index, title: z.string() }),
    z.strictObject({ kind: z.literal('hide'), sheetId: index, hidden: z.boolean() }),
    z.strictObject({ kind: z.literal('deleteTab'), sheetId: index }),
  ]),
  call: z.strictObject({ name: z.string(), argument: z.optional(z.unknown()) }),
  menu: z.strictObject({ functionName: z.string() }),
  advance: z.strictObject({ to: index }),
  moments: nothing,
  person: z.strictObject({ email: z.string(), language: z.enum(['en', 'zh']) }),
  calls: nothing,
  mails: nothing,
} as const satisfies Record<ActionName, z.ZodMiniType>;

export const isAction = (name: string): name is ActionName => Object.hasOwn(REQUESTS, name);

/** The request of an action as the page sent it. Throws `bad-request`: only a page of another version sends such. */
export function readRequest<N extends ActionName>(name: N, body: string): Takes<N> {
  const read = REQUESTS[name].safeParse(jsonOf(body));
  if (!read.success)
    throw new HostError('bad-request', `${name}: ${read.error.issues[0]?.message ?? 'not understood'}`);
  return read.data;
}

function jsonOf(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    throw new HostError('bad-request', 'the request is no JSON');
  }
}
