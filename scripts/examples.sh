#!/usr/bin/env bash
# Gives the examples named (all where none is) the Python packages that their requirements.txt pins, each in a virtual
# environment of its own under the user's cache, where the tests look for it. What is there already stays.
#   scripts/examples.sh [notebook] [streamlit] [superset]
set -euo pipefail
cd "$(dirname "$0")/../examples"
cache=${XDG_CACHE_HOME:-$HOME/.cache}/quoth
[ $# -gt 0 ] || set -- notebook streamlit superset
for example in "$@"; do
  venv=$cache/$example
  wanted=$(cat "$example"/requirements.txt "$example"/constraints.txt 2>/dev/null || true)
  [ "$(cat "$venv/installed" 2>/dev/null)" != "$wanted" ] || continue
  python3 -m venv --clear "$venv"
  constraints=()
  [ ! -e "$example/constraints.txt" ] || constraints=(-c "$example/constraints.txt")
  "$venv/bin/pip" install --quiet --disable-pip-version-check -r "$example/requirements.txt" "${constraints[@]}"
  printf '%s\n' "$wanted" >"$venv/installed"
done
