import type { HistoryLine } from '../../../src/core/audit/entry';
import type { RecordPayload } from '../../../src/core/audit/payload';
import { recordAt } from '../../../src/core/history/recordAt';

const ID = 'C-000001-G';
let seq = 0;
beforeEach(() => {
  seq = 0;
});

/** An entry of the trail; the time is that of 2026-11-20 unless it has a day. */
function line(at: string, payload: RecordPayload | string, over: Partial<HistoryLine> = {}): HistoryLine {
  seq += 1;
  const text = typeof payload === 'string' ? payload : JSON.stringify(payload);
  const full = at.length > 5 ? at : `2026-11-20 ${at}`;
  const who = { actor: 'wang@example.com', origin: 'form', action: 'save' };
  return { seq, table: 'customers', recordId: ID, part: '', payload: text, at: full, ...who, ...over };
}
const created = (at = '09:00'): HistoryLine =>
  line(at, { op: 'create', after: { name: 'Ann', city: 'Wuxi' }, version: 1 });
const moved = (at: string, from: string, to: string, version = 2): HistoryLine =>
  line(at, { op: 'update', before: { city: from }, after: { city: to }, version });
const then = (lines: readonly HistoryLine[], at: string): ReturnType<typeof recordAt> =>
  recordAt(null, lines, `2026-11-20 ${at}`, ID);

describe('a record at a moment', () => {
  it('is not there at 08:59, is as it was made at 09:00, and has the new city from 10:00 on', () => {
    const lines = [created(), moved('10:00', 'Wuxi', 'Suzhou')];
    expect(then(lines, '08:59')).toMatchObject({ fields: null, gone: 'not-yet', certain: true });
    expect(then(lines, '09:00')).toMatchObject({ fields: { name: 'Ann', city: 'Wuxi' }, certain: true, version: 1 });
    expect(then(lines, '10:00')).toMatchObject({ fields: { name: 'Ann', city: 'Suzhou' }, certain: true, version: 2 });
  });

  it('is gone from its removal on, and there again once that was undone', () => {
    const lines = [
      created(),
      line('10:00', { op: 'remove', before: { name: 'Ann', city: 'Wuxi' }, version: 1 }),
      line('11:00', { op: 'create', after: { name: 'Ann', city: 'Wuxi' }, version: 2 }),
    ];
    expect(then(lines, '10:30')).toMatchObject({ fields: null, gone: 'removed', certain: true });
    expect(then(lines, '11:00')).toMatchObject({ fields: { name: 'Ann' }, gone: null });
  });

  it('stands in Archive after it was moved there, whatever the order of the two entries', () => {
    const away = (first: boolean): readonly HistoryLine[] => {
      const gone = (): HistoryLine => line('10:00', { op: 'remove', before: { name: 'Ann' }, version: 1 });
      const come = (): HistoryLine =>
        line(
          '10:00',
          { op: 'create', after: { name: 'Ann', archiveReason: 'moved' }, version: 2 },
          { table: 'archive' },
        );
      return first ? [gone(), come()] : [come(), gone()];
    };
    for (const first of [true, false]) {
      const lines = [created(), ...away(first)];
      expect(then(lines, '09:30')).toMatchObject({ table: 'customers', fields: { city: 'Wuxi' } });
      expect(then(lines, '10:30')).toMatchObject({ table: 'archive', fields: { archiveReason: 'moved' } });
    }
  });

  it('puts a payload of three parts together, whatever the order of its rows', () => {
    const text = created().payload;
    const parts = [text.slice(0, 10), text.slice(10, 30), text.slice(30)].map((payload, index) =>
      line('09:00', payload, { part: `${String(index + 1)}/3` }),
    );
    expect(then([...parts].reverse(), '12:00')).toMatchObject({ fields: { name: 'Ann' }, certain: true });
  });

  it('says that a change the sweep found at 11:00 may have happened from 10:00 on, and counts it from 11:00', () => {
    const change = { before: { city: 'Wuxi' }, after: { city: 'Suzhou' }, since: '2026-11-20 10:00' };
    const lines = [created(), line('11:00', { op: 'update', ...change, version: 2 })];
    expect(then(lines, '09:59')).toMatchObject({ certain: true, open: [] });
    expect(then(lines, '10:00')).toMatchObject({
      certain: false,
      fields: { city: 'Wuxi' },
      open: [{ field: 'city', since: '2026-11-20 10:00', until: '2026-11-20 11:00', other: 'Suzhou' }],
    });
    expect(then(lines, '11:00')).toMatchObject({ certain: true, fields: { city: 'Suzhou' } });
  });

  it('says that a row the sweep missed at 11:00 may have gone from 10:00 on', () => {
    const gone = {
      op: 'remove',
      before: { name: 'Ann', city: 'Wuxi' },
      version: 1,
      since: '2026-11-20 10:00',
    } as const;
    const lines = [created(), line('11:00', gone)];
    expect(then(lines, '10:30')).toMatchObject({
      certain: false,
      fields: { name: 'Ann' },
      open: [{ field: '', since: '2026-11-20 10:00', until: '2026-11-20 11:00' }],
    });
  });

  it('keeps to the latest time where the clock went back: what was written second counts second', () => {
    const lines = [created('02:10'), moved('02:50', 'Wuxi', 'Suzhou'), moved('02:20', 'Suzhou', 'Nanjing', 3)];
    expect(then(lines, '02:30')).toMatchObject({ fields: { city: 'Wuxi' } });
    expect(then(lines, '02:50')).toMatchObject({ fields: { city: 'Nanjing' }, version: 3 });
  });

  it('tells what later entries found, where the creation is on no record, and that the rest is unknown', () => {
    const lines = [moved('10:00', 'Wuxi', 'Suzhou')];
    expect(then(lines, '09:00')).toMatchObject({ fields: { city: 'Wuxi' }, whole: false, certain: false });
    expect(then(lines, '10:00')).toMatchObject({ fields: { city: 'Suzhou' }, whole: false, certain: false });
  });

  it('is whole all the same where a removal later names every field', () => {
    const lines = [
      moved('10:00', 'Wuxi', 'Suzhou'),
      line('11:00', { op: 'remove', before: { name: 'Ann', city: 'Suzhou' }, version: 2 }),
    ];
    expect(then(lines, '10:30')).toMatchObject({ fields: { name: 'Ann', city: 'Suzhou' }, whole: true, certain: true });
    expect(then(lines, '09:30')).toMatchObject({ fields: { name: 'Ann', city: 'Wuxi' }, whole: true, certain: true });
  });

  it('doubts every field behind an entry that was erased, but for those that a later entry settles', () => {
    const lines = [created(), line('10:00', ''), moved('11:00', 'Suzhou', 'Nanjing', 3)];
    expect(then(lines, '09:30')).toMatchObject({ fields: { city: 'Wuxi' }, certain: true });
    expect(then(lines, '10:30')).toMatchObject({
      fields: { name: 'Ann', city: 'Suzhou' },
      unknown: ['name'],
      certain: false,
    });
    expect(then(lines, '11:00')).toMatchObject({ fields: { name: 'Ann', city: 'Nanjing' }, unknown: ['name'] });
  });

  it('does not say for certain that there was nothing before an entry that was erased', () => {
    expect(then([line('10:00', '')], '09:00')).toMatchObject({ fields: null, certain: false });
  });

  it('takes a field whose former value is "unknown" for unknown until then', () => {
    const unknown = line('10:00', { op: 'update', before: 'unknown', after: { city: 'Suzhou' }, version: 2 });
    expect(then([unknown], '09:00')).toMatchObject({ unknown: ['city'], certain: false });
    expect(then([unknown], '10:00')).toMatchObject({ fields: { city: 'Suzhou' }, unknown: [] });
  });

  it('tells of a change that nobody saw: an entry found another value than the one before it left', () => {
    const lines = [created(), moved('11:00', 'Suzhou', 'Nanjing')];
    expect(then(lines, '10:00')).toMatchObject({
      certain: false,
      fields: { city: 'Wuxi' },
      open: [{ field: 'city', since: '2026-11-20 09:00', until: '2026-11-20 11:00', other: 'Suzhou' }],
    });
  });

  it('goes on from a snapshot: entries that it had seen do not count again', () => {
    const lines = [created(), moved('10:00', 'Wuxi', 'Suzhou'), moved('12:00', 'Suzhou', 'Nanjing', 3)];
    const base = { table: 'customers', fields: { name: 'Ann', city: 'Suzhou', version: 2 }, seq: 2 };
    expect(recordAt(base, lines.slice(1), '2026-11-20 11:00', ID)).toMatchObject({
      fields: { name: 'Ann', city: 'Suzhou' },
      certain: true,
      version: 2,
    });
    expect(recordAt(base, lines.slice(1), '2026-11-20 12:00', ID)).toMatchObject({ fields: { city: 'Nanjing' } });
  });

  it('has the stamps of its last entry', () => {
    const made = line('09:00', {
      op: 'create',
      after: { name: 'Ann', updatedAt: '2026-11-20 09:00', updatedBy: 'li@example.com', version: 1 },
      version: 1,
    });
    const lines = [made, moved('10:00', '', 'Suzhou')];
    expect(then(lines, '10:00').fields).toMatchObject({
      updatedAt: '2026-11-20 10:00',
      updatedBy: 'wang@example.com',
      version: 2,
    });
  });
});
