#!/usr/bin/env bash
# Builds what the tests of the overlays run: a real Kubernetes control plane and simulated nodes.
# All of it comes from Go modules, in the versions of go.mod, into a cache folder; what is there already is kept.
#
#   build-tools.sh LINK    LINK is made to lead to the folder: bin/ holds the programs, kwok/ what simulated nodes do, operator/ kinds of objects
#
# CHECKIN_TOOLS is the cache folder; ~/.cache/checkin-tools by default.
set -euo pipefail
link=${1:?where to put the link to the tools}
cd "$(dirname "$0")"

toolchain=go1.26.8
# whose kinds of objects the monitoring component uses; taken as files, for its code would ask for other versions
operator=github.com/prometheus-operator/prometheus-operator@v0.85.0
programs=(
  etcd=go.etcd.io/etcd/server/v3
  kube-apiserver=k8s.io/kubernetes/cmd/kube-apiserver
  kube-controller-manager=k8s.io/kubernetes/cmd/kube-controller-manager
  kube-scheduler=k8s.io/kubernetes/cmd/kube-scheduler
  kubectl=k8s.io/kubernetes/cmd/kubectl
  kwok=sigs.k8s.io/kwok/cmd/kwok
  metrics-server=sigs.k8s.io/metrics-server/cmd/metrics-server
)

home=${CHECKIN_TOOLS:-${XDG_CACHE_HOME:-$HOME/.cache}/checkin-tools}/$(cat go.mod go.sum "$(basename "$0")" | sha256sum | cut -c1-12)
mkdir -p "$home/bin"
export GO111MODULE=on GOFLAGS="-buildvcs=false -trimpath" CGO_ENABLED=0

say() { echo "[tools] $*"; }

# Where a module's files are, once it is fetched.
folder() { (cd / && GOFLAGS= "$go" mod download -json "$1" | sed -n 's/^\t"Dir": "\(.*\)",$/\1/p'); }

# The Go of this machine, or, where it is older than go.mod asks, the one that the module proxy has.
find_go() {
  command -v go >/dev/null || { echo "Go is missing, any version: apt-get install golang-go" >&2; exit 1; }
  local wanted has
  wanted=$(sed -n 's/^go //p' go.mod)
  has=$(cd / && GOTOOLCHAIN=local go env GOVERSION)
  if [ "$(printf '%s\n' "$wanted" "${has#go}" | sort -V | head -1)" = "$wanted" ]; then
    go=$(command -v go)
    return
  fi
  say "this machine's $has is older than go$wanted: fetching $toolchain"
  local folder
  folder=$(go=go folder "golang.org/toolchain@v0.0.1-$toolchain.$(go env GOOS)-$(go env GOARCH)")
  # modules hold no executable files, until a go that knows of toolchains has unpacked them
  chmod -R u+w "$folder"
  chmod a+x "$folder"/bin/* "$folder"/pkg/tool/*/*
  go=$folder/bin/go
  unset GOROOT
}

build() {
  local name=$1 package=$2 kubernetes=$3 started=$SECONDS
  "$go" build -ldflags "-s -w -X k8s.io/component-base/version.gitVersion=$kubernetes" -o "$home/bin/.$name" "$package"
  mv "$home/bin/.$name" "$home/bin/$name"
  say "$name: $((SECONDS - started)) s"
}

missing=()
for program in "${programs[@]}"; do
  [ -x "$home/bin/${program%%=*}" ] || missing+=("$program")
done
if [ ${#missing[@]} -gt 0 ] || [ ! -d "$home/operator" ]; then
  find_go
  export GOTOOLCHAIN=local
  say "building ${#missing[@]} of ${#programs[@]} programs in $home; the first time takes some 7 minutes on two cores"
  kubernetes=$("$go" list -m -f '{{.Version}}' k8s.io/kubernetes)
  for program in "${missing[@]}"; do
    build "${program%%=*}" "${program#*=}" "$kubernetes"
  done
  rm -rf "$home/kwok" "$home/operator" "$home/.operator"
  mkdir "$home/.operator"
  cp -r "$("$go" list -m -f '{{.Dir}}' sigs.k8s.io/kwok)/kustomize" "$home/kwok"
  cp "$(folder "$operator")"/example/prometheus-operator-crd/*_{alertmanagerconfigs,prometheusrules,servicemonitors}.yaml "$home/.operator/"
  chmod -R u+w "$home/kwok" "$home/.operator"
  mv "$home/.operator" "$home/operator"
fi
mkdir -p "$(dirname "$link")"
ln -sfn "$home" "$link"
