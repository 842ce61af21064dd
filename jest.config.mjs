import { availableParallelism } from 'node:os';

/** Packages that ship only ES modules; Jest runs CommonJS, so they are compiled like our own files. */
const ESM_PACKAGES = ['preact', '@noble', 'hucre', '@preact'];

const compile = (/** @type {boolean} */ tsx) => [
  '@swc/jest',
  {
    jsc: {
      target: 'es2022',
      parser: { syntax: 'typescript', tsx },
      transform: { react: { runtime: 'automatic', importSource: 'preact' } },
    },
    module: { type: 'commonjs' },
  },
];

const shared = {
  rootDir: '.',
  testEnvironment: 'node',
  transform: { '^.+\\.tsx$': compile(true), '^.+\\.(ts|mts|js|mjs)$': compile(false) },
  transformIgnorePatterns: [`/node_modules/(?!(${ESM_PACKAGES.join('|')})/)`],
  modulePathIgnorePatterns: ['<rootDir>/dist/', '<rootDir>/.local-build/'],
  moduleNameMapper: { '^fast-check$': '<rootDir>/build/fast-check-seeded.cjs' },
  moduleFileExtensions: ['ts', 'tsx', 'js', 'mjs', 'cjs', 'json', 'node'],
};

/** Tests that need the built bundle or a browser stand in folders of their own; every other test is a unit test. */
const BUILT = ['/tests/integration/', '/tests/faults/', '/tests/model/'];
const BROWSER = ['/tests/browser/'];

const under = (/** @type {string[]} */ folders) => folders.map((folder) => `<rootDir>${folder}**/*.test.{ts,tsx}`);

export default {
  // Also on a small machine two: a browser, or a host, waits now and then.
  maxWorkers: Math.min(4, Math.max(2, availableParallelism())),
  // Hosts that tests let go of pile up: a worker that holds much begins anew with its next file.
  workerIdleMemoryLimit: '1200MB',
  // Whole flows run in one test, also on a machine that is busy with other things.
  testTimeout: 60_000,
  projects: [
    {
      ...shared,
      displayName: 'unit',
      testMatch: under(['/tests/']),
      testPathIgnorePatterns: ['/node_modules/', ...BUILT, ...BROWSER],
    },
    { ...shared, displayName: 'integration', testMatch: under(BUILT) },
    { ...shared, displayName: 'browser', testMatch: under(BROWSER) },
  ],
};
