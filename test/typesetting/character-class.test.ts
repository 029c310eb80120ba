import { characterClassOf } from '../../src/typesetting/character-class.js';

test.each([
  ['opening', '（(「『【〔［[｛{〈《｟“‘〝｢«'],
  ['closing', '）)」』】〕］]｝}〉》｠”’〟｣»、,，､'],
  ['full-stop', '。.．｡'],
  ['line-start-prohibited', '‐–～〜゠？?！!‼⁉％%‰°℃′″¢￠㎏㎡㌔㍑'],
  ['middle-dot', '・･：:；;'],
  ['small-kana', 'ぁぃぅぇぉっゃゅょゎァィゥェォッャュョヮヵヶㇰㇿｧｨｩｪｫｬｭｮｯーｰ々〻ゝゞヽヾ゛゜ﾞﾟ'],
  ['prefixed-abbreviation', '￥¥＄$￡£€№＃#'],
  ['ideographic-space', '　'],
  ['western-space', ' '],
  ['western', 'azAZ09-/&=+*@_~éÜß\u00A0'],
  ['japanese', 'あアヴ亜﨑髙〒①㈱ｱﾝＡｚ０９＋＝×÷§㍿𠮷\uE000'],
  ['inseparable', '—―…‥'],
])('class %s', (characterClass, characters) => {
  const others = Array.from(characters).filter((character) => characterClassOf(character) !== characterClass);
  expect(others).toEqual([]);
});

test('marks and selectors do not change the class of their base', () => {
  expect(['辻󠄀', 'か\u3099', 'ㇷ\u309A', 'e\u0301'].map(characterClassOf)).toEqual(['japanese', 'japanese', 'small-kana', 'western']);
});
