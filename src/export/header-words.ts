// Which cells of an unrecognised first line may be shown. A file without a header begins with a person, so
// only cells made of nothing but the words of column names are shown; all others are counted.

/** Words of the column names that payment and shop systems use; none is two others together, or matching could take for ever. */
const WORDS = [
  '決済', '注文', '受注', '売上', '売り上げ', '請求', '入金', '支払い', '支払', '取引', '処理', '登録', '会員', '顧客', '購入者', '配送先', '請求先',
  '発送先', '発送', '店舗', '番号', '日時', '日付', '時間', '時刻', '方法', '状況', '状態', 'ステータス', '金額', '合計', '氏名', 'お名前', '名前',
  '名称', '姓名', '会社名', '会社', '部署名', '部署', '郵便', '都道府県', '市区町村', '町名', '番地', '建物名', '建物', '住所',
  '電話', 'メール', 'アドレス', 'カード', 'コード', '種別', '区分', '備考', '商品名', '商品', '数量', '小計', '送料', '手数料', '消費税',
  'フリガナ', 'ふりがな', '振り仮名', 'カナ', 'セイ', 'メイ', 'オーダー', 'ショップ', '伝票', '対応', '結果', '担当者', '年会費', '会費', 'コース',
  '契約', '自由項目', '有効期限', '利用', '件数', '発行', '出荷', '明細',
  '申込者', '申込', '申し込み', '受付', 'お客様', '勤務先', 'ビル', 'マンション',
  'ID', 'No', 'TEL', 'FAX', 'E-mail', 'Email', 'Name', 'Date', 'Time', 'Amount', 'Status', 'Address', 'Customer', 'Card', 'Created',
  'Description', 'Order', 'Zip', 'Postal', 'Code', 'Phone', 'Method', 'Payment', 'Company', 'Department', 'Type', 'Currency', 'UTC', 'SID',
];
const COLUMN_NAME = new RegExp(`^[おご]?(?:(?:${WORDS.join('|')})[\\s()（）・_/.-]*)+[名日額姓氏]?[0-9０-９]?[)）]?$`, 'iu');
const SPLIT_NAME = /^(?:お名前|氏名)?[(（]?[姓名氏][)）]?$/u;

const LONGEST_NAME = 40;

/** Whether a cell can only be the name of a column. */
export function isColumnName(text: string): boolean {
  return text.length <= LONGEST_NAME && (COLUMN_NAME.test(text) || SPLIT_NAME.test(text));
}
