// The built-in notice and desk sheet: what they say, that they never say anything else than the letter, and how they are set.
import { adviseOnDocument } from '../../src/letter/document-advice.js';
import { documentPhrases } from '../../src/letter/document-template.js';
import { textOf } from '../../src/letter/letter-template.js';
import { sharedTexts, wordsOf } from './composed-template.js';
import { composedDocument, documentText, FACTS, letterText, mergedLetter } from './composed-document.js';
import { golden, layoutLines } from './layout-lines.js';

const [notice, desk] = [composedDocument('notice'), composedDocument('desk')];
const [noticeText, deskText] = [documentText(notice.merged), documentText(desk.merged)];

test.each([['notice', notice], ['desk', desk]] as const)('the composed %s is the golden', (kind, { composed }) => {
  const lines = layoutLines(composed, composed.pages.map(() => []));
  expect(lines).toEqual(golden(`card-breach-${kind}`, lines));
});

test('a template check finds nothing', () => {
  expect(adviseOnDocument(notice.template, notice.merged, 'notice')).toEqual([]);
  expect(adviseOnDocument(desk.template, desk.merged, 'desk')).toEqual([]);
});

describe('letter, notice and desk sheet', () => {
  test('print the same string wherever they name the same fact, and write none out by hand', () => {
    // Every fact gets words of its own that occur nowhere else; if any text still holds an old value, it did not come from the facts.
    const changed = new Map([...FACTS.keys()].map((name, index) => [name, `【甲${index}乙】`]));
    const texts = [letterText(mergedLetter(changed)), ...(['notice', 'desk'] as const).map((kind) => documentText(composedDocument(kind, changed).merged))];
    for (const [name, value] of FACTS) {
      for (const text of texts) expect([name, text.includes(value)]).toEqual([name, false]);
    }
    const [inLetter, inNotice, inDesk] = texts.map((text) => new Set([...FACTS.keys()].filter((name) => text.includes(changed.get(name) ?? ''))));
    const shared = [...inLetter ?? []].filter((name) => inNotice?.has(name) === true);
    expect(shared).toEqual(expect.arrayContaining([
      'facts.sender.name', 'facts.sender.department', 'facts.sender.phone', 'facts.sender.hours', 'facts.processor.name', 'facts.processor.desk',
      'facts.processor.phone', 'facts.processor.hours', 'facts.processor.reportedOn', 'facts.matter', 'facts.noticeUrl', 'incident.firstDay', 'incident.lastDay', 'letter.date',
    ]));
    for (const name of ['facts.sender.phone', 'facts.processor.phone', 'facts.matter', 'incident.firstDay', 'incident.lastDay', 'letter.date']) expect([name, inDesk?.has(name)]).toEqual([name, true]);
  });

  test('bear the same subject, whatever the letter\'s is', () => {
    const subject = textOf(mergedLetter().subject);
    expect(textOf(notice.merged.subject)).toBe(subject);
    expect(deskText).toContain(subject);
  });
});

describe('the notice', () => {
  test('carries date and sender, what happened, when, whose, what, what is not known, what was done, what to do, whom to ask, and an apology', () => {
    for (const words of [
      '2022年2月28日', '一般財団法人住宅金融普及協会', '株式会社メタップスペイメント', '2021年10月14日から2022年1月25日まで', 'カード決済をご利用になったお客様',
      'カード番号、有効期限、セキュリティコード', '460,395件', '特定されませんでした', '全件の流出が確かめられたわけではございません', '脆弱性', '対策はすでに完了', '監視',
      'ご利用明細をご確認ください', '「メタップスペイメント不正アクセスの件」', 'カード会社に依頼しております', 'お尋ねすることは、決してございません', '0120-816620', '9:00～21:00',
      '03-3260-7346', '10:00～16:00', 'https://www.metaps-payment.com/company/20220228.html', '深くお詫び申し上げます', '以上',
    ]) expect(noticeText).toContain(words);
  });

  test('claims no more than is known', () => {
    expect(noticeText.match(/流出した(?!懸念|可能性)/g)).toBeNull();
    for (const words of ['法26条', '重要', '至急', '補償']) expect(noticeText).not.toContain(words);
  });

  test('leaves out the number of cases where no fact gives one', () => {
    expect(documentText(composedDocument('notice', new Map([...FACTS, ['facts.processor.count', '']])).merged)).not.toContain('トークン方式');
  });
});

test('the desk sheet has an answer to what people ask', () => {
  const headings = desk.merged.blocks.flatMap((block) => (block.kind === 'heading' ? [textOf(block.phrase)] : [])).join('\n');
  for (const asked of ['私は対象ですか', '家族も', 'ほかの時期', '届きません', '前の姓（前の住所）', '何が漏れた', '本物ですか', '費用はかかりますか']) expect(headings).toContain(asked);
  expect(deskText).toContain('決してお尋ねしません');
});

describe('on paper', () => {
  const pages = (of: typeof notice) => sharedTexts(of.composed);

  test('every page is numbered, and bears the footer', () => {
    for (const of of [notice, desk]) {
      const all = pages(of);
      all.forEach((texts, index) => expect(wordsOf(texts)).toContain(`${textOf(of.merged.footer)}${index + 1}/${all.length}`));
    }
  });

  test('a heading is never the last line of a page, however long the text before it', () => {
    const headings = new Set(desk.merged.blocks.flatMap((block) => (block.kind === 'heading' ? [textOf(block.phrase)] : [])));
    for (let more = 0; more < 12; more += 1) {
      const longer = composedDocument('desk', new Map([...FACTS, ['facts.sender.name', `一般財団法人${'あ'.repeat(more * 40)}協会`]]));
      for (const texts of pages(longer)) {
        const lowest = Math.max(...texts.filter(({ yMm }) => yMm < 280).map(({ yMm }) => yMm));
        expect(headings.has(wordsOf(texts.filter(({ yMm }) => yMm === lowest)).replace(/^[０-９\d]+/, ''))).toBe(false);
      }
    }
  });

  test('nothing is cut: every phrase stands on the pages in order', () => {
    for (const of of [notice, desk]) {
      const printed = pages(of).map((texts) => wordsOf(texts.filter(({ yMm }) => yMm < 280))).join('').replace(/[\s　]/g, '');
      let from = 0;
      for (const phrase of documentPhrases(of.merged).filter((one) => one !== of.merged.footer)) {
        const words = textOf(phrase).replace(/[\s　]/g, '');
        from = printed.indexOf(words, from);
        expect([words, from]).toEqual([words, expect.any(Number)]);
        expect(from).toBeGreaterThanOrEqual(0);
        from += words.length;
      }
    }
  });

  test('no text is under 9 pt, and margins are 20 mm', () => {
    for (const { xMm, sizePt } of [...pages(notice), ...pages(desk)].flat()) {
      expect(sizePt).toBeGreaterThanOrEqual(9);
      expect(xMm).toBeGreaterThanOrEqual(19.7);
    }
  });
});
