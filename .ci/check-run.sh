#!/usr/bin/env bash
# .ci/check-run.sh DIR: a finished run by the contract's own checker, which lies beside the checkout wherever a change is taken in.
set -euo pipefail
checker=$(dirname "$0")/../../shared/tools/check-run.py
if [ -e "$checker" ]; then python3 "$checker" "$1"; else echo "not beside this checkout: $checker"; fi
