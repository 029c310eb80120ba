// What the disk says becomes a refusal; what is no fault of the disk stays the bug it is.
import { diskRefusal, faultOf, thrownFault, unforeseenFault } from '../../../src/run/disk/disk-refusal.js';
import { Refusal } from '../../../src/refusal.js';

const fault = (code: string, more: object = {}): Error => Object.assign(new Error(`${code}: 山田太郎.csv`), { code, ...more });
const toldOf = (refusal: unknown): unknown => (refusal instanceof Refusal ? refusal.problems.map(({ code, detail }) => [code, detail]) : refusal);

test.each([['ENOSPC'], ['EDQUOT']])('%s is a full disk', (code) => {
  expect(toldOf(diskRefusal(fault(code), 'out'))).toEqual([['disk-full', { folder: 'out', isLeft: false }]]);
});

test('any other fault is told by its code, and whether something half-done is left', () => {
  expect(toldOf(diskRefusal(fault('EACCES'), 'out'))).toEqual([['out-not-writable', { folder: 'out', reason: 'EACCES', isLeft: false }]]);
  expect(toldOf(diskRefusal(fault('EROFS'), 'out', true))).toEqual([['out-not-writable', { folder: 'out', reason: 'EROFS', isLeft: true }]]);
});

test('of a fault that nobody foresaw the base name of the file is told, and nothing else of its path', () => {
  expect(toldOf(unforeseenFault(fault('EMFILE', { path: '/home/山田/report.json' })))).toEqual([['disk-fault', { file: 'report.json', reason: 'EMFILE' }]]);
  expect(toldOf(unforeseenFault(fault('EIO')))).toEqual([['disk-fault', { file: '', reason: 'EIO' }]]);
});

test.each([
  ['a bug', new TypeError('x is not a function')], ['a code of Node, which is none of the disk', fault('ERR_INVALID_ARG_TYPE')],
  ['a code that only ends like one', fault('SPEED')], ['text', 'ENOSPC'], ['nothing', null], ['undefined', undefined],
])('%s is no fault of the disk', (_, error) => {
  expect(faultOf(error)).toBeUndefined();
  expect(unforeseenFault(error)).toBeUndefined();
  expect(diskRefusal(error, 'out')).toBe(error);
});

test('a fault that crossed between threads is the same fault again', () => {
  const thrown = thrownFault({ code: 'ENOSPC' });
  expect([thrown.message, faultOf(thrown)]).toEqual(['ENOSPC', { code: 'ENOSPC' }]);
});
