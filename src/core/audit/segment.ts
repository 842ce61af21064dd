/** Entries of the trail that lie in a vault instead of the Audit tab: what the register knows of them without opening it. */
export interface Segment {
  /** Numbers of its first and last entry. */
  readonly from: number;
  readonly to: number;
  /** Hash of the entry before its first one ('' for none) and of its last one: the chain goes through it. */
  readonly before: string;
  readonly after: string;
  /** Id of the spreadsheet, and the rows of its tab of segments. */
  readonly vault: string;
  readonly rows: readonly [number, number];
  /** Hash of its text, 64 hexadecimal digits. */
  readonly text: string;
  /** Time from which its last entry counts, 'YYYY-MM-DD HH:mm'. */
  readonly latest: string;
  /** By the letter of ids, the lowest and the highest number of records that it tells of. */
  readonly ids: Readonly<Record<string, readonly [number, number]>>;
}

/** Whether a segment may tell of a record. */
export function mayTellOf({ ids }: Segment, id: string): boolean {
  const [prefix = '', digits = ''] = id.split('-');
  const span = ids[prefix];
  return span !== undefined && span[0] <= Number(digits) && Number(digits) <= span[1];
}

/** By the letter of ids, the lowest and the highest number among them. What is no id of a record is passed over. */
export function idSpans(ids: Iterable<string>): Segment['ids'] {
  const spans: Record<string, [number, number]> = {};
  for (const id of ids) {
    const [, prefix = '', digits = ''] = /^([A-Z])-(\d{1,12})-/.exec(id) ?? [];
    if (prefix === '') continue;
    const number = Number(digits);
    const [low, high] = spans[prefix] ?? [number, number];
    spans[prefix] = [Math.min(low, number), Math.max(high, number)];
  }
  return spans;
}
