import { honorificOf } from '../../src/recipient/honorific.js';
import { addresseeOf } from '../../src/recipient/addressee.js';

const nobody = { company: '', department: '', name: '' };

describe('the honorific', () => {
  test('a person gets 様, at a company too', () => {
    expect(honorificOf({ ...nobody, name: '山田太郎' })).toBe('様');
    expect(honorificOf({ company: '株式会社見本商店', department: '総務部', name: '山田太郎' })).toBe('様');
  });

  test('a company or department with nobody named gets 御中', () => {
    expect(honorificOf({ ...nobody, company: '見本商店' })).toBe('御中');
    expect(honorificOf({ ...nobody, department: '総務部' })).toBe('御中');
  });

  test.each([
    '株式会社見本商店', '見本商店株式会社', '㈱見本商店', '見本商店㈱', '(株)見本商店', '見本商店（株）', '（有）見本商店', '㈲見本商店', '合同会社見本',
    '一般社団法人見本協会', '財団法人見本', '医療法人見本会', 'NPO法人見本', 'ＮＰＯ法人見本', '特定非営利活動法人見本', '見本事業協同組合', '株式会社　見本',
  ])('%s in the name field is an organisation', (name) => {
    expect(honorificOf({ ...nobody, name })).toBe('御中');
  });

  test('an organisation named at a company is still an organisation', () => {
    expect(honorificOf({ company: '見本グループ', department: '', name: '見本商店株式会社' })).toBe('御中');
  });

  test('a legal form in the middle of a name tells nothing', () => {
    expect(honorificOf({ ...nobody, name: '山田太郎（株式会社見本商店）' })).toBe('様');
  });

  test.each(['山田太郎様', '山田太郎　様', '見本商店御中', '会員各位', '株式会社見本商店　御中'])('%s brings its own', (name) => {
    expect(honorificOf({ ...nobody, name })).toBe('');
  });

  test('a company that brings its own gets no second one', () => {
    expect(honorificOf({ ...nobody, company: '見本商店御中' })).toBe('');
  });

  test('a name beginning with 様 is no honorific', () => {
    expect(honorificOf({ ...nobody, name: '様似太郎' })).toBe('様');
  });
});

test('nobody named gets none', () => {
  expect(honorificOf(nobody)).toBe('');
});

describe('the addressee on one line', () => {
  test('is company, department and name, those there are', () => {
    expect(addresseeOf({ company: '株式会社見本商店', department: '総務部', name: '山田　太郎' })).toBe('株式会社見本商店　総務部　山田　太郎');
    expect(addresseeOf({ ...nobody, department: '総務部' })).toBe('総務部');
  });
});
