#!/usr/bin/env bash
# Builds the image of this commit and pushes it. Its digest is told, and deployed: a name could come to mean another image.
set -euo pipefail
cd "$(dirname "$0")/../.."

# A registry takes no capitals.
image=ghcr.io/${GITHUB_REPOSITORY,,}:$GITHUB_SHA
docker login ghcr.io --username "$GITHUB_ACTOR" --password-stdin <<<"$GITHUB_TOKEN"
docker build --file liberty/Containerfile --tag "$image" .
docker push "$image"
digest=$(docker inspect --format '{{index .RepoDigests 0}}' "$image")
echo "image=$digest" >>"$GITHUB_OUTPUT"
