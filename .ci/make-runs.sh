#!/usr/bin/env bash
# The runs that the steps look at, beside the sample run in out/, into the folder $PAGES.
set -euo pipefail
cd "$(dirname "$0")/.."

# The sample has people to look at on purpose: 1 is a success here.
letters() { node bin/oshirase.js generate fixtures/payments.csv "$@" >/dev/null || [ $? -eq 1 ]; }

marked="$PAGES/marked.yaml"
sed 's/^print:$/&\n  marks: [omr, data-matrix]/' templates/card-breach/incident.yaml >"$marked"
grep -q 'marks:' "$marked"
cp templates/card-breach/letter.md "$PAGES/"
sed 's/見本/実在/g' "$marked" >"$PAGES/real.yaml"

letters --incident templates/annual-fee/incident.yaml --out "$PAGES/annual-fee"
letters --incident "$marked" --simplex --out "$PAGES/simplex"
letters --incident "$PAGES/real.yaml" --out "$PAGES/real"
letters --no-personal --out "$PAGES/no-personal"
node bin/oshirase.js package "$PAGES/real" --out "$PAGES/package" --addresses-encoding cp932
for kind in notice desk; do
  for form in pdf html; do node bin/oshirase.js notice --quiet --out "$PAGES/$kind.$form" $([ "$kind" = desk ] && echo --desk); done
done
for run in simplex real; do node bin/oshirase.js reprint "$PAGES/$run" --letters 3,40-45,101 --out "$PAGES/$run-again.pdf" --quiet; done
