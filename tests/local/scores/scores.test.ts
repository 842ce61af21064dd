import { mkdtempSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { benchText } from '../../../local/bench/printBench';
import { dataFolder } from '../../../local/scores/dataFolder';
import { runScores, SCORES } from '../../../local/scores/runScores';
import { neverLine, shareLine } from '../../../local/scores/score';

const folder = mkdtempSync(join(tmpdir(), 'scores-'));
afterAll(() => {
  rmSync(folder, { recursive: true });
});

function put(path: string, text: string): void {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), text);
}

const bundle = { files: [], evaluation: { medianMs: 1, limitMs: 6 } };

describe('the scores on published data', () => {
  it('say that they were not run where there is no data folder, and fail nothing', () => {
    const scores = runScores(null, []);
    expect(scores).toHaveLength(SCORES.length);
    expect(scores.every((each) => each.notRun === 'no data folder' && each.lines.length === 0)).toBe(true);
    expect(benchText({ registers: [], scores, bundle, page: null, keystrokes: null })).toContain(
      'Data: dates\nnot run: no data folder',
    );
  });

  it('run only where their name was asked for', () => {
    expect(runScores(null, ['dates']).map((each) => each.name)).toEqual(['dates']);
  });

  it('tell a wrong day from one that is not read, and leave out what has two readings', () => {
    const rows = ['2024-03-01,2024-03-01T00:00:00', '2024-03-02,2024-03-03T00:00:00', '1/3/2024,2024-01-03T00:00:00'];
    put('normalization/dates/absolute_dates_expected.csv', `input,expected_iso\n${rows.join('\n')}\n`);
    const [dates] = runScores(folder, ['dates']);
    expect(dates?.lines.map((line) => [line.value, line.met])).toEqual([
      [2, false],
      [1, true],
    ]);
    expect(dates?.lines[0]?.differences[0]).toBe('2024-03-02 (ymd-only) is not 2024-03-03 00:00');
  });

  it('list each address on which they differ from its diagnosis, with the reason', () => {
    put('normalization/email/isemail_half.json', '[["a@b.org","valid"],["a@org","rfc5321TLD"],["a@","errNoDomain"]]');
    const [emails] = runScores(folder, ['e-mail']);
    expect(emails?.lines[0]?.result).toBe('2 of 3, 66.6 %');
    expect(emails?.lines[0]?.differences).toEqual([
      '"a@org" (rfc5321TLD) is refused: a domain without a dot is not reached from outside',
    ]);
    const scores = emails === undefined ? [] : [emails];
    const text = benchText({ registers: [], scores, bundle, page: null, keystrokes: null });
    expect(text).toMatch(/agreement, one address by itself +2 of 3, 66\.6 % +at least 95\.0 % +NOT MET/);
  });

  it('hold numbers to their E.164 form in every spelling, and only those of countries that the register carries', () => {
    const header = 'region,format_national,format_international,e164,rfc3966';
    const cn = 'CN,021 2345 6789,+86 21 2345 6789,+862123456789,tel:+86-21-2345-6789';
    put('normalization/phone/example_numbers_expected.csv', `${header}\n${cn}\nAD,712 345,+376 712 345,+376712345,x\n`);
    expect(runScores(folder, ['phone'])[0]?.lines[0]).toMatchObject({ result: '4 of 4, 100.0 %', met: true });
  });
});

describe('a line of a score', () => {
  it('is rounded down, so that 999 of 1,000 never look like all', () => {
    expect(shareLine('x', { right: 9_999, of: 10_000 }, 1)).toMatchObject({
      result: '9999 of 10000, 99.9 %',
      met: false,
    });
  });

  it('of something that never may happen is met by none', () => {
    expect(neverLine('x', [])).toMatchObject({ value: 0, met: true });
    expect(neverLine('x', ['a'])).toMatchObject({ value: 1, met: false, differences: ['a'] });
  });
});

describe('the folder with published data', () => {
  it('is the one that is named, or one beside the project that has such data in it, or none', () => {
    const project = join(folder, 'project');
    expect(dataFolder(join(folder, 'nowhere'), project)).toBeNull();
    expect(dataFolder(folder, project)).toBe(folder);
    expect(dataFolder(undefined, project)).toBeNull();
    mkdirSync(join(folder, 'other/data/normalization'), { recursive: true });
    expect(dataFolder(undefined, project)).toBe(join(folder, 'other/data'));
  });
});
