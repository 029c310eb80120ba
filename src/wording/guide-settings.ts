// What the guided run says of the incident file and its settings. See guide-terminal.ts.
import { bothLines } from './guide-terminal.js';
import { both, word } from './terminal-text.js';

export const GUIDE_SETTINGS = {
  whatIsIncident: word(
    '設定（incident.yaml）と文面（letter.md）を入れるフォルダーを決めます。',
    'The window, the sender and the text stand in two files, incident.yaml and letter.md, in a folder of their own.',
  ),
  whichIncident: word('どの設定を使いますか', 'Which settings?'),
  existing: both<[{ path: string }]>({ ja: ({ path }) => `前に作った設定を使う: ${path}`, en: ({ path }) => `Use settings made before: ${path}` }),
  newFolder: both<[{ folder: string }]>({ ja: ({ folder }) => `新しく作る（フォルダー「${folder}」に入れる）`, en: ({ folder }) => `Make new ones in a folder "${folder}"` }),
  newFolderNamed: word('フォルダーの名前を決めて、新しく作る', 'Make new ones in a folder with a name of your own'),
  builtIn: word('作らずに、組み込みの見本の設定で試す（この通知書は発送できません）', 'Make none: try the built-in sample settings (such letters cannot be posted)'),
  folderName: word('フォルダーの名前', 'Name of the folder'),
  folderTaken: word('そのフォルダーには、もう incident.yaml があります。別の名前にしてください', 'There is an incident.yaml in that folder; choose another name'),
  settings: bothLines<[{ firstDay: string; lastDay: string; date: string; envelope: string; sender: string }]>({
    ja: ({ firstDay, lastDay, date, envelope, sender }) => [
      '今の設定は次のとおりです。',
      `  対象期間      ${firstDay} ～ ${lastDay}（どちらの日も含みます）`,
      `  通知書の日付  ${date}`,
      `  封筒          ${envelope}`,
      ...(sender === '' ? [] : [`  差出人        ${sender}`]),
    ],
    en: ({ firstDay, lastDay, date, envelope, sender }) => [
      'The settings are:',
      `  window            ${firstDay} to ${lastDay}, both included`,
      `  date on letters   ${date}`,
      `  envelope          ${envelope}`,
      ...(sender === '' ? [] : [`  sender            ${sender}`]),
    ],
  }),
  areTheseRight: word('この設定で進みますか', 'Go on with these?'),
  right: word('はい、進む', 'Yes, go on'),
  changeWindow: word('対象期間を変える', 'Change the window'),
  changeDate: word('通知書の日付を変える', 'Change the date on the letters'),
  changeEnvelope: word('封筒を変える', 'Change the envelope'),
  days: {
    firstDay: word('対象期間の初日（例: 2021-10-14）', 'First day of the window (2021-10-14)'),
    lastDay: word('対象期間の末日（例: 2022-01-25）', 'Last day of the window (2022-01-25)'),
    letterDate: word('通知書に印刷する日付（例: 2022-03-01）', 'Date printed on the letters (2022-03-01)'),
  },
  noSuchDay: word('2022-03-01 のように、年4桁、月2桁、日2桁で、実在する日付を入力してください', 'Type a day that exists, as 2022-03-01'),
  beforeFirst: both<[{ firstDay: string }]>({ ja: ({ firstDay }) => `初日（${firstDay}）よりあとの日付を入力してください`, en: ({ firstDay }) => `This is before the first day, ${firstDay}` }),
  measure: word(
    '同じ名前の封筒でも、窓の位置はメーカーによって違います。お手元の封筒を測る用紙は、【4】で作れます。',
    'Makers differ under one name. Step [4] makes a sheet to measure yours with.',
  ),
  whichEnvelope: word('どの封筒を使いますか', 'Which envelope?'),
  envelope: both<[{ name: string; widthMm: number; heightMm: number; window: { widthMm: number; heightMm: number }; panelsMm: readonly number[]; isChosen: boolean }]>({
    ja: ({ name, widthMm, heightMm, window, panelsMm, isChosen }) => `${name}  内寸 ${widthMm} × ${heightMm} mm、窓 ${window.widthMm} × ${window.heightMm} mm、${panelsMm.length > 1 ? '三つ折り' : '折らない'}${isChosen ? '（今の設定）' : ''}`,
    en: ({ name, widthMm, heightMm, window, panelsMm, isChosen }) => `${name}  inside ${widthMm} x ${heightMm} mm, window ${window.widthMm} x ${window.heightMm} mm, ${panelsMm.length > 1 ? 'folded' : 'not folded'}${isChosen ? ' (set now)' : ''}`,
  }),
  willWrite: both<[{ path: string; isNew: boolean; lines: number }]>({
    ja: ({ path, isNew, lines }) => (isNew
      ? `${path} と、同じフォルダーに文面（letter.md など）を作ります。${lines === 0 ? '' : 'ひな形から変わるのは次の行です（左の数字は行の番号）。'}`
      : `${path} の次の行を書き換えます（左の数字は行の番号）。ほかの行はそのままです。`),
    en: ({ path, isNew, lines }) => (isNew
      ? `${path} will be made, with the texts (letter.md and others) beside it.${lines === 0 ? '' : ' These lines differ from the built-in file:'}`
      : `These lines of ${path} will be changed, and no other:`),
  }),
  agreedColumns: both<[{ from: number; to: number }]>({
    ja: ({ from, to }) => `  ${from}～${to}: 列の対応（いま確かめたとおり）`,
    en: ({ from, to }) => `  ${from}-${to}: the columns, as agreed to above`,
  }),
  writeIt: word('書き込みますか', 'Write this?'),
  write: both<[{ isNew: boolean }]>({ ja: ({ isNew }) => (isNew ? 'はい、作る' : 'はい、書き込む'), en: ({ isNew }) => (isNew ? 'Yes, make it' : 'Yes, write it') }),
  written: both<[{ path: string }]>({ ja: ({ path }) => `書き込みました: ${path}`, en: ({ path }) => `Written: ${path}` }),
};
