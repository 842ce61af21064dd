import type { AuditLine } from '../../../src/core/audit/entry';
import { actionCounts } from '../../../src/core/undo/actionCounts';
import { actionsOf } from '../../../src/core/undo/actionsOf';

let seq = 0;
beforeEach(() => {
  seq = 0;
});

const line = (over: Partial<AuditLine> = {}): AuditLine => ({
  seq: (seq += 1),
  at: '2026-11-22 09:00',
  actor: 'li@example.com',
  origin: 'form',
  action: 'save',
  table: 'customers',
  recordId: 'C-000001-A',
  part: '',
  requestId: 'request-1',
  ...over,
});
const closing = (undoes: string, requestId: string): AuditLine =>
  line({ action: 'undo', origin: 'restore', table: '', recordId: undoes, requestId });

describe('actionsOf', () => {
  it('puts entries of one request by one person together, others in between notwithstanding', () => {
    const actions = actionsOf([
      line(),
      line({ requestId: 'request-2', actor: 'wang@example.com', recordId: 'C-000002-B' }),
      line({ recordId: 'C-000003-C' }),
      line({ requestId: 'request-1', actor: 'wang@example.com' }),
    ]);
    expect(actions.map(({ id, records }) => [id, records.length])).toEqual([
      ['1', 2],
      ['2', 1],
      ['4', 1],
    ]);
  });

  it('names an action that was left half done by what it did, and an undo that was takes nothing back for good', () => {
    const stop = line({ action: 'stop', table: '', recordId: '', requestId: 'request-9' });
    const [save, undo] = actionsOf([line(), line({ action: 'undo', requestId: 'request-9' }), { ...stop, seq: 3 }]);
    expect(undo).toMatchObject({ action: 'undo', undoes: null, records: { length: 1 } });
    expect(save?.undoneBy).toBeNull();
  });

  it('takes the rows of an adoption and its closing entry as one action, the next adoption as another', () => {
    const row = (identity: string, id: string): AuditLine =>
      line({ origin: 'import', action: 'adopt', requestId: `row:${identity}`, recordId: id });
    const end = (): AuditLine =>
      line({ origin: 'import', action: 'adopt', table: '', recordId: '', requestId: 'import' });
    const actions = actionsOf([
      row('x', 'C-1'),
      line({ requestId: 'save' }),
      row('y', 'C-2'),
      end(),
      row('z', 'C-3'),
      end(),
    ]);
    expect(actions.map(({ id, lines, records }) => [id, lines.length, records.length])).toEqual([
      ['1', 3, 2],
      ['2', 1, 1],
      ['5', 2, 1],
    ]);
  });

  it('keeps parts of one payload with their first', () => {
    const parts = [line({ part: '1/2', payload: '{"op":"cre' }), line({ part: '2/2', payload: 'ate","after":{}}' })];
    const [action] = actionsOf(parts);
    expect(action?.records).toHaveLength(1);
  });

  it('says which action is undone; an undo that was undone itself leaves it in force', () => {
    const save = line();
    const undo = [line({ action: 'undo', requestId: 'undo' }), closing('1', 'undo')];
    expect(actionsOf([save, ...undo]).map(({ undoneBy, undoes }) => [undoneBy, undoes])).toEqual([
      ['2', null],
      [null, '1'],
    ]);
    const redo = [line({ action: 'undo', requestId: 'redo' }), closing('2', 'redo')];
    expect(actionsOf([save, ...undo, ...redo]).map(({ undoneBy }) => undoneBy)).toEqual([null, '4', null]);
  });
});

describe('actionCounts', () => {
  it('counts by what the payloads say, and without them by whether a record was known', () => {
    const [action] = actionsOf([
      line({ payload: '{"op":"create","after":{}}' }),
      line({ recordId: 'C-2' }),
      line({ recordId: 'C-3' }),
    ]);
    if (action === undefined) throw new Error('no action');
    expect(actionCounts(action, ({ recordId }) => recordId === 'C-2')).toEqual({
      customers: { create: 2, update: 1, remove: 0 },
    });
  });

  it('goes by what the entry that ends a restore says', () => {
    const restored = { customers: { create: 1, update: 2, remove: 3 } };
    const [action] = actionsOf([
      line({ action: 'restore' }),
      line({ action: 'restore', table: '', recordId: 'S-1', payload: JSON.stringify({ restored }) }),
    ]);
    if (action === undefined) throw new Error('no action');
    expect(actionCounts(action, () => true)).toEqual(restored);
  });
});
