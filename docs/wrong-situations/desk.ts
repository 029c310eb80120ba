// The clean desk: a folder with an export of five people, a member list, and an incident file without samples; beside it, when somebody asks, a
// run made from them by the program. Everybody is made up; the places are real.
import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ASSOCIATION_HEADER } from '../../fixtures/generate/association-row.js';
import { cp932Bytes } from '../../fixtures/generate/cp932-bytes.js';
import { packageFile } from '../../src/run/input/package-file.js';

const PAYMENTS = [
  ['K40001', '2021/10/20 10:15:00', 'クレジットカード', '決済完了', '11000', '000101', '青木　恵子', '', '104-0061', '東京都', '中央区', '銀座2-11-7', ''],
  ['K40002', '2021/11/05 14:02:10', 'クレジットカード', '決済完了', '5500', '000102', '坂本　亮', '', '060-0042', '北海道', '札幌市中央区', '大通西5-8', ''],
  ['K40003', '2021/12/01 09:30:45', 'クレジットカード', '決済完了', '8800', '000103', '金子　彩', '', '980-0014', '宮城県', '仙台市青葉区', '本町3-5-22', ''],
  ['K40004', '2021/12/24 20:11:09', 'コンビニ決済', '決済完了', '5500', '000104', '藤原　茂', '', '530-0001', '大阪府', '大阪市北区', '梅田1-3-1', ''],
  ['K40005', '2022/01/25 23:59:59', 'クレジットカード', '決済完了', '16500', '000105', '岡本　直美', '', '900-0015', '沖縄県', '那覇市', '久茂地2-3-4', ''],
] as const;

/** Rows of cells, changed in the way that somebody's spreadsheet or export changed them. */
export type Rows = readonly (readonly string[])[];

export const SAMPLE_ROWS: Rows = PAYMENTS;

/** As it was made; made with a sample among its facts; with its first batch recorded as posted. */
export type RunKind = 'plain' | 'samples' | 'posted';

export class Desk {
  constructor(readonly folder: string) {}

  /** A new folder with what lies on every desk. */
  static at(folder: string): Desk {
    mkdirSync(folder);
    const desk = new Desk(folder);
    desk.writeTable('payments.csv', [ASSOCIATION_HEADER, ...PAYMENTS]);
    desk.writeTable('members.csv', [
      ['会員番号', '氏名', '会社名', '郵便番号', '都道府県', '市区町村', '町名番地', '建物名'],
      ...PAYMENTS.map(([,,,,, number, name, company, ...address]) => [number, name, company, ...address]),
    ]);
    cpSync(packageFile('templates/card-breach'), folder, { recursive: true });
    desk.edit('incident.yaml', (text) => text.replaceAll('見本', '仮名'));
    return desk;
  }

  /** A table as Excel on a Japanese Windows saves it: cp932, CRLF, commas. */
  writeTable(name: string, rows: Rows): void {
    this.write(name, cp932Bytes(rows.map((row) => `${row.join(',')}\r\n`).join('')));
  }

  /** payments.csv with each cell as the change makes it; the header stays. */
  changePayments(change: (cell: string, column: string, row: number) => string): void {
    const header: readonly string[] = ASSOCIATION_HEADER;
    this.writeTable('payments.csv', [header, ...SAMPLE_ROWS.map((cells, row) => cells.map((cell, at) => change(cell, header[at] ?? '', row)))]);
  }

  write(name: string, content: string | Uint8Array): void {
    writeFileSync(join(this.folder, name), content);
  }

  folderWith(name: string, file: string, content: string): void {
    mkdirSync(join(this.folder, name), { recursive: true });
    this.write(join(name, file), content);
  }

  /** Throws where the change changes nothing: the situation would not be the one told. */
  edit(name: string, change: (text: string) => string): void {
    const before = readFileSync(join(this.folder, name), 'utf8');
    const after = change(before);
    if (after === before) throw new Error(`nothing changed in ${name}`);
    this.write(name, after);
  }

  /** `letters`: the finished run of this very desk, or one that somebody has left otherwise. */
  takeRun(kind: RunKind = 'plain'): void {
    cpSync(join(this.folder, '..', kind, 'letters'), join(this.folder, 'letters'), { recursive: true });
  }
}

/** The sender's address is a sample again. */
export function leaveSample(desk: Desk): void {
  desk.edit('incident.yaml', (text) => text.replace('仮名区仮名町', '見本区見本町'));
}
