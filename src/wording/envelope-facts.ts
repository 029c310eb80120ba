// An envelope's arithmetic in sentences, on a proof's cover and on the screen: where its window lies, what of the sheet it always
// shows, and what fits in there.
import { both, word } from './terminal-text.js';

export interface ZoneMm {
  readonly leftMm: number;
  readonly topMm: number;
  readonly rightMm: number;
  readonly bottomMm: number;
}

/** The envelope's arithmetic, as the profile gives it. */
export interface EnvelopeFacts {
  readonly name: string;
  readonly widthMm: number;
  readonly heightMm: number;
  readonly window: { readonly leftMm: number; readonly topMm: number; readonly widthMm: number; readonly heightMm: number };
  readonly foldsMm: readonly number[];
  readonly playMm: { readonly xMm: number; readonly yMm: number };
  readonly visible: ZoneMm;
  readonly reachable: ZoneMm;
  /** Characters in a line of the address, at full size and condensed as far as may be. */
  readonly characters: { readonly full: number; readonly condensed: number };
  /** The largest customer barcode that fits, in points. */
  readonly barcodePt: number | undefined;
}

export const spanOf = ({ leftMm, topMm, rightMm, bottomMm }: ZoneMm): string => `横 ${leftMm}～${rightMm}、縦 ${topMm}～${bottomMm} mm`;
const spanInEnglish = ({ leftMm, topMm, rightMm, bottomMm }: ZoneMm): string => `x ${leftMm} to ${rightMm}, y ${topMm} to ${bottomMm} mm`;

export const ENVELOPE_FACTS = {
  title: word('封筒と窓', 'Envelope and window'),
  envelope: both<[EnvelopeFacts]>({
    ja: ({ name, widthMm, heightMm, window, foldsMm, playMm }) => (
      `封筒「${name}」 横 ${widthMm} × 縦 ${heightMm} mm。窓は左から ${window.leftMm} mm、上から ${window.topMm} mm、大きさ ${window.widthMm} × ${window.heightMm} mm。`
      + `${foldsMm.length === 0 ? '用紙は折らない' : `折り目は上から ${foldsMm.join('、')} mm`}。用紙は封筒の中で右へ ${playMm.xMm} mm、下へ ${playMm.yMm} mm まで動く。`),
    en: ({ name, widthMm, heightMm, window, foldsMm, playMm }) => (
      `${name}: ${widthMm} x ${heightMm} mm, window ${window.widthMm} x ${window.heightMm} mm at ${window.leftMm} from the left, ${window.topMm} from the top; `
      + `${foldsMm.length === 0 ? 'the sheet is not folded' : `folds at ${foldsMm.join(' and ')} mm`}; the sheet slides ${playMm.xMm} mm right, ${playMm.yMm} mm down.`),
  }),
  zones: both<[EnvelopeFacts]>({
    ja: ({ visible, reachable }) => `いつも見える範囲は${spanOf(visible)}（縁から 2 mm を除く）。ほかの文字を印刷しない範囲は${spanOf(reachable)}。`,
    en: ({ visible, reachable }) => `Always visible (2 mm inside the edge): ${spanInEnglish(visible)}. Nothing else is printed within ${spanInEnglish(reachable)}.`,
  }),
  fits: both<[EnvelopeFacts]>({
    ja: ({ characters, barcodePt }) => (
      `入るもの：1行に ${characters.full} 字（字幅を狭めて ${characters.condensed} 字まで）。カスタマバーコードは${barcodePt === undefined ? '入らない' : `${barcodePt}ポイントまで入る`}。`),
    en: ({ characters, barcodePt }) => (
      `Fits: ${characters.full} characters a line (${characters.condensed} condensed); ${barcodePt === undefined ? 'no customer barcode' : `a customer barcode of up to ${barcodePt} points`}.`),
  }),
} as const;
