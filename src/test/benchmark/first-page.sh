#!/usr/bin/env bash
# Prints how long it takes from `mvn` to a served page: in a fresh clone of this checkout's last commit, with all that Maven
# downloads there already, and at the second start. Settings: HTTP_PORT, HTTPS_PORT.
set -euo pipefail
set -m # each start is a process group of its own, and ends as one

export HTTP_PORT=${HTTP_PORT:-19080} HTTPS_PORT=${HTTPS_PORT:-19443}
page=http://127.0.0.1:$HTTP_PORT/scan
folder=$(mktemp -d)
run=
trap '[ -z "$run" ] || kill -- -"$run" 2>/dev/null || true; rm -rf "$folder"' EXIT

answers() { [ "$(curl -s -o /dev/null -w '%{http_code}' --max-time 2 "$page")" = 200 ]; }

start() {
  local begin
  begin=$(date +%s%N)
  (cd "$folder/clone" && exec mvn -B -ntp) >"$folder/log" 2>&1 &
  run=$!
  until answers; do
    kill -0 "$run" 2>/dev/null || { tail -n 30 "$folder/log" >&2; echo "mvn ended before it served a page." >&2; exit 1; }
    sleep 0.1
  done
  echo "$1: $((($(date +%s%N) - begin) / 1000000)) ms from mvn to $page"
  kill -INT -- -"$run"
  wait "$run" || true
  run=
  while answers; do sleep 0.1; done
}

! answers || { echo "Something answers at $page already: choose another HTTP_PORT." >&2; exit 1; }
git -c advice.detachedHead=false clone -q "$(git -C "$(dirname "$0")" rev-parse --show-toplevel)" "$folder/clone"
start "fresh clone"
start "second start"
