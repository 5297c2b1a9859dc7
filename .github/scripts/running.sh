#!/usr/bin/env bash
# Tells what runs, a line for each Deployment: name, revision, template of its pods.
# Templates are compared, not revisions: one that stops before it starts gets its new revision late.
set -euo pipefail

kubectl get deployments -n checkin -o jsonpath='{range .items[*]}{.metadata.name} {.metadata.annotations.deployment\.kubernetes\.io/revision} {.spec.template}{"\n"}{end}'
