#!/usr/bin/env bash
# Starts Superset for trying: makes its database and the user admin at the first start, then serves at PORT.
#   ./start.sh VENV FOLDER [PORT]
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
mkdir -p "$2"
superset=$(cd "$1/bin" && pwd)/superset
export SUPERSET_HOME=$(cd "$2" && pwd) SUPERSET_CONFIG_PATH=$here/superset_config.py FLASK_APP=superset
# Shillelagh keeps answers where Superset was started.
cd "$SUPERSET_HOME"
if [ ! -e "$SUPERSET_HOME/ready" ]; then
  "$superset" db upgrade
  "$superset" fab create-admin --username admin --firstname A --lastname Dmin --email admin@example.org \
    --password "${SUPERSET_PASSWORD:-admin}"
  "$superset" init
  touch "$SUPERSET_HOME/ready"
fi
exec "$superset" run --host 127.0.0.1 --port "${3:-8088}" --with-threads
