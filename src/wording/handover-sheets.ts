// What is printed on the sheets that go to a mailing house with the letters: in Japanese whatever the terminal speaks, for those
// who print, insert and sign.
import { grouped } from './grouped-number.js';

export const GAIJI_SHEET = {
  title: '外字一覧',
  subtitle: '宛名と住所の字のうち、印刷会社の機械にないおそれがあるものです。字形は通知書に印刷されたとおりです。宛名を別に印刷するときは、必ずこの字形に合わせてください。',
  remark: '「cp932」が「なし」の字は、addresses.csv を cp932 で作ると〓になります。1通ごとには gaiji.csv をご覧ください。',
  head: ['字形', '符号位置', 'cp932', '書体', '通数', '発送番号'],
  inCp932: (encodable: boolean) => (encodable ? 'あり' : 'なし'),
  numbers: (numbers: readonly string[], left: number) => `${numbers.join('、')}${left === 0 ? '' : `ほか${grouped(left)}通`}`,
  page: (page: number, pages: number) => `${page}／${pages}`,
} as const;

const FILE_KINDS: Readonly<Record<string, string>> = {
  'addresses.csv': '宛名と住所の一覧',
  'covering-sheet.pdf': 'ご依頼書',
  'post/control-sheets.pdf': 'ロット管理票',
  'post/bundles.csv': '束の一覧',
  'post/bundle-slips.pdf': '束の票',
  'post/posting.csv': '差出票に書く数',
  'post/gaiji.csv': '外字一覧',
  'post/gaiji.pdf': '外字一覧（字形）',
};

/** 種類 of a file, given relative to the folder that is handed over. */
export function fileKind(file: string): string {
  return FILE_KINDS[file] ?? (file.startsWith('letters/') ? '通知書' : 'その他');
}

export const COVERING_SHEET = {
  title: '印刷・封入・発送のご依頼',
  subtitle: 'この一式には、お客様の氏名と住所が入っています。作業に必要な方だけが扱い、受け渡しのときは暗号化してください。',
  partiesHead: ['', '名称', '担当者', '電話'],
  parties: ['ご依頼元', 'お引受先'],
  workTitle: 'ご依頼の内容',
  workHead: ['通知書（通）', '封筒（通）', '用紙（枚）', '印刷ファイル（個）', '発送番号'],
  fromTo: (first: string, last: string) => `${first}～${last}`,
  choicesHead: ['封筒の種類', '希望する納期・差出日', '差出方法（別納・後納など）'],
  stepsTitle: 'お願いすること',
  steps: ({ simplex, sheetsPerLetter, encoding }: { readonly simplex: boolean; readonly sheetsPerLetter: number; readonly encoding: string }) => [
    '受け取ったら、各ファイルの SHA-256 を files.csv と照らし合わせてください（SHA256SUMS で一度に確かめられます）。違うときは使わずにご連絡ください。',
    `A4、${simplex ? '片面' : '両面（長辺とじ）'}、実際のサイズ（100%）、黒1色で印刷してください。「用紙に合わせる」「縮小」を使うと、宛名が封筒の窓からずれます。`
      + (simplex ? '両面で印刷すると、別の方の面が裏に来ます。' : ''),
    '左の余白に折り目の印がある場合は、その位置で、宛名の面を外にして折ってください。印がない場合は、折らないでください。',
    'はじめに1通だけ印刷して封筒に入れ、上下左右に寄せても、窓から宛名だけが見えることを確かめてください。',
    `1つの封筒に、1通（用紙 ${sheetsPerLetter}枚）だけを入れてください。用紙の左下の「000123-0 1/2」は、発送番号と、その通知書の何枚目かです。番号の違う用紙を一緒に入れないでください。`,
    '印刷ファイルごとに封筒を数え、2ページ目の表（管理票がある場合は管理票）の通数と合わせてください。合わないときは、封筒を差し出さずにご連絡ください。',
    '刷り損じや破れた用紙は、発送番号をお知らせください。刷り直しのデータをお渡しします。損じた用紙は捨てずに、返却または廃棄まで保管してください。',
    `宛名や住所を別に印刷するときは、addresses.csv（文字コード ${encoding}）を使い、外字一覧がある場合はその字形に合わせてください。`
      + (encoding === 'cp932' ? '〓は、cp932 にない字のしるしです。〓のまま印刷しないでください。' : ''),
    '作業が終わったら、データ（写しを含む）、刷り損じ、余った用紙を返却または廃棄し、下の欄に記入してください。',
  ],
  signTitle: '受け渡しの記録',
  signHead: ['', '日付', '数量・方法', 'お引受先の署名', 'ご依頼元の署名'],
  signRows: ['受領', '差出し完了', '返却・廃棄'],
  filesTitle: 'お渡しするファイル',
  filesRemark: 'SHA-256 は先頭の8桁です。全桁は files.csv と SHA256SUMS にあります。',
  filesHead: ['ファイル', '種類', '通数', '最初の発送番号', '最後の発送番号', '用紙', 'SHA-256'],
  moreFiles: (count: number) => `ほか ${grouped(count)}個の通知書（files.csv にすべてあります）`,
} as const;
