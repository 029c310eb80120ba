#!/usr/bin/env bash
# Whether print files are PDF/A-1b, as PDFBox Preflight judges it (Debian's). Fails where it cannot be asked.
#
#   pdfa.sh FILE...
set -euo pipefail

JARS=(preflight pdfbox2 xmpbox fontbox2 commons-logging commons-io javax.activation jaxb-api)

class_path() { local IFS=:; echo "${JARS[*]/#//usr/share/java/}" | sed 's/\(:\|$\)/.jar\1/g'; }

is_there() {
  command -v java >/dev/null || return 1
  for jar in "${JARS[@]}"; do [ -e "/usr/share/java/$jar.jar" ] || return 1; done
}

is_there || { echo 'PDFBox Preflight is missing: .ci/tools.sh'; exit 1; }

[ $# -gt 0 ] || { echo 'no print file to validate'; exit 1; }
for file in "$@"; do
  # Its exit code does not tell; what it says does.
  verdict=$(java -cp "$(class_path)" org.apache.pdfbox.preflight.Validator_A1b "$file" 2>&1) || true
  grep -q 'is a valid PDF/A-1b file' <<<"$verdict" || { echo "$file: not PDF/A-1b"; sort <<<"$verdict" | uniq -c | sort -rn | head -20; exit 1; }
  echo "$file: PDF/A-1b"
done
