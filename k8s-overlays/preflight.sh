#!/usr/bin/env bash
# Says what is missing before a tier is applied, one sentence each:  k8s-overlays/preflight.sh tier-300
set -euo pipefail
cd "$(dirname "$0")"
tier=${1:-}
[ -f "$tier/kustomization.yaml" ] || { echo "Name a tier: $(echo tier-*)." >&2; exit 64; }

missing=0
say() { echo "$1" >&2; missing=1; }

grep -q '^CHECKIN_PUBLIC_URL=https://' base/site.env && ! grep -q '^CHECKIN_PUBLIC_URL=.*example' base/site.env ||
  say "CHECKIN_PUBLIC_URL in base/site.env is not the https address of this installation yet."

if secret=$(kubectl get secret checkin-secrets -n checkin -o go-template='{{range $key, $value := .data}}{{$key}}={{$value | base64decode}}{{"\n"}}{{end}}' 2>&1); then
  for key in MONGODB_URI CHECKIN_SECRET CHECKIN_API_TOKEN CHECKIN_ADMIN_PASSWORD REDIS_PASSWORD; do
    { grep "^$key=." <<<"$secret" || true; } | grep -qv FILL-IN || say "The secret checkin-secrets has no $key yet: fill in base/secrets.yaml and apply it."
  done
else
  say "There is no secret checkin-secrets in the namespace checkin: kubectl apply -f base/namespace.yaml, then fill in and apply base/secrets.yaml."
fi

kubectl get secret checkin-tls -n checkin >/dev/null 2>&1 || say "There is no certificate (secret checkin-tls) in the namespace checkin."

[ "$tier" = tier-120 ] || kubectl get --raw /apis/metrics.k8s.io/v1beta1 >/dev/null 2>&1 ||
  say "The cluster measures no CPU: the autoscalers need metrics-server."

if [ "$tier" = tier-1000 ]; then
  nodes=$(kubectl get nodes --no-headers | awk '$2 == "Ready"' | wc -l)
  [ "$nodes" -ge 3 ] || say "tier-1000 needs 3 nodes that are ready and take pods; there are $nodes."
  kubectl get namespace monitoring >/dev/null 2>&1 || say "There is no namespace monitoring: install Prometheus there first."
  kubectl get secret alerting -n checkin >/dev/null 2>&1 ||
    say "There is no secret alerting in the namespace checkin: nobody would be told of an alert (docs/operations.md)."
fi
[ "$missing" = 0 ] || { echo "Nothing was applied." >&2; exit 1; }
echo "$tier can be applied."
