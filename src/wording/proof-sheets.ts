// What is printed on a proof beside its letters, and on the calibration sheet: in Japanese whatever the terminal speaks, for
// those who check, sign and fold are staff and printers.

import { spanOf, type ZoneMm } from './envelope-facts.js';

export const PROOF_MARK = '見本';

export const PROOF_GUIDES = {
  visible: (zone: ZoneMm) => `いつも見える範囲（${spanOf(zone)}）`,
  window: () => '用紙が四隅に寄ったときの窓の位置',
  reachable: (zone: ZoneMm) => `見えることがある範囲（${spanOf(zone)}）`,
  fold: (mm: number) => `折り目 ${mm} mm`,
  filing: (mm: number) => `とじしろ ${mm} mm`,
};

export const PROOF_REMARK = {
  title: (place: number, count: number) => `校正刷り　${count}通のうち ${place}通目`,
  reasons: (reasons: readonly string[], left: number) => `選んだ理由：${reasons.join('、')}${left === 0 ? '' : `、ほか${left}件`}`,
};

export const PROOF_COVER = {
  title: '通知書の校正刷り',
  subtitle: '確認のための見本です。発送には使いません。薄い「見本」の字、灰色の線と説明は、通知書には印刷されません。',
  period: (firstDay: string, lastDay: string) => `対象期間　${firstDay}～${lastDay}`,
  withoutExport: '決済データを読み取らずに作りました。宛先は架空のものです。校了の確認には、決済データを指定して作り直した校正刷りを使ってください。',
  countsTitle: '件数',
  counts: { letters: '通知書（通）', sheets: '用紙（枚）', files: '印刷ファイル（個）', held: '要確認（名）', excluded: '除外（名）', notified: '以前に通知（名）' },
  checksTitle: '確かめること',
  checks: ({ isFolded, isDuplex }: { readonly isFolded: boolean; readonly isDuplex: boolean }) => [
    '差出人、日付、件名、電話番号、受付時間、ホームページの所在に誤りがない',
    '文面の事実、期間、お願いの内容に誤りがない',
    '宛名に化けた字、欠けた字、字形の誤りがない。敬称（様・御中）が正しい',
    '長い住所や会社名が途中で失われず、読みやすいところで改行されている',
    '発送に使う封筒に入れ、上下左右に寄せても、窓から宛名がすべて見え、ほかの文字は見えない',
    isFolded ? '折り目で折ると封筒に入り、折り目が題名にかからない' : '折らずに封筒に入る',
    isDuplex ? '両面（長辺とじ）で印刷され、裏の天地が正しい。別の方の面が裏に来ていない' : '片面で印刷され、裏は白い。お一人の用紙がそろっている',
    '印刷の倍率が 100% である（「いつも見える範囲」の枠を物差しで測る）',
  ],
  planCheck: '上の件数が、見込みの人数と合っている。要確認の方をどうするか決めた',
  samples: (names: readonly string[]) => `設定に「見本」の値が残っています。このままでは発送できません：${names.join('、')}`,
  signTitle: '署名',
  signHead: ['', '日付', '氏名', '指摘・処置'],
  signFirst: '初校',
  signFinal: '校了',
  approvalTitle: '確認番号',
  approval: (short: string) => `校了になったら、generate に --approved ${short} を付けて作成します。この校正刷りのあとに設定、文面、宛先、プログラムのどれかが変わっていると、作成を中止します。`,
  full: (digits: string) => `全桁　${digits}`,
  listTitle: '校正刷りに入れた通知書',
  listHead: ['番号', '頁', '選んだ理由'],
} as const;

export const CALIBRATION = {
  title: '窓の位置を測る用紙',
  subtitle: (name: string) => `封筒の設定「${name}」が、お手元の封筒に合うかどうかを確かめます。宛名も個人情報も印刷されていません。`,
  across: (mm: number) => `横${mm}`,
  down: (mm: number) => `縦${mm}`,
  visible: 'いつも見える範囲（縁から 2 mm 内側）',
  reachable: '見えることがある範囲',
  fold: (mm: number) => `折り目 ${mm} mm`,
  rulerTitle: '倍率の確認　この線の長さを物差しで測ってください。100 mm でなければ、「実際のサイズ（100%）」で印刷し直します。',
  steps: ({ foldsMm }: { readonly foldsMm: readonly number[] }) => [
    foldsMm.length === 0 ? '1　方眼のある面を窓の側に向けます。折りません。' : `1　方眼のある面を外にして、上から ${foldsMm.join(' mm と ')} mm の線で折ります。方眼が窓の側に来ます。`,
    '2　発送に使う封筒に入れます。',
    '3　封筒の左上の隅に用紙を寄せ、窓の左端と右端の「横」、上端と下端の「縦」を 1 mm まで読みます。',
    '4　右下の隅に寄せて、同じように読みます。「横」の数字はその左の縦線、「縦」の数字はその上の横線の値です。1目は 1 mm です。',
    '5　下の表の「設定では」との違いが 1 mm を超えるときは、読んだ値で封筒の設定を作ってください（docs/ja/envelope.md）。',
  ],
  tableHead: ['', '左端（横）', '右端（横）', '上端（縦）', '下端（縦）'],
  expected: (corner: string) => `${corner}　設定では`,
  measured: (corner: string) => `${corner}　読んだ値`,
  corners: ['左上に寄せる', '右下に寄せる'],
  offPaper: '紙の外',
  envelopeRow: '封筒の名前・型番',
} as const;
