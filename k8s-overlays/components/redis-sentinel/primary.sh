# Sets $primary: the Redis that the sentinels name, else one that takes itself for it, else the first.
# REDISCLI_AUTH is the password of all of them.
nodes=redis-nodes.checkin.svc.cluster.local
sentinels=redis-sentinel.checkin.svc.cluster.local

ask() {
  timeout 3 redis-cli --raw "$@" 2>/dev/null | head -n 1
}

primary=
for n in 0 1 2; do
  [ -n "$primary" ] || primary=$(ask -h "redis-sentinel-$n.$sentinels" -p 26379 sentinel get-master-addr-by-name checkin | grep "$nodes" || true)
done
for n in 0 1 2; do
  [ -n "$primary" ] || [ "$(ask -h "redis-$n.$nodes" role)" != master ] || primary=redis-$n.$nodes
done
primary=${primary:-redis-0.$nodes}
