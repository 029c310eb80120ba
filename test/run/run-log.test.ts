// run.log: who made what from which files, and when.
import { joinedLogText, runLogText } from '../../src/run/run-log.js';
import { sampleReport } from './sample-report.js';

const SAMPLE = sampleReport();
const REPORT = sampleReport({
  tool: { name: 'oshirase', version: '1.2.3', postalData: '2026-01' }, letters: { ...SAMPLE.letters, count: 500 },
  inputs: [['payments.csv', 'a'], ['members.csv', 'b']].map(([file = '', digit = '']) => ({ ...SAMPLE.inputs[0]!, file, sha256: digit.repeat(64) })),
});
const STARTED = { time: '2022-03-01T09:00:00+09:00', user: 'staff', host: 'desk' };
const FINISHED = { time: '2022-03-01T09:01:30+09:00', user: 'other', host: 'elsewhere' };

test('tells times, user, tool, inputs and letters, a line each', () => {
  expect(runLogText(STARTED, FINISHED, REPORT)).toBe([
    'started: 2022-03-01T09:00:00+09:00', 'finished: 2022-03-01T09:01:30+09:00', 'user: staff@desk', 'tool: oshirase 1.2.3',
    `input: payments.csv sha256 ${'a'.repeat(64)}`, `input: members.csv sha256 ${'b'.repeat(64)}`, 'letters: 500', '',
  ].join('\n'));
});

test('of a run made in shards it tells who joined them, and of each shard who made it and when', () => {
  const shards = ['1/2', '2/2'].map((shard, index) => ({ shard, log: runLogText({ ...STARTED, user: `staff${index}` }, FINISHED, REPORT) }));
  const joined = joinedLogText(STARTED, FINISHED, REPORT, shards);
  expect(joined.startsWith(runLogText(STARTED, FINISHED, REPORT))).toBe(true);
  expect(joined.slice(runLogText(STARTED, FINISHED, REPORT).length)).toBe(['1/2', '2/2'].map((shard, index) => (
    `shard ${shard} started: ${STARTED.time}\nshard ${shard} finished: ${FINISHED.time}\nshard ${shard} user: staff${index}@desk\n`)).join(''));
});
