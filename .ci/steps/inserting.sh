# Printed on one side, with marks for inserting machines; and what a mailing house gets.
.ci/check-run.sh "$PAGES/simplex"
python3 .ci/barcode.py "$PAGES/simplex"
python3 .ci/data-matrix.py "$PAGES/simplex"
(cd "$PAGES/package" && sha256sum --quiet -c SHA256SUMS)
