#!/usr/bin/env bash
# Starts three members of mongo:8 on this machine; the one at port 27017 becomes the primary one.
set -euo pipefail

for port in 27017 27018 27019; do
  docker run --detach --name "mongo-$port" --network host mongo:8 --replSet checkin --port "$port" --bind_ip 127.0.0.1 >/dev/null
done
ask() { docker exec mongo-27017 mongosh --quiet --port 27017 --eval "$1"; }
for _ in {1..60}; do
  ask 'db.hello().ok' >/dev/null 2>&1 && break
  sleep 1
done
ask 'rs.initiate({_id: "checkin", members: [27017, 27018, 27019].map((port, n) => ({_id: n, host: "127.0.0.1:" + port, priority: n == 0 ? 2 : 1}))})'
for _ in {1..60}; do
  [ "$(ask 'db.hello().isWritablePrimary')" != true ] || { echo "The replica set is ready."; exit; }
  sleep 1
done
echo "::error::The replica set has no primary at port 27017 after a minute." >&2
docker logs --tail 50 mongo-27017 >&2
exit 1
