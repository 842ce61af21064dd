import type { FieldDef } from '../field';
import type { EntryTable } from '../tables';
import type { KindName, Option } from '../../values/value';

/** A row of the Fields tab as it stands there, texts trimmed. `row` counts from 1; row 1 is the header. */
export interface FieldRow {
  readonly row: number;
  readonly table: string;
  readonly key: string;
  readonly en: string;
  readonly zh: string;
  readonly kind: string;
  readonly list: string;
  readonly required: string;
  readonly personal: string;
  readonly purpose: string;
  readonly help: string;
  readonly group: string;
  readonly condition: string;
  readonly form: string;
  readonly retired: string;
}

/** A row of the Lists tab as it stands there, texts trimmed. */
export interface OptionRow {
  readonly row: number;
  readonly list: string;
  readonly key: string;
  readonly en: string;
  readonly zh: string;
  readonly synonyms: string;
  readonly retired: string;
}

export interface TableRows {
  readonly fields: readonly FieldRow[];
  readonly lists: readonly OptionRow[];
}

/** Fields of each record table in the order in which the team wants them, and the option lists. */
export interface RegisterTable {
  readonly fields: Readonly<Partial<Record<EntryTable, readonly FieldDef[]>>>;
  readonly lists: Readonly<Record<string, readonly Option[]>>;
}

/** Why a row of Fields or Lists is not followed. The edge words it; `facts` carry what the sentence needs. */
export type RowIssueCode =
  | 'field-tab-unknown' // { text }
  | 'field-label-missing'
  | 'field-label-taken' // { text, other }
  | 'field-key-taken' // { key, row }
  | 'field-key-shape' // { key }
  | 'field-kind-unknown' // { text }
  | 'field-kind-fixed' // { text, kind }: a built-in field keeps its kind
  | 'field-kind-waits' // { kind, count, list? }: values would not fit; to be confirmed
  | 'field-list-missing'
  | 'field-list-unknown' // { text }
  | 'field-list-unused' // { text }
  | 'field-answer-unreadable' // { text }: neither yes nor no
  | 'field-form-unknown' // { text }
  | 'field-essential' // { label }
  | 'field-text-too-long' // { length, limit }
  | 'fields-too-many' // { limit }
  | 'field-row-removed' // { label }
  | 'condition-unreadable' // { text }
  | 'condition-field-unknown' // { text }
  | 'condition-field-unfit' // { text }
  | 'condition-option-unknown' // { text, label }
  | 'condition-loop' // { text }
  | 'option-list-missing'
  | 'option-name-missing'
  | 'option-key-taken' // { key, row }
  | 'option-name-taken' // { text, other }
  | 'option-essential' // { text }
  | 'option-list-closed' // { text }
  | 'option-in-use'; // { text, count }: its row was removed

/** A row that is not followed. The last good version of what it is about stays in force, if there is one. */
export interface RowRefusal {
  readonly tab: 'fields' | 'lists';
  /** 0: the row is not there any more. */
  readonly row: number;
  /** Of the column that the reason is about. */
  readonly column: string;
  /** Key of the field or option that it is about, with its table or list; '' where it has none. */
  readonly about: string;
  readonly code: RowIssueCode;
  readonly facts: Readonly<Record<string, string | number>>;
}

/** A field of the team's own whose row names another kind than the one in force. */
export interface KindChange {
  readonly table: EntryTable;
  readonly key: string;
  readonly from: KindName;
  readonly to: FieldDef;
  readonly row: number;
}

export interface Compiled {
  readonly table: RegisterTable;
  readonly refused: readonly RowRefusal[];
  /** Kinds that wait for a look at the values they would have to fit. */
  readonly kindChanges: readonly KindChange[];
}

/** A refusal before it is known where it stands. */
export interface Fault {
  readonly column: string;
  readonly code: RowIssueCode;
  readonly facts?: Readonly<Record<string, string | number>>;
}
