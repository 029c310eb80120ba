// Mutation testing, a folder of src at a time: `MUTATION_FOLDER=incident npm run mutation`. Results of mutants that nothing touched since are taken
// over from the last time (incremental). A folder's own tests alone are asked: those of the whole way from bytes to letters would find more, ten seconds a
// mutant.
// What was found, and how it is counted: docs/mutation.md.
const {
  MUTATION_FOLDER: folder = 'incident', MUTATION_FILES: files, MUTATION_TESTS: tests = files, MUTATION_JOBS: jobs = '1', MUTATION_REUSE: reuse = '0', MUTATION_STATIC: asksStatic,
} = process.env;
if (!/^(?:export|incident|recipient|postal|run)$/.test(folder)) throw new Error('MUTATION_FOLDER is one of export, incident, recipient, postal, run');

/** `MUTATION_FILES=balance,tally`: these files of the folder alone, asked by the tests of their names, or by those of `MUTATION_TESTS` (`*`: all of the folder). */
const names = files?.split(',') ?? ['*'];
/** A report for each choice of files, so that what was measured stays when the next group is asked. */
const report = `reports/mutation-${[folder, ...(files === undefined ? [] : names)].join('-').slice(0, 100)}`;
/** Tests that write whole runs or plan hundreds of them: seconds a mutant, where a test of its own takes milliseconds. */
const WHOLE_RUNS = 'approval-of-runs,conservation,corrections,inertness,interruption,naughty-strings,notified,report-page-of-runs,shards,verify';

export default {
  testRunner: 'mocha',
  // Started without a shell, so that it is one command.
  buildCommand: 'npm run mutation:build',
  mochaOptions: {
    config: '.ci/mutation/mocharc.json',
    spec: (tests?.split(',') ?? ['*']).map((name) => `test/${folder}/**/${name}.test.js`),
    // Measures all towns while it is loaded, a minute each time, when no mutant is asked yet.
    ignore: ['test/postal/town-matching.test.js', ...WHOLE_RUNS.split(',').map((name) => `test/run/**/${name}.test.js`)],
  },
  coverageAnalysis: 'perTest',
  // What is made once when a module is loaded (schemas, tables of names) belongs to no test: each mutant of it takes all of them, and a process of its own.
  ignoreStatic: asksStatic === undefined,
  mutate: names.map((name) => `src/${folder}/**/${name}.ts`),
  ignorePatterns: ['/out', '/bench', '/docs', '/dist', '/fixtures/dist'],
  incremental: true,
  incrementalFile: `${report}-incremental.json`,
  reporters: ['clear-text', 'json'],
  jsonReporter: { fileName: `${report}.json` },
  clearTextReporter: { allowColor: false, logTests: false, reportTests: false, reportScoreTable: true },
  concurrency: Number(jobs),
  // How many mutants a process is asked; 1 where a module keeps what it has worked out, so that no mutant hands it to the next.
  maxTestRunnerReuse: Number(reuse),
  // Beside one and a half times what a mutant's tests take: an endless loop, of which a reader of bytes has many, costs this much and a new process.
  timeoutMS: 3000,
  thresholds: { high: 90, low: 85, break: null },
};
