#!/usr/bin/env bash
# Stops what may not be deployed now: another branch than main, and anything in an event-day freeze without a reason.
set -euo pipefail

stop() { echo "::error::$1" >&2; exit 1; }

[ "${GITHUB_REF:-}" = refs/heads/main ] || stop "Only main is deployed, not ${GITHUB_REF:-nothing}: another branch may have another freeze."
case "${EVENT_DAY_FREEZE:-}" in
  false) echo "There is no freeze." ;;
  true)
    [ "${EMERGENCY:-}" = true ] ||
      stop "Event-day freeze: nothing is deployed. After the event set EVENT_DAY_FREEZE to 'false' in .github/workflows/deploy-production.yml; what cannot wait is deployed as an emergency, with a reason."
    [[ ${REASON:-} =~ [^[:space:]].{8,}[^[:space:]] ]] ||
      stop "An emergency in an event-day freeze needs a reason of ten characters or more: who asked for it, and what is broken."
    echo "::warning::Deployed in an event-day freeze by ${GITHUB_ACTOR:-somebody}: $REASON" ;;
  *) stop "EVENT_DAY_FREEZE is '${EVENT_DAY_FREEZE:-}'; it is 'true' or 'false'." ;;
esac
