import * as z from 'zod/mini';
import { kindNames } from '../core/schema/compile/names';
import { entryTables, type EntryTable } from '../core/schema/tables';
import type { KindName } from '../core/values/value';
import { later } from './schema';

const table = later(() => z.enum(entryTables));
const kind = later(() => z.enum(Object.keys(kindNames) as KindName[]));
const key = later(() => z.string().check(z.minLength(1), z.maxLength(60)));

/** Applies the Fields and Lists tabs. `confirm`: changes of kind that a person looked at and wants all the same. */
export const ApplyFieldsRequest = later(() =>
  z.object({
    requestId: z.string().check(z.minLength(8), z.maxLength(80)),
    confirm: z.optional(z.array(z.object({ table: table(), key: key(), kind: kind() })).check(z.maxLength(50))),
  }),
);

export const PreviewFieldKindRequest = later(() =>
  z.object({ table: table(), key: key(), kind: kind(), list: z.optional(z.string()) }),
);

/** The entry guide; nothing is asked. */
export const EntryGuideRequest = later(() => z.object({}));

interface BothLanguages {
  readonly en: string;
  readonly zh: string;
}

/** What is said of Fields and Lists when the register is opened. */
export interface FieldsState {
  /** Whether rows wait to be applied. */
  readonly pending: boolean;
  /** How many rows cannot be followed. */
  readonly refused: number;
  /** Those of them whose change of kind waits for a yes; absent where none does, or where rows changed since. */
  readonly kinds?: readonly WaitingKind[];
}

/** A change of kind that some values would not fit; `table`, `key`, `kind` and `list` are what a preview asks for. */
export interface WaitingKind {
  readonly table: EntryTable;
  readonly key: string;
  readonly kind: KindName;
  readonly list?: string;
  readonly tab: BothLanguages;
  readonly label: BothLanguages;
  /** The kind in force, and the one that waits. */
  readonly from: BothLanguages;
  readonly to: BothLanguages;
  /** Values that did not fit when the tabs were last applied. */
  readonly count: number;
}

/** A row of Fields or Lists that is not followed. */
export interface RefusedRow {
  readonly tab: 'fields' | 'lists';
  /** 0: the row is not there any more. */
  readonly row: number;
  /** Key of the column that the reason is about. */
  readonly column: string;
  /** Table and key of the field, or list and key of the option; '' where it has none. */
  readonly about: string;
  readonly code: string;
  readonly facts: Readonly<Record<string, string | number>>;
  readonly message: string;
}

export interface ApplyFieldsReply {
  /** False where nothing was left to apply. */
  readonly applied: boolean;
  /** New fields, as table and key. */
  readonly added: readonly string[];
  readonly refused: readonly RefusedRow[];
}

export interface KindPreviewReply {
  readonly label: { readonly en: string; readonly zh: string };
  /** Values that the field holds. */
  readonly values: number;
  /** How many of them would not fit. */
  readonly count: number;
  /** The first twenty of those. */
  readonly misfits: readonly {
    readonly row: number;
    readonly id: string;
    readonly value: string | number | boolean | null;
    readonly message: string;
  }[];
}

/** The entry guide: what every field takes, tab by tab. */
export interface EntryGuideReply {
  /** Day on which it was made. */
  readonly on: string;
  /** The reader's language. */
  readonly language: 'en' | 'zh';
  readonly tables: readonly {
    readonly key: string;
    readonly label: BothLanguages;
    readonly fields: readonly {
      readonly key: string;
      readonly label: BothLanguages;
      readonly kind: BothLanguages;
      readonly required: boolean;
      readonly personal: boolean;
      /** The team's own field. */
      readonly own: boolean;
      readonly rule: BothLanguages;
      /** What may be written, and what is kept of it. */
      readonly examples: readonly (readonly [typed: string, kept: string])[];
      readonly options: readonly (BothLanguages & { readonly synonyms: readonly string[] })[];
      readonly help: string;
      readonly purpose: string;
    }[];
  }[];
}
