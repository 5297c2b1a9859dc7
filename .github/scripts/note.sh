#!/usr/bin/env bash
# Notes what runs, and as what each Deployment was applied last: undo.sh goes back to it.
set -euo pipefail
cd "$(dirname "$0")/../.."

.github/scripts/running.sh >"$RUNNER_TEMP/running"
while read -r -u 3 name _; do
  # One that was never applied has nothing to compare with.
  kubectl apply view-last-applied "deployment/$name" -n checkin -o json >"$RUNNER_TEMP/$name.json" || rm "$RUNNER_TEMP/$name.json"
done 3<"$RUNNER_TEMP/running"
