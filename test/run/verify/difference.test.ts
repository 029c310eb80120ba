// What verify collects, told shortly however often it occurs.
import { differences } from '../../../src/run/verify/difference.js';

test('nothing is told of a run in which nothing was found', () => {
  expect(differences().all()).toEqual([]);
});

test('a difference is told once a file and kind, with its places, in the order in which they were found', () => {
  const { add, all } = differences();
  add('file-missing', 'report.json');
  add('number-wrong', 'manifest.csv', '000002-6');
  add('pages-wrong', 'manifest.csv', '000002-6');
  add('number-wrong', 'manifest.csv', '000007-5');
  add('file-missing', 'manifest.csv');
  expect(all()).toStrictEqual([
    { code: 'file-missing', file: 'report.json', at: [], count: 1 },
    { code: 'number-wrong', file: 'manifest.csv', at: ['000002-6', '000007-5'], count: 2 },
    { code: 'pages-wrong', file: 'manifest.csv', at: ['000002-6'], count: 1 },
    { code: 'file-missing', file: 'manifest.csv', at: [], count: 1 },
  ]);
});

test('of many places the first ten are told, and how many there are', () => {
  const { add, all } = differences();
  for (let page = 1; page <= 12; page += 1) add('page-of-nobody', 'letters/0001.pdf', String(page));
  expect(all()).toStrictEqual([{ code: 'page-of-nobody', file: 'letters/0001.pdf', at: ['1', '2', '3', '4', '5', '6', '7', '8', '9', '10'], count: 12 }]);
});
