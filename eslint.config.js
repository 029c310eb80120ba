// The architecture as rules: imports run down the spine only, the two bodies of knowledge know nothing of the project,
// only named files touch the disk, only the command line touches clock, console and process.
import tseslint from 'typescript-eslint';

const SPINE = ['cli', 'ledger', 'run', 'report-page', 'print', 'letter', 'recipient', 'incident', 'export'];
const KNOWLEDGE = ['postal', 'typesetting'];
/** The rooms of src/run, each of which knows those behind it and what lies in src/run itself. */
const ROOMS = ['package', 'machine', 'verify', 'shard', 'proof', 'render', 'post', 'input', 'disk'];
const DISK = ['node:fs', 'node:fs/promises', 'fs', 'fs/promises'];
const NETWORK = ['node:http', 'node:https', 'node:http2', 'node:net', 'node:tls', 'node:dgram', 'node:dns', 'node:dns/promises'];
/** The program starts no other process, whose arguments anybody on the machine could read. */
const PROCESSES = ['node:child_process', 'node:cluster'];

const OUTSIDE_CLI = [
  { selector: "NewExpression[callee.name='Date'][arguments.length=0]", message: 'The clock belongs to src/cli.' },
  { selector: "MemberExpression[object.name='Date'][property.name='now']", message: 'The clock belongs to src/cli.' },
  { selector: "Identifier[name='console']", message: 'The console belongs to src/cli.' },
  { selector: "MemberExpression[object.name='process'][property.name!='platform']", message: 'The process belongs to src/cli.' },
];

/** No import of these folders of src, and none of these modules. */
function forbid(folders, modules = []) {
  return ['error', {
    paths: modules.map((name) => ({ name, message: 'See ARCHITECTURE.md, "Imports".' })),
    patterns: folders.map((folder) => ({ regex: `^(?:\\.\\./)+${folder}/`, message: `This file may not know src/${folder} (ARCHITECTURE.md, "Imports").` })),
  }];
}

export default tseslint.config(
  { ignores: ['dist/', '.stryker-tmp/', 'reports/', 'out/', 'portable/', 'node_modules/', 'coverage/', 'fixtures/dist/', 'bench/dist/', 'docs/gallery/dist/', 'docs/wrong-situations/dist/', 'docs/terminal/dist/', 'docs/man/dist/'] },
  {
    files: ['**/*.ts'],
    extends: [...tseslint.configs.strictTypeChecked, ...tseslint.configs.stylisticTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      'no-restricted-imports': forbid([], NETWORK),
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/prefer-readonly-parameter-types': 'off',
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': 'error',
      // A class is a form here: a payment may be a plain object as well as a window on columns, and only spreading it would lose something.
      '@typescript-eslint/no-unsafe-class-instance-assignment': 'off',
      // `for (;;)` with a return inside is the plain way to say "until".
      '@typescript-eslint/no-unnecessary-condition': ['error', { allowConstantLoopConditions: 'only-allowed-literals' }],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      'max-lines': ['error', { max: 160, skipBlankLines: true }],
      'eqeqeq': 'error',
      'no-console': 'error',
    },
  },
  ...SPINE.map((folder, index) => ({
    files: [`src/${folder}/**/*.ts`],
    rules: {
      'no-restricted-imports': forbid(SPINE.slice(0, index), [...NETWORK, ...PROCESSES, ...(['cli', 'ledger', 'run'].includes(folder) ? [] : DISK)]),
      ...(folder === 'cli' ? {} : { 'no-restricted-syntax': ['error', ...OUTSIDE_CLI] }),
    },
  })),
  ...ROOMS.map((room, index) => ({
    files: [`src/run/${room}/**/*.ts`],
    rules: { 'no-restricted-imports': forbid([...SPINE.slice(0, SPINE.indexOf('run')), ...ROOMS.slice(0, index)], [...NETWORK, ...PROCESSES]) },
  })),
  ...KNOWLEDGE.map((folder) => ({
    files: [`src/${folder}/**/*.ts`],
    rules: { 'no-restricted-imports': forbid([...SPINE, ...KNOWLEDGE.filter((other) => other !== folder)], [...NETWORK, ...PROCESSES, ...DISK]), 'no-restricted-syntax': ['error', ...OUTSIDE_CLI] },
  })),
  {
    files: ['src/*.ts', 'src/wording/**/*.ts'],
    rules: { 'no-restricted-imports': forbid([], [...NETWORK, ...PROCESSES]), 'no-restricted-syntax': ['error', ...OUTSIDE_CLI] },
  },
  {
    // Of src/run and src/ledger, only files whose first line says so touch the disk.
    files: ['src/run/**/*.ts', 'src/ledger/**/*.ts'],
    plugins: { oshirase: { rules: { 'disk-announced': diskAnnounced() } } },
    rules: { 'oshirase/disk-announced': 'error' },
  },
  {
    files: ['test/**/*.ts', 'bench/**/*.ts'],
    rules: { '@typescript-eslint/no-non-null-assertion': 'off', 'max-lines': 'off', 'no-restricted-imports': 'off', 'no-restricted-syntax': 'off' },
  },
);

function diskAnnounced() {
  return {
    create(context) {
      const announced = /^\/\/ Touches the disk\b/.test(context.sourceCode.text);
      return {
        ImportDeclaration(node) {
          if (!announced && DISK.includes(node.source.value)) context.report({ node, message: 'A file that touches the disk says "Touches the disk" in its first line.' });
        },
      };
    },
  };
}
