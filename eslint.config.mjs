import js from '@eslint/js';
import tseslint from 'typescript-eslint';

const ZOD_ONLY_MINI = {
  paths: ['zod', 'zod/v4', 'zod/v3'].map((name) => ({
    name,
    message: "Import zod as `import * as z from 'zod/mini'`: the full package pulls in every locale (370 KB and more).",
  })),
};

const HOUSE_SYNTAX = [
  { selector: 'ExportDefaultDeclaration', message: 'Export by name, so that a thing is called the same everywhere.' },
  { selector: 'TSEnumDeclaration', message: 'Use a union of literals or an `as const` object.' },
];

const PURE_SYNTAX = [
  {
    selector: "MemberExpression[object.name='Date'][property.name='now']",
    message: 'Core has no clock: take the time as an argument.',
  },
  {
    selector: "NewExpression[callee.name='Date'][arguments.length=0]",
    message: 'Core has no clock: take the time as an argument.',
  },
  {
    selector: "CallExpression[callee.name='Date']",
    message: 'Core has no clock: take the time as an argument.',
  },
  {
    selector: "MemberExpression[object.name='Math'][property.name='random']",
    message: 'Core has no chance: take the id or the salt as an argument.',
  },
];

/** Absent on the engine that runs the bundle in Google. */
const ABSENT_GLOBALS = [
  'Intl',
  'URL',
  'URLSearchParams',
  'TextEncoder',
  'TextDecoder',
  'crypto',
  'setTimeout',
  'setInterval',
  'queueMicrotask',
  'fetch',
  'process',
  'Buffer',
  'window',
  'document',
].map((name) => ({ name, message: 'The server runs on a bare engine that does not have it.' }));

const NODE_GLOBALS = Object.fromEntries(
  ['Buffer', 'URL', 'clearTimeout', 'console', 'process', 'setTimeout'].map((name) => [name, 'readonly']),
);

const SERVER = ['src/**/*.ts'];
const TESTS = ['tests/**/*.ts', 'tests/**/*.tsx'];
const TYPESCRIPT = ['**/*.ts', '**/*.tsx'];

export default tseslint.config(
  { ignores: ['node_modules/', 'dist/', '.local-build/', 'coverage/', '**/*.register/', 'tests/fixtures/'] },
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  js.configs.recommended,
  {
    files: TYPESCRIPT,
    extends: [tseslint.configs.strictTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      'no-restricted-imports': ['error', ZOD_ONLY_MINI],
      'no-restricted-syntax': ['error', ...HOUSE_SYNTAX],
      'max-lines': ['error', { max: 400 }],
      'max-lines-per-function': ['error', { max: 60 }],
      eqeqeq: 'error',
      '@typescript-eslint/consistent-type-imports': [
        'error',
        { fixStyle: 'inline-type-imports', disallowTypeAnnotations: false },
      ],
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true, allowDefaultCaseForExhaustiveSwitch: true },
      ],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      '@typescript-eslint/no-require-imports': ['error', { allow: ['^\\./', '^\\.\\./'] }],
      // A text is read by code points here; what the rule recommends (Intl.Segmenter) the server does not have.
      '@typescript-eslint/no-misused-spread': ['error', { allow: ['string'] }],
      // Cleaning text is about control and combining characters; written as escapes they are plain to see.
      'no-control-regex': 'off',
      'no-misleading-character-class': ['error', { allowEscape: true }],
      // tsc says the same with more knowledge (noUnusedLocals, noUnusedParameters).
      '@typescript-eslint/no-unused-vars': 'off',
    },
  },
  // Such a file describes somebody else's package as it is.
  { files: ['**/*.d.ts'], rules: { 'no-restricted-syntax': 'off' } },
  { files: SERVER, rules: { 'no-restricted-globals': ['error', ...ABSENT_GLOBALS] } },
  { files: ['src/core/**/*.ts'], rules: { 'no-restricted-syntax': ['error', ...HOUSE_SYNTAX, ...PURE_SYNTAX] } },
  {
    files: TESTS,
    rules: { 'max-lines-per-function': 'off', '@typescript-eslint/no-non-null-assertion': 'off' },
  },
  { files: ['src/core/values/phoneMetadata.ts', 'src/core/schema/customerFields.ts'], rules: { 'max-lines': 'off' } },
  {
    files: ['**/*.mjs', '**/*.cjs'],
    languageOptions: { globals: NODE_GLOBALS },
    rules: { 'max-lines': ['error', { max: 400 }], 'max-lines-per-function': ['error', { max: 60 }] },
  },
);
