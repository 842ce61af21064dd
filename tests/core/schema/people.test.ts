import fc from 'fast-check';
import { mayAct, personOf, readPeople, type Role } from '../../../src/core/schema/people';

const roleKey = (text: string): string | null => (text === 'boss' ? 'owner' : text === '' ? null : text);
const aRow = fc.record({
  email: fc.constantFrom('', ' ', 'wang@example.com', ' Li@Example.com ', 'x'),
  name: fc.string(),
  role: fc.constantFrom('owner', 'entry', 'reader', 'boss', 'admin', '', '__proto__'),
  aliases: fc.constantFrom('', '小王', '小王; 阿王，Wang', ' ; ;'),
});

describe('readPeople', () => {
  it('takes any rows and gives members with an e-mail, a role of the three and no blank alias', () => {
    fc.assert(
      fc.property(fc.array(aRow, { maxLength: 8 }), (rows) => {
        const people = readPeople(rows, roleKey);
        const wanted = rows.filter(
          (row) => row.email.trim() !== '' && ['owner', 'entry', 'reader', 'boss'].includes(row.role),
        );
        expect(people.map((person) => person.email)).toEqual(wanted.map((row) => row.email.trim()));
        for (const person of people) {
          expect(['owner', 'entry', 'reader']).toContain(person.role);
          for (const alias of person.aliases) expect(alias).toBe(alias.trim());
          expect(person.aliases).not.toContain('');
        }
      }),
      { numRuns: 100 },
    );
  });

  it('splits aliases at every mark that people use', () => {
    const rows = [{ email: 'a@b.cn', name: 'A', role: 'entry', aliases: '小王;阿王；Wang, W、老王\nWW' }];
    expect(readPeople(rows, roleKey)[0]?.aliases).toEqual(['小王', '阿王', 'Wang', 'W', '老王', 'WW']);
  });
});

describe('a member', () => {
  const people = readPeople([{ email: 'Li@Example.com', name: '李', role: 'entry', aliases: '' }], roleKey);

  it('is found by e-mail in any case, and nobody by none', () => {
    expect(personOf(people, ' li@example.COM ')?.name).toBe('李');
    expect(personOf(people, '')).toBeUndefined();
    expect(personOf(people, 'wang@example.com')).toBeUndefined();
  });

  it('may do what its role and every lower one may', () => {
    const roles: readonly Role[] = ['reader', 'entry', 'owner'];
    roles.forEach((role, rank) => {
      expect(roles.map((needs) => mayAct(role, needs))).toEqual(roles.map((_, needed) => rank >= needed));
    });
  });
});
