// A letter of two pages, as large as a real one, with synthetic people to send it to.
import { readFileSync } from 'node:fs';
import type { ComposedLetter, PersonalPart, PlacedRule, PlacedText, SharedPart } from '../../src/letter/placed-text.js';
import type { Ink } from '../../src/letter/ink.js';
import type { PersonalInk } from '../../src/letter/personal-ink.js';
import type { PrintFont, PrintFonts } from '../../src/print/print-fonts.js';
import { fontChain } from '../../src/typesetting/font-chain.js';
import { readTypeface } from '../../src/typesetting/typeface.js';

export const MINCHO = printFont('biz-udmincho/400Regular/BIZUDMincho_400Regular.ttf');
export const GOTHIC = printFont('biz-udgothic/400Regular/BIZUDGothic_400Regular.ttf');
export const FALLBACK = printFont('noto-serif-jp/400Regular/NotoSerifJP_400Regular.ttf');
export const FONTS = printFonts([MINCHO, GOTHIC, FALLBACK]);

/** Mincho and gothic, each before the fallback. */
export function printFonts(files: readonly [PrintFont, PrintFont, PrintFont]): PrintFonts {
  const typefaces = files.map(({ typeface }) => typeface);
  return { files, chains: { mincho: fontChain(typefaces, [0, 2]), gothic: fontChain(typefaces, [1, 2]) } };
}

export function placed(text: string, place: Partial<PlacedText> = {}): PlacedText {
  return { xMm: 25, yMm: 120, sizePt: 10.5, family: 'mincho', ...place, text };
}

export function shared(texts: readonly PlacedText[], rules: SharedPart['rules'] = []): SharedPart {
  return { kind: 'shared', texts, rules };
}

export function personal(slot: PersonalPart['slot']): PersonalPart {
  return { kind: 'personal', slot, xMm: 24, yMm: 14 };
}

export const SUBJECT = '不正アクセスによる情報流出の懸念について';
export const BACK = '裏面のご案内です。';

export const RULE: PlacedRule = { fromXMm: 25, fromYMm: 250, toXMm: 185, toYMm: 250, widthPt: 0.5 };

export const LETTER: ComposedLetter = {
  pages: [
    {
      parts: [
        personal('address-block'),
        shared([placed(SUBJECT, { family: 'gothic', sizePt: 14 })], [RULE]),
        shared([placed('拝啓　日頃よりお世話になっております。', { yMm: 130 })]),
        personal('letter-number'),
        shared([placed('以上', { xMm: 170, yMm: 240 })]),
        personal('sheet-mark'),
      ],
    },
    { parts: [shared([placed(BACK, { yMm: 30 }), placed('お客さま専用窓口　0120-816620', { yMm: 40 })])] },
  ],
  pagesPerSheet: 2,
};

/** Of LETTER, for the person of that name; `index` makes number and address differ. */
export function textsFor(name: string, index = 0): PersonalInk {
  const number = `${String(index).padStart(6, '0')}-0`;
  const block = [
    placed('〒162-0815', { xMm: 24, yMm: 18 }),
    placed(`東京都新宿区筑土八幡町${String(index)}番地の12`, { xMm: 24, yMm: 24, condense: 0.9 }),
    placed('筑土グリーンハイツ西棟1203号室', { xMm: 24, yMm: 29 }),
    placed('住宅相談株式会社', { xMm: 24, yMm: 34 }),
    placed(name, { xMm: 24, yMm: 41, sizePt: 13 }),
  ];
  const numberLine = placed(`お問い合わせ番号　${number}`, { xMm: 130, yMm: 40 });
  return [[block, [numberLine], [placed(`${number} 1/1`, { xMm: 175, yMm: 288, sizePt: 7 })]].map(inkOf), []];
}

/** A page of one shared text only, behind a blank one: what is drawn and nothing else. */
export function sheetWith(...texts: readonly PlacedText[]): ComposedLetter {
  return { pages: [{ parts: [shared(texts)] }, { parts: [] }], pagesPerSheet: 2 };
}

/** A letter whose only part is personal, to put any text on paper. */
export const BARE_LETTER: ComposedLetter = { pages: [{ parts: [personal('address-block')] }, { parts: [] }], pagesPerSheet: 2 };

export function bareTexts(...texts: readonly PlacedText[]): PersonalInk {
  return [[inkOf(texts)], []];
}

function inkOf(texts: readonly PlacedText[]): Ink {
  return { texts, rules: [] };
}

function printFont(file: string): PrintFont {
  const bytes = new Uint8Array(readFileSync(new URL(`../../node_modules/@expo-google-fonts/${file}`, import.meta.url)));
  return { bytes, typeface: readTypeface(bytes) };
}
