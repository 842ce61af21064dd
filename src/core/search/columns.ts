import { formatId } from '../values/ids';
import type { SearchEntry } from './entry';

/** Entries as columns of text, one line or part per entry: a fifth of what they are as objects. */
export interface EntryColumns {
  readonly ids: string;
  readonly names: string;
  readonly companies: string;
  readonly tails: string;
  /** Places in `tagList`, base 36. */
  readonly tags: string;
  readonly owners: string;
  readonly stages: string;
  /** A digit per entry: 1 if it is stale, and 2 more if it is archived. */
  readonly stale: string;
  readonly next: string;
  readonly tagList: readonly string[];
  readonly ownerList: readonly string[];
  readonly stageList: readonly string[];
}

/** An entry on its way: where it stands on the sheet travels apart, since sorting changes it for all at once. */
export type WiredEntry = Omit<SearchEntry, 'row'>;

const LINE = '\n';

export function encodeColumns(entries: readonly WiredEntry[]): EntryColumns {
  const [tagList, ownerList, stageList] = [dictionary(), dictionary(), dictionary()];
  const column = (text: (entry: WiredEntry) => string): string => entries.map(text).join(LINE);
  let last = 0;
  return {
    ids: column(({ id }) => {
      const number = plainNumber(id);
      if (number === null) return `'${id}`;
      const step = number - last;
      last = number;
      return step.toString(36);
    }),
    names: column((entry) => entry.name),
    companies: column((entry) => entry.company),
    tails: column((entry) => entry.tails.join(',')),
    tags: column((entry) => entry.tags.map(tagList.place).join(',')),
    owners: column((entry) => ownerList.place(entry.owner)),
    stages: column((entry) => stageList.place(entry.stage)),
    stale: entries.map(marksOf).join(''),
    next: column((entry) => packDay(entry.nextContactOn)),
    tagList: tagList.values,
    ownerList: ownerList.values,
    stageList: stageList.values,
  };
}

export function decodeColumns(columns: EntryColumns): readonly WiredEntry[] {
  const count = columns.stale.length;
  if (count === 0) return [];
  const lines = (text: string): readonly string[] => text.split(LINE);
  const [ids, names, companies] = [lines(columns.ids), lines(columns.names), lines(columns.companies)];
  const [tails, tags, next] = [lines(columns.tails), lines(columns.tags), lines(columns.next)];
  const [owners, stages] = [lines(columns.owners), lines(columns.stages)];
  const at = (list: readonly string[], place: string): string => list[parseInt(place, 36)] ?? '';
  let last = 0;
  return Array.from({ length: count }, (_, i) => {
    const id = ids[i] ?? '';
    if (!id.startsWith("'")) last += parseInt(id, 36);
    return {
      id: id.startsWith("'") ? id.slice(1) : formatId('C', last),
      name: names[i] ?? '',
      company: companies[i] ?? '',
      tails: parts(tails[i]),
      tags: parts(tags[i]).map((place) => at(columns.tagList, place)),
      owner: at(columns.ownerList, owners[i] ?? ''),
      stage: at(columns.stageList, stages[i] ?? ''),
      stale: columns.stale.charAt(i) === '1' || columns.stale.charAt(i) === '3',
      nextContactOn: unpackDay(next[i] ?? ''),
      ...(columns.stale.charAt(i) >= '2' ? { archived: true as const } : {}),
    };
  });
}

function marksOf({ stale, archived }: WiredEntry): string {
  return String((stale ? 1 : 0) + (archived === true ? 2 : 0));
}

/** The number of an id in standard form; null for any other text. */
export function plainNumber(id: string): number | null {
  const number = Number(/^C-(\d{6,12})-.$/.exec(id)?.[1] ?? Number.NaN);
  return Number.isNaN(number) || formatId('C', number) !== id ? null : number;
}

function parts(text = ''): readonly string[] {
  return text === '' ? [] : text.split(',');
}

function packDay(day: string): string {
  return day === '' ? '' : Number(day.replace(/-/g, '')).toString(36);
}

function unpackDay(packed: string): string {
  if (packed === '') return '';
  const digits = String(parseInt(packed, 36));
  return `${digits.slice(0, 4)}-${digits.slice(4, 6)}-${digits.slice(6)}`;
}

function dictionary(): { readonly values: string[]; readonly place: (value: string) => string } {
  const values: string[] = [];
  const places = new Map<string, string>();
  return {
    values,
    place(value) {
      const known = places.get(value);
      if (known !== undefined) return known;
      const place = values.length.toString(36);
      places.set(value, place);
      values.push(value);
      return place;
    },
  };
}
