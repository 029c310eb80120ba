#!/usr/bin/env bash
# .ci/shards.sh WHOLE: the run WHOLE of the sample export, made again in three shards by GNU parallel and joined, has the same bytes. So has
# one of several print files.
set -euo pipefail
cd "$(dirname "$0")/.."
whole=$1
command -v parallel >/dev/null || { echo 'parallel is missing: .ci/tools.sh'; exit 1; }
work=$(mktemp -d)

sums() { (cd "$1" && find . -type f ! -name run.log -exec sha256sum {} + | sort -k 2); }

# same_in_shards WHOLE NAME [OPTION...]
same_in_shards() {
  local whole=$1 out="$work/$2"
  shift 2
  parallel --halt now,fail=1 "node bin/oshirase.js generate fixtures/payments.csv $* --out '$out' --jobs 1 --quiet --shard {}/3 || [ \$? -eq 1 ]" ::: 1 2 3
  node bin/oshirase.js account "$out" --quiet || [ $? -eq 1 ]
  diff <(sums "$whole") <(sums "$out")
  (cd "$out" && sha256sum --quiet -c SHA256SUMS)
  .ci/check-run.sh "$out"
}

same_in_shards "$whole" letters
node bin/oshirase.js generate fixtures/payments.csv --batch-size 50 --out "$work/whole" --quiet || [ $? -eq 1 ]
same_in_shards "$work/whole" small-files --batch-size 50
