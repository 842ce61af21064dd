import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readJson } from '../../build/lib/files.mjs';
import { ROOT } from '../../build/lib/paths.mjs';
import { wordsFor } from '../../src/words';

const read = (path: string): string => readFileSync(join(ROOT, path), 'utf8');
const english = read('README.md');
const chinese = read('README.zh-CN.md');
const DOCUMENTS = ['README.md', 'README.zh-CN.md', 'CHANGELOG.md', 'docs/api.md', 'docs/snapshot-format.md'];

const found = (text: string, pattern: RegExp): readonly string[] =>
  [...text.matchAll(pattern)].map(([, it = '']) => it);
const levels = (text: string): readonly string[] => found(text, /^(#{1,4}) /gm);
/** What a shell block does, without the comments: those are translated. */
const commands = (text: string): readonly string[] =>
  found(text, /```sh\n([^`]*)```/g).map((block) =>
    block.replace(/\s+#.*$/gm, '').replace(/(\S*\/)?[^\s/]+\.xlsx$/m, 'FILE'),
  );

/** Paths of this project that a text names in backticks: `src/…`, `build/…`, a file with an ending of ours. */
const paths = (text: string): readonly string[] =>
  found(text, /`((?:src|sidebar|local|build|tests|docs)(?:\/[\w.*-]+)*|[\w-]+\.(?:zh-CN\.)?md)`/g).filter(
    (path) => !path.includes('*'),
  );
const links = (text: string): readonly string[] =>
  found(text, /\]\(([^)#]+)(?:#[^)]*)?\)/g).filter((link) => !/^https?:/.test(link));

describe('the two READMEs', () => {
  it('have the same sections', () => {
    expect(levels(chinese)).toEqual(levels(english));
  });

  it('have pictures of the same things, each in its own language', () => {
    const pictures = found(english, /!\[[^\]]*\]\(([^)]+)\)/g);
    expect(pictures.length).toBeGreaterThan(3);
    expect(found(chinese, /!\[[^\]]*\]\(([^)]+)\)/g)).toEqual(pictures.map((path) => path.replace('.en.', '.zh.')));
  });

  it('show the same commands', () => {
    const inEnglish = (text: string): string =>
      text
        .replace(/客户/g, 'Customers')
        .replace(/待核对/g, 'Review')
        .replace(/--lang zh-CN/g, '--lang en')
        .replace(/"小明"/g, '"anna"');
    expect(commands(chinese).map(inEnglish)).toEqual(commands(english));
  });

  it('name the same files', () => {
    expect([...paths(chinese)].sort()).toEqual([...paths(english)].sort());
  });

  it('have as many rows in their tables', () => {
    const rows = (text: string): number => text.split('\n').filter((line) => line.startsWith('|')).length;
    expect(rows(chinese)).toBe(rows(english));
  });
});

describe.each([
  ['README.md', english, 'en'],
  ['README.zh-CN.md', chinese, 'zh'],
] as const)('%s', (_, text, language) => {
  it('names only npm scripts that exist', () => {
    const { scripts } = readJson(join(ROOT, 'package.json')) as { scripts: Record<string, string> };
    const named = [...found(text, /npm run (?:-s )?([\w-]+)/g), ...(text.includes('npm start') ? ['start'] : [])];
    expect(named.filter((name) => scripts[name] === undefined)).toEqual([]);
    expect(named.length).toBeGreaterThan(5);
  });

  it('calls only api functions that exist', () => {
    const { functions } = readJson(join(ROOT, 'build/globals.json')) as { functions: readonly string[] };
    expect(found(text, /\b(api[A-Z]\w+)/g).filter((name) => !functions.includes(name))).toEqual([]);
  });

  it('calls the menu, its items and what stands on it as the program does', () => {
    const { menu } = wordsFor(language);
    const items = [menu.setUp, menu.adopt, menu.openSidebar, menu.verifyAudit, menu.restoreSnapshot, menu.takeSnapshot];
    const others = [
      menu.name,
      menu.automation,
      menu.installAutomation,
      menu.removeAutomation,
      menu.runNow,
      menu.snapshots,
    ];
    expect([...items, ...others].filter((label) => !text.includes(label))).toEqual([]);
  });

  it('explains each permission that is asked for', () => {
    const { oauthScopes } = readJson(join(ROOT, 'appsscript.json')) as { oauthScopes: readonly string[] };
    const names = oauthScopes.map((scope) => scope.replace('https://www.googleapis.com/auth/', ''));
    expect(names.filter((name) => !text.includes(`| \`${name}\` `) && !text.includes(`\`${name}\``))).toEqual([]);
    expect(found(text, /\|\s*`((?:spreadsheets|script\.|userinfo\.)[\w.]*)`\s*\|/g)).toHaveLength(names.length);
  });

  it('names every folder of the program in its map', () => {
    const entries = readdirSync(join(ROOT, 'src'), { withFileTypes: true }).filter((entry) => entry.isDirectory());
    expect(entries.map(({ name }) => `\`src/${name}\``).filter((name) => !text.includes(name))).toEqual([]);
  });
});

describe.each(DOCUMENTS)('%s', (path) => {
  const text = read(path);

  it('names only files that exist', () => {
    const named = [...paths(text), ...links(text).map((link) => join(path, '..', link))];
    expect(named.filter((file) => !existsSync(join(ROOT, file)))).toEqual([]);
  });

  it('names no place on a machine', () => {
    expect(text.match(/(^|[\s(`'"])\/(home|root|work|tmp|mnt|Users)\/|[A-Z]:\\/g)).toBeNull();
  });

  it('points to places inside it that exist', () => {
    const anchor = (heading: string): string =>
      heading
        .toLowerCase()
        .replace(/[^\p{L}\p{N}\s-]/gu, '')
        .trim()
        .replace(/\s/g, '-');
    const anchors = found(text, /^#{1,6} (.+)$/gm).map(anchor);
    const wanted = found(text, /\]\(#([^)]+)\)/g).map((link) => decodeURIComponent(link));
    expect(wanted.filter((link) => !anchors.includes(link))).toEqual([]);
  });
});
