import fc from 'fast-check';
import {
  chainBreaks,
  chainEntries,
  firstOutOfOrder,
  verifyChain,
  type EntryDraft,
} from '../../../src/core/audit/chain';
import type { AuditEntry } from '../../../src/core/audit/entry';
import { entriesToMove, stretches } from '../../../src/core/audit/planSegments';
import { idSpans, mayTellOf, type Segment } from '../../../src/core/audit/segment';
import { segmentEntries, segmentText } from '../../../src/core/audit/segmentText';

const START = { seq: 0, hash: '' };
const aDraft = (over: Partial<EntryDraft> = {}): EntryDraft => ({
  at: '2026-11-21 10:00',
  actor: 'wang@example.com',
  origin: 'form',
  action: 'save',
  table: 'customers',
  recordId: 'C-000001-G',
  payload: '{"op":"update","after":{"name":"王小明\\n"},"version":2}',
  requestId: '',
  ...over,
});
const chainOf = (drafts: readonly EntryDraft[]): ReturnType<typeof chainEntries> => chainEntries(START, drafts, 'seed');
const many = (count: number, over: (index: number) => Partial<EntryDraft> = () => ({})): readonly AuditEntry[] =>
  chainOf(Array.from({ length: count }, (_, index) => aDraft(over(index)))).entries;

const anyDraft = fc.record({
  at: fc.constantFrom('2026-11-21 10:00', '2026-11-21 10:01'),
  actor: fc.string({ unit: 'binary', maxLength: 8 }),
  origin: fc.constantFrom('form', 'cell'),
  action: fc.string({ maxLength: 5 }),
  table: fc.constantFrom('', 'customers'),
  recordId: fc.string({ maxLength: 5 }),
  payload: fc.string({ unit: 'grapheme', minLength: 1, maxLength: 30 }),
  requestId: fc.string({ maxLength: 5 }),
});

describe('the text of a segment', () => {
  it('gives the same entries back, numbers, digests and hashes included, from any point of the trail', () => {
    fc.assert(
      fc.property(fc.array(anyDraft, { minLength: 2, maxLength: 8 }), fc.nat(), (drafts, at) => {
        const { entries } = chainOf(drafts);
        const cut = at % entries.length;
        const before = cut === 0 ? START : { seq: cut, hash: entries[cut - 1]?.hash ?? '' };
        const part = entries
          .slice(cut)
          .map((entry, index) => (index % 3 === 1 ? { ...entry, payload: '', salt: '' } : entry));
        expect(segmentEntries(segmentText(part, before))).toEqual(part);
      }),
      { numRuns: 60 },
    );
  });

  it('is none where it was cut off, is of a newer form, or is no text of ours', () => {
    const text = segmentText(many(3), START);
    expect(segmentEntries(text.slice(0, -5))).toBeNull();
    expect(segmentEntries(text.replace('"format":1', '"format":2'))).toBeNull();
    expect(segmentEntries('hello')).toBeNull();
    expect(segmentEntries('')).toBeNull();
  });

  it('takes less than 40 characters an entry beside what the entry says', () => {
    const entries = many(100);
    const said = entries.reduce((sum, { payload }) => sum + payload.length, 0);
    expect(segmentText(entries, START).length).toBeLessThan(said * 1.2 + entries.length * 150);
  });
});

describe('entries that leave the tab', () => {
  const keep = { rows: 1000, before: '' };
  it('are those beyond its rows, 600 of 1,600, and none where there are 1,499', () => {
    expect(entriesToMove(many(1600), keep)).toBe(600);
    expect(entriesToMove(many(1499), keep)).toBe(0);
  });

  it('are those of before a minute, and never the newest hundred', () => {
    const entries = many(1000, (index) => ({ at: index < 700 ? '2024-01-01 10:00' : '2026-01-01 10:00' }));
    expect(entriesToMove(entries, { rows: 0, before: '2025-01-01 00:00' })).toBe(700);
    expect(entriesToMove(entries, { rows: 0, before: '2027-01-01 00:00' })).toBe(900);
    expect(entriesToMove(entries, { rows: 0, before: '' })).toBe(0);
  });

  it('never tear an action: a paste of 300 rows that began before the cut stays as a whole', () => {
    const entries = many(1600, (index) => ({
      requestId: index >= 550 && index < 850 ? 'paste-1' : `save-${String(index)}`,
    }));
    expect(entriesToMove(entries, keep)).toBe(550);
  });

  it('never tear an adoption from the entry that closes it', () => {
    const entries = many(1600, (index) =>
      index < 700
        ? { requestId: `row:${String(index)}`, action: 'adopt' }
        : index === 700
          ? { action: 'adopt', table: '' }
          : {},
    );
    expect(entriesToMove(entries, keep)).toBe(701);
  });

  it('are cut into segments of at most 4,000', () => {
    expect(stretches(many(4001)).map((part) => part.length)).toEqual([4000, 1]);
  });
});

describe('a segment', () => {
  it('may tell of ids between its lowest and its highest number, by their letter', () => {
    const ids = idSpans(['C-000003-A', 'C-000009-B', 'I-000002-X', '', 'snapshot']);
    const segment = { ids } as Segment;
    expect(
      ['C-000003-A', 'C-000005-A', 'C-000010-A', 'I-000002-X', 'O-000001-X'].map((id) => mayTellOf(segment, id)),
    ).toEqual([true, true, false, true, false]);
  });
});

describe('a chain that is checked from any point', () => {
  it('holds from there on, and names what was changed behind it', () => {
    const { entries, head } = chainOf(Array.from({ length: 6 }, () => aDraft()));
    for (let seq = 0; seq < entries.length; seq += 1) {
      const from = seq === 0 ? START : { seq, hash: entries[seq - 1]?.hash ?? '' };
      expect(verifyChain(entries.slice(seq), head, from)).toBeNull();
    }
    const from = { seq: 3, hash: entries[2]?.hash ?? '' };
    const changed = entries.slice(3).map((entry, index) => (index === 1 ? { ...entry, actor: 'eve' } : entry));
    expect(verifyChain(changed, head, from)).toEqual({ seq: 5, index: 1, why: 'entry-changed' });
    expect(verifyChain(entries.slice(3), head, { seq: 3, hash: 'another' })).toMatchObject({
      seq: 4,
      why: 'entry-changed',
    });
  });

  it('names each place: one changed, one removed, one put in behind the end', () => {
    const { entries, head } = chainOf(Array.from({ length: 8 }, () => aDraft()));
    const forged = chainEntries(head, [aDraft({ actor: 'eve' })], 'eve').entries;
    const damaged = [
      ...entries.filter(({ seq }) => seq !== 5).map((entry) => (entry.seq === 2 ? { ...entry, payload: '{}' } : entry)),
      ...forged,
    ];
    expect(chainBreaks(damaged, head)).toEqual([
      { seq: 2, index: 1, why: 'payload-changed' },
      { seq: 5, index: 4, why: 'entry-missing' },
      { seq: 9, index: 7, why: 'entry-inserted' },
    ]);
  });

  it('names the first row that stands below a later one', () => {
    const { entries } = chainOf([aDraft(), aDraft(), aDraft()]);
    expect(firstOutOfOrder(entries)).toBeNull();
    expect(firstOutOfOrder([entries[0]!, entries[2]!, entries[1]!])).toEqual({ seq: 2, index: 2 });
  });
});
