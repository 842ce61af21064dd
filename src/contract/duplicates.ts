import * as z from 'zod/mini';
import type { DuplicateReason } from '../core/duplicates/reason';
import { later, scalar } from './schema';

export const FindDuplicatesRequest = later(() =>
  z.object({
    /** What is known of the customer so far, as it was typed; what cannot be read is passed over. */
    fields: z.record(z.string().check(z.maxLength(60)), scalar()),
    /** The customer itself, where it is in the register. */
    exceptId: z.optional(z.string().check(z.minLength(3), z.maxLength(40))),
  }),
);

/** Why a person saved although the register has a customer like it. */
export const DuplicateReasonText = later(() => z.string().check(z.maxLength(500)));

/** A customer who may be the one that is being entered. Enough to recognise them, no more. */
export interface DuplicateHit {
  readonly id: string;
  readonly name: string;
  readonly company: string;
  /** Whether it is a company: a person may become one of its contact persons. */
  readonly isCompany: boolean;
  /** How much speaks for the same customer, 0 to 1. */
  readonly score: number;
  /** Codes with facts, most telling first. */
  readonly reasons: readonly DuplicateReason[];
  /** Fields whose exact keys are shared ('phone', 'email', 'creditCode'); none where it is only alike. */
  readonly fields: readonly string[];
  /** Masked values to recognise it by: '138****8000'. */
  readonly shown: Readonly<Record<string, string>>;
  /** E-mail of the member who looks after it; '' where nobody does. */
  readonly owner: string;
  readonly row: number;
  /** Archived: to be brought back rather than entered anew. `row` is its row in Archive. */
  readonly archived?: true;
}

export interface FindDuplicatesReply {
  /** Best first, ten at most. */
  readonly duplicates: readonly DuplicateHit[];
}
