#!/usr/bin/env bash
# Asks the servers as a phone would, from outside and through the ingress:  smoke.sh [https://…]
# Without an address the one of site.env. PATIENCE is in seconds.
set -euo pipefail
cd "$(dirname "$0")/../.."

address=${1:-$(sed -n 's/^CHECKIN_PUBLIC_URL=//p' k8s-overlays/base/site.env)}
ask() {
  curl --silent --show-error --fail --max-time 10 --retry 60 --retry-delay 2 --retry-all-errors --retry-max-time "${PATIENCE:-120}" "${address%/}$1" ||
    { echo "::error::${address%/}$1 does not answer as it should." >&2; exit 1; }
}
# The backend; degraded answers 503: what was just deployed must work without excuses.
health=$(ask /api/v1/health)
[[ $health == *'"status":"up"'* ]] || { echo "::error::${address%/}/api/v1/health is answered by something else." >&2; exit 1; }
# The frontend.
ask /scan >/dev/null
echo "$address answers."
