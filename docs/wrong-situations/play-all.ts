// All chapters, the two languages side by side.
import { AFTERWARDS } from './afterwards.js';
import { COMMAND_LINE } from './command-line.js';
import { FOLDER, MACHINE } from './folder.js';
import { COLUMNS, HANDED_IN, SPREADSHEET } from './handed-in.js';
import type { Shown } from './page.js';
import { House } from './play.js';
import { LETTER, SETTINGS } from './settings.js';
import type { Chapter, Situation } from './situation.js';

export const CHAPTERS: readonly Chapter[] = [HANDED_IN, SPREADSHEET, COLUMNS, SETTINGS, LETTER, COMMAND_LINE, FOLDER, MACHINE, AFTERWARDS];

/** Takes a quarter of a minute. */
export async function playAll(): Promise<ReadonlyMap<Situation, Shown>> {
  const situations = CHAPTERS.flatMap((chapter) => chapter.situations);
  const house = new House();
  try {
    await house.open();
    const [ja, en] = await Promise.all([house.play(situations, 'ja'), house.play(situations, 'en')]);
    return new Map(situations.map((situation, index) => {
      const [inJapanese, inEnglish] = [ja[index], en[index]];
      if (inJapanese === undefined || inEnglish === undefined) throw new Error(`${situation.title} was not played`);
      return [situation, { ja: inJapanese, en: inEnglish }];
    }));
  } finally {
    house.close();
  }
}
