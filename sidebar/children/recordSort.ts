/** Tables whose records have the form of this folder. */
export type RecordSort = 'contacts' | 'cases' | 'feedback';
