# Print files as others read them: qpdf, poppler, sha256sum, PDFBox Preflight; their barcodes rendered at 600 dpi, measured and read; their line
# composition; small pictures of them beside the committed ones.
for file in out/letters/*.pdf out/post/*.pdf "$PAGES"/*-again.pdf "$PAGES"/{notice,desk}.pdf; do
  warnings=$(qpdf --check "$file" 2>&1 >/dev/null)
  [ -z "$warnings" ] || { echo "qpdf --check $file: $warnings"; exit 1; }
done
(cd out && sha256sum --quiet -c SHA256SUMS)
.ci/check-run.sh out
python3 .ci/barcode.py out
.ci/pdfa.sh out/letters/*.pdf out/post/*.pdf "$PAGES"/annual-fee/letters/*.pdf "$PAGES"/simplex/letters/*.pdf "$PAGES"/package/covering-sheet.pdf "$PAGES"/{notice,desk}.pdf "$PAGES"/*-again.pdf
python3 .ci/kinsoku/check.py letters out/letters/*.pdf "$PAGES"/annual-fee/letters/*.pdf "$PAGES"/{notice,desk}.pdf
node .ci/kinsoku/write-pages.js "$PAGES" | while read -r args; do
  # shellcheck disable=SC2086 # a line is the arguments
  python3 .ci/kinsoku/check.py $args
done
python3 .ci/goldens.py out
