// What the answers mean on a command line: the same exports and options that somebody would have typed.
import type { TypedOptions } from '../options.js';
import { BUILT_IN, type GuideState } from './guide-state.js';

export interface GuidedPlan {
  readonly exports: readonly string[];
  readonly options: TypedOptions;
}

/** Without an incident file the built-in one serves, as it does when none is typed. */
export function planOf({ exports, incident, customers }: GuideState): GuidedPlan {
  return {
    exports: exports.map(({ path }) => path),
    options: {
      ...(incident === undefined || incident === BUILT_IN ? {} : { incident }),
      ...(customers === undefined ? {} : { customers }),
    },
  };
}
