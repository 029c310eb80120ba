#!/usr/bin/env bash
# Does what `npm run portable` made run where nothing else is? Unpacked into a folder with a space and Japanese characters in its name,
# with PATH empty and no network: `.ci/portable/try.sh RUN`, where RUN is a run of the sample export by this checkout, whose bytes
# must come out again. Then the same for the packed program, installed by npm off line from an empty cache.
set -euo pipefail
cd "$(dirname "$0")/../.."
expected=$(realpath "$1")/SHA256SUMS
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
place="$work/配布 フォルダー"
mkdir -p "$place" "$work/desk"

# A user without rights over network interfaces may still have one of his own with none.
alone() { unshare --map-root-user --net "$(command -v env)" -i PATH= LANG=C.UTF-8 "$@"; }
if alone "$(command -v node)" -e 'process.exit(Object.values(os.networkInterfaces()).flat().some(({ internal }) => !internal) ? 0 : 1)'; then
  echo 'the trial still has a network'; exit 1
fi
# One command after another as at a desk; 1 says that somebody has to look at something, which the sample asks for.
all_of() {
  local oshirase=$1 sample=$2
  (
    cd "$work/desk" && rm -rf ./*
    alone "$oshirase" --version
    alone "$oshirase" doctor >doctor.txt || { [ $? -eq 1 ] || { cat doctor.txt; exit 1; }; }
    alone "$oshirase" init 事案 >/dev/null
    alone "$oshirase" generate "$sample" --out 通知書 --quiet || [ $? -eq 1 ]
    cmp 通知書/SHA256SUMS "$expected"
    alone "$oshirase" verify 通知書 >/dev/null
    alone "$oshirase" notice --incident 事案/incident.yaml --out お知らせ.html --quiet 2>/dev/null
    test -s お知らせ.html
  )
}

(cd portable && sha256sum --quiet -c SHA256SUMS)
tar -xzf portable/oshirase-*-linux-x64.tar.gz -C "$place"
folder=$(echo "$place"/oshirase-*-linux-x64)
sums() { (cd "$1" && find . -type f -exec sha256sum {} + | sort); }
sums "$folder" >"$work/before"
all_of "$folder/oshirase" "$folder/app/fixtures/payments.csv"
(cd "$folder" && alone /bin/sh oshirase --version >/dev/null && alone ./oshirase --version >/dev/null)
ln -s "$folder/oshirase" "$work/oshirase-link" && ln -s oshirase-link "$work/link to a link"
(cd "$work/desk" && alone "$work/oshirase-link" --version >/dev/null && alone "$work/link to a link" --version >/dev/null && PATH="$work:$PATH" oshirase-link --version >/dev/null)
sums "$folder" | cmp - "$work/before"
head -c 3 "$folder/README.txt" | cmp - <(printf '\xEF\xBB\xBF')
echo 'the portable folder for Linux runs without PATH and network and through a link, and writes nothing into itself'

npm install --global --prefix "$place/npm" --offline --cache "$work/cache" --no-audit --no-fund --silent ./portable/oshirase-*[0-9].tgz
# npm's own launcher asks env for node, so that Node is named.
node=$(command -v node)
cat >"$work/installed" <<LAUNCHER
#!/bin/sh
exec "$node" "$place/npm/bin/oshirase" "\$@"
LAUNCHER
chmod +x "$work/installed"
all_of "$work/installed" "$place/npm/lib/node_modules/oshirase/fixtures/payments.csv"
echo 'the packed program installs from an empty cache without network, and runs without it'

unzip -tqq portable/oshirase-*-win-x64.zip
unzip -Z1 portable/oshirase-*-win-x64.zip | grep -c -E '/(oshirase\.cmd|README\.txt|node/node\.exe|app/bin/oshirase\.js)$' | grep -qx 4
unzip -p portable/oshirase-*-win-x64.zip '*/oshirase.cmd' | awk '!/\r$/ { exit 1 }'
echo 'the portable folder for Windows is whole; it was not run'
