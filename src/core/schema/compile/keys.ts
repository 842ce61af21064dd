import type { FieldDef } from '../field';
import type { EntryTable } from '../tables';

/** What keys of the team's own fields begin with: none of the register's own does. */
const OWN = 'x_';
const KEY_SHAPE = /^x_[a-z0-9_]{1,40}$/;
const LONGEST_SLUG = 30;

export function isOwnKey(key: string): boolean {
  return key.startsWith(OWN);
}

/** Whether a person may give a field this key. */
export function isKeyShape(key: string): boolean {
  return KEY_SHAPE.test(key);
}

/** A key for a new field, made of its English label where that has letters: the same label and keys give the same one. */
export function freshFieldKey(en: string, taken: ReadonlySet<string>): string {
  const slug = slugOf(en, '_');
  return free(`${OWN}${slug === '' ? 'field' : slug}`, taken);
}

/** A key for a new option: of its English label, else its Chinese label as it is. */
export function freshOptionKey(en: string, zh: string, taken: ReadonlySet<string>): string {
  const slug = slugOf(en, '-');
  return free(slug === '' ? (zh === '' ? en : zh) : slug, taken);
}

function slugOf(text: string, joiner: string): string {
  return text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[\u0300-\u036f]/g, '')
    .split(/[^a-z0-9]+/)
    .filter((part) => part !== '')
    .join(joiner)
    .slice(0, LONGEST_SLUG)
    .replace(/[^a-z0-9]+$/, '');
}

function free(wanted: string, taken: ReadonlySet<string>): string {
  let key = wanted;
  for (let number = 2; taken.has(key); number += 1) key = `${wanted}_${String(number)}`;
  return key;
}

/** Fields without which the register cannot do its work: they stay, and stay required. */
const ESSENTIAL: Readonly<Record<EntryTable, readonly string[]>> = {
  customers: ['id', 'kind', 'name', 'owner', 'stage'],
  contacts: ['id', 'customerId', 'name'],
  interactions: ['id', 'customerId', 'at', 'channel', 'by'],
  purchases: ['id', 'customerId', 'on', 'item', 'quantity', 'amount', 'currency'],
  cases: ['id', 'customerId', 'openedAt', 'kind', 'status'],
  feedback: ['id', 'customerId', 'at'],
};

export function isEssential(table: EntryTable, key: string): boolean {
  return ESSENTIAL[table].includes(key);
}

/** A field with a label in the other language where it has none there. */
export function bothLabels(en: string, zh: string): Pick<FieldDef, 'en' | 'zh'> {
  return { en: en === '' ? zh : en, zh: zh === '' ? en : zh };
}
