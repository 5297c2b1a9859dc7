# Starts one of the three, as the primary or as a replica of it. Arguments go to redis-server.
set -eu
. /scripts/primary.sh
me=$HOSTNAME.$nodes
[ "$primary" = "$me" ] || set -- "$@" --replicaof "$primary" 6379
# noeviction: an evicted lock is a lock that two have.
exec redis-server --dir /data --appendonly yes --stop-writes-on-bgsave-error no --maxmemory-policy noeviction \
  --requirepass "$REDISCLI_AUTH" --masterauth "$REDISCLI_AUTH" --replica-announce-ip "$me" "$@"
