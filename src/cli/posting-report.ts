// The run's weight, postage and printing time on the screen, as report.json has them.
import type { Posting } from '../run/post/posting.js';
import { grouped } from '../wording/grouped-number.js';
import { POSTING, SHAPE } from '../wording/posting.js';
import { displayWidth } from './column.js';
import { INDENT } from './count-section.js';
import type { Screen } from './screen.js';

/** A heading, a row a figure, and a blank line. */
export function showPosting(posting: Posting, { language, print, mark }: Screen): void {
  const { weightG, totalKg, thicknessMm, rates, printMinutes } = posting;
  const rows: readonly (readonly [label: string, text: string])[] = [
    [POSTING.weight[language](), POSTING.weightOf[language]({ weightG: weightG.toFixed(1), totalKg: totalKg.toFixed(1), thicknessMm: thicknessMm.toFixed(1) })],
    ...postageRows(posting, language),
    [POSTING.rates[language](), POSTING.ratesOf[language]({ letters: rates.letters.date, discounts: rates.discounts.date })],
    [POSTING.printing[language](), POSTING.printingOf[language]({ minutes: printMinutes })],
  ];
  const labelWidth = Math.max(...rows.map(([label]) => displayWidth(label)));
  print(mark('bold', POSTING.title[language]()));
  for (const [label, text] of rows) print(`${INDENT}${label}${' '.repeat(labelWidth - displayWidth(label))}  ${text}`);
  print('');
}

function postageRows({ postage, standard }: Posting, language: Screen['language']): readonly (readonly [label: string, text: string])[] {
  if (postage === null) return [[POSTING.shape[language](), POSTING.noShape[language]()]];
  const why = postage.shape === 'standard' ? '' : POSTING.notStandard[language]({ isHeavy: standard.size });
  return [
    [POSTING.shape[language](), `${SHAPE[postage.shape][language]}${why}`],
    [POSTING.postage[language](), POSTING.postageOf[language]({ yen: grouped(postage.yen), totalYen: grouped(postage.totalYen) })],
    ...postage.ways.map(({ way, shares, savedYen, totalYen }) => [
      POSTING.way[language]({ way }),
      shares.length === 0 ? POSTING.wayNone[language]() : POSTING.wayTotal[language]({ totalYen: grouped(totalYen), savedYen: grouped(savedYen), shares: POSTING.shares[language](shares) }),
    ] as const),
  ];
}
