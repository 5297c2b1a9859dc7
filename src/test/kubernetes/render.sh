#!/usr/bin/env bash
# Renders every tier into src/test/resources/overlays, for tests that have no kustomize. Run it after a change of k8s-overlays.
set -euo pipefail
cd "$(dirname "$0")/../../.."
render=(kubectl kustomize)
command -v kubectl >/dev/null || render=(kustomize build)
digest=$(cd k8s-overlays && find base components tier-* -type f | LC_ALL=C sort | xargs sha256sum | sha256sum | cut -d' ' -f1)
for tier in k8s-overlays/tier-*; do
  { echo "# Made by src/test/kubernetes/render.sh of $digest"; "${render[@]}" "$tier"; } >"src/test/resources/overlays/$(basename "$tier").yaml"
done
