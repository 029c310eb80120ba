// How exports are named in 出典.
import { exportNames } from '../../../src/run/input/export-name.js';

test.each([
  ['a base name is enough when it is unique', ['/a/october.csv', '/b/november.csv'], ['october.csv', 'november.csv']],
  ['the folder is added when two files share a name', ['/a/oct/p.csv', '/a/nov/p.csv', '/a/q.csv'], ['oct/p.csv', 'nov/p.csv', 'q.csv']],
  ['as many folders as it takes', ['/x/1/d/p.csv', '/x/2/d/p.csv'], ['1/d/p.csv', '2/d/p.csv']],
  ['a file at the root keeps its name', ['/p.csv', '/a/p.csv'], ['p.csv', 'a/p.csv']],
  ['what stands at the root and cannot grow is told from what can', ['/a/p.csv', '/p.csv', '/b/p.csv'], ['a/p.csv', 'p.csv', 'b/p.csv']],
  ['a backslash in a name, which looks like a folder, ends in names alike', ['/x/a\\p.csv', '/x/a/p.csv'], ['x/a/p.csv', 'x/a/p.csv']],
  ['Windows paths', ['C:\\a\\p.csv', 'C:\\b\\p.csv'], ['a/p.csv', 'b/p.csv']],
])('%s', (_, paths, names) => {
  expect(exportNames(paths)).toEqual(names);
});
