import type { RawCell } from '../files/rawTable';
import { COLUMNS } from './columns';
import { CURIOSITIES, NOTE_ONLY, type Curiosity } from './curiosities';
import { wrongCreditCode } from './codes';
import { inventCustomer, type Invented } from './person';
import { seeded, type Seeded } from './seeded';
import { text } from './typed';

export type SampleRow = readonly (RawCell | null)[];

export interface SampleOptions {
  readonly seed: number;
  /** Rows that have a name or a way to be reached; duplicates and curiosities count. At least 60. */
  readonly customers: number;
}

/** The list without its titles and totals, and what is known about it. */
export interface SampleList {
  readonly rows: readonly SampleRow[];
  /** The people behind the rows, for the orders; curiosities and duplicates are not among them. */
  readonly invented: readonly Invented[];
  readonly facts: {
    readonly customers: number;
    /** Rows with neither a name nor a way to reach anybody. */
    readonly noteOnly: number;
    readonly blank: number;
    /** Rows that name a customer a second time, by phone, e-mail or credit code. */
    readonly duplicates: number;
  };
}

const DUPLICATE_SHARE = 0.05;

/** The rows of a list as years of typing leave it: the same for the same seed. */
export function makeSampleList({ seed, customers }: SampleOptions): SampleList {
  const dice = seeded(seed);
  const duplicates = Math.round(customers * DUPLICATE_SHARE);
  const invented = Array.from({ length: Math.max(0, customers - duplicates - CURIOSITIES.length) }, (_, i) =>
    inventCustomer(i, dice),
  );
  const rows = invented.map((customer, i) => rowOf(customer, dice, i + 1));
  const again = duplicateSources(invented, duplicates, dice).map((customer, i) => rowOf(customer, dice, 900 + i));
  const odd = CURIOSITIES.map((curiosity) => curiousRow(curiosity));
  const notes = NOTE_ONLY.map((note) => COLUMNS.map(({ key }) => (key === 'notes' ? text(note) : null)));
  const blanks = Array.from({ length: 4 }, (): SampleRow => []);
  // The first rows stay as they came: a list begins tidily and goes wrong later.
  const [tidy, rest] = [rows.slice(0, 5), rows.slice(5)];
  return {
    rows: [...tidy, ...dice.shuffled([...rest, ...again, ...odd, ...notes, ...blanks])],
    invented,
    facts: {
      customers: rows.length + again.length + odd.length,
      noteOnly: notes.length,
      blank: blanks.length,
      duplicates,
    },
  };
}

function rowOf(customer: Invented, dice: Seeded, row: number): SampleRow {
  const cells = COLUMNS.map(({ typed }) => typed(customer, dice, row));
  const at = COLUMNS.findIndex(({ key }) => key === 'creditCode');
  const code = cells[at]?.value;
  if (typeof code === 'string' && dice.chance(0.08)) cells[at] = text(wrongCreditCode(code));
  return withWayToReach(cells, customer);
}

/** Chance may leave out both phone and e-mail; a row of the list has a name anyway, so only its kind of mess changes. */
function withWayToReach(cells: (RawCell | null)[], customer: Invented): SampleRow {
  const at = COLUMNS.findIndex(({ key }) => key === 'phone');
  const reach = ['phone', 'landline', 'email'].some((key) => cells[COLUMNS.findIndex((column) => column.key === key)]);
  if (!reach) cells[at] = text(customer.phone);
  return cells;
}

/** The same people under a slightly different name, with one of their keys: phone, e-mail or credit code. */
function duplicateSources(invented: readonly Invented[], count: number, dice: Seeded): readonly Invented[] {
  return dice
    .shuffled(invented)
    .slice(0, count)
    .map((customer, i) => ({
      ...customer,
      name: customer.kind === 'company' ? customer.name.replace('有限公司', '') : `${customer.name} `,
      ...(i % 3 === 0 ? { email: `other.${customer.email}` } : {}),
      ...(i % 3 === 1 ? { landline: '' } : {}),
    }));
}

function curiousRow(curiosity: Curiosity): SampleRow {
  return COLUMNS.map(({ key }): RawCell | null => {
    const cell = curiosity.cells[key];
    return typeof cell === 'string' ? text(cell) : (cell ?? null);
  });
}
