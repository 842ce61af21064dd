import type { SourceFile } from './sources';

/** What a folder may know of the rest of the project, of packages and of its platform. */
export interface Layer {
  readonly folder: string;
  /** Folders it may import from, besides itself. */
  readonly imports: readonly string[];
  /** Folders of which it may import types only. */
  readonly importsTypes?: readonly string[];
  /** Packages it may import, by their first part; `*` is any. */
  readonly packages: readonly string[];
  readonly refused: readonly string[];
}

const SERVICES = [
  'CacheService',
  'ContentService',
  'DriveApp',
  'GmailApp',
  'HtmlService',
  'LockService',
  'Logger',
  'MailApp',
  'PropertiesService',
  'ScriptApp',
  'Session',
  'Sheets',
  'SpreadsheetApp',
  'UrlFetchApp',
  'Utilities',
];
const BROWSER = ['document', 'window', 'navigator', 'localStorage', 'sessionStorage', 'alert', 'location', 'google'];
const NODE = ['process', 'Buffer', '__dirname', '__filename', 'global'];
const NOT_ON_THE_SERVER = [
  'Intl',
  'URL',
  'URLSearchParams',
  'TextEncoder',
  'TextDecoder',
  'crypto',
  'fetch',
  'setTimeout',
  'setInterval',
  'queueMicrotask',
];
const PLATFORMLESS = [...SERVICES, ...BROWSER, ...NODE, ...NOT_ON_THE_SERVER, 'console'];

export const LAYERS: readonly Layer[] = [
  {
    folder: 'src/core',
    imports: [],
    packages: ['libphonenumber-js', '@noble', 'fastest-levenshtein'],
    refused: PLATFORMLESS,
  },
  { folder: 'src/contract', imports: ['src/core'], packages: ['zod/mini'], refused: PLATFORMLESS },
  { folder: 'src/words', imports: [], importsTypes: ['src/core'], packages: [], refused: PLATFORMLESS },
  { folder: 'src/app', imports: ['src/core', 'src/contract'], packages: [], refused: PLATFORMLESS },
  {
    folder: 'src/google',
    imports: ['src/core', 'src/contract', 'src/words', 'src/app'],
    packages: ['zod/mini'],
    refused: [...BROWSER, ...NODE, ...NOT_ON_THE_SERVER],
  },
  // Catalogues are built into words.html, one language of which is served with a page; pages know their shape alone.
  {
    folder: 'sidebar/words',
    imports: ['src/words'],
    importsTypes: ['src/contract'],
    packages: [],
    refused: [...SERVICES, ...NODE],
  },
  {
    folder: 'sidebar',
    imports: ['src/contract', 'src/core', 'sidebar/words'],
    importsTypes: ['src/words'],
    packages: ['preact', 'zod/mini', 'hucre'],
    refused: [...SERVICES, ...NODE],
  },
  // The page of the workbench runs in a browser and shares only the shapes of messages with the host.
  { folder: 'local/web/client', imports: ['local'], packages: ['*'], refused: [...SERVICES, ...NODE] },
  // Kinds and rules are measured on published data as they are, without a register around them.
  { folder: 'local/scores', imports: ['local', 'src/core'], packages: ['*'], refused: BROWSER },
  { folder: 'local', imports: ['local/web/client', 'local/scores'], packages: ['*'], refused: BROWSER },
];

export const layerOf = (path: string): Layer | undefined => LAYERS.find(({ folder }) => path.startsWith(`${folder}/`));

const mayUsePackage = ({ packages }: Layer, name: string): boolean =>
  packages.some((allowed) => allowed === '*' || name === allowed || name.startsWith(`${allowed}/`));

/** What a file imports or names and its layer may not; one sentence each. */
export function layerProblems(file: SourceFile): readonly string[] {
  const layer = layerOf(file.path);
  if (layer === undefined) return [`${file.path} stands in no layer`];
  const imports = file.imports.flatMap(({ target, internal, typeOnly }) => {
    if (!internal) return mayUsePackage(layer, target) ? [] : [`${file.path} imports the package ${target}`];
    const other = layerOf(`${target}/`)?.folder;
    const types = typeOnly ? (layer.importsTypes ?? []) : [];
    const allowed = [layer.folder, ...layer.imports, ...types];
    return other !== undefined && allowed.includes(other) ? [] : [`${file.path} imports ${target}`];
  });
  const names = layer.refused.filter((name) => file.freeNames.has(name)).map((name) => `${file.path} names ${name}`);
  return [...imports, ...names];
}
