// A slip in the command line is answered in the reader's language, with what was probably meant.
import { runCli } from '../support/run-cli.js';

interface Refused { readonly error: { readonly code: string } }

test.each([
  ['a command', ['genrate', 'payments.csv'], '「generate」の書き誤り', 'Did you mean "generate"?'],
  ['an option', ['check', 'payments.csv', '--simpex'], '「--simplex」の書き誤り', 'Did you mean "--simplex"?'],
  ['an option of the program itself', ['--vresion'], '「--version」の書き誤り', 'Did you mean "--version"?'],
])('%s with a slip is answered with the name that is near', async (_, args, ja, en) => {
  const [inJapanese, inEnglish] = await Promise.all([runCli(args), runCli([...args, '--lang', 'en'])]);
  expect([inJapanese.exitCode, inEnglish.exitCode]).toEqual([2, 2]);
  expect(inJapanese.stderr).toContain(ja);
  expect(inEnglish.stderr).toContain(en);
});

test('an option that only other commands have is answered with these commands, never with itself', async () => {
  const { exitCode, stderr } = await runCli(['check', 'payments.csv', '--out', 'letters']);
  expect(exitCode).toBe(2);
  expect(stderr).toMatch(/「--out」を付けられるのは generate、proof、package/);
  expect(stderr).not.toContain('書き誤り');
});

test('what is near to an option of another command alone is not suggested', async () => {
  const { stderr } = await runCli(['doctor', '--incdent', 'incident.yaml', '--lang', 'en']);
  expect(stderr).toContain('there is no option "--incdent"');
  expect(stderr).not.toContain('Did you mean');
});

test('with --json the slip is a document with its code', async () => {
  const { stdout } = await runCli(['check', 'payments.csv', '--out', 'letters', '--json']);
  expect((JSON.parse(stdout) as Refused).error.code).toBe('option-unknown');
});
