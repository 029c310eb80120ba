// What the answers mean on a command line: the same exports and options that somebody would have typed.
import type { ListKind } from '../../run/input/nearby-lists.js';
import type { TypedOptions } from '../options.js';
import { BUILT_IN, type GuideState } from './guide-state.js';

export interface GuidedPlan {
  readonly exports: readonly string[];
  readonly options: TypedOptions;
}

/** Without an incident file the built-in one serves, as it does when none is typed. */
export function planOf({ exports, incident, customers, others }: GuideState): GuidedPlan {
  const pathsOf = (kind: ListKind): readonly string[] => others.flatMap((other) => (other.kind === kind ? [other.path] : []));
  const [[exclude], [corrections], notified] = [pathsOf('exclude'), pathsOf('corrections'), pathsOf('notified')];
  return {
    exports: exports.map(({ path }) => path),
    options: {
      ...(incident === undefined || incident === BUILT_IN ? {} : { incident }),
      ...(customers === undefined ? {} : { customers }),
      ...(exclude === undefined ? {} : { exclude }),
      ...(corrections === undefined ? {} : { corrections }),
      ...(notified.length === 0 ? {} : { notified }),
    },
  };
}
