import * as z from 'zod/mini';
import type { CellScalar } from '../core/values/value';

const requestId = z.string().check(z.minLength(8), z.maxLength(80));
const recordId = z.string().check(z.minLength(3), z.maxLength(40));

export const VerifyFieldRequest = z.object({
  requestId,
  id: recordId,
  /** A field that is confirmed: name, company, phone, landline, email, socialHandle, address, creditCode, owner. */
  field: z.string().check(z.maxLength(60)),
  /** A key of the list `interactionChannel` ('phone', 'visit' …), or a few words. */
  how: z.string().check(z.minLength(1), z.maxLength(200)),
  /** Row on which the customer stood when it was last seen; spares a read where it still holds. */
  rowHint: z.optional(z.number()),
});

export interface VerifyFieldReply {
  readonly customer: { readonly id: string; readonly verified: string; readonly lastVerifiedOn: CellScalar };
  readonly stamp: { readonly field: string; readonly on: string; readonly by: string; readonly how: string };
}
