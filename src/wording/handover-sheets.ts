// What is printed on the sheets that go to a mailing house with the letters: in Japanese whatever the terminal speaks, for those
// who print, insert and sign.

export const GAIJI_SHEET = {
  title: '外字一覧',
  subtitle: '宛名と住所の字のうち、印刷会社の機械にないおそれがあるものです。字形は通知書に印刷されたとおりです。宛名を別に印刷するときは、必ずこの字形に合わせてください。',
  remark: '「cp932」が「なし」の字は、addresses.csv を cp932 で作ると〓になります。1通ごとには gaiji.csv をご覧ください。',
  head: ['字形', '符号位置', 'cp932', '書体', '通数', '発送番号'],
  inCp932: (encodable: boolean) => (encodable ? 'あり' : 'なし'),
  numbers: (numbers: readonly string[], left: number) => `${numbers.join('、')}${left === 0 ? '' : `ほか${left.toLocaleString('en-US')}通`}`,
  page: (page: number, pages: number) => `${page}／${pages}`,
} as const;
