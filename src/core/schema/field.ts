import type { KindName } from '../values/value';

/** Option lists of the register; each is a block of rows in the Lists tab. */
export type ListKey =
  | 'customerKind'
  | 'gender'
  | 'industry'
  | 'source'
  | 'stage'
  | 'category'
  | 'spendingCapacity'
  | 'consent'
  | 'lawfulBasis'
  | 'contactRole'
  | 'interactionChannel'
  | 'direction'
  | 'outcome'
  | 'payment'
  | 'caseKind'
  | 'caseStatus'
  | 'aspect'
  | 'via'
  | 'role'
  | 'reviewStatus'
  | 'importStatus'
  | 'tab';

/** Tabs that hold records of the register, each record with an id. */
export type RecordTable = 'customers' | 'contacts' | 'interactions' | 'purchases' | 'cases' | 'feedback' | 'archive';

/** Tabs that serve the register. */
export type ServiceTable =
  'review' | 'import' | 'fields' | 'lists' | 'settings' | 'people' | 'snapshots' | 'audit' | 'system';

export type TabKey = RecordTable | ServiceTable;

/** One column of a tab: the only place where its name, kind and rules stand. */
export interface FieldDef {
  /** Known to metadata, API and audit; never renamed, never reused. */
  readonly key: string;
  readonly kind: KindName;
  readonly en: string;
  readonly zh: string;
  /** A record without it is incomplete; forms ask for it, adoption fills it from a settable default. */
  readonly required?: true;
  readonly personal?: true;
  /** Masked where it is not needed. */
  readonly sensitive?: true;
  /** Written by the register alone: outside forms, protected with a warning. */
  readonly computed?: true;
  /** Two records that share it are suspected to be one. */
  readonly matching?: true;
  readonly hidden?: true;
  /** A person may confirm its value. `ask`: My day asks for it also where nobody ever did, not only where that is long ago. */
  readonly verifiable?: 'ask' | 'may';
  /** Came when registers were in use already: one that lacks the column goes on without it until it is set up again. */
  readonly later?: true;
  /** Key of an option list: one of `ListKey`, or one that the team made in the Lists tab. */
  readonly list?: string;
  /** What cells of the Fields and Lists tabs offer: names of the register itself, which are in no list. */
  readonly offers?: 'tabs' | 'kinds' | 'forms' | 'yes';
  readonly range?: { readonly min: number; readonly max: number };
  /** Other names of the column in people's lists, both languages; compared by `labelKey`. */
  readonly also?: readonly string[];
  /** Column width in pixels. */
  readonly width?: number;
  /** Heading under which a form shows the field. */
  readonly group?: string;
  /** A form shows the field only while another field holds one of these: keys of options, or 'yes' and 'no'. */
  readonly condition?: { readonly field: string; readonly in: readonly string[] };
  /** Where a form shows it: at once, behind "More fields", or not at all. Absent: the form decides. */
  readonly form?: 'first' | 'more' | 'never';
  /** How the team wants it filled in, in their own words; shown beside the input. */
  readonly help?: string;
  /** What the team needs it for, in their own words. */
  readonly purpose?: string;
  /** The team's own: its key begins with `x_`, and it came by a row of the Fields tab. */
  readonly own?: true;
  /** Out of forms, its column hidden; what stands there is kept, read and checked as before. */
  readonly retired?: true;
}

export interface TabDef {
  readonly key: TabKey;
  readonly en: string;
  readonly zh: string;
  readonly fields: readonly FieldDef[];
  /** Of the ids of its records. */
  readonly prefix?: string;
  readonly hidden?: true;
}
