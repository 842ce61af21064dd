/** Why a file could not be taken as a table. What a person reads about it stands in `words.ts`. */
export type FileProblemCode =
  | 'file-not-found'
  | 'file-is-folder'
  | 'file-not-readable'
  | 'file-too-large'
  | 'file-empty'
  | 'file-password'
  | 'file-old-excel'
  | 'file-not-table'
  | 'file-html'
  | 'file-damaged'
  | 'file-no-data'
  | 'file-encoding'
  | 'file-cell-limit'
  | 'file-text-limit';

/** What a file that is no table turned out to be, as far as its first bytes tell. */
export type FoundKind =
  | 'pdf'
  | 'image'
  | 'word'
  | 'powerpoint'
  | 'numbers'
  | 'opendocument'
  | 'excel-binary'
  | 'zip'
  | 'archive'
  | 'json'
  | 'xml'
  | 'binary';

/**
 * `facts`: `name` always; `found` (a FoundKind) for `file-not-table`; `bytes` and `limit` for `file-too-large`;
 * `cells` and `limit` for `file-cell-limit`; `tab`, `row` and `column` (one-based), `characters` and `limit` for
 * `file-text-limit`.
 */
export interface FileProblem {
  readonly code: FileProblemCode;
  readonly facts: Readonly<Record<string, string | number>>;
}

/** Carries a problem out of the depths of a reader; never leaves `readTableFile`. */
export class FileProblemError extends Error {
  readonly problem: FileProblem;

  constructor(problem: FileProblem) {
    super(problem.code);
    this.name = 'FileProblemError';
    this.problem = problem;
  }
}

/** Stops a reader. `facts` need not name the file: `readTableFile` adds its name. */
export function stopWith(code: FileProblemCode, facts: FileProblem['facts'] = {}): never {
  throw new FileProblemError({ code, facts });
}
