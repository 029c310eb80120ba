// Tests are real ES modules, as the program is: ts-jest only strips types (the type check is `npm run types`).
export default {
  testEnvironment: 'node',
  // Half of them wait for processes they start, so each core takes a test file.
  maxWorkers: '100%',
  // Properties run the whole pipeline hundreds of times; the limit only stops what hangs.
  testTimeout: 120_000,
  roots: ['<rootDir>/test'],
  testMatch: ['**/*.test.ts'],
  extensionsToTreatAsEsm: ['.ts'],
  moduleNameMapper: { '^(\\.{1,2}/.*)\\.js$': '$1' },
  transform: { '^.+\\.ts$': ['ts-jest', { useESM: true, tsconfig: { ...baseOptions() } }] },
};

function baseOptions() {
  return { target: 'ES2023', module: 'ESNext', moduleResolution: 'Bundler', isolatedModules: true, verbatimModuleSyntax: false, esModuleInterop: true, resolveJsonModule: true };
}
