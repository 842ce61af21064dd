import type { FieldValues } from '../changeSet';
import type { Issue } from '../issue';
import { entryTables, type LiveTable } from '../schema/tables';
import { joinSpacedName } from '../values/chineseName';
import { formatId, parseId } from '../values/ids';
import { personKeys } from '../values/personName';
import { cleanLine } from '../values/unicode';

/** A record that names another one which is not there, or is another customer's. */
export interface BrokenLink {
  readonly table: LiveTable;
  readonly id: string;
  /** What stands in the field. */
  readonly text: string;
  /** Who entered the record, '' where it does not say. */
  readonly by: string;
  readonly issue: Issue & { readonly field: 'customerId' | 'contactId' };
}

/** A contact person who was named in words: the name can only be that of one contact of the same customer. */
export interface NamedContact {
  readonly id: string;
  readonly text: string;
  readonly contactId: string;
}

export interface Links {
  readonly broken: readonly BrokenLink[];
  readonly named: readonly NamedContact[];
}

/**
 * Looks at what records say of one another: purchases of no customer, contact persons of another customer. What is an archived
 * customer's stays so. A customer who is
 * named in words that fit nobody is not looked at: that was said when the words were typed.
 */
export function checkLinks(records: (table: LiveTable) => readonly FieldValues[]): Links {
  const customers = new Set([...records('customers'), ...records('archive')].map(idOf));
  const broken: BrokenLink[] = [];
  for (const table of entryTables.filter((each) => each !== 'customers')) {
    for (const fields of records(table)) {
      const text = idText(fields['customerId']);
      if (idOf(fields) === '' || text === '' || customers.has(text)) continue;
      broken.push(linkOf(table, fields, { code: 'customer-gone', field: 'customerId', facts: { text } }));
    }
  }
  const contacts = contactIndex(records('contacts'));
  const named: NamedContact[] = [];
  for (const fields of records('interactions')) {
    const found = contactOf(fields, contacts);
    if (found === null || idOf(fields) === '') continue;
    if ('contactId' in found) named.push({ id: idOf(fields), ...found });
    else broken.push(linkOf('interactions', fields, found));
  }
  return { broken, named };
}

function linkOf(table: LiveTable, fields: FieldValues, issue: BrokenLink['issue']): BrokenLink {
  const by = String(fields['by'] ?? fields['handler'] ?? '');
  return { table, id: idOf(fields), text: String(fields[issue.field] ?? ''), by, issue };
}

interface ContactIndex {
  readonly customerOf: ReadonlyMap<string, string>;
  /** Ids by customer and key of the name; '' where two have it. */
  readonly byName: ReadonlyMap<string, string>;
}

function contactIndex(contacts: readonly FieldValues[]): ContactIndex {
  const customerOf = new Map<string, string>();
  const byName = new Map<string, string>();
  for (const fields of contacts) {
    const id = idOf(fields);
    if (id === '') continue;
    const customer = String(fields['customerId'] ?? '');
    customerOf.set(id, customer);
    for (const key of nameKeys(fields['name'])) {
      const name = `${customer} ${key}`;
      byName.set(name, byName.has(name) ? '' : id);
    }
  }
  return { customerOf, byName };
}

/** What is wrong with an interaction's contact person, whom it means where that is certain, or null where all is well. */
function contactOf(
  fields: FieldValues,
  { customerOf, byName }: ContactIndex,
): BrokenLink['issue'] | Omit<NamedContact, 'id'> | null {
  const text = String(fields['contactId'] ?? '');
  const customer = String(fields['customerId'] ?? '');
  if (text === '') return null;
  const id = idText(text);
  const owner = customerOf.get(id);
  if (owner === customer) return id === text ? null : { text, contactId: id };
  if (owner !== undefined) return { code: 'contact-of-other', field: 'contactId', facts: { text, other: owner } };
  const [one = '', ...more] = new Set(nameKeys(text).map((key) => byName.get(`${customer} ${key}`) ?? ''));
  if (one !== '' && more.length === 0) return { text, contactId: one };
  return { code: 'contact-unknown', field: 'contactId', facts: { text: text.slice(0, 200) } };
}

function nameKeys(name: FieldValues[string] | undefined): readonly string[] {
  return name === undefined || name === null ? [] : personKeys(joinSpacedName(cleanLine(String(name))));
}

function idOf(fields: FieldValues): string {
  return String(fields['id'] ?? '');
}

/** An id in standard form; '' for what is none. */
function idText(value: FieldValues[string] | undefined): string {
  const parsed = parseId(String(value ?? ''));
  return parsed.ok ? formatId(parsed.value.prefix, parsed.value.number) : '';
}
