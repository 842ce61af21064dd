import type { Member } from '../values/value';

/** Owner: settings, restore, automation. Entry: records. Reader: looking. */
export type Role = 'owner' | 'entry' | 'reader';

export interface Person extends Member {
  readonly role: Role;
}

const RANK: Readonly<Record<Role, number>> = { reader: 1, entry: 2, owner: 3 };

/** Whether a role may do what needs another. */
export function mayAct(role: Role, needs: Role): boolean {
  return RANK[role] >= RANK[needs];
}

/** The member with this e-mail, in any case. */
export function personOf(people: readonly Person[], email: string): Person | undefined {
  const wanted = email.trim().toLowerCase();
  return wanted === '' ? undefined : people.find((person) => person.email.toLowerCase() === wanted);
}

/** Reads rows of the People tab. A row without an e-mail or with a role that is none of the three is left out. */
export function readPeople(
  rows: readonly { readonly email: string; readonly name: string; readonly role: string; readonly aliases: string }[],
  roleKey: (text: string) => string | null,
): readonly Person[] {
  const people: Person[] = [];
  for (const row of rows) {
    const role = roleKey(row.role);
    if (row.email.trim() === '' || !isRole(role)) continue;
    people.push({
      email: row.email.trim(),
      name: row.name.trim(),
      role,
      aliases: row.aliases
        .split(/[;；,，、\n]/)
        .map((alias) => alias.trim())
        .filter((alias) => alias !== ''),
    });
  }
  return people;
}

function isRole(text: string | null): text is Role {
  return text === 'owner' || text === 'entry' || text === 'reader';
}
