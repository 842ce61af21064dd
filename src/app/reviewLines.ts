import type { ChangeSet, FieldValues, ServiceUpdate } from '../core/changeSet';
import type { IssueCode } from '../core/issue';
import type { TableQuery, View } from './ports';

/** A line of Review, its key taken apart. */
export interface ReviewLine {
  readonly row: number;
  readonly key: string;
  readonly status: string;
  readonly table: string;
  readonly recordId: string;
  /** Key of the field; '' where the line is about a whole record, a row or a setting. */
  readonly field: string;
  readonly code: IssueCode;
  readonly facts: Readonly<Record<string, string | number>>;
  readonly text: string;
  readonly owner: string;
  readonly foundAt: string;
  /** Not to be shown before this day; '' where it was not put off. */
  readonly postponedTo: string;
}

/** All that `reviewLines` tells. */
export const reviewLineQuery: TableQuery = {
  fields: ['key', 'status', 'foundAt', 'table', 'recordId', 'text', 'code', 'facts', 'owner'],
  also: ['postponedTo'],
};

/** Lines that wait for a person today. */
export function openLines(view: View, today: string): readonly ReviewLine[] {
  return reviewLines(view).filter(({ status, postponedTo }) => status === 'open' && postponedTo <= today);
}

export function reviewLines(view: View): readonly ReviewLine[] {
  return view.records('review').flatMap(({ row, fields }) => {
    const text = (name: string): string => String(fields[name] ?? '');
    if (text('key') === '') return [];
    return [
      {
        row,
        key: text('key'),
        status: text('status'),
        table: text('table'),
        recordId: text('recordId'),
        field: fieldIn(text('key'), text('recordId')),
        code: text('code') as IssueCode,
        facts: factsIn(text('facts')),
        text: text('text'),
        owner: text('owner'),
        foundAt: text('foundAt'),
        postponedTo: text('postponedTo'),
      },
    ];
  });
}

/** A key is table, record, field and code, a space between two (`reviewKey`); the column `field` shows the label. */
function fieldIn(key: string, recordId: string): string {
  const [, record, field] = key.split(' ');
  return record === recordId && recordId !== '' ? (field ?? '') : '';
}

/** Facts of a line; none where its cell was damaged by hand. */
function factsIn(text: string): ReviewLine['facts'] {
  try {
    const facts: unknown = JSON.parse(text === '' ? '{}' : text);
    return typeof facts === 'object' && facts !== null ? (facts as ReviewLine['facts']) : {};
  } catch (error) {
    if (error instanceof SyntaxError) return {};
    throw error;
  }
}

/**
 * Whether a finding is in Review already: an open line about the same text, or one that a person closed as "stays as it is".
 * A line tells of one text: another doubtful one in its place is a finding of its own.
 */
export function standingLines(view: View): { stands(row: FieldValues): boolean } {
  const known = new Set(
    view
      .records('review')
      .filter(({ fields }) => fields['status'] === 'open' || fields['status'] === 'kept')
      .map(({ fields }) => lineText(fields)),
  );
  return { stands: (row) => known.has(lineText(row)) };
}

/** A finding and the text that it is about: the same again is no news. */
export function lineText(row: FieldValues): string {
  return `${String(row['key'] ?? '')}\n${String(row['text'] ?? '')}`;
}

/** How a line ends. */
export interface Closing {
  readonly status: 'settled' | 'kept';
  readonly at: string;
  readonly by: string;
  readonly remark?: string;
}

/** The cells of a line that is closed; an older register that lacks a column does without it. */
export function closedLine(view: View, row: number, { status, at, by, remark }: Closing): ServiceUpdate {
  const columns = view.layout.tabs.review?.columns ?? {};
  const said = { closedBy: by, ...(remark === undefined ? {} : { remark }) };
  const known = Object.entries(said).filter(([key]) => columns[key] !== undefined);
  return { table: 'review', row, fields: { status, closedAt: at, ...Object.fromEntries(known) } };
}

/**
 * Lines that a person's save in the sidebar settles: those about fields that it changed to something good. Only where the
 * view has Review's keys; cells typed by hand are looked at by `planReview`.
 */
export function linesSettledBy(view: View, changes: ChangeSet, at: string, by: string): readonly ServiceUpdate[] {
  if (changes.kind !== 'edited' || changes.origin !== 'form') return [];
  const begins = changes.changes.flatMap(({ op, table, id, fields }) =>
    op === 'update' ? Object.keys(fields).map((field) => `${table} ${id} ${field} `) : [],
  );
  return view
    .records('review')
    .filter(({ fields }) => {
      const key = String(fields['key'] ?? '');
      return fields['status'] === 'open' && begins.some((begin) => key.startsWith(begin));
    })
    .map(({ row }) => closedLine(view, row, { status: 'settled', at, by }));
}

/** What `linesSettledBy` needs of Review. */
export const settlingQuery: TableQuery = { fields: ['key', 'status'] };
