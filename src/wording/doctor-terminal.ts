// What the terminal says around the checks of `oshirase doctor`. See terminal-text.ts; the checks' own sentences are in machine-checks.ts.
import { both, word } from './terminal-text.js';

export const DOCTOR_TERMINAL = {
  fit: word('○', 'ok   '),
  look: word('△', 'look '),
  unfit: word('×', 'unfit'),
  verdict: both<[{ verdict: 'fit' | 'look' | 'unfit' }]>({
    ja: ({ verdict }) => ({
      fit: 'このパソコンで通知書を作れます。',
      look: '作成はできますが、△ の項目を確かめてください。',
      unfit: 'このままでは作成できません。× の項目を直し、もう一度 oshirase doctor を実行してください。',
    })[verdict],
    en: ({ verdict }) => ({
      fit: 'This machine is fit.',
      look: 'This machine will do; look at the lines marked "look".',
      unfit: 'This machine is not fit. Mend the lines marked "unfit" and run oshirase doctor again.',
    })[verdict],
  }),
};
