import fc from 'fast-check';
import { addressSetting, setAddressBlock } from '../../src/letter/address-block.js';
import { linesOf, type AddressBlock } from '../../src/letter/block-layout.js';
import { settingOf, type Addressee } from '../../src/letter/block-setting.js';
import { visibleZone, type EnvelopeProfile } from '../../src/letter/envelope-profile.js';
import { naturalWidthEm } from '../../src/typesetting/font-chain.js';
import { builtInChains } from './built-in-fonts.js';
import { builtInEnvelope } from '../support/built-in-envelope.js';

const { mincho } = builtInChains();
const profile = builtInEnvelope();
const zone = visibleZone(profile);
const EM_MM = 25.4 / 72;

const YAMADA: Addressee = { postalCode: '112-0014', address: '東京都文京区関口1-24-8', company: '', department: '', name: '山田　太郎', honorific: '様' };

function blockOf(changes: Partial<Addressee>, wantsBarcode = true): AddressBlock {
  const block = setAddressBlock({ ...YAMADA, ...changes }, mincho, profile, wantsBarcode);
  if (block === 'overflow') throw new Error('overflow');
  return block;
}

/** `address 10.5pt x0.9 東京都...`, a line each. */
const shownLines = (block: AddressBlock) => linesOf(block).map(({ role, sizePt, condense, text }) => `${role} ${sizePt}pt${condense === 1 ? '' : ` x${condense.toFixed(2)}`} ${text}`);
const of = (role: string, block: AddressBlock) => linesOf(block).filter((line) => line.role === role);
const addressLines = (block: AddressBlock) => of('address', block).map(({ text }) => text);

test('an ordinary address: code alone on the first line, then address, name and honorific', () => {
  expect(shownLines(blockOf({}))).toEqual(['postal-code 12pt 112-0014', 'address 10.5pt 東京都文京区関口1-24-8', 'name 12pt 山田　太郎　様']);
});

test('a building has its own line where the address is too long for one', () => {
  expect(addressLines(blockOf({ address: '東京都文京区関口1-24-8　東宝江戸川橋ビル802号室' }))).toEqual(['東京都文京区関口1-24-8', '東宝江戸川橋ビル802号室']);
});

test('company and department have a line each; with nobody named they carry the honorific', () => {
  expect(shownLines(blockOf({ company: '株式会社青葉', department: '総務部', name: '', honorific: '御中' })).slice(2)).toEqual(['company 10.5pt 株式会社青葉', 'company 10.5pt 総務部　御中']);
});

test('a name that already ends in 様 gets no second one', () => {
  expect(of('name', blockOf({ name: '山田太郎様', honorific: '' })).map(({ text }) => text)).toEqual(['山田太郎様']);
});

describe('what is too long', () => {
  const long = (length: number) => `東京都文京区${'関'.repeat(length - 6)}`;

  test.each([
    ['is condensed first', { address: long(21) }, 'address 10.5pt x0.91'],
    ['then set smaller', { address: long(25) }, 'address 10pt x0.81'],
    ['then given another line', { address: long(40) }, 'address 10.5pt x'],
  ])('%s', (_, changes, expected) => {
    expect(shownLines(blockOf(changes))[1]).toContain(expected);
  });

  test('then set closer', () => {
    const block = blockOf({ address: long(70), company: '株式会社青葉', department: '総務部' });
    const gaps = of('address', block).map(({ yMm, sizePt }, index, all) => (yMm - (all[index - 1]?.yMm ?? yMm)) / (sizePt * EM_MM));
    expect(Math.min(...gaps.slice(1))).toBeLessThan(1.35);
    expect(block.layout.barcode).toBeDefined();
  });

  test('then takes the barcode\'s room, from full size again', () => {
    const changes = { address: long(90), company: '株'.repeat(30), name: '山'.repeat(30) };
    const block = blockOf(changes);
    expect(block.layout.barcode).toBeUndefined();
    expect(linesOf(block)).toEqual(linesOf(blockOf(changes, false)));
    expect(addressLines(block).length).toBeLessThanOrEqual(4);
  });

  test('company and department are cut at their joint, whatever spaces are in them', () => {
    const block = blockOf({ company: '株式会社　青葉　住宅', department: '総務部　庶務課' });
    expect(of('company', block).map(({ text }) => text)).toEqual(['株式会社　青葉　住宅', '総務部　庶務課']);
  });

  test('then is not set at all', () => {
    expect(setAddressBlock({ ...YAMADA, address: long(150) }, mincho, profile, true)).toBe('overflow');
    expect(setAddressBlock({ ...YAMADA, name: '山'.repeat(80) }, mincho, profile, true)).toBe('overflow');
    expect(setAddressBlock({ ...YAMADA, address: '1'.repeat(120) }, mincho, profile, true)).toBe('overflow');
  });
});

describe('where lines break', () => {
  const filler = '神奈川県横浜市保土ケ谷区';
  test.each([
    ['never inside a number', `${filler}${'和'.repeat(12)}1234-5678-90${'森'.repeat(10)}`, '1234-5678-90'],
    ['never between a number and its unit', `${filler}${'和'.repeat(13)}12丁目34番地56号${'森'.repeat(14)}`, '12丁目'],
    ['never before a floor\'s sign', `${filler}${'和'.repeat(17)}10階${'森'.repeat(14)}`, '10階'],
    ['never before a long-vowel mark', `${filler}${'和'.repeat(14)}タワーーーー${'森'.repeat(14)}`, 'タワーーーー'],
    ['never inside a Latin word', `${filler}${'和'.repeat(13)}GreenTower${'森'.repeat(14)}`, 'GreenTower'],
  ])('%s', (_, address, whole) => {
    const lines = addressLines(blockOf({ address }));
    expect(lines.length).toBeGreaterThan(1);
    expect(lines.some((line) => line.includes(whole))).toBe(true);
  });

  test.each([
    ['before the building rather than elsewhere', '東京都文京区関口1丁目24番99号　東関口コーポラス第二別館102号室　長宗我部様方', [
      '東京都文京区関口1丁目24番99号', '東関口コーポラス第二別館102号室　長宗我部様方']],
    ['never between 番地 and its branch', '北海道利尻郡利尻富士町鴛泊字富士野999番地の2　公営住宅3号棟12号室', [
      '北海道利尻郡利尻富士町鴛泊字富士野999番地の2', '公営住宅3号棟12号室']],
    ['after the way from a corner of Kyoto\'s streets', '京都府京都市中京区寺町通御池上る上本能寺前町999番地　寺町スクエア5F', [
      '京都府京都市中京区寺町通御池上る', '上本能寺前町999番地　寺町スクエア5F']],
    ['before a smaller place', '福島県大沼郡会津美里町本郷入口中道上甲字川原甲小字上ノ原乙1234番地の5', [
      '福島県大沼郡会津美里町本郷入口中道上甲', '字川原甲小字上ノ原乙1234番地の5']],
    ['on another line rather than inside a word of katakana', '東京都江東区豊洲５丁目９９番１号　ザ・トヨスベイサイドタワー・アーバンゲートイースト４０Ｆ４００１', [
      '東京都江東区豊洲５丁目９９番１号', 'ザ・トヨスベイサイドタワー・', 'アーバンゲートイースト４０Ｆ４００１']],
  ])('%s', (_, address, lines) => {
    expect(addressLines(blockOf({ address }))).toEqual(lines);
  });

  test('between company and department, in smaller type rather than within one of them', () => {
    const block = blockOf({ company: '一般財団法人全国勤労者住宅資金普及協会連合会', department: '住宅ローンアドバイザー養成講座事務局会員管理課', name: '', honorific: '御中' });
    expect(shownLines(block).slice(2)).toEqual([
      'company 9.5pt x0.81 一般財団法人全国勤労者住宅資金普及協会連合会', 'company 9.5pt x0.81 住宅ローンアドバイザー養成講座事務局会員管理課　御中']);
  });

  test('a name at its space, the honorific with the last line', () => {
    const name = `${'アレクサンドラ・'.repeat(3)}　${'カタリーナ・'.repeat(3)}`;
    expect(of('name', blockOf({ name })).map(({ text }) => text)).toEqual(['アレクサンドラ・'.repeat(3), `${'カタリーナ・'.repeat(3)}　様`]);
  });
});

describe('for any addressee', () => {
  const text = (maxLength: number) => fc.array(fc.constantFrom(...Array.from('東京都文京区関口丁目番号1234567890-－ー・（）「」ABビル階　 髙𠮷')), { maxLength }).map((all) => all.join('').trim());
  const addressee: fc.Arbitrary<Addressee> = fc.record({
    postalCode: fc.constant('112-0014'), address: text(80).map((end) => `東京都${end}`), company: text(40), department: text(20),
    name: text(30).map((end) => `山${end}`), honorific: fc.constantFrom('様', '御中', ''),
  });
  const squash = (value: string) => value.replace(/[ \u3000]/g, '');

  test('the block lies in what is always visible, is legible, and neither adds nor loses a character', () => {
    fc.assert(fc.property(addressee, fc.boolean(), (person, wantsBarcode) => {
      const block = setAddressBlock(person, mincho, profile, wantsBarcode);
      if (block === 'overflow') return;
      const bottomMm = block.layout.barcode === undefined ? zone.bottomMm : block.layout.barcode.topMm - 2;
      for (const { text: line, sizePt, condense, yMm } of linesOf(block)) {
        const em = sizePt * EM_MM;
        expect(sizePt).toBeGreaterThanOrEqual(9);
        expect(condense).toBeGreaterThanOrEqual(0.8);
        expect(naturalWidthEm(line, mincho) * em * condense).toBeLessThanOrEqual(zone.rightMm - zone.leftMm + 1e-6);
        expect(yMm - 0.88 * em).toBeGreaterThanOrEqual(zone.topMm - 0.001);
        expect(yMm + 0.12 * em).toBeLessThanOrEqual(bottomMm + 0.001);
      }
      const [code, ...rest] = linesOf(block);
      expect(code?.text).toBe(person.postalCode);
      expect([of('address', block).length <= 4, of('company', block).length <= 2, of('name', block).length <= 2]).toEqual([true, true, true]);
      expect(squash(rest.map((line) => line.text).join(''))).toBe(squash(person.address + person.company + person.department + person.name + person.honorific));
      const original = [person.address, person.company, person.department, person.name + person.honorific].join('\n');
      for (const [index, line] of rest.entries()) {
        const next = rest[index + 1];
        if (next?.role === line.role && original.includes(line.text + next.text)) expect(`${line.text.slice(-1)}|${next.text.slice(0, 1)}`).not.toMatch(/[0-9]\|[0-9丁番号階]|\|[ー・）」]|[（「]\|/);
      }
    }), { numRuns: 300 });
  });

  test('a barcode stands 2 to 2.5 mm below the name, the largest that the window always shows with 2 mm around it', () => {
    let withBarcode = 0;
    fc.assert(fc.property(addressee, (person) => {
      const block = setAddressBlock(person, mincho, profile, true);
      if (block === 'overflow' || block.layout.barcode === undefined) return;
      withBarcode += 1;
      const { sizePt, topMm } = block.layout.barcode;
      const last = linesOf(block).at(-1);
      const clearMm = topMm - ((last?.yMm ?? 0) + 0.12 * (last?.sizePt ?? 0) * EM_MM);
      expect(clearMm).toBeGreaterThanOrEqual(2 - 0.001);
      expect(clearMm).toBeLessThanOrEqual(2.5 + 0.001);
      expect([8, 8.5]).toContain(sizePt);
      expect(topMm + 0.36 * sizePt).toBeLessThanOrEqual(zone.bottomMm + 0.001);
      expect(zone.leftMm + 7.98 * sizePt).toBeLessThanOrEqual(zone.rightMm);
      if (sizePt === 8) expect(topMm - clearMm + 2 + 0.36 * 8.5).toBeGreaterThan(zone.bottomMm);
    }), { numRuns: 300 });
    expect(withBarcode).toBeGreaterThan(100);
  });

  test('a barcode that fits whatever else is tried is never given up, and none is set unasked', () => {
    fc.assert(fc.property(addressee, (person) => {
      const [without, wanted] = [false, true].map((wantsBarcode) => setAddressBlock(person, mincho, profile, wantsBarcode));
      if (without === 'overflow' || without === undefined) {
        expect(wanted).toBe('overflow');
        return;
      }
      expect(without.layout.barcode).toBeUndefined();
      const last = linesOf(without).at(-1);
      const roomMm = zone.bottomMm - ((last?.yMm ?? 0) + 0.12 * (last?.sizePt ?? 0) * EM_MM);
      if (roomMm > 4.89) expect(wanted).toHaveProperty('layout.barcode');
    }), { numRuns: 300 });
  });

  test('what is kept of a block says of another equal addressee the same, and is one and the same for whoever is set alike', () => {
    fc.assert(fc.property(addressee, (person) => {
      const [setting, again] = [person, { ...person }].map((one) => addressSetting(one, mincho, profile, true));
      expect(again).toBe(setting);
      if (setting === undefined || setting === 'overflow') return;
      expect(setting.textsOf({ ...person })).toEqual(linesOf(blockOf(person)).map(({ text }) => text));
    }), { numRuns: 100 });
  });

  test('a line is cut out of its own text: spaces at a cut are dropped, all others stay', () => {
    const layout = settingOf(blockOf({}).layout, []).layout;
    const role = (name: 'address' | 'company' | 'name') => ({ ...layout.lines[1]!, role: name });
    const cut = settingOf({ lines: [role('address'), role('address'), role('company'), role('company'), role('name')] }, [5, 6]);
    expect(cut.textsOf({ ...YAMADA, address: '東京都　 文京 区 ', company: '青葉商店 ', department: '総務　部' })).toEqual(['東京都', '文京 区 ', '青葉商店', '総務　部', '山田　太郎　様']);
    expect(cut.textsOf({ ...YAMADA, address: '東京都文京区', company: '青葉商店　　庶務', name: '', honorific: '御中' }).slice(2, 4)).toEqual(['青葉商店', '庶務　御中']);
  });
});

describe('how large the barcode is', () => {
  const windowed = (widthMm: number, heightMm: number): EnvelopeProfile => ({ ...profile, window: { ...profile.window, widthMm, heightMm } });
  const barcodeOf = (envelope: EnvelopeProfile) => {
    const block = setAddressBlock(YAMADA, mincho, envelope, true);
    return block === 'overflow' ? block : block.layout.barcode?.sizePt;
  };

  test.each([[89, undefined], [92.88, 8], [96.87, 8.5], [108.84, 10], [120.82, 11.5], [200, 11.5]])('in a window of %d mm it has %p points', (widthMm, sizePt) => {
    expect(barcodeOf(windowed(widthMm, 55))).toBe(sizePt);
  });

  test('in a low window it has what the lines leave, then there is none', () => {
    const sizes = Array.from({ length: 420 }, (_, index) => barcodeOf(windowed(200, 55 - index / 20)));
    const none = sizes.indexOf(undefined);
    expect(new Set(sizes.slice(0, none))).toEqual(new Set([11.5, 11, 10.5, 10, 9.5, 9, 8.5, 8]));
    expect(new Set(sizes.slice(none))).toEqual(new Set([undefined]));
  });
});
