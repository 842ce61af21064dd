import { recordDigest as digestOfCore } from '../../../src/core/records/stamps';
import { chainEntries, verifyChain } from '../../../src/core/audit/chain';
import type { AuditEntry } from '../../../src/core/audit/entry';
import { formatId } from '../../../src/core/values/ids';
import { baseSchema } from '../../../src/core/schema/schema';
import { enteredFields } from '../../../src/core/schema/tables';
import { auditRow, recordDigest, recordId } from '../../../local/bench/stamps';

describe('what the bench writes beside the values of a record', () => {
  it.each([1, 42, 20_001, 999_999, 1_000_000])('gives the id %d the check character of the register', (number) => {
    expect(recordId('C', number)).toBe(formatId('C', number));
  });

  it('digests a record as the register does', () => {
    const record = { id: 'C-000001-X', name: '王芳', phone: '+8613800138000', tags: 'a; b', orders: 3, version: 1 };
    const entered = enteredFields('customers').map(({ key }) => key);
    expect(recordDigest(entered, record)).toBe(digestOfCore('customers', record, baseSchema));
  });

  it('goes on with the audit chain so that it verifies', () => {
    const draft = {
      at: '2026-06-15 09:00',
      actor: 'a@example.com',
      origin: 'setup',
      action: 'set-up',
      table: '',
      recordId: '',
    };
    const { entries, head } = chainEntries(
      { seq: 0, hash: '' },
      [{ ...draft, payload: '{}', requestId: 'set-up-1' }],
      'seed',
    );
    const first = auditRow(head, { ...draft, table: 'customers', recordId: 'C-1', payload: '{"op":"create"}' });
    const second = auditRow(first, { ...draft, table: 'customers', recordId: 'C-2', payload: '{"op":"create"}' });
    const added = [first, second].map((row): AuditEntry => ({ ...row, part: '' }));
    expect(verifyChain([...entries, ...added], { seq: second.seq, hash: second.hash })).toBeNull();
  });
});
