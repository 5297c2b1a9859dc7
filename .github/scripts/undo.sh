#!/usr/bin/env bash
# Takes each Deployment that is not what it was back to the revision that was noted. Configuration has a name for each
# content, so that pods of that revision find theirs again; other objects stay as they were applied.
set -uo pipefail
cd "$(dirname "$0")/../.." || exit

noted=$RUNNER_TEMP/running
[ -s "$noted" ] || { echo "Nothing ran before: nothing is taken back."; exit 0; }
failed() { echo "::error::$1" >&2; broken=1; }

broken=0
undone=()
now=$(.github/scripts/running.sh) || { echo "::error::The cluster does not answer. By hand: kubectl rollout undo deployment/backend -n checkin" >&2; exit 1; }
while read -r -u 3 name _ template; do
  read -r _ revision before < <(grep "^$name " "$noted") || { echo "$name is new: there is nothing to go back to."; continue; }
  [ "$template" != "$before" ] || { echo "$name is what it was."; continue; }
  kubectl rollout undo "deployment/$name" -n checkin --to-revision="$revision" && undone+=("$name") ||
    { failed "$name was not taken back. By hand: kubectl rollout undo deployment/$name -n checkin --to-revision=$revision"; continue; }
  # The next apply compares with what was applied last: else what the failed one had removed would stay then.
  [ ! -f "$RUNNER_TEMP/$name.json" ] || kubectl apply set-last-applied -f "$RUNNER_TEMP/$name.json" ||
    failed "What $name was applied as could not be put back; compare with kubectl diff -k before the next apply."
done 3<<<"$now"
for name in "${undone[@]}"; do
  kubectl rollout status "deployment/$name" -n checkin --timeout=15m && echo "::notice::$name was taken back and runs as before." ||
    failed "$name was taken back and does not run yet: kubectl get pods -n checkin -l app=$name"
done
exit "$broken"
