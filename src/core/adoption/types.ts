import type { FieldValues, OwnCells } from '../changeSet';
import type { Issue } from '../issue';
import type { FieldDef } from '../schema/field';
import type { Language } from '../schema/settings';
import type { CellScalar, Member, Option, ParseContext } from '../values/value';

/** One cell of a list as it was found: what it holds, and what a person sees in it. */
export interface SourceCell {
  readonly value: CellScalar;
  readonly text: string;
}

/** The cells of one tab, `grid[0]` is row 1; rows may be ragged, null is a cell that was never filled. */
export type SourceGrid = readonly (readonly (SourceCell | null)[])[];

/** Why a list cannot be read at all. */
export type ShapeProblem = 'list-empty' | 'list-no-header';

/** What a row below the header is. Only `data` rows can become records; the others are held with their code. */
export type RowSort = 'data' | 'description' | 'total' | 'note' | 'header';

/** One non-blank row below the header; `row` is its 1-based number in the tab, `cells[i]` is column `i + 1`. */
export interface ShapeRow {
  readonly row: number;
  readonly sort: RowSort;
  readonly cells: readonly (SourceCell | null)[];
}

/** One column that has a header or data. Its label is unique in the list. */
export interface ShapeColumn {
  /** 1-based. */
  readonly column: number;
  /** 'A', 'B' … 'AA'. */
  readonly letter: string;
  readonly label: string;
  /** Header texts that the label is made of: the group above it, if any, then its own. */
  readonly parts: readonly string[];
  /** Whether the list names it; a label like 'Column F' was made up otherwise. */
  readonly named: boolean;
  /** Data rows in which it is filled. */
  readonly filled: number;
}

/** A list found in a tab: its titles, its header, its rows. Plain data. */
export interface ListShape {
  /** Texts above the header, one per non-blank row. */
  readonly titles: readonly string[];
  /** 1-based rows of the header: one, or two where a group row stands above the detail row. */
  readonly headerRows: readonly number[];
  readonly columns: readonly ShapeColumn[];
  readonly rows: readonly ShapeRow[];
  /** Non-blank rows below the header: what `taken + already + held` adds up to. */
  readonly read: number;
}

export type AdoptedTable = 'customers' | 'purchases' | 'contacts';

/** Where a column goes: a field of the register, or a column of the team's own. */
export type Target =
  | {
      readonly table: AdoptedTable;
      readonly field: string;
      /** Of columns that make one name together; only with `customers.name` and `contacts.name`. */
      readonly part?: NamePart;
    }
  | 'own';

export type NamePart = 'given' | 'middle' | 'family';

/** How sure a proposal is: by the field's own label, another name of it, the look of the values, by a person, or not at all. */
export type MatchReason = 'name' | 'synonym' | 'values' | 'chosen' | 'none';

export interface MappedColumn {
  readonly column: number;
  readonly letter: string;
  readonly label: string;
  readonly target: Target;
  /** 0 to 1. */
  readonly confidence: number;
  readonly reason: MatchReason;
  /** Header of the team's own column (target 'own'): the label, made distinct from the register's own labels. */
  readonly ownLabel: string;
  /** Table of the team's own column. */
  readonly ownTable: 'customers' | 'purchases';
  /** The team's own numbers of customers: kept in an own column, and rows that share one are the same customer. */
  readonly customerNumber?: true;
}

/** What a row of the list is about. `orders`: a purchase with the customer in it; `purchases`: only a reference. */
export type ListSort = 'customers' | 'purchases' | 'orders';

/** Which column becomes what. A person may change it before anything is written: give it to `settleMapping` then. */
export interface Mapping {
  readonly sort: ListSort;
  readonly columns: readonly MappedColumn[];
}

/** Fields of the team's own by table. */
export type OwnFields = Readonly<Partial<Record<AdoptedTable, readonly FieldDef[]>>>;

/** Everything that planning depends on besides the list itself. */
export interface AdoptionContext {
  /** Without `options`, `members` and `range`: those are set field by field. */
  readonly parse: ParseContext;
  readonly lists: Readonly<Record<string, readonly Option[]>>;
  readonly members: readonly Member[];
  /** Fields of the team's own that a list may fill, by table; retired ones are not among them. */
  readonly ownFields?: OwnFields;
  /** Owner texts that the person has mapped to a member's e-mail. */
  readonly ownerMap: Readonly<Record<string, string>>;
  readonly defaults: {
    readonly owner: string;
    readonly stage: string;
    /** Where neither the name nor the other fields tell. */
    readonly kind: 'person' | 'company';
  };
  /** Of made-up labels: 'Column F' or 'F 列'. */
  readonly language: Language;
  /** A short digest of a text (the first characters of a SHA-256). */
  readonly digest: (text: string) => string;
}

/** A customer that the register already has. */
export interface KnownCustomer {
  readonly id: string;
  readonly fields: FieldValues;
  /** The team's own customer numbers, as text (cells of a column that was adopted with `customerNumber`). */
  readonly numbers?: readonly string[];
}

export interface Known {
  /** Identities of source rows that were taken or held before. */
  readonly identities: ReadonlySet<string>;
  readonly customers: readonly KnownCustomer[];
}

/** A record that a row becomes, in the standard form of its kinds. */
export interface PlannedRecord {
  readonly fields: FieldValues;
  /** Source texts that the fields do not hold letter by letter: by field, or by own label. */
  readonly original: Readonly<Record<string, string>>;
  readonly own: OwnCells;
  readonly issues: readonly Issue[];
}

/**
 * The customer that a purchase belongs to, where its own row does not create it: one that the register has, or the one
 * created by an earlier row of the list (whose identity leads to the id, in this run or in the audit trail).
 */
export type CustomerRef =
  | { readonly kind: 'id'; readonly id: string }
  | { readonly kind: 'row'; readonly row: number; readonly identity: string };

export interface TakenRow {
  readonly outcome: 'taken';
  readonly identity: string;
  readonly row: number;
  /** The customer that this row creates; absent where it belongs to another one or to none that is known. */
  readonly customer?: PlannedRecord;
  /** A person at the customer that this row creates (or refers to). */
  readonly contact?: PlannedRecord;
  /** Its `customerId` is absent and to be filled in, unless the row names a customer nobody knows: then it is that text. */
  readonly purchase?: PlannedRecord;
  readonly matchesCustomer?: CustomerRef;
}

export interface AlreadyRow {
  readonly outcome: 'already';
  readonly identity: string;
  readonly row: number;
}

export type HeldCode = 'no-name-and-no-way' | 'total-row' | 'description-row' | 'note-row' | 'header-row';

export interface HeldRow {
  readonly outcome: 'held';
  readonly identity: string;
  readonly row: number;
  readonly codes: readonly HeldCode[];
  /** Label and text of every filled cell, in column order. */
  readonly original: readonly (readonly [label: string, text: string])[];
}

export type PlannedRow = TakenRow | AlreadyRow | HeldRow;

/** The plan of some rows of a list: `taken + already + held = rows.length`. */
export interface AdoptionSlice {
  readonly rows: readonly PlannedRow[];
  /** Of the whole list. */
  readonly read: number;
  readonly taken: number;
  readonly already: number;
  readonly held: number;
  /** Taken rows of this slice with an issue 'duplicate-suspected'. */
  readonly duplicatesSuspected: number;
  /** Issues of this slice by code. */
  readonly issues: Readonly<Record<string, number>>;
  /** Where the next slice starts (0-based index into `shape.rows`), or null after the last row. */
  readonly next: number | null;
}

/** Rows of the list, and customers of the register, that share a phone, an e-mail or a registration number. */
export interface SharedGroup {
  readonly field: string;
  readonly rows: readonly number[];
  readonly ids: readonly string[];
}

export interface ColumnPreview {
  readonly column: number;
  readonly letter: string;
  readonly label: string;
  readonly target: Target;
  readonly confidence: number;
  readonly reason: MatchReason;
  readonly ownLabel: string;
  readonly ownTable: 'customers' | 'purchases';
  readonly filled: number;
  /** Cells whose standard form differs from their text. */
  readonly normalised: number;
  /** Cells that keep their text because they cannot be read. */
  readonly unreadable: number;
  readonly samples: readonly ColumnSample[];
}

export interface ColumnSample {
  readonly row: number;
  readonly before: string;
  /** As the register will show it. */
  readonly after: string;
  readonly issue?: Issue;
}

/** What the dialog shows before anything is written. JSON-safe. */
export interface AdoptionPreview {
  readonly sort: ListSort;
  readonly titles: readonly string[];
  readonly read: number;
  readonly taken: number;
  readonly already: number;
  readonly held: number;
  readonly columns: readonly ColumnPreview[];
  /** The first held rows. */
  readonly heldRows: readonly HeldRow[];
  readonly heldCodes: Readonly<Record<string, number>>;
  readonly issues: Readonly<Record<string, number>>;
  readonly duplicatesSuspected: number;
  /** The first groups. */
  readonly shared: readonly SharedGroup[];
  /** Owner texts that name no member, with the rows that have them, most frequent first. */
  readonly unknownOwners: readonly { readonly text: string; readonly count: number }[];
}
