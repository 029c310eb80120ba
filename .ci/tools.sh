#!/usr/bin/env bash
# The programs of other people that the checks ask, from Debian, where they are missing. Before all checks at once: apt works for one at a time.
# One that cannot be had fails here, not in a check that would then hold of nothing.
set -euo pipefail

JAVA='default-jre-headless libpdfbox2-java libcommons-io-java libactivation-java libjaxb-api-java'
has_font() { fc-list :lang=ja | grep -q .; }

missing=()
wants() { local package=$1; shift; "$@" >/dev/null 2>&1 || missing+=("$package"); }
wants poppler-utils command -v pdftoppm
wants qpdf command -v qpdf
wants chromium test -x /usr/bin/chromium
wants fontconfig command -v fc-list
wants fonts-ipafont-gothic has_font
wants zip command -v zip
wants unzip command -v unzip
wants parallel command -v parallel
wants dmtx-utils command -v dmtxread
for package in $JAVA; do wants "$package" dpkg -s "$package"; done
if [ ${#missing[@]} -gt 0 ]; then
  apt-get update -qq
  apt-get install -y -qq "${missing[@]}" >/dev/null || { echo "could not be installed: ${missing[*]}"; exit 1; }
fi
# Other shells than bash are tried where they can be had.
for shell in zsh fish; do command -v $shell >/dev/null || apt-get install -y -qq $shell >/dev/null 2>&1 || echo "NOT CHECKED: there is no $shell"; done
