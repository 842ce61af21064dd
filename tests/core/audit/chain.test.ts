import fc from 'fast-check';
import { chainEntries, verifyChain, type AuditHead, type EntryDraft } from '../../../src/core/audit/chain';
import type { AuditEntry } from '../../../src/core/audit/entry';

const BEGIN: AuditHead = { seq: 0, hash: '' };

const aDraft = (over: Partial<EntryDraft> = {}): EntryDraft => ({
  at: '2026-11-21 10:00',
  actor: 'wang@example.com',
  origin: 'form',
  action: 'save',
  table: 'customers',
  recordId: 'C-000001-X',
  payload: '{"op":"create","after":{"name":"王小明"},"version":1}',
  requestId: 'request-1',
  ...over,
});

const anyDraft = fc.record({
  at: fc.constantFrom('2026-11-21 10:00', '2026-11-21 10:01'),
  actor: fc.string({ unit: 'binary', maxLength: 8 }),
  origin: fc.constantFrom('form', 'cell', 'job'),
  action: fc.string({ maxLength: 5 }),
  table: fc.constantFrom('', 'customers', 'purchases'),
  recordId: fc.string({ maxLength: 5 }),
  payload: fc.string({ unit: 'binary', minLength: 1, maxLength: 20 }),
  requestId: fc.string({ maxLength: 5 }),
});
const someDrafts = fc.array(anyDraft, { minLength: 2, maxLength: 8 });
const chainOf = (drafts: readonly EntryDraft[]): { entries: readonly AuditEntry[]; head: AuditHead } =>
  chainEntries(BEGIN, drafts, 'seed');

/** A chain, and the index of one of its entries. */
const chainAndPlace = fc.tuple(someDrafts, fc.nat()).map(([drafts, at]) => {
  const { entries, head } = chainOf(drafts);
  return { entries, head, index: at % entries.length };
});

const TEXT_FIELDS = ['at', 'actor', 'origin', 'action', 'table', 'recordId', 'part', 'requestId'] as const;

describe('a chain of audit entries', () => {
  it('verifies whatever its entries say, in one action or in several', () => {
    fc.assert(
      fc.property(someDrafts, fc.nat(), (drafts, cut) => {
        const first = chainEntries(BEGIN, drafts.slice(0, cut % drafts.length), 'one');
        const second = chainEntries(first.head, drafts.slice(cut % drafts.length), 'two');
        expect(verifyChain([...first.entries, ...second.entries], second.head)).toBeNull();
      }),
      { numRuns: 60 },
    );
  });

  it('verifies in whatever order its rows stand', () => {
    const { entries, head } = chainOf([aDraft(), aDraft({ action: 'edit' }), aDraft({ action: 'log' })]);
    expect(verifyChain([...entries].reverse(), head)).toBeNull();
  });

  it('names the entry in which any field was changed, with its place in the list', () => {
    fc.assert(
      fc.property(chainAndPlace, fc.constantFrom(...TEXT_FIELDS), ({ entries, head, index }, key) => {
        const changed = entries.map((entry, at) => (at === index ? { ...entry, [key]: `${entry[key]}!` } : entry));
        expect(verifyChain(changed, head)).toEqual({ seq: index + 1, index, why: 'entry-changed' });
      }),
      { numRuns: 60 },
    );
  });

  it('names the entry whose payload, salt or payload digest was changed', () => {
    fc.assert(
      fc.property(
        chainAndPlace,
        fc.constantFrom('payload', 'salt', 'payloadDigest'),
        ({ entries, head, index }, key) => {
          const changed = entries.map((entry, at) => (at === index ? { ...entry, [key]: `${entry[key]}!` } : entry));
          expect(verifyChain(changed, head)).toEqual({ seq: index + 1, index, why: 'payload-changed' });
        },
      ),
      { numRuns: 60 },
    );
  });

  it('names the first number that is missing, and the head where the last one is', () => {
    fc.assert(
      fc.property(chainAndPlace, ({ entries, head, index }) => {
        const left = entries.filter((_, at) => at !== index);
        const last = index === entries.length - 1;
        expect(verifyChain(left, head)).toEqual(
          last ? { seq: index + 1, index: -1, why: 'head-differs' } : { seq: index + 1, index, why: 'entry-missing' },
        );
      }),
      { numRuns: 60 },
    );
  });

  it('names an entry that stands there twice, and one that was put in with a number of its own', () => {
    fc.assert(
      fc.property(chainAndPlace, fc.boolean(), ({ entries, head, index }, same) => {
        const twin = entries[index]!;
        const put = same ? twin : { ...twin, seq: twin.seq + 0.5 };
        const found = verifyChain([...entries.slice(0, index + 1), put, ...entries.slice(index + 1)], head);
        expect(found).toEqual({ seq: same ? twin.seq : twin.seq + 0.5, index: index + 1, why: 'entry-repeated' });
      }),
      { numRuns: 60 },
    );
  });

  it('names the first of two entries that changed places', () => {
    fc.assert(
      fc.property(chainAndPlace, ({ entries, head, index }) => {
        const [first, second] = [Math.min(index, entries.length - 2), Math.min(index, entries.length - 2) + 1];
        const swapped = entries.map((entry, at) =>
          at === first ? { ...entry, seq: second + 1 } : at === second ? { ...entry, seq: first + 1 } : entry,
        );
        expect(verifyChain(swapped, head)).toMatchObject({ seq: first + 1, index: second, why: 'entry-changed' });
      }),
      { numRuns: 40 },
    );
  });

  it('names the head where it says another number or hash', () => {
    const { entries, head } = chainOf([aDraft(), aDraft()]);
    expect(verifyChain(entries, { ...head, hash: '0' })).toEqual({ seq: 3, index: -1, why: 'head-differs' });
    expect(verifyChain(entries, { ...head, seq: 3 })).toEqual({ seq: 3, index: -1, why: 'head-differs' });
    expect(verifyChain([], head)).toEqual({ seq: 1, index: -1, why: 'head-differs' });
  });

  it('names an entry whose number cannot be read, by the number that it should have', () => {
    const { entries, head } = chainOf([aDraft(), aDraft(), aDraft()]);
    const damaged = entries.map((entry, index) => (index === 1 ? { ...entry, seq: Number.NaN } : entry));
    expect(verifyChain(damaged, head)).toEqual({ seq: 2, index: 1, why: 'entry-changed' });
  });

  it('stays whole where payloads and their salts are erased, any of them', () => {
    fc.assert(
      fc.property(someDrafts, fc.infiniteStream(fc.boolean()), (drafts, erase) => {
        const { entries, head } = chainOf(drafts);
        const kept = entries.map((entry) => (erase.next().value ? { ...entry, payload: '', salt: '' } : entry));
        expect(verifyChain(kept, head)).toBeNull();
      }),
      { numRuns: 40 },
    );
  });

  it('does not hold where a payload was erased and its salt left, or the other way round', () => {
    const { entries, head } = chainOf([aDraft()]);
    for (const key of ['payload', 'salt'] as const) {
      expect(verifyChain([{ ...entries[0]!, [key]: '' }], head)?.why).toBe('payload-changed');
    }
  });

  it('gives every entry a salt of its own, so that equal payloads have different digests', () => {
    const { entries } = chainOf([aDraft(), aDraft()]);
    expect(new Set(entries.map((entry) => entry.salt)).size).toBe(2);
    expect(new Set(entries.map((entry) => entry.payloadDigest)).size).toBe(2);
  });
});

describe('a payload longer than a cell', () => {
  const longTexts = fc
    .tuple(
      fc.integer({ min: 44_990, max: 45_010 }),
      fc.constantFrom('𠮷', '王', 'x'),
      fc.integer({ min: 1, max: 46_000 }),
    )
    .map(([before, mark, after]) => 'a'.repeat(before) + mark.repeat(after) + 'z'.repeat(20));

  it('is split into entries that fit, without tearing a character, and joins again', () => {
    fc.assert(
      fc.property(longTexts, (payload) => {
        const { entries, head } = chainOf([aDraft({ payload }), aDraft()]);
        const parts = entries.filter((entry) => entry.part !== '');
        // Not toBe: a difference of 90,000 characters would be printed.
        expect(parts.map((entry) => entry.payload).join('') === payload).toBe(true);
        expect(parts.map((entry) => entry.part)).toEqual(
          parts.map((_, index) => `${String(index + 1)}/${String(parts.length)}`),
        );
        for (const part of parts) {
          expect(part.payload.length).toBeLessThanOrEqual(45_000);
          expect(Buffer.from(part.payload, 'utf8').toString('utf8') === part.payload).toBe(true);
        }
        expect(verifyChain(entries, head)).toBeNull();
      }),
      { numRuns: 12 },
    );
  });

  it('of exactly 45,000 characters stays one entry', () => {
    expect(chainOf([aDraft({ payload: 'x'.repeat(45_000) })]).entries.map((entry) => entry.part)).toEqual(['']);
  });
});
