// The screens of the manual, in the order in which somebody sees them on the way from an export to the post: five people and one whose name
// has lost a character. Played at one desk, so that each begins where the one before it ended.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ASSOCIATION_HEADER } from '../../fixtures/generate/association-row.js';
import { Desk, SAMPLE_ROWS } from '../wrong-situations/desk.js';
import { onStage } from '../wrong-situations/play.js';
import { terminalPicture } from './terminal-picture.js';

interface Screen {
  /** Of the picture, in docs/ja/pictures. */
  readonly name: string;
  readonly typed: string;
}

const WITH_INCIDENT = '--incident incident/incident.yaml';
const SCREENS: readonly Screen[] = [
  { name: 'screen-init', typed: 'oshirase init incident' },
  { name: 'screen-refused', typed: `oshirase check meisai.csv ${WITH_INCIDENT}` },
  { name: 'screen-check', typed: `oshirase check payments.csv ${WITH_INCIDENT}` },
  { name: 'screen-generate', typed: `oshirase generate payments.csv ${WITH_INCIDENT} --out tsuchi` },
  { name: 'screen-verify', typed: 'oshirase verify tsuchi' },
  { name: 'screen-posted', typed: 'oshirase posted tsuchi --batch 1 --date 2022-03-01' },
  { name: 'screen-status', typed: 'oshirase status tsuchi' },
];
const LOST = ['K40006', '2021/11/20 09:12:00', 'クレジットカード', '決済完了', '5500', '000106', '渡辺　?子', '', '460-0008', '愛知県', '名古屋市中区', '栄3-4-5', ''];

/** SVG by name. */
export async function screenPictures(): Promise<ReadonlyMap<string, string>> {
  const folder = mkdtempSync(join(tmpdir(), 'screens-'));
  try {
    const desk = Desk.at(join(folder, 'desk'));
    desk.writeTable('payments.csv', [ASSOCIATION_HEADER, ...SAMPLE_ROWS, LOST]);
    const [first, ...others] = SCREENS;
    if (first === undefined) return new Map();
    const begun = await play([first], desk.folder);
    // As staff leave it: facts of their own.
    desk.edit('incident/incident.yaml', (text) => text.replaceAll('見本', '仮名'));
    const pictures = [...begun, ...await play(others, desk.folder)];
    for (const [name, picture] of pictures) if (picture.includes(folder)) throw new Error(`${name} shows a path of this machine`);
    return new Map(pictures);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function play(screens: readonly Screen[], cwd: string): Promise<readonly (readonly [name: string, picture: string])[]> {
  const played = await onStage(screens.map(({ typed }) => ({ cwd, args: typed.split(' ').slice(1), color: true })));
  return screens.map(({ name, typed }, index) => [name, terminalPicture(typed, played[index]?.shown ?? '')]);
}
