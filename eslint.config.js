/** Lint rules: the strict type-checked sets, the house rules of naming and size, and no warnings. */
import js from '@eslint/js';
import reactHooks from 'eslint-plugin-react-hooks';
import { defineConfig, globalIgnores } from 'eslint/config';
import tseslint from 'typescript-eslint';

const noDefaultExport = {
  selector: 'ExportDefaultDeclaration, ExportSpecifier[exported.name="default"]',
  message: 'Export by name: a thing has one name everywhere.',
};
const named = 'BinaryExpression[operator=/^[!=]==$/]:has(> Literal)';
const askedByName = ['method', 'task'].flatMap((fact) =>
  [`[left.name="${fact}"]`, `[left.property.name="${fact}"]`].map((side) => ({
    selector: `${named}${side}:not([right.value=null])`,
    message: `Ask the ${fact}'s record, not its name: what is true of one may be true of the next.`,
  })),
);
const noEnum = { selector: 'TSEnumDeclaration', message: 'Use a union of string literals.' };
const looseImport = {
  selector: 'ImportExpression:not(CallExpression[callee.name=/^(part|lazyPart)$/] ImportExpression)',
  message:
    'Import inside part() or lazyPart(): a file that does not come must cost one panel, and be loaded ahead.',
};
const reactLazy = {
  selector: 'ImportSpecifier[imported.name="lazy"]',
  message:
    'Use lazyPart(): what React.lazy could not load once it never loads again, and the page goes blank.',
};
const told = 'Write it into src/text/en and tell it with say(): all messages stand in one table by place.';
const writtenHere = [
  {
    // What is typed as it stands in any language is in `code`.
    selector: String.raw`:matches(JSXFragment, JSXElement[openingElement.name.name!='code']) > JSXText[value=/[A-Za-z]{2}/]`,
    message: told,
  },
  {
    selector: String.raw`JSXAttribute[name.name=/^(aria-label|aria-description|aria-valuetext|aria-roledescription|title|label|placeholder|alt|spoken|summary|name)$/] > Literal[value=/[A-Za-z]{2} |^[A-Z][a-z]/]`,
    message: told,
  },
  {
    selector: String.raw`CallExpression[callee.name=/^(lazyPart|guarded)$/] > Literal:first-child, CallExpression[callee.name="guarded"] > ObjectExpression > Property[key.name="part"] > Literal`,
    message: told,
  },
  {
    // Three words are a sentence, two and a hole are one; of what cannot be (`Error`, `assert`) the reader hears that it is a defect;
    // a `sample` is in the language of the data.
    selector: [
      String.raw`:not(NewExpression[callee.name="Error"], CallExpression[callee.name="assert"], Property[key.name="sample"]) > Literal[value=/[a-z]{3} [a-z]{2,} [a-z]{2}|^[A-Z][a-z]+ [a-z]+ /]`,
      String.raw`:not(NewExpression[callee.name="Error"] > TemplateLiteral, CallExpression[callee.name="assert"] > TemplateLiteral) > TemplateElement[value.raw=/[a-z]{3} [a-z]{3}|^[A-Z][a-z]+ $/]`,
    ].join(', '),
    message: told,
  },
  {
    selector: String.raw`CallExpression[callee.name="say"] > Literal:first-child, CallExpression[callee.name="say"] > TemplateLiteral:first-child`,
    message: told,
  },
];
const labelHere = {
  // Labels are told in a word or two, which is too little for a sentence.
  selector: String.raw`Property[key.name=/^(label|unit|title|text|sentence)$/] > :matches(Literal[value=/[a-z]{2}/], TemplateLiteral:has(> TemplateElement[value.raw=/[a-z]{2}/]))`,
  message: told,
};
const wgslVarInitialised = {
  selector: String.raw`TemplateElement[value.raw=/\bvar(<function>)?\s+\w+\s*:[^=;{}]+;/]`,
  message:
    'WGSL: write `var x = T();`. Without an initialiser a variable in a loop is not zeroed anew on Dawn.',
};

export default defineConfig(
  globalIgnores([
    ...[
      'node_modules',
      'dist',
      'dist-single',
      'dist-node',
      '.cache',
      'public',
      'test-results',
      'playwright-report',
      'src/frozen/build',
      'runs',
    ],
    // AssemblyScript: its own compiler checks its types.
    'src/kernels/wasm/assembly',
    'src/kernels/wasm/build',
  ]),
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  js.configs.recommended,
  {
    files: ['**/*.{ts,tsx}'],
    extends: [tseslint.configs.strictTypeChecked, tseslint.configs.stylisticTypeChecked],
    // Each file's types come from the one of the four projects that includes it (tsconfig.json lists them).
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/consistent-type-exports': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
      // `onClick={() => play()}` says what it means.
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
    },
  },
  {
    files: ['src/**/*.{ts,tsx}', 'scripts/**/*.ts', 'tests/**/*.{ts,tsx}'],
    rules: {
      eqeqeq: ['error', 'always'],
      'no-restricted-syntax': ['error', noDefaultExport, noEnum],
    },
  },
  {
    files: ['src/**/*.{ts,tsx}'],
    rules: { 'no-console': 'error', 'max-lines': ['error', { max: 250 }] },
  },
  // They list one table a place, as many as there are.
  { files: ['src/text/{english,german}.ts'], rules: { 'max-lines': 'off' } },
  {
    // `part` and `lazyPart` are where a file that does not come is told of, and where it is loaded ahead.
    files: ['src/ui/**/*.{ts,tsx}', 'src/state/**/*.ts', 'src/main.tsx'],
    rules: {
      'no-restricted-syntax': ['error', noDefaultExport, noEnum, looseImport, reactLazy, ...askedByName],
    },
  },
  {
    files: ['src/ui/**/*.{ts,tsx}', 'src/state/**/*.ts'],
    rules: {
      'no-restricted-syntax': [
        'error',
        ...[noDefaultExport, noEnum, looseImport, reactLazy],
        ...[...askedByName, ...writtenHere],
      ],
    },
  },
  {
    files: ['src/{base,searnn,chain,model,methods,training,worker}/**/*.ts'],
    rules: { 'no-restricted-syntax': ['error', noDefaultExport, noEnum, ...writtenHere] },
  },
  {
    // Words that sentences are made of are data.
    files: ['src/tasks/**/*.ts'],
    ignores: ['src/tasks/sentences/lexicon.ts'],
    rules: { 'no-restricted-syntax': ['error', noDefaultExport, noEnum, ...writtenHere] },
  },
  {
    // Events of runs are told in files as they are in all languages.
    files: ['src/experiments/**/*.ts'],
    ignores: ['src/experiments/places.ts'],
    rules: { 'no-restricted-syntax': ['error', noDefaultExport, noEnum, ...writtenHere, labelHere] },
  },
  { files: ['src/headless/**/*.ts'], rules: { 'no-console': 'off' } },
  {
    files: ['src/kernels/**/*.ts'],
    rules: { 'no-restricted-syntax': ['error', noDefaultExport, noEnum, wgslVarInitialised] },
  },
  {
    files: ['src/kernels/backend/**/*.ts', 'src/kernels/device.ts'],
    rules: { 'no-restricted-syntax': ['error', noDefaultExport, noEnum, ...writtenHere] },
  },
  { files: ['src/**/*.tsx', 'src/ui/**/*.ts'], extends: [reactHooks.configs.flat['recommended-latest']] },
  {
    files: ['**/*.{js,cjs,mjs}'],
    languageOptions: { globals: { process: 'readonly', console: 'readonly' } },
  },
);
