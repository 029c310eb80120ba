// High buildings have a code for every storey. The list writes them in one with their town (霞が関霞が関ビル), people after the
// house number (霞が関3-2-5霞が関ビル25階).
import { GROUP_DIGITS, type CodedTown } from './town.js';
import { spell } from './town-spelling.js';

export interface HighBuilding {
  /** The name of the town that it stands in. */
  readonly town: string;
  /** Its own name, as spelled (town-spelling). */
  readonly key: string;
  /** What the codes of its storeys begin with. */
  readonly code: string;
}

/** The high buildings among the towns of a municipality: groups of codes whose name begins with a town's. */
export function highBuildings(towns: readonly CodedTown[]): readonly HighBuilding[] {
  return towns.filter(({ code }) => code.length === GROUP_DIGITS).flatMap(({ name, code }) => {
    if (towns.some((other) => other.name === name && other.code.length > GROUP_DIGITS)) return [];
    const [town] = towns
      .filter((other) => other.name !== name && name.startsWith(other.name))
      .sort((one, other) => other.name.length - one.name.length);
    return town === undefined ? [] : [{ town: town.name, key: spell(name.slice(town.name.length)).key, code }];
  });
}
