import { defineConfig, globalIgnores } from 'eslint/config';
import reactHooks from 'eslint-plugin-react-hooks';
import tseslint from 'typescript-eslint';

const SAME_BYTES = 'The same files must give the same bytes on every machine, at any time:';

const noDefaultExport = {
  selector: 'ExportDefaultDeclaration',
  message: 'Named exports only: a thing has one name, wherever it is used.',
};

const noOwnRequire = {
  selector: "VariableDeclarator[id.name='require']",
  message: 'Choose another name: the build may put a `require` of its own into the same file.',
};

const noSurprise = [
  {
    selector: "CallExpression[callee.object.name='Date'][callee.property.name='now']",
    message: `${SAME_BYTES} the as-of date is the review's, not the clock's.`,
  },
  {
    selector: "NewExpression[callee.name='Date'][arguments.length=0]",
    message: `${SAME_BYTES} the as-of date is the review's, not the clock's.`,
  },
  {
    selector: "CallExpression[callee.object.name='Math'][callee.property.name='random']",
    message: `${SAME_BYTES} derive ids from the content, not from chance.`,
  },
  {
    selector: 'CallExpression[callee.property.name=/^toLocale/]',
    message: `${SAME_BYTES} the machine's language must not show. Use shared/format.ts.`,
  },
  {
    selector: "CallExpression[callee.property.name='localeCompare'][arguments.length<2]",
    message: `${SAME_BYTES} the machine's language must not order. Name the locale, or compare by code unit.`,
  },
];

export default defineConfig(
  globalIgnores([
    'out/',
    'dist/',
    'coverage/',
    'test-results/',
    'screenshots/',
    'test/fixtures/',
    'resources/',
  ]),
  {
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    rules: {
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'no-control-regex': 'error',
      'no-self-compare': 'error',
      'no-useless-assignment': 'error',
      'no-var': 'error',
      'prefer-const': 'error',
      'no-restricted-syntax': ['error', noDefaultExport],
    },
  },
  {
    files: ['**/*.{ts,tsx}'],
    extends: [tseslint.configs.recommendedTypeChecked],
    languageOptions: {
      parserOptions: {
        project: ['shared', 'electron', 'electron/preload', 'renderer', 'test'].map(
          (part) => `${part}/tsconfig.json`,
        ),
        tsconfigRootDir: import.meta.dirname,
      },
    },
    rules: {
      '@typescript-eslint/consistent-type-definitions': ['error', 'type'],
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      '@typescript-eslint/explicit-module-boundary-types': 'error',
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-non-null-assertion': 'error',
      '@typescript-eslint/no-unnecessary-condition': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      // Numbers in sentences are what an audit tool prints all day.
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      // Calls answer promises because their contract says so, whether or not they have something to wait for.
      '@typescript-eslint/require-await': 'off',
      // Objects here are records of functions; none of them reads `this`.
      '@typescript-eslint/unbound-method': 'off',
      // What was caught is passed on as it is.
      '@typescript-eslint/prefer-promise-reject-errors': ['error', { allowThrowingUnknown: true }],
    },
  },
  {
    files: ['renderer/**/*.{ts,tsx}'],
    extends: [reactHooks.configs.flat['recommended-latest']],
    // It only says that the React compiler, which is not used here, would skip the table library.
    rules: { 'react-hooks/incompatible-library': 'off' },
  },
  {
    files: ['renderer/**/*.tsx'],
    // What a component returns is said by its being one.
    rules: { '@typescript-eslint/explicit-module-boundary-types': 'off' },
  },
  {
    files: ['electron/**/*.ts'],
    rules: { 'no-restricted-syntax': ['error', noDefaultExport, noOwnRequire] },
  },
  {
    files: ['electron/engine/**/*.ts', 'shared/**/*.ts'],
    rules: { 'no-restricted-syntax': ['error', noDefaultExport, noOwnRequire, ...noSurprise] },
  },
  {
    files: ['test/**/*.ts', 'scripts/**/*.ts'],
    rules: {
      // Tests reach into what they know to be there; a wrong guess fails the test, which is its purpose.
      '@typescript-eslint/no-non-null-assertion': 'off',
      // Nothing is built upon them, so what they answer need not be fixed in writing.
      '@typescript-eslint/explicit-module-boundary-types': 'off',
    },
  },
  {
    files: ['*.config.{ts,js,mjs}'],
    rules: { 'no-restricted-syntax': 'off' },
  },
);
