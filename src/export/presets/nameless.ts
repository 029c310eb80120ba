// Exports that can be told by their header and name nobody: no letter can be made of them alone. Columns: manuals of the services [A].

/** An export of no use by itself, and why. */
export interface NamelessExport {
  readonly system: string;
  /** These names together are found nowhere else. */
  readonly header: readonly string[];
  /** It holds no card payments either. */
  readonly notCard?: true;
}

export const NAMELESS_EXPORTS: readonly NamelessExport[] = [
  { system: 'PayPay for Business', header: ['取引番号', '加盟店ID', '取引ステータス', '取引日時'], notCard: true },
  { system: 'STORES 決済（Coiney）', header: ['店舗名', '取引内容', '決済日', '決済時間', '決済金額'] },
];
