import * as z from 'zod/mini';
import { later, scalar } from './schema';

const key = later(() => z.string().check(z.minLength(1), z.maxLength(80)));
const fieldKey = later(() => z.string().check(z.maxLength(60)));

/** A text of any length: one that is too long is answered with an issue that says the limit. */
export const ParseTextRequest = later(() => z.object({ text: z.string() }));

/** What stands in a form that is not saved yet. */
export const Draft = later(() =>
  z.object({
    /** The form: 'customer', or the child table that it adds to. */
    form: z.string().check(z.maxLength(40)),
    /** What to call it when it is offered again: the name typed so far. */
    title: z.string().check(z.maxLength(300)),
    /** What stands in the inputs, by field. */
    typed: z.record(fieldKey(), z.string()),
    /** The record as the form was filled from; absent for a new one. Its version tells of changes meanwhile. */
    record: z.optional(z.record(fieldKey(), scalar())),
    /** The customer that a child record hangs on. */
    customer: z.optional(z.object({ id: z.string(), name: z.string(), row: z.number() })),
    /** What stands in the paste box. */
    pasted: z.optional(z.string()),
    /** Reasons why values are to stay as typed, by field. */
    declined: z.optional(z.record(fieldKey(), z.string())),
  }),
);
export const SaveDraftRequest = later(() =>
  z.object({
    /** Names the form: the same key again replaces what was kept. */
    key: key(),
    draft: Draft(),
  }),
);
export const ListDraftsRequest = later(() => z.object({}));
export const DropDraftRequest = later(() => z.object({ key: key() }));

/** One value found in a free text. */
export interface TextGuess {
  /** In standard form, as the register would keep it. */
  readonly value: string;
  /** From 0 to 1: how sure it is that this is the field's value. */
  readonly confidence: number;
  /** The piece of the text that it was read from; several pieces are joined by line ends. */
  readonly from: string;
}
export interface ParseTextReply {
  /** By field of a customer; `notes` holds what no other field took. */
  readonly guesses: Readonly<Record<string, TextGuess>>;
}
export interface SavedDraft {
  readonly key: string;
  /** When it was kept, 'YYYY-MM-DD HH:mm'. */
  readonly at: string;
  readonly draft: z.infer<ReturnType<typeof Draft>>;
}
export interface DraftReply {
  readonly at: string;
}
export interface DraftsReply {
  /** Those of the last seven days, newest first. */
  readonly drafts: readonly SavedDraft[];
}
export interface DroppedReply {
  readonly dropped: boolean;
}
