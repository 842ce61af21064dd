import { createContext, Script } from 'node:vm';
import { performance } from 'node:perf_hooks';
import ts from 'typescript';
import { scopesNeeded, servicesUsed } from './scopes.mjs';

/**
 * Bytes, as on disk. Code.js was planned at 220 KB, which was measured on the libraries alone: phone numbers of 31 countries
 * (77 KB) and zod (26 KB) are half of that. The tables of pinyin and of 简体 take 35 KB, the words of two languages 66 KB, the
 * field table with its compiler 52 KB, adoption 49 KB; snapshots, history, undo, archive, drills and health take 220 KB, a good
 * third of that words. What counts at run time is what a call evaluates: heavy parts load lazily, and the bare-context time is printed by `npm run bench`.
 */
export const SIZE_LIMITS = { 'Code.js': 1000 * 1024 };

/** Bytes of the sidebar as it is served: its page and the words of one language. */
export const SIDEBAR_LIMIT = 120 * 1024;

/** The one name that is not meant to be called: the namespace that the stubs reach into. */
const NAMESPACE = 'App';

/**
 * Values that a library puts on the global object. None is a function, so none can be called from a page.
 * zod shares its settings between two copies of itself in this way.
 */
const LIBRARY_GLOBALS = ['__zod_globalConfig'];

/** What a browser or Node has and the engine of Apps Script is not counted on to have. */
const ABSENT = ['Intl', 'WebAssembly', 'console', 'SharedArrayBuffer', 'Atomics', 'URL', 'TextEncoder', 'crypto'];

/**
 * Every name that a script declares at its top level, of whatever kind: `const` and `class` are global too in Apps Script.
 * @param {string} code
 */
export function declaredNames(code) {
  const source = ts.createSourceFile('Code.js', code, ts.ScriptTarget.ES2019, false, ts.ScriptKind.JS);
  return source.statements.flatMap((statement) => {
    if (ts.isVariableStatement(statement)) {
      return statement.declarationList.declarations.map(({ name }) =>
        ts.isIdentifier(name) ? name.text : '(pattern)',
      );
    }
    if (ts.isFunctionDeclaration(statement) || ts.isClassDeclaration(statement)) return [statement.name?.text ?? ''];
    return [];
  });
}

/**
 * Runs a script in a context that has the language and nothing else.
 * @param {string} code
 * @returns {{ globals: string[], milliseconds: number }} the global names that the run made
 */
export function evaluateBare(code) {
  const context = createContext({});
  new Script(`for (const name of ${JSON.stringify(ABSENT)}) delete globalThis[name]`).runInContext(context);
  const list = new Script('Object.getOwnPropertyNames(globalThis)');
  const before = new Set(list.runInContext(context));
  const script = new Script(code, { filename: 'Code.js' });
  const start = performance.now();
  script.runInContext(context);
  const milliseconds = performance.now() - start;
  return {
    globals: list.runInContext(context).filter((/** @type {string} */ name) => !before.has(name)),
    milliseconds,
  };
}

/**
 * @param {string} what
 * @param {readonly string[]} expected
 * @param {readonly string[]} actual
 */
function differences(what, expected, actual) {
  const extra = actual.filter((name) => !expected.includes(name)).map((name) => `${what} not expected: ${name}`);
  const lost = expected.filter((name) => !actual.includes(name)).map((name) => `${what} missing: ${name}`);
  return [...extra, ...lost];
}

/** @param {string} code @param {readonly string[]} functions */
export function globalProblems(code, functions) {
  const declared = declaredNames(code);
  const found = differences('global', [NAMESPACE, ...functions], declared);
  try {
    const { globals } = evaluateBare(code);
    const accepted = [...declared, ...LIBRARY_GLOBALS];
    const accidents = globals.filter((name) => !accepted.includes(name)).map((name) => `global by accident: ${name}`);
    return [...found, ...accidents];
  } catch (error) {
    return [...found, `does not evaluate on a bare engine: ${String(error)}`];
  }
}

/** @param {string} code @param {{ oauthScopes?: string[], dependencies?: { enabledAdvancedServices?: { userSymbol: string }[] } }} manifest */
export function scopeProblems(code, manifest) {
  const { scopes, unknown } = scopesNeeded(code);
  const symbols = (manifest.dependencies?.enabledAdvancedServices ?? []).map(
    (/** @type {{ userSymbol: string }} */ service) => service.userSymbol,
  );
  const needsSheets = servicesUsed(code).services.has('Sheets') ? ['Sheets'] : [];
  return [
    ...unknown.map((name) => `service whose scopes are not known here: ${name}`),
    ...differences('scope', scopes, manifest.oauthScopes ?? []),
    ...differences('advanced service', needsSheets, symbols),
  ];
}

/** @param {Readonly<Record<string, number>>} sizes bytes by file name */
export const sizeProblems = (sizes) =>
  Object.entries(SIZE_LIMITS)
    .filter(([name, limit]) => (sizes[name] ?? 0) > limit)
    .map(([name, limit]) => `${name} has ${String(sizes[name])} bytes; the limit is ${String(limit)}`);

/**
 * The scripts of words.html by their names: 'en', 'zh-Hant-dialog'.
 * @param {string} words
 * @returns {Map<string, string>}
 */
export function wordsParts(words) {
  const parts = words.matchAll(/<script data-words="([^"]*)">([^]*?)<\/script>/g);
  return new Map([...parts].map(([, name = '', script = '']) => [name, script]));
}

/**
 * Bytes of each page as people get it, with the words that the server puts in: 'sidebar in zh-Hant'.
 * @param {{ sidebar: string, dialog: string, words: string, views: string }} pages texts of the files
 * @returns {{ name: string, bytes: number, limit: number | null }[]}
 */
export function servedSizes({ sidebar, dialog, words, views }) {
  const bytes = (/** @type {string} */ text) => Buffer.byteLength(text);
  const parts = wordsParts(words);
  const wordsOf = (/** @type {string} */ name) => bytes(parts.get(name) ?? '');
  const languages = [...parts.keys()].filter((name) => !/-(views|dialog)$/.test(name));
  return languages.flatMap((tag) => [
    { name: `sidebar in ${tag}`, bytes: bytes(sidebar) + wordsOf(tag), limit: SIDEBAR_LIMIT },
    { name: `views in ${tag}`, bytes: bytes(views) + wordsOf(`${tag}-views`), limit: null },
    {
      name: `dialog in ${tag}`,
      bytes: bytes(dialog) + wordsOf(tag) + wordsOf(`${tag}-views`) + wordsOf(`${tag}-dialog`),
      limit: null,
    },
  ]);
}

/** @param {ReturnType<typeof servedSizes>} served */
export const servedProblems = (served) =>
  served
    .filter(({ bytes, limit }) => limit !== null && bytes > limit)
    .map(({ name, bytes, limit }) => `${name} has ${String(bytes)} bytes; the limit is ${String(limit)}`);

/**
 * All parts of each language must be there and parse, and none may hold what inlining cannot bear.
 * @param {string} words the text of words.html
 */
export function wordsProblems(words) {
  const parts = wordsParts(words);
  const expected = ['en', 'zh', 'zh-Hant'].flatMap((tag) => [tag, `${tag}-views`, `${tag}-dialog`]);
  return [
    ...differences('words.html: part', expected, [...parts.keys()]),
    ...[...parts].flatMap(([name, script]) => scriptProblems(`words.html: ${name}`, script)),
  ];
}

/**
 * A page must carry all it needs and its script must survive being inlined.
 * @param {string} name
 * @param {string} html
 */
export function pageProblems(name, html) {
  const scripts = html.split('<script>');
  const script = scripts[1]?.split('</script>')[0];
  if (scripts.length !== 2 || script === undefined) return [`${name}: expected exactly one inlined script`];
  const problems = scriptProblems(name, script);
  if (/<(script|link|img)[^>]*\s(src|href)=["']?(https?:)?\/\//i.test(html))
    problems.push(`${name}: loads from outside`);
  if (!html.includes('<script id="words"></script>')) problems.push(`${name}: no place for the words`);
  return problems;
}

/**
 * A part that a page fetches is one script, and works with the page's own modules: a second Preact would know nothing of
 * the session.
 * @param {string} name @param {string} html
 * @param {boolean} [draws] whether it draws; one that does not needs no Preact
 */
export function partProblems(name, html, draws = true) {
  const [, script] = new RegExp(`^<script data-part="${name}">([^]*)</script>\\n$`).exec(html) ?? [];
  if (script === undefined) return [`${name}.html: expected exactly one script of the part ${name}`];
  const alone =
    !draws || script.includes('registerShared["node_modules/preact/') ? [] : [`${name}.html: has a Preact of its own`];
  return [...scriptProblems(`${name}.html`, script), ...alone];
}

/** @param {string} name @param {string} script */
function scriptProblems(name, script) {
  const problems = [];
  if (/:\/\//.test(script))
    problems.push(`${name}: '://' left in the script, which HtmlService may take for a comment`);
  try {
    new Script(script);
  } catch (error) {
    problems.push(`${name}: the inlined script does not parse: ${String(error)}`);
  }
  return problems;
}
