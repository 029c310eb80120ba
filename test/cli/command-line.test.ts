// The command to type next must make the same plan.
import { calibrationCommand, generateCommand } from '../../src/cli/command-line.js';

test('every option the plan depends on is repeated', () => {
  const typed = { incident: 'jiken/incident.yaml', customers: '会員.csv', preset: 'zeus', batchSize: '5', order: 'export' };
  expect(generateCommand(['a.csv', 'b.csv'], typed, ['--approved', '3f2a-91bc-07de'])).toBe(
    'oshirase generate a.csv b.csv --incident jiken/incident.yaml --customers 会員.csv --preset zeus --batch-size 5 --order export --approved 3f2a-91bc-07de --out 通知書',
  );
});

test('a name with a space is quoted', () => {
  expect(generateCommand(['決済 10月.csv'], {})).toBe('oshirase generate "決済 10月.csv" --out 通知書');
});

test.each([
  ["決済 $HOME.csv", "'決済 $HOME.csv'"],
  ["「10月」`x`.csv", "'「10月」`x`.csv'"],
  ["it's \"it\".csv", `'it'\\''s "it".csv'`],
  ["it's.csv", `"it's.csv"`],
])('a name that double quotes would not keep whole is quoted so that a shell takes it as it is: %s', (name, quoted) => {
  expect(generateCommand([name], {})).toBe(`oshirase generate ${quoted} --out 通知書`);
});

test('a command begins as the program was started, where its launcher tells', () => {
  process.env['OSHIRASE_TYPED'] = './お知らせ 0.1/oshirase';
  try {
    expect(generateCommand(['a.csv'], {})).toBe('"./お知らせ 0.1/oshirase" generate a.csv --out 通知書');
    expect(calibrationCommand({}, '封筒.pdf')).toBe('"./お知らせ 0.1/oshirase" proof --calibration --out 封筒.pdf');
  } finally {
    delete process.env['OSHIRASE_TYPED'];
  }
});
