#!/usr/bin/env bash
# Gives the steps that follow the access that the environment's secret KUBECONFIG holds.
set -euo pipefail
umask 077

[ -n "${CLUSTER_ACCESS:-}" ] || { echo "::error::The environment production has no secret KUBECONFIG yet." >&2; exit 1; }
printf '%s\n' "$CLUSTER_ACCESS" >"$RUNNER_TEMP/kubeconfig"
echo "KUBECONFIG=$RUNNER_TEMP/kubeconfig" >>"$GITHUB_ENV"
