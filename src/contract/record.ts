import type { FieldValues } from '../core/changeSet';

/** A record as it crosses to the sidebar: field keys, with `id` and `version` among them. */
export type WireRecord = FieldValues & { readonly id: string };
