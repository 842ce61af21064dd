import fc from 'fast-check';
import { defaultLists } from '../../../src/core/schema/defaultLists';
import { fieldDef } from '../../../src/core/schema/tables';
import { kinds } from '../../../src/core/values/kinds';
import { TEXT_LIMIT } from '../../../src/core/freeText/limit';
import { parseFreeText, type Guesses } from '../../../src/core/freeText/parseFreeText';
import { startReading } from '../../../src/core/freeText/reading';
import { aContext } from '../values/someContext';
import { cardsEn } from './cardsEn';
import { cardsZh } from './cardsZh';

const REGION = ['province', 'city', 'district', 'kind'];
const cards = [...cardsZh, ...cardsEn].map(({ text }) => text).filter((text) => text !== '');

/** Texts as people paste them: pieces of cards, marks and noise, in any order. */
const pieces = fc.oneof(
  fc.constantFrom(...cards),
  fc.constantFrom(...cards.flatMap((card) => card.split(/[\s，,|]+/)).filter((piece) => piece !== '')),
  fc.constantFrom('\n', ' ', '，', '|', '：', '电话', 'Tel:', '地址：', '【', '】', '\t', '\r\n', '()', '；', '😀'),
  fc.string({ unit: 'binary', maxLength: 12 }),
);
const texts = fc.array(pieces, { maxLength: 8 }).map((parts) => parts.join(''));

const entries = (guesses: Guesses) => Object.entries(guesses);

/** The values in the text's own words: what is said of them holds for every text. */
describe('reading a free text', () => {
  it('takes every piece from the text, and surely from 0 to 1', () => {
    fc.assert(
      fc.property(texts, (text) => {
        for (const [, { from, confidence, value }] of entries(parseFreeText(text, aContext()))) {
          expect(confidence).toBeGreaterThan(0);
          expect(confidence).toBeLessThanOrEqual(1);
          expect(value).not.toBe('');
          for (const piece of from.split('\n')) expect(text).toContain(piece);
        }
      }),
      { numRuns: 120 },
    );
  });

  it('uses no character twice: the pieces together hold no sign more often than the text', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const used = entries(parseFreeText(text, aContext()))
          .filter(([field]) => !REGION.includes(field))
          .map(([, { from }]) => from)
          .join('');
        for (const sign of new Set(used.replace(/\s/g, ''))) {
          expect(text.split(sign).length).toBeGreaterThanOrEqual(used.split(sign).length);
        }
      }),
      { numRuns: 120 },
    );
  });

  it('loses no letter and no digit: what no field took and no label was is in the notes', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('qwxz', '9', '樾', '\n', ' ', ',', '13800138000', '。'), { maxLength: 30 }),
        (parts) => {
          const text = parts.join('');
          const kept = entries(parseFreeText(text, aContext()))
            .filter(([field]) => !REGION.includes(field))
            .map(([, { from }]) => from)
            .join('');
          const signs = (all: string) =>
            all
              .replace(/[^\p{L}\p{N}]/gu, '')
              .split('')
              .sort()
              .join('');
          expect(signs(kept)).toBe(signs(text));
        },
      ),
      { numRuns: 200 },
    );
  });

  it('gives values in standard form: each is read by its kind as itself', () => {
    fc.assert(
      fc.property(texts, (text) => {
        for (const [field, { value }] of entries(parseFreeText(text, aContext()))) {
          const def = fieldDef('customers', field);
          const options = def?.list === undefined ? [] : defaultLists[def.list as keyof typeof defaultLists];
          const parsed = def === undefined ? null : kinds[def.kind].parse(value, aContext({ options: options }));
          expect(parsed).toEqual({ ok: true, value });
        }
      }),
      { numRuns: 120 },
    );
  });

  it('reads a text of 20,000 characters of digits, dashes and labels in little time', () => {
    for (const unit of [
      '1-',
      '电话：',
      '王小明 ',
      'a@',
      '1 ',
      '公司',
      'No. 1 Street, ',
      '2, ',
      '省市区',
      '((1',
      'Tel/',
      '公司名称：a\n',
      'x',
    ]) {
      const start = Date.now();
      parseFreeText(unit.repeat(TEXT_LIMIT / unit.length), aContext());
      expect(Date.now() - start).toBeLessThan(3000);
    }
  });

  it('puts 20,000 characters of prose into the notes whole', () => {
    const text = 'nothing here is a value. '.repeat(800).slice(0, TEXT_LIMIT).trim();
    expect(parseFreeText(text, aContext()).notes?.value.replace(/\W/g, '')).toBe(text.replace(/\W/g, ''));
  });
});

describe('a text while it is read', () => {
  it('is made plain character for character, so that every piece can be told in what was pasted', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(startReading(text).plain).toHaveLength(text.length);
      }),
    );
  });

  it('gives each character to one field at most, whoever asks for it again', () => {
    const span = fc.tuple(fc.nat(30), fc.nat(30)).map(([a, b]) => ({ start: Math.min(a, b), end: Math.max(a, b) }));
    fc.assert(
      fc.property(fc.array(span), fc.array(span), (wanted, blocked) => {
        const reading = startReading('x'.repeat(30));
        blocked.slice(0, 2).forEach((one) => reading.block(one));
        const taken = wanted.filter((one) => reading.take({ ...one, field: 'name', confidence: 1 }));
        const positions = taken.flatMap(({ start, end }) => Array.from({ length: end - start }, (_, at) => start + at));
        expect(new Set(positions).size).toBe(positions.length);
        expect(reading.leftRuns().reduce((sum, { start, end }) => sum + end - start, 0)).toBe(30 - positions.length);
      }),
    );
  });
});
