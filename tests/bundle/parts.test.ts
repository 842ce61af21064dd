import { lineOf, partOfReport, totalOf } from '../../build/lib/parts.mjs';
import { findBrowser } from '../../build/find-browser.mjs';
import { hasScriptId, PLACEHOLDER, statusProblems } from '../../build/lib/clasp.mjs';

const report = (over: object): object => ({
  numTotalTestSuites: 2,
  numPassedTests: 5,
  numFailedTests: 0,
  numRuntimeErrorTestSuites: 0,
  numPendingTests: 0,
  numTodoTests: 0,
  testResults: [],
  ...over,
});

describe('partOfReport', () => {
  it('counts what Jest counted', () => {
    expect(partOfReport('unit', report({ numFailedTests: 2 }), 1)).toMatchObject({ passed: 5, failed: 2 });
  });

  it('counts a suite that could not run as a failure', () => {
    expect(partOfReport('unit', report({ numRuntimeErrorTestSuites: 1 }), 1)).toMatchObject({ failed: 1 });
  });

  it('counts a failing run without a failing test as a failure', () => {
    expect(partOfReport('unit', report({}), 1)).toMatchObject({ failed: 1 });
  });

  it('does not call a part passed that has no tests', () => {
    expect(lineOf(partOfReport('unit', report({ numTotalTestSuites: 0 }), 0))).toBe(
      'unit: not run: there are no tests yet',
    );
  });
});

describe('totalOf', () => {
  const parts = [
    { name: 'unit', passed: 3, failed: 0 },
    { name: 'browser', passed: 0, failed: 0, notRun: 'no browser found' },
  ];

  it('leaves out what was not run', () => {
    expect(totalOf(parts, { requireAll: false })).toEqual({ passed: 3, failed: 0 });
  });

  it('counts it as a failure where all must run', () => {
    expect(totalOf(parts, { requireAll: true })).toEqual({ passed: 3, failed: 1 });
  });
});

describe('statusProblems', () => {
  it('accepts the manifest, Code.js and the pages in any order', () => {
    const pushed = ['dist/sidebar.html', 'dist/appsscript.json', 'dist/Code.js'];
    expect(statusProblems(pushed, ['Code.js', 'appsscript.json', 'sidebar.html'])).toEqual([]);
  });

  it('names a file that would be pushed beside them', () => {
    const [problem] = statusProblems(['dist/appsscript.json', 'dist/Code.js', 'dist/notes.js'], []);
    expect(problem).toBe('clasp would push Code.js, appsscript.json, notes.js; expected Code.js, appsscript.json');
  });
});

describe('findBrowser', () => {
  it('takes the one that CHROME_PATH names', () => {
    expect(findBrowser({ env: { CHROME_PATH: '/opt/chrome' }, has: () => true })).toBe('/opt/chrome');
  });

  it('does not go behind a CHROME_PATH that is wrong', () => {
    expect(
      findBrowser({ env: { CHROME_PATH: '/opt/chrome' }, has: (path) => path === '/usr/bin/chromium' }),
    ).toBeUndefined();
  });

  it('finds Edge on Windows', () => {
    const edge = 'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe';
    const env = { 'PROGRAMFILES(X86)': 'C:\\Program Files (x86)' };
    expect(findBrowser({ env, platform: 'win32', has: (path) => path === edge })).toBe(edge);
  });
});

describe('hasScriptId', () => {
  it('refuses the placeholder and an empty id', () => {
    expect(hasScriptId(`{"scriptId": "${PLACEHOLDER}"}`)).toBe(false);
    expect(hasScriptId('{"scriptId": ""}')).toBe(false);
    expect(hasScriptId('{"scriptId": "1aBc"}')).toBe(true);
  });
});
