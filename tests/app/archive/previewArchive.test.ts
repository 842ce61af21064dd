import { previewArchive } from '../../../src/app/archive/previewArchive';
import { archiveCustomers } from '../../../src/app/archive/archiveCustomers';
import { formatId } from '../../../src/core/values/ids';
import { aPerson, aScene, given, OWNER, READER, WANG } from '../support/aScene';

const ids = [1, 2, 3, 4, 5].map((number) => formatId('C', number)) as [string, string, string, string, string];
const [C1, C2, C3, C4, C5] = ids;

function scene() {
  const made = aScene();
  given(made.store, 'customers', 1, aPerson({ tags: 'VIP; legal hold', nextContactOn: '2026-12-01' }));
  given(made.store, 'customers', 2, aPerson({ name: '王小明' }));
  given(made.store, 'customers', 3, aPerson({ name: '赵六' }));
  given(made.store, 'customers', 4, aPerson({ name: '', company: 'Acme' }));
  const opened = { openedAt: '2026-11-01 09:00', kind: 'repair', status: 'open', summary: 'leaks' };
  given(made.store, 'cases', 1, { customerId: C2, ...opened });
  made.store.rows('customers')[3]!.own = { Diary: 'x'.repeat(50_000) };
  archiveCustomers(made.deps, { requestId: 'request-1', ids: [C3], reason: 'moved' });
  made.store.calls.length = 0;
  return made;
}

describe('what archiving would come to', () => {
  it('names who cannot go and why, and what speaks for keeping the others, and writes nothing', () => {
    const { deps, store } = scene();
    expect(previewArchive(deps, { ids })).toEqual({
      ok: true,
      customers: [
        { id: C1, name: '李娜', owner: WANG, cautions: ['hold', 'tag', 'next-contact'] },
        { id: C2, name: '王小明', owner: WANG, cautions: ['open-case'] },
        { id: C3, name: '赵六', owner: WANG, code: 'archive-already', cautions: [] },
        { id: C4, name: 'Acme', owner: WANG, code: 'archive-too-long', cautions: [] },
        { id: C5, name: '', owner: '', code: 'not-found', cautions: [] },
      ],
    });
    expect(store.calls).toEqual(['read', 'reread', 'entered']);
  });

  it('reads whole tabs once for more than 50', () => {
    const { deps, store } = scene();
    const many = Array.from({ length: 60 }, (_, at) => formatId('C', at + 10));
    expect(previewArchive({ ...deps, actor: OWNER }, { ids: [C1, ...many] }).customers).toHaveLength(61);
    expect(store.calls).toEqual(['read', 'entered']);
  });

  it('is for members who enter', () => {
    expect(() => previewArchive({ ...scene().deps, actor: READER }, { ids })).toThrow('role-insufficient');
  });
});
