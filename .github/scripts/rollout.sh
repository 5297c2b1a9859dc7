#!/usr/bin/env bash
# Waits until everything that was applied runs as it was applied.
set -euo pipefail

mapfile -t names < <(grep -E '^(deployment|statefulset)\.apps/' "$RUNNER_TEMP/applied")
[ ${#names[@]} -gt 0 ] || { echo "::error::The tier has nothing that runs." >&2; exit 1; }
for name in "${names[@]}"; do
  # Four pods one after the other, each up to a minute or two.
  kubectl rollout status "$name" -n checkin --timeout=15m
done
