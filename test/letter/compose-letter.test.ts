import { composeLetter, type LetterOptions } from '../../src/letter/compose-letter.js';
import { mergeFacts } from '../../src/letter/merge-facts.js';
import { parseTemplate } from '../../src/letter/parse-template.js';
import type { ComposedLetter, SharedPart } from '../../src/letter/placed-text.js';
import { builtInChains } from './built-in-fonts.js';
import { asLines, refusedProblems } from './refused-problems.js';
import { FACTS, FRONT_MATTER, templateSource } from './template-source.js';
import { builtInEnvelope } from '../support/built-in-envelope.js';

const chains = builtInChains();
const profile = builtInEnvelope();

function compose(body: string, frontMatter = FRONT_MATTER, facts: readonly (readonly [string, string])[] = [], options: LetterOptions = {}): ComposedLetter {
  return composeLetter(mergeFacts(parseTemplate(templateSource({ body, frontMatter }), 'letter.md'), new Map([...FACTS, ...facts])), { chains }, profile, options);
}

/** The text of each baseline, page by page, without the head. */
function linesOf({ pages }: Pick<ComposedLetter, 'pages'>): readonly (readonly string[])[] {
  return pages.map(({ parts }, index) => {
    const lines = new Map<number, string>();
    for (const { xMm, yMm, text } of parts.filter((part): part is SharedPart => part.kind === 'shared').flatMap(({ texts }) => texts)) {
      if (index > 0 || xMm < 125 || yMm > 105) lines.set(yMm, (lines.get(yMm) ?? '') + text);
    }
    return [...lines.values()];
  });
}

const PARAGRAPH = 'お客様のカードのご利用明細をご確認くださいますようお願い申し上げます。'.repeat(6);

test('opening and closing words frame the letter proper, 記 and 以上 its sections', () => {
  expect(linesOf(compose('深くお詫び申し上げます。\n\n## 概要\n\n次のとおりです。'))[0]).toEqual([
    'お詫びとお知らせ', '謹啓　深くお詫び申し上げます。謹白', '記', '１概要', '次のとおりです。', '以上',
  ]);
});

test('a closing word that has no room on the last line takes its own', () => {
  expect(linesOf(compose('あ'.repeat(40)))[0]?.slice(1)).toEqual([`謹啓　${'あ'.repeat(40)}`, '謹白']);
});

test('pages are always an even number, the last blank if need be', () => {
  expect(compose('本文です。').pages.map(({ parts }) => parts.length > 0)).toEqual([true, false]);
  const long = compose(Array.from({ length: 18 }, () => PARAGRAPH).join('\n\n'));
  expect(long.pages.map(({ parts }) => parts.length > 0)).toEqual([true, true, true, false]);
});

test('nothing is lost or clipped, however long the letter', () => {
  const long = compose(Array.from({ length: 40 }, () => PARAGRAPH).join('\n\n'));
  const text = linesOf(long).flat().join('');
  expect(text.match(/お客様のカードのご利用明細をご確認くださいますようお願い申し上げます。/g)).toHaveLength(240);
  const baselines = long.pages.flatMap(({ parts }) => parts.flatMap((part) => (part.kind === 'shared' ? part.texts : [])).map(({ yMm }) => yMm));
  expect(Math.max(...baselines)).toBeLessThan(285);
});

test('a heading never stands last on a page', () => {
  for (let lines = 20; lines < 30; lines += 1) {
    const pages = linesOf(compose(`前文です。\n\n${Array.from({ length: lines }, () => '一行です。').join('\n\n')}\n\n## 見出し\n\n${PARAGRAPH}`));
    for (const page of pages) expect(page.filter((line) => line !== '裏面に続きます').at(-1)).not.toContain('見出し');
  }
});

test('every sheet carries its mark on the front only, and folds are marked there', () => {
  const { pages } = compose(Array.from({ length: 18 }, () => PARAGRAPH).join('\n\n'));
  const marked = pages.map(({ parts }) => parts.some((part) => part.kind === 'personal' && part.slot === 'sheet-mark'));
  const folds = pages.map(({ parts }) => parts.flatMap((part) => (part.kind === 'shared' ? part.rules.map(({ fromYMm }) => fromYMm) : [])));
  expect(marked).toEqual([true, false, true, false]);
  expect(folds).toEqual([[105, 201], [], [105, 201], []]);
});

describe('printed on one side', () => {
  const oneSided = (body: string) => compose(body, FRONT_MATTER, [], { simplex: true });
  const long = oneSided(Array.from({ length: 18 }, () => PARAGRAPH).join('\n\n'));

  test('pages are as many as the letter has, none blank', () => {
    expect([oneSided('本文です。'), long].map(({ pages, pagesPerSheet }) => [pages.length, pagesPerSheet])).toEqual([[1, 1], [3, 1]]);
    expect(long.pages.every(({ parts }) => parts.length > 0)).toBe(true);
  });

  test('every page carries the sheet mark and the folds, and sends the reader to the next sheet', () => {
    for (const [index, { parts }] of long.pages.entries()) {
      expect(parts.filter((part) => part.kind === 'personal' && part.slot === 'sheet-mark')).toHaveLength(1);
      expect(parts.flatMap((part) => (part.kind === 'shared' ? part.rules.map(({ fromYMm }) => fromYMm) : []))).toEqual([105, 201]);
      expect(linesOf(long)[index]?.filter((line) => line.endsWith('続きます'))).toEqual(index < 2 ? ['次の用紙に続きます'] : []);
    }
  });

  test('the text stands where it stands duplex', () => {
    const words = (letter: ComposedLetter) => linesOf(letter).filter((page) => page.length > 0).map((page) => page.filter((line) => !line.endsWith('続きます')));
    expect(words(long)).toEqual(words(compose(Array.from({ length: 18 }, () => PARAGRAPH).join('\n\n'))));
  });
});

test('a page break turns the page, except where a page is empty', () => {
  expect(linesOf(compose('一です。\n\n---\n\n---\n\n二です。')).map((page) => page.length)).toEqual([3, 1]);
});

test('a contact table is ruled all round and keeps its cells apart', () => {
  const [page] = compose('| 窓口 | 電話 |\n|---|---|\n| 住宅課　相談係 | 03-3260-7346 |').pages;
  const rules = page?.parts.flatMap((part) => (part.kind === 'shared' ? part.rules : [])).filter(({ fromXMm }) => fromXMm > 15) ?? [];
  expect(rules.filter(({ fromYMm, toYMm }) => fromYMm === toYMm)).toHaveLength(3);
  expect(rules.filter(({ fromXMm, toXMm }) => fromXMm === toXMm)).toHaveLength(3);
  expect(linesOf(compose('| 窓口 | 電話 |\n|---|---|\n| 住宅課　相談係 | 03-3260-7346 |'))[0]).toEqual(expect.arrayContaining(['住宅課', '相談係', '03-3260-7346']));
});

test('a plain letter has no 記 and no 以上; its closing word, if any, ends it', () => {
  const body = '次のとおりです。\n\n## 年会費\n\n6,000円です。';
  const plain = (frontMatter: readonly string[]) => linesOf(compose(body, ['style: plain', ...frontMatter]))[0]?.slice(1);
  expect(plain(FRONT_MATTER)).toEqual(['謹啓　次のとおりです。', '１年会費', '6,000円です。謹白']);
  expect(plain(FRONT_MATTER.slice(0, -2))).toEqual(['次のとおりです。', '１年会費', '6,000円です。']);
});

test('headings and items number themselves in the order of what is printed', () => {
  const lines = linesOf(compose('前文です。\n\n## 一\n\n{{#facts.none}}\n## 二\n{{/facts.none}}\n\n## 三\n\n2. 甲\n\n   続き\n3. 乙', FRONT_MATTER, [['facts.none', '']]))[0];
  expect(lines).toEqual(expect.arrayContaining(['１一', '２三', '(2)甲', '続き', '(3)乙']));
  expect(lines).not.toContain('２二');
});

describe('footers', () => {
  const footed = [...FRONT_MATTER, 'footerFirst: 表の下', 'footerRest: 後の下'];
  const feet = (body: string) => linesOf(compose(body, footed)).map((page) => page.filter((line) => line.includes('の下')));

  test('stand below the text, on the first page and on those that follow, beside the note to turn over', () => {
    expect(feet('一です。\n\n---\n\n二です。\n\n---\n\n三です。')).toEqual([['表の下裏面に続きます'], ['後の下次の用紙に続きます'], ['後の下'], []]);
  });

  test('are not printed on a blank back', () => {
    expect(feet('一です。')).toEqual([['表の下'], []]);
  });
});

describe('page ends', () => {
  const lines = (count: number) => Array.from({ length: count }, (_, index) => `${index + 1}行目です。`).join('\n\n');
  const bodyOf = (count: number) => linesOf(compose(lines(count), ['style: plain', ...FRONT_MATTER.slice(0, -2)])).map((page) => page.filter((line) => line.includes('行目')).length);

  test('the last page has three lines at least', () => {
    const full = bodyOf(60)[0] ?? 0;
    expect(bodyOf(full)).toEqual([full, 0]);
    expect(bodyOf(full + 1)).toEqual([full - 2, 3]);
    expect(bodyOf(full + 2)).toEqual([full - 1, 3]);
    expect(bodyOf(full + 3)).toEqual([full, 3]);
  });

  test('what a page break asks for stays as it is', () => {
    const pages = linesOf(compose(`${lines(10)}\n\n---\n\n最後の行目です。`, ['style: plain', ...FRONT_MATTER.slice(0, -2)]));
    expect(pages.map((page) => page.filter((line) => line.includes('行目')).length)).toEqual([10, 1]);
  });

  test('a page break right under a heading goes before it, and one before the first heading before 記', () => {
    expect(linesOf(compose('前文です。\n\n---\n\n## 一\n\n---\n\n本文です。'))).toEqual([
      ['お詫びとお知らせ', '謹啓　前文です。謹白', '裏面に続きます'], ['記', '１一', '本文です。', '以上'],
    ]);
  });
});

test('what the rest of page 1 cannot hold leaves the head alone on it, and is clipped nowhere', () => {
  const box = `> ${'長い囲みです。'.repeat(190)}`;
  const { pages } = compose(box, ['style: plain', ...FRONT_MATTER.slice(0, -2)]);
  expect(linesOf({ pages })[0]).toEqual(['裏面に続きます']);
  expect(pages[0]?.parts.filter(({ kind }) => kind === 'personal')).toHaveLength(3);
  const baselines = pages.flatMap(({ parts }) => parts.flatMap((part) => (part.kind === 'shared' ? part.texts : [])).map(({ yMm }) => yMm));
  expect(Math.max(...baselines)).toBeLessThan(285);
});

describe('dots above emphasized characters', () => {
  const dots = (body: string) => {
    const [page] = compose(body, ['style: plain', ...FRONT_MATTER.slice(0, -2)]).pages;
    const rules = page?.parts.flatMap((part) => (part.kind === 'shared' ? part.rules : [])).filter(({ fromXMm }) => fromXMm > 15) ?? [];
    return [...new Set(rules.map(({ fromXMm, toXMm }) => Math.round(((fromXMm + toXMm) / 2) * 100) / 100))];
  };

  test('stand over the middle of each, and none over punctuation and spaces', () => {
    const em = (10.5 * 25.4) / 72;
    const left = 105 - 22.5 * em;
    const middles = [1.5, 2.5, 4.5].map((position) => Math.round((left + position * em) * 100) / 100);
    expect(dots('*甲乙、丙。*丁')).toEqual(middles);
    expect(dots('甲乙、丙。')).toEqual([]);
  });

  test('leave the text as it would be without them', () => {
    expect(linesOf(compose('前の*傍点*の後'))).toEqual(linesOf(compose('前の傍点の後')));
  });

  test('stand above the line they belong to and clear of the line before', () => {
    const [page] = compose(`*${'あ'.repeat(100)}*`).pages;
    const shared = page?.parts.flatMap((part) => (part.kind === 'shared' ? [part] : [])) ?? [];
    const marks = shared.flatMap(({ rules }) => rules).filter(({ fromXMm }) => fromXMm > 15).map(({ fromYMm }) => fromYMm);
    const baselines = shared.flatMap(({ texts }) => texts).filter(({ text }) => text.startsWith('あ')).map(({ yMm }) => yMm);
    for (const y of marks) expect(baselines.some((baseline) => baseline - y > 3.3 && baseline - y < 4.6)).toBe(true);
  });
});

describe('refused, each at its line', () => {
  test('characters no font has, wherever they stand', () => {
    expect(asLines(refusedProblems(() => compose('絵文字\u{1F4E7}です。\n\n## 外字\uE000\n\n- 本文')))).toEqual([
      '11 template-glyph-missing U+1F4E7', '13 template-glyph-missing U+E000',
    ]);
  });

  test('a table taller than a page', () => {
    const rows = Array.from({ length: 60 }, () => '| 課 | 03 |').join('\n');
    expect(asLines(refusedProblems(() => compose(`前文です。\n\n| 窓口 | 電話 |\n|---|---|\n${rows}`)))).toEqual(['13 template-block-too-tall']);
  });

  test('a footer of more than a line', () => {
    expect(asLines(refusedProblems(() => compose('本文です。', [...FRONT_MATTER, `footerFirst: ${'長'.repeat(60)}`])))).toEqual(['9 template-footer-too-long']);
  });

  test('a sender block that reaches the fold', () => {
    const sender = Array.from({ length: 14 }, () => '  差出人');
    const frontMatter = FRONT_MATTER.flatMap((line) => (line === 'sender: |' ? [line, ...sender] : [line]));
    expect(asLines(refusedProblems(() => compose('本文です。', frontMatter)))).toEqual(['5 template-sender-too-tall']);
  });
});
