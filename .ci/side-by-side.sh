#!/usr/bin/env bash
# .ci/side-by-side.sh STEP...: runs .ci/steps/STEP.sh, as many at a time as there are cores, and shows what each printed when it has ended. All are
# run whatever becomes of one, so that a red run tells everything; one that failed fails the whole.
set -euo pipefail
cd "$(dirname "$0")/.."

one_step() {
  local log start=$SECONDS verdict=holds
  log=$(mktemp)
  bash -euo pipefail ".ci/steps/$1.sh" >"$log" 2>&1 || verdict=FAILS
  flock "$LOCK" sh -c "printf '\n-- %s: %s, %d s\n' '$1' '$verdict' $((SECONDS - start)); cat '$log'"
  [ "$verdict" = holds ]
}
export -f one_step
LOCK=$(mktemp)
export LOCK
printf '%s\n' "$@" | xargs -P "$(nproc)" -I STEP bash -c 'one_step STEP'
