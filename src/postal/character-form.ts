// Forms of one character that registers mix in names of places: 旧字 beside 新字 (澤 沢), variants that sort together in dictionaries
// (埜 野, 冨 富), and kana that sound alike there (ヶ が, の 之, ッ ツ). Only what the postal tables' names can be written with.

/** Each group's first is the form that stands for all. A group is one kanji; 箇 is written ヶ, 之 and 乃 の. */
const SAME_IN_NAMES =
  'ケヶヵがガ箇 ノの之乃 ツっッつ エヱ えゑ イヰ いゐ ' +
  '沢澤 浜濱濵 島嶋嶌 条條 辺邊邉 広廣 国國 竜龍 桜櫻 恵惠 崎﨑嵜 高髙 館舘 渕淵渊 曽曾 薮藪籔 篭籠 桧檜 鴬鶯 靱靭 ' +
  '斎齋 斉齊 滝瀧 鉄鐵 栄榮 円圓 駅驛 応應 奥奧 横橫 亀龜 関關 観觀 歓歡 巌巖 岳嶽 気氣 旧舊 経經 渓溪谿 県縣 ' +
  '剣劍劔釼剱 検檢 権權 顕顯 厳嚴 号號 黄黃 黒黑 済濟 桟棧 蚕蠶 実實 写寫 釈釋 寿壽 収收 渋澁 縦縱 将將 奨奬 焼燒 ' +
  '称稱 乗乘 浄淨 剰剩 畳疊 縄繩 譲讓 触觸 真眞 寝寢 尽盡 図圖 穂穗 随隨 数數 瀬瀨 声聲 静靜 摂攝 専專 浅淺 戦戰 ' +
  '銭錢 潜潛 禅禪 双雙 壮壯 荘莊 装裝 総總 蔵藏 属屬 続續 堕墮 対對 体體躰 帯帶 滞滯 台臺 担擔 胆膽 団團 弾彈 断斷 ' +
  '遅遲 昼晝 虫蟲 鋳鑄 庁廳 鎮鎭 転轉 点點 伝傳 灯燈 当當 党黨 稲稻 徳德 独獨 読讀 弐貳貮 覇霸 売賣 麦麥 発發 髪髮 ' +
  '抜拔 瓶甁 仏佛 払拂 並竝 弁辨辯瓣 宝寶 豊豐 毎每 万萬 満滿 薬藥 与與 予豫 余餘 誉譽 様樣 謡謠 来來 頼賴 乱亂 ' +
  '覧覽 両兩 猟獵 緑綠 礼禮 霊靈 恋戀 炉爐 労勞 楼樓 録錄 湾灣 亜亞 悪惡 囲圍 為爲 医醫 壱壹 隠隱 営營 衛衞 温溫 ' +
  '穏穩 仮假 画畫 会會 懐懷 殻殼 覚覺 学學 楽樂 勧勸 巻卷 寛寬 帰歸 挙擧 峡峽 挟挾 狭狹 郷鄕 暁曉 区區 勲勳 薫薰 ' +
  '茎莖 鶏鷄 芸藝 効效 恒恆 鉱鑛 砿礦 鶴靏靎 祇祗 祢禰 鰺鯵 槙槇 桝枡 頚頸 蛎蠣 麹麴 侭儘 遥遙 瑶瑤 竪豎 賎賤 迩邇 ' +
  '頬頰 鴎鷗 嚢囊 剥剝 梼檮 祷禱 涛濤 焔焰 繋繫 蒋蔣 莱萊 蝉蟬 掻搔 屏屛 倶俱 諌諫 煙烟 野埜 峰峯 富冨 柏栢 杉杦 ' +
  '桑桒 橋槗 船舩 涙泪 蕊蘂 莵菟 兎兔 竃竈 舎舍 麸麩 鍛鍜 餅餠 筵莚 鼠鼡 湧涌 頴穎 檪櫟 鼓皷 壷壺 厩廐廏 采釆 芦蘆 ' +
  '栃杤 梅楳 歯齒 氷冰 涼凉 砺礪 箪簞 蓑簑 糸絲 纏纒 恥耻 冑胄 苺莓 萌萠 園薗 処處 蛍螢 裏裡 讃讚 軽輕 郎郞 鈎鉤 ' +
  '隣鄰 雑雜 駄馱 騨驒 曳曵 晒曬 晃晄 歴歷 栖棲 歩步 毘毗 沖冲 清淸 猪豬 珍珎 畝畞 蓋盖 研硏 塩鹽 増增 卯夘 姫姬 ' +
  '巣巢 庵菴 弥彌 彦彥 悦悅 戸戶 拝拜 教敎 厨廚 参參 呉吳 勅敕 児兒 内內 併倂 青靑 吉𠮷 土圡 姉姊 荊荆 鼈鱉 埒埓 ' +
  '杯盃 歳歲 呑吞 梹檳 舖鋪舗 蘓蘇 蛸鮹 鮏鮭 麁麤 湿濕 狢貉 猯貒 皐皋 碁棊 筍笋 糺糾 緜綿 縁緣 羨羡 臥卧 跡迹 踊踴 ' +
  '釜釡 雁鴈 韮韭 歎嘆 留畄 窓窗';

const FORMS = new Map(SAME_IN_NAMES.split(' ').flatMap(([first, ...others]) => others.map((other) => [other, first] as const)));

/** Marks between the parts of a name, which are as often left out. */
const BETWEEN_PARTS = /^[・、]$/;

/** The form under which a character is compared, after NFKC; nothing for a mark that may be left out. */
export function todaysForm(character: string): string {
  return FORMS.get(character) ?? (BETWEEN_PARTS.test(character) ? '' : character);
}
