import type { FieldValues } from '../../../src/core/changeSet';
import { october } from './builders';

describe('the archive in a report', () => {
  const entry = (at: string, action: string, table: string, over: FieldValues = {}): FieldValues => ({
    at,
    action,
    table,
    recordId: 'C-1',
    part: '',
    ...over,
  });

  it('counts who was archived and who came back in the month and the one before, each once', () => {
    const audit = [
      entry('2026-10-03 10:00', 'archive', 'customers'),
      entry('2026-10-03 10:00', 'archive', 'archive', { part: '1/2' }),
      entry('2026-10-03 10:00', 'archive', 'archive', { part: '2/2' }),
      entry('2026-10-03 10:00', 'archive', 'customers', { recordId: '' }),
      entry('2026-10-31 23:59', 'unarchive', 'customers'),
      entry('2026-09-30 10:00', 'archive', 'archive'),
      entry('2026-11-01 00:00', 'archive', 'archive'),
    ];
    expect(october({ audit }).archive).toEqual({ archived: { now: 1, before: 1 }, broughtBack: { now: 1, before: 0 } });
    expect(october({}).archive).toBeUndefined();
  });

  it('counts what was done for archived customers with the member who looked after them', () => {
    const interactions = [{ customerId: 'C-9', at: '2026-10-05 10:00', channel: 'phone', by: null }];
    const archived = [{ id: 'C-9', owner: 'li@example.com' }];
    const byMember = (over: object) => JSON.stringify(october({ interactions, ...over }).interactions);
    expect(byMember({ archived })).toContain('li@example.com');
    expect(byMember({})).not.toContain('li@example.com');
  });
});
