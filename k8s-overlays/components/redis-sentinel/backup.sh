# Saves what Redis holds under the name of the weekday, so that seven are kept.
set -eu
. /scripts/primary.sh
file=/backup/redis-$(date -u +%a).rdb
redis-cli -h "$primary" --rdb "$file.new"
mv "$file.new" "$file"
