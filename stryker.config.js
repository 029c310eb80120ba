// Mutation testing, a folder of src at a time: `MUTATION_FOLDER=incident npm run mutation`. Results of mutants that nothing touched since are taken
// over from the last time (incremental). Tests that start processes run what lies in dist and see no mutant, so they stay out.
const folder = process.env.MUTATION_FOLDER ?? 'incident';
if (!/^(?:export|incident|recipient|postal|run)$/.test(folder)) throw new Error('MUTATION_FOLDER is one of export, incident, recipient, postal, run');

/** Beside a folder's own tests, those of the whole way from bytes to a plan that are about it. */
const WHOLE_WAY = {
  export: ['test/run/{conservation,presets,corrections,customers,exclusions}.test.js'],
  incident: [],
  recipient: ['test/run/{conservation,corrections,customers,exclusions}.test.js'],
  postal: [],
  run: [],
};

export default {
  testRunner: 'mocha',
  buildCommand: 'tsc -p .ci/mutation/tsconfig.json',
  mochaOptions: { config: '.ci/mutation/mocharc.json', spec: [`test/${folder}/**/*.test.js`, ...WHOLE_WAY[folder]] },
  coverageAnalysis: 'perTest',
  ignoreStatic: process.env.MUTATION_STATIC === undefined,
  mutate: [`src/${folder}/**/*.ts`],
  ignorePatterns: ['/out', '/bench', '/docs', '/dist', '/fixtures/dist'],
  incremental: true,
  incrementalFile: `reports/mutation-${folder}-incremental.json`,
  reporters: ['clear-text', 'json'],
  jsonReporter: { fileName: `reports/mutation-${folder}.json` },
  clearTextReporter: { allowColor: false, logTests: false, reportTests: false, reportScoreTable: true },
  concurrency: Number(process.env.MUTATION_JOBS ?? '1'),
  maxTestRunnerReuse: Number(process.env.MUTATION_REUSE ?? '0'),
  timeoutMS: 20_000,
  thresholds: { high: 90, low: 85, break: null },
};
