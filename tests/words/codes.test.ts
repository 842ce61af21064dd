import type { IssueCode } from '../../src/core/issue';
import type { RegisterErrorCode } from '../../src/core/registerError';
import { labelledFacts } from '../../src/core/schema/labels';
import { settingDefs, type Language } from '../../src/core/schema/settings';
import { heldReason, messageFor, messageForError, staleReasonsText, wordsFor } from '../../src/words';
import { en } from '../../src/words/en';
import { zh } from '../../src/words/zh';
import type { Facts } from '../../src/words/wording';

const LANGUAGES: readonly Language[] = ['en', 'zh'];

/** Every fact that any code may carry. */
const ALL_FACTS: Facts = {
  text: 'TEXT',
  length: 60000,
  limit: 50000,
  expected: 'EXPECTED',
  reason: 'too-short',
  first: 'FIRST',
  second: 'SECOND',
  last: 'LAST',
  year: 2023,
  month: 6,
  day: 31,
  days: 30,
  currency: 'USD',
  digits: 2,
  min: 1,
  max: 5,
  count: 3,
  row: 12,
  key: 'KEY',
  value: 'VALUE',
  by: 'BY',
  other: 'C-000001-N',
  field: 'phone',
  tab: 'customers',
  label: 'LABEL',
  version: 2,
  operation: 'OPERATION',
  email: 'a@example.com',
  role: 'reader',
  needs: 'entry',
  path: 'PATH',
  id: 'C-000001-N',
  snapshotId: 'S-1',
  found: 'FOUND',
  vaultId: 'VAULT',
  hit: 'HIT',
  action: 'ACTION',
  requestId: 'REQUEST',
  registerId: 'R',
};

const issueCodes = Object.keys(en.issues) as readonly IssueCode[];
const errorCodes = Object.keys(en.errors) as readonly RegisterErrorCode[];

function everySentence(language: Language, facts: Facts): readonly (readonly [string, string])[] {
  const words = wordsFor(language);
  return [
    ...issueCodes.map((code) => [code, messageFor({ code, facts }, words)] as const),
    ...errorCodes.map((code) => [code, messageForError(code, facts, words)] as const),
  ];
}

describe.each(LANGUAGES)('the sentences of all codes in %s', (language) => {
  it('are whole: no hole, a full stop at the end', () => {
    for (const [code, sentence] of everySentence(language, ALL_FACTS)) {
      const whole = /undefined|null|NaN|\[object|\{|\}|\s{2}|\(\)|（）|“”/;
      expect([code, sentence]).toEqual([code, expect.not.stringMatching(whole)]);
      expect([code, sentence]).toEqual([code, expect.stringMatching(language === 'zh' ? /[。？]$/ : /[.?…]$/)]);
    }
  });

  it('never say undefined where a fact is absent', () => {
    for (const [code, sentence] of everySentence(language, {})) {
      expect([code, sentence]).toEqual([code, expect.not.stringMatching(/undefined|NaN|\[object|\(\)|（）/)]);
    }
  });

  it('quote what a person typed, cut to a readable length', () => {
    const long = 'x'.repeat(200);
    const sentence = messageFor({ code: 'date-unreadable', facts: { text: long } }, wordsFor(language));
    expect(sentence).toContain('xxx…”');
    expect(sentence.length).toBeLessThan(160);
  });

  it('explain every setting', () => {
    for (const { key } of settingDefs) expect(wordsFor(language).settings[key].length).toBeGreaterThan(8);
  });
});

describe('both languages', () => {
  it('are different in every sentence', () => {
    const english = everySentence('en', ALL_FACTS);
    const chinese = everySentence('zh', ALL_FACTS);
    english.forEach(([code, sentence], i) => expect([code, sentence]).not.toEqual(chinese[i]));
    for (const [, sentence] of chinese) expect(sentence).toMatch(/[\u4e00-\u9fff]/);
    for (const [, sentence] of english) expect(sentence).not.toMatch(/[\u4e00-\u9fff]/);
  });

  it('have the same keys, all the way down', () => {
    expect(keysOf(zh)).toEqual(keysOf(en));
  });
});

describe('sentences that people meet most', () => {
  const facts = { year: 2023, month: 6, day: 31, days: 30 };

  it('say how many days a month has', () => {
    expect(messageFor({ code: 'date-impossible', facts }, en)).toBe('2023/6/31: June has 30 days.');
    expect(messageFor({ code: 'date-impossible', facts }, zh)).toBe('2023/6/31：6月只有30天。');
  });

  it('say that a year has twelve months', () => {
    const thirteenth = { year: 2023, month: 13, day: 1 };
    expect(messageFor({ code: 'date-impossible', facts: thirteenth }, en)).toBe('2023/13/1: a year has 12 months.');
    expect(messageFor({ code: 'date-impossible', facts: thirteenth }, zh)).toBe('2023/13/1：一年只有12个月。');
  });

  it('name tabs, columns and roles by the labels that they are given', () => {
    const missing = { tab: 'customers', field: 'email' };
    const said = (code: RegisterErrorCode, facts: Facts, words: typeof en | typeof zh): string =>
      messageForError(code, labelledFacts(facts, words.language), words);
    expect(said('column-missing', missing, en)).toContain('“Customers” has lost its column “E-mail”');
    expect(said('column-missing', missing, zh)).toContain('“客户”缺少“邮箱”列');
    expect(said('role-insufficient', { role: 'reader', needs: 'entry' }, en)).toContain('(Reader)');
    expect(said('role-insufficient', { role: 'reader', needs: 'entry' }, zh)).toContain('“录入”角色');
    expect(said('tab-unknown', { tab: '名单' }, en)).toContain('“名单”');
  });

  it('tell why a record is stale, without counting days that change daily', () => {
    const reasons = [{ code: 'no-contact-since', since: '2026-08-22', limitDays: 90 }] as never;
    expect(staleReasonsText(reasons, en)).toBe('last contact 2026-08-22, limit 90 days');
    expect(staleReasonsText(reasons, zh)).toBe('最近联系 2026-08-22，上限 90 天');
  });

  it('join the reasons for which a row was held', () => {
    expect(heldReason(['total-row', 'no-name-and-no-way'], en)).toBe(
      'looks like a total; neither a name nor a phone number, e-mail or account',
    );
  });
});

/** Paths of all keys of a catalogue. */
function keysOf(value: unknown, path = ''): readonly string[] {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return [path];
  return Object.entries(value)
    .flatMap(([key, inner]) => keysOf(inner, `${path}.${key}`))
    .sort();
}
