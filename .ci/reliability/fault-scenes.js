// What is tried while the disk fails: every command that writes, each in a folder of its own with all that it reads. A scene is made once, by
// the program itself, and copied for every fault.
import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const HEADER = '決済番号,決済日時,決済方法,決済状況,金額,会員番号,氏名,会社名,郵便番号,都道府県,市区町村,町名番地,建物名';
const PEOPLE = ['山田　太郎', '佐藤　花子', '髙橋　一', '鈴木　次郎', '田中　?郎'];

/** What is done while threads are at work. Before and after them a run is the same on one thread, which is a scene of its own. */
const AMONG_THREADS = /^\S+ out\/unfinished\/(?:letters\/\d|journal)/;

/**
 * Each: `made` is run undisturbed beforehand, `args` under faults, at the calls that `struck` matches (all where there is none). All paths
 * are relative to the scene's folder, which is the current one.
 */
export const SCENES = [
  { name: 'generate on threads', made: [], args: ['generate', ...given(), '--out', 'out', '--jobs', '2'], out: 'out', struck: AMONG_THREADS },
  { name: 'generate on one thread', made: [], args: ['generate', ...given(), '--out', 'out', '--jobs', '1'], out: 'out' },
  { name: 'generate --shard', made: [], args: ['generate', ...given(), '--out', 'out', '--jobs', '1', '--shard', '1/2'], out: 'out' },
  { name: 'account', made: [1, 2].map((part) => ['generate', ...given(), '--out', 'out', '--jobs', '1', '--shard', `${part}/2`]), args: ['account', 'out'], out: 'out' },
  { name: 'package', made: [generated()], args: ['package', 'out', '--out', 'house'], out: 'house' },
  { name: 'proof', made: [], args: ['proof', ...given(), '--out', 'proof.pdf'], out: 'proof.pdf' },
  { name: 'init', made: [], args: ['init', 'own', '--from', 'payments.csv'], out: 'own' },
  { name: 'posted', made: [generated()], args: ['posted', 'out', '--batch', '1', '--date', '2022-03-01'], out: 'out/posted.csv' },
  {
    name: 'posted once more', made: [generated(), ['posted', 'out', '--batch', '1', '--date', '2022-03-01']],
    args: ['posted', 'out', '--batch', '2', '--date', '2022-03-02'], out: 'out/posted.csv',
  },
  { name: 'returns', made: [generated(), ['posted', 'out', '--batch', '1', '--date', '2022-03-01']], args: ['returns', 'out', '--file', 'returned.csv'], out: 'out/returns.csv' },
  { name: 'handled', made: [generated()], args: ['handled', 'out', '--file', 'reached.csv'], out: 'out/handled.csv' },
];

/** The inputs of all scenes: five people, one of them held; an incident file without samples. */
export function writeInputs(folder) {
  cpSync('templates/card-breach', join(folder, 'incident'), { recursive: true });
  const incident = join(folder, 'incident/incident.yaml');
  writeFileSync(incident, readFileSync(incident, 'utf8').replaceAll('見本', '実在'));
  const rows = PEOPLE.map((name, index) => `K${index},2021/12/01 10:00:00,クレジットカード,決済完了,1000,90210${index},${name},,104-0061,東京都,中央区,銀座${index + 1}-2,`);
  writeFileSync(join(folder, 'payments.csv'), `\ufeff${[HEADER, ...rows].join('\r\n')}\r\n`);
  writeFileSync(join(folder, 'exclude.csv'), '\ufeff顧客番号,理由\r\n902103,ご逝去\r\n');
  writeFileSync(join(folder, 'returned.csv'), '000001-8\r\n');
  writeFileSync(join(folder, 'reached.csv'), '\ufeff顧客番号,方法,日付\r\n902104,電話,2022-03-03\r\n');
  mkdirSync(join(folder, 'elsewhere'));
}

function given() {
  return ['payments.csv', '--incident', 'incident/incident.yaml', '--exclude', 'exclude.csv', '--batch-size', '1'];
}

function generated() {
  return ['generate', ...given(), '--out', 'out', '--jobs', '1'];
}
