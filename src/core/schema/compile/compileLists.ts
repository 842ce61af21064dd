import type { Option } from '../../values/value';
import { freshOptionKey } from './keys';
import { sameLabel } from './names';
import { isAnswer, isYes } from './fieldRow';
import type { Fault, OptionRow, RowRefusal } from './types';

export type Lists = Readonly<Record<string, readonly Option[]>>;

/** Lists whose options the program itself goes by: labels and synonyms are the team's, the options are not. */
const CLOSED = ['customerKind', 'consent', 'role', 'reviewStatus', 'importStatus', 'tab'];

/** Former labels that are kept of one option: who renames it more often than this has put the cells right long since. */
const MOST_FORMER = 10;

export interface CompiledLists {
  readonly lists: Lists;
  readonly refused: readonly RowRefusal[];
}

/**
 * Reads the Lists tab over the last good lists. Rows are judged one by one: a wrong one is refused with its reason, and the
 * last good version of its option stays. An option whose row was removed stays readable, retired; one that was renamed keeps
 * its former label as a name that cells may still show.
 */
export function compileLists(rows: readonly OptionRow[], last: Lists): CompiledLists {
  const refused: RowRefusal[] = [];
  const byList = new Map<string, OptionRow[]>();
  const known = new Map(Object.entries(last));
  // A list by its key in any case, so that a word that was typed differently makes no list of its own.
  const named = new Map([...known.keys()].reverse().map((key) => [sameLabel(key), key]));
  for (const row of rows) {
    const list = named.get(sameLabel(row.list)) ?? row.list;
    // Names of what every object has would be taken for lists.
    if (list in {})
      refused.push(refusal(row, '', { column: 'list', code: 'option-list-closed', facts: { text: list } }));
    else if (list === '') refused.push(refusal(row, '', { column: 'list', code: 'option-list-missing' }));
    else byList.set(list, [...(byList.get(list) ?? []), row]);
  }
  const lists = new Map<string, readonly Option[]>();
  for (const list of new Set([...known.keys(), ...byList.keys()])) {
    const options = compileList(list, byList.get(list) ?? [], known.get(list) ?? [], refused);
    if (options.length > 0) lists.set(list, options);
  }
  return { lists: Object.fromEntries(lists), refused };
}

interface Reading {
  readonly list: string;
  readonly last: readonly Option[];
  readonly taken: Names;
  readonly keys: Map<string, number>;
}

/** Names by the option that has them: its key, labels and synonyms. */
class Names {
  private readonly owners = new Map<string, string>();

  /** Another option that has the name, or null. */
  other(name: string, key: string): string | null {
    const owner = this.owners.get(sameLabel(name));
    return owner === undefined || owner === key ? null : owner;
  }

  add(option: Option): void {
    for (const name of namesOf(option))
      if (!this.owners.has(sameLabel(name))) this.owners.set(sameLabel(name), option.key);
  }
}

function namesOf(option: Option): readonly string[] {
  return [option.key, option.labels.en, option.labels.zh, ...option.synonyms];
}

function compileList(
  list: string,
  rows: readonly OptionRow[],
  last: readonly Option[],
  refused: RowRefusal[],
): readonly Option[] {
  // A list that the tab does not have at all keeps its options, so that deleted rows never block entry.
  if (rows.length === 0) return last;
  const reading: Reading = { list, last, taken: new Names(), keys: new Map() };
  // What was good stays good: a name that an option has already is not another one's.
  for (const option of last) reading.taken.add(option);
  const options: Option[] = [];
  for (const row of rows) {
    const read = readOption(row, keyOf(row, reading, rows), reading);
    if ('fault' in read) refused.push(refusal(row, read.key === '' ? '' : `${list} ${read.key}`, read.fault));
    const standing = 'fault' in read ? last.find(({ key }) => key === read.key) : read.option;
    if (standing === undefined || options.some(({ key }) => key === standing.key)) continue;
    options.push(standing);
    reading.taken.add(standing);
  }
  const removed = last.filter(({ key }) => !options.some((option) => option.key === key));
  // The program's own lists have all that the program goes by, whatever rows there are.
  return [...options, ...(CLOSED.includes(list) ? removed : removed.map(asRemoved))];
}

/** Its row is gone: read as before, offered no more. */
function asRemoved(option: Option): Option {
  return option.retired === true && option.removed === true ? option : { ...option, retired: true, removed: true };
}

/** The row's own key; where it says none, that of the option that has its labels, else one made of the label. */
function keyOf(row: OptionRow, { last }: Reading, rows: readonly OptionRow[]): string {
  if (row.key !== '') return last.find(({ key }) => sameLabel(key) === sameLabel(row.key))?.key ?? row.key;
  const claimed = new Set(rows.map(({ key }) => sameLabel(key)));
  const labels = [row.en, row.zh].filter((label) => label !== '').map(sameLabel);
  const known = last.find(
    ({ key, labels: { en, zh } }) =>
      !claimed.has(sameLabel(key)) && (labels.includes(sameLabel(en)) || labels.includes(sameLabel(zh))),
  );
  if (known !== undefined) return known.key;
  if (labels.length === 0) return '';
  return freshOptionKey(row.en, row.zh, new Set([...last.map(({ key }) => key), ...rows.map(({ key }) => key)]));
}

type ReadOption = { readonly option: Option } | { readonly key: string; readonly fault: Fault };

function readOption(row: OptionRow, key: string, { list, last, taken, keys }: Reading): ReadOption {
  const fault = (column: string, code: Fault['code'], facts: Fault['facts'] = {}): ReadOption => ({
    key,
    fault: { column, code, facts },
  });
  if (key === '') return fault('en', 'option-name-missing');
  const first = keys.get(key);
  if (first !== undefined)
    return { key: '', fault: { column: 'key', code: 'option-key-taken', facts: { key, row: first } } };
  keys.set(key, row.row);
  const known = last.find((option) => option.key === key);
  if (!isAnswer(row.retired)) return fault('retired', 'field-answer-unreadable', { text: row.retired });
  const retired = isYes(row.retired);
  if (CLOSED.includes(list)) {
    if (known === undefined) return fault('list', 'option-list-closed', { text: list });
    if (retired) return fault('retired', 'option-essential', { text: row.zh === '' ? key : row.zh });
  }
  const labels = labelsOf(row, key);
  const synonyms = splitSynonyms(row.synonyms);
  for (const [column, name] of [
    ['key', key],
    ['en', labels.en],
    ['zh', labels.zh],
    ...synonyms.map((synonym) => ['synonyms', synonym] as const),
  ] as const) {
    // A name that it shared already, when the lists were made, is none of today's mistakes.
    const other = known !== undefined && namesOf(known).includes(name) ? null : taken.other(name, key);
    if (other !== null) return fault(column, 'option-name-taken', { text: name, other });
  }
  const former = formerOf(known, labels);
  return {
    option: {
      key,
      labels,
      synonyms,
      ...(retired ? { retired: true } : {}),
      ...(former.length === 0 ? {} : { former }),
    },
  };
}

function labelsOf({ en, zh }: OptionRow, key: string): Option['labels'] {
  return { en: en || zh || key, zh: zh || en || key };
}

function splitSynonyms(text: string): readonly string[] {
  return [
    ...new Set(
      text
        .split(/[;；\n]/)
        .map((each) => each.trim())
        .filter((each) => each !== ''),
    ),
  ];
}

/** Labels that cells may still show: those of the last good version that are none of today's, and what it had of them. */
function formerOf(known: Option | undefined, labels: Option['labels']): readonly string[] {
  if (known === undefined) return [];
  const before = [...(known.former ?? []), known.labels.en, known.labels.zh];
  return [...new Set(before)].filter((label) => label !== labels.en && label !== labels.zh).slice(-MOST_FORMER);
}

function refusal({ row }: OptionRow, about: string, { column, code, facts = {} }: Fault): RowRefusal {
  return { tab: 'lists', row, column, about, code, facts };
}
