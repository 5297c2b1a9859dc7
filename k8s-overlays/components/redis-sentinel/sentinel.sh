# Starts one sentinel. It rewrites its own configuration, which need not last: the others and Redis know.
set -eu
. /scripts/primary.sh
cat > /sentinel/sentinel.conf <<END
port 26379
dir /sentinel
requirepass $REDISCLI_AUTH
sentinel resolve-hostnames yes
sentinel announce-hostnames yes
sentinel announce-ip $HOSTNAME.$sentinels
sentinel monitor checkin $primary 6379 2
sentinel auth-pass checkin $REDISCLI_AUTH
sentinel down-after-milliseconds checkin 5000
sentinel failover-timeout checkin 15000
END
exec redis-server /sentinel/sentinel.conf --sentinel
