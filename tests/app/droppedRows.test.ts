import { commitChanges } from '../../src/app/act';
import type { CommitOutcome } from '../../src/app/ports';
import type { ChangeSet } from '../../src/core/changeSet';
import { aScene } from './support/aScene';

const purge: ChangeSet = {
  kind: 'computed',
  action: 'prune',
  origin: 'job',
  changes: [],
  dropped: [{ table: 'import', rows: [2], keyField: 'identity' }],
};
const wrong: CommitOutcome = {
  landed: true,
  moved: [],
  wrongDrops: [{ table: 'import', standing: ['a'], lost: [{ fields: { identity: 'z' }, own: { Mine: 'x' } }] }],
};

function scene() {
  const made = aScene();
  for (const identity of ['a', 'b']) made.store.put('import', { identity });
  return made;
}

describe('a drop of rows', () => {
  it('takes those rows and no others', () => {
    const { deps, store } = scene();
    commitChanges(deps, store.read({ import: 'all' }), purge, { requestId: 'run-1' });
    expect(store.fieldsOf('import')).toEqual([{ identity: 'b' }]);
  });

  it('that took others puts them back as they were, says so in the trail, and is not done', () => {
    const { deps, store } = scene();
    store.outcomes.push(wrong);
    const view = store.read({ import: 'all' });
    expect(() => commitChanges(deps, view, purge, { requestId: 'run-1' })).toThrow('row-moved');
    expect(store.rows('import').pop()).toMatchObject({ fields: { identity: 'z' }, own: { Mine: 'x' } });
    expect(store.commits[1]?.audit).toMatchObject([
      { action: 'put-back', table: 'import', payload: '{"standing":1,"putBack":1}' },
    ]);
  });

  it('tries to put them back until a batch lands, and tells where none does', () => {
    const { deps, store } = scene();
    store.outcomes.push(wrong, { landed: false }, { landed: false });
    const view = store.read({ import: 'all' });
    expect(() => commitChanges(deps, view, purge, { requestId: 'run-1' })).toThrow('row-moved');
    expect(store.rows('import').pop()).toMatchObject({ fields: { identity: 'z' } });
    store.outcomes.push(wrong, { landed: false }, { landed: false }, { landed: false });
    expect(() => commitChanges(deps, store.read({ import: 'all' }), purge, { requestId: 'run-2' })).toThrow('platform');
  });
});
