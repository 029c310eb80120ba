// Why a run stops at the envelope's profile, beside what is wrong with a setting by itself (setting-refusals.ts). Each
// sentence has its arithmetic, so that somebody with a ruler can see which number is not so.
import { wording } from './wording.js';

export type EnvelopeDirection = 'across' | 'down';

const JA = { across: { size: '横幅', move: '右へ' }, down: { size: '縦幅', move: '下へ' } } as const;
const EN = { across: { size: 'width', move: 'right' }, down: { size: 'height', move: 'down' } } as const;
const AREAS = { returnAddress: { ja: '差出人の住所', en: 'the return address' }, postageMark: { ja: '料金別納・後納の表示', en: 'the postage mark' } } as const;
const SEE = 'docs/ja/envelope.md に測り方があります。';
const SEE_EN = 'docs/ja/envelope.md tells how to measure.';

export const ENVELOPE_REFUSALS = {
  'envelope-unknown': wording<{ name: string; known: string }>({
    ja: ({ name, known }) => ({
      message: `封筒「${name}」は登録されていません`,
      hint: `letter の envelope に書ける名前: ${known}。ご自分で作った封筒の設定は、my-envelope.yaml のようにファイル名で書きます（docs/ja/envelope.md）。`,
    }),
    en: ({ name, known }) => ({ message: `there is no envelope "${name}"`, hint: `Envelopes known: ${known}. A profile of your own is named by its file, as my-envelope.yaml (docs/ja/envelope.md).` }),
  }),
  'envelope-panels-sum': wording<{ sumMm: number; paperMm: number }>({
    ja: ({ sumMm, paperMm }) => ({
      message: `折った各面の高さを足すと ${sumMm} mm で、用紙の ${paperMm} mm になりません`,
      hint: '上から順に各面の高さを書いてください。例: panelsMm: [105, 96, 96]。折らない封筒では panelsMm: [297] と書きます。',
    }),
    en: ({ sumMm, paperMm }) => ({ message: `the panels add up to ${sumMm} mm, the paper is ${paperMm} mm`, hint: 'Give their heights from the top, as panelsMm: [105, 96, 96]; [297] where the sheet is not folded.' }),
  }),
  'envelope-first-panel-lower': wording<{ firstMm: number; highestMm: number }>({
    ja: ({ firstMm, highestMm }) => ({
      message: `窓の側に来る最初の面（${firstMm} mm）より高い面（${highestMm} mm）があります`,
      hint: '最初の面がいちばん高くなるように折ってください。ほかの面が高いと、用紙の上端が封筒の上まで届かず、窓に見える位置が変わります。',
    }),
    en: ({ firstMm, highestMm }) => ({
      message: `a panel of ${highestMm} mm is higher than the first of ${firstMm} mm`,
      hint: 'Fold so that the first panel is the highest; otherwise the sheet\'s top edge does not reach the envelope\'s.',
    }),
  }),
  'envelope-too-small': wording<{ direction: EnvelopeDirection; paperMm: number; envelopeMm: number }>({
    ja: ({ direction, paperMm, envelopeMm }) => ({ message: `封筒の内側の${JA[direction].size} ${envelopeMm} mm に、${direction === 'across' ? '用紙の横幅' : '最初の面の高さ'} ${paperMm} mm が入りません`, hint: SEE }),
    en: ({ direction, paperMm, envelopeMm }) => ({ message: `the envelope's inner ${EN[direction].size} of ${envelopeMm} mm does not take the paper's ${paperMm} mm`, hint: SEE_EN }),
  }),
  'envelope-window-outside': wording<{ direction: EnvelopeDirection; fromMm: number; sizeMm: number; endMm: number; envelopeMm: number }>({
    ja: ({ direction, fromMm, sizeMm, endMm, envelopeMm }) => ({
      message: `窓が封筒からはみ出します。${direction === 'across' ? '左' : '上'}から ${fromMm} mm ＋ 窓の${JA[direction].size} ${sizeMm} mm ＝ ${endMm} mm で、封筒の${JA[direction].size}は ${envelopeMm} mm です`,
      hint: SEE,
    }),
    en: ({ direction, fromMm, sizeMm, endMm, envelopeMm }) => ({
      message: `the window reaches beyond the envelope: ${fromMm} + ${sizeMm} = ${endMm} mm of an inner ${EN[direction].size} of ${envelopeMm} mm`, hint: SEE_EN,
    }),
  }),
  'envelope-play-too-large': wording<{ direction: EnvelopeDirection; playMm: number; roomMm: number }>({
    ja: ({ direction, playMm, roomMm }) => ({
      message: `用紙が${JA[direction].move}動く幅が ${playMm} mm とありますが、用紙のわきに残るのは ${roomMm} mm です`,
      hint: '封筒の大きさ、折る位置、動く幅のどれかを測り直してください。playMm を書かなければ、残る幅をすべて動くものとして扱います。',
    }),
    en: ({ direction, playMm, roomMm }) => ({
      message: `the sheet is said to slide ${playMm} mm ${EN[direction].move}, but only ${roomMm} mm are left beside it`,
      hint: 'Measure envelope, panels or play again; without playMm all that is left counts as play.',
    }),
  }),
  'envelope-window-too-small': wording<{ direction: EnvelopeDirection; sizeMm: number; edgeMm: number; playMm: number; leftMm: number; leastMm: number }>({
    ja: ({ direction, sizeMm, edgeMm, playMm, leftMm, leastMm }) => ({
      message: `窓にいつも見える${JA[direction].size}が足りません。窓 ${sizeMm} mm － 縁 ${edgeMm} mm × 2 － 用紙の動く幅 ${playMm} mm ＝ ${leftMm} mm で、宛名には ${leastMm} mm が要ります`,
      hint: `用紙が${JA[direction].move}動く幅の小さい封筒か、窓の大きい封筒をお使いください。糊などで動く幅が小さいときは、測って playMm に書きます。`,
    }),
    en: ({ direction, sizeMm, edgeMm, playMm, leftMm, leastMm }) => ({
      message: `what the window always shows is too small: its ${EN[direction].size} ${sizeMm} mm - 2 x ${edgeMm} mm edge - ${playMm} mm play = ${leftMm} mm, and an address takes ${leastMm} mm`,
      hint: 'Use an envelope with less play or a larger window; where glue keeps the sheet from sliding, measure the play and give playMm.',
    }),
  }),
  'envelope-window-low': wording<{ reachMm: number; mostMm: number }>({
    ja: ({ reachMm, mostMm }) => ({
      message: `窓が下すぎます。用紙の上から ${reachMm} mm まで窓に見えることがあり、その下に差出人や文面を入れる余地がありません`,
      hint: `折らずに入れる封筒では、窓の下端が上から ${mostMm} mm までのものをお使いください。`,
    }),
    en: ({ reachMm, mostMm }) => ({ message: `the window can show the sheet down to ${reachMm} mm, and leaves no room for sender and letter below it`, hint: `For a sheet that is not folded, use a window that ends within ${mostMm} mm of the top.` }),
  }),
  'envelope-area-outside': wording<{ key: keyof typeof AREAS; leftMm: number; topMm: number; rightMm: number; bottomMm: number }>({
    ja: ({ key, leftMm, topMm, rightMm, bottomMm }) => ({
      message: `「${key}」（${AREAS[key].ja}）が、窓にいつも見える範囲から出ています`,
      hint: `用紙の左上から、横 ${leftMm}～${rightMm} mm、縦 ${topMm}～${bottomMm} mm の中に収めてください。`,
    }),
    en: ({ key, leftMm, topMm, rightMm, bottomMm }) => ({
      message: `"${key}" (${AREAS[key].en}) is not within what the window always shows`,
      hint: `Keep it within ${leftMm} to ${rightMm} mm from the paper's left and ${topMm} to ${bottomMm} mm from its top.`,
    }),
  }),
  'envelope-mark-size': wording<{ widthMm: number; heightMm: number; leastMm: number; mostMm: number }>({
    ja: ({ widthMm, heightMm, leastMm, mostMm }) => ({
      message: `料金別納・後納の表示の大きさ（${widthMm} × ${heightMm} mm）が、日本郵便の定めに合いません`, hint: `四角形の表示は、縦・横それぞれ ${leastMm}～${mostMm} mm です。`,
    }),
    en: ({ widthMm, heightMm, leastMm, mostMm }) => ({ message: `a postage mark of ${widthMm} x ${heightMm} mm is not what Japan Post accepts`, hint: `A square mark is ${leastMm} to ${mostMm} mm wide and high.` }),
  }),
  'envelope-return-address-small': wording<{ widthMm: number; heightMm: number; leastWidthMm: number; leastHeightMm: number }>({
    ja: ({ widthMm, heightMm, leastWidthMm, leastHeightMm }) => ({ message: `差出人の住所の場所（${widthMm} × ${heightMm} mm）が小さすぎます`, hint: `${leastWidthMm} × ${leastHeightMm} mm 以上にしてください。2行にするには、高さが 7 mm 要ります。` }),
    en: ({ widthMm, heightMm, leastWidthMm, leastHeightMm }) => ({ message: `the place of the return address, ${widthMm} x ${heightMm} mm, is too small`, hint: `Make it at least ${leastWidthMm} x ${leastHeightMm} mm; two lines take a height of 7 mm.` }),
  }),
  'envelope-areas-overlap': wording<Record<string, never>>({
    ja: () => ({ message: 'returnAddress（差出人の住所）と postageMark（料金の表示）が重なっています', hint: '左右に離して並べてください。' }),
    en: () => ({ message: 'returnAddress and postageMark overlap', hint: 'Put them side by side.' }),
  }),
  'envelope-area-leaves-little': wording<{ topMm: number; bottomMm: number; heightMm: number; leastMm: number }>({
    ja: ({ topMm, bottomMm, heightMm, leastMm }) => ({
      message: `差出人の住所や料金の表示の下に、宛名の場所が残りません。縦 ${topMm}～${bottomMm} mm の ${heightMm} mm で、宛名には ${leastMm} mm が要ります`,
      hint: 'それらを窓のいちばん上へ寄せるか低くするか、封筒に印刷したものをお使いください。',
    }),
    en: ({ topMm, bottomMm, heightMm, leastMm }) => ({
      message: `return address and postage mark leave ${heightMm} mm for the address (${topMm} to ${bottomMm} mm), which takes ${leastMm} mm`,
      hint: 'Move them to the top of the window, make them lower, or use envelopes that bear them.',
    }),
  }),
  'return-address-too-long': wording<{ name: string }>({
    ja: ({ name }) => ({ message: '差出人の住所が、窓の中の場所に 2行まで（字幅を狭めても）で収まりません', hint: `短くするか、封筒「${name}」の設定で returnAddress を広げてください。` }),
    en: ({ name }) => ({ message: 'the return address does not fit its place in two lines, even condensed', hint: `Shorten it, or widen returnAddress in the profile of "${name}".` }),
  }),
};
