#!/usr/bin/env bash
# Applies the tier TIER with the image IMAGE, which is named by its digest.
set -euo pipefail
cd "$(dirname "$0")/../.."

[[ $IMAGE =~ ^[^@[:space:]]+@sha256:[0-9a-f]{64}$ ]] || { echo "::error::IMAGE is '$IMAGE', not name@sha256:digest." >&2; exit 1; }
overlay=$(mktemp -d k8s-overlays/deploy.XXXXXX)
trap 'rm -rf "$overlay"' EXIT
cat >"$overlay/kustomization.yaml" <<END
apiVersion: kustomize.config.k8s.io/v1beta1
kind: Kustomization
resources:
  - ../$TIER
images:
  - name: checkin
    newName: ${IMAGE%@*}
    digest: ${IMAGE#*@}
END
# What the cluster refuses is refused before the first change.
kubectl apply --dry-run=server -k "$overlay" >/dev/null
kubectl apply -k "$overlay" -o name | tee "$RUNNER_TEMP/applied"
