/** Tables whose records have the form of this folder. */
export type RecordSort = 'contacts' | 'cases' | 'feedback';

/** Tables whose records hang on a customer and have a form. */
export type ChildForm = 'interactions' | 'purchases' | RecordSort;
