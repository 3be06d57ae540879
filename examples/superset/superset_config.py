"""What Superset needs to know beyond its defaults; SUPERSET_CONFIG_PATH names this file."""

import os

# Signs sessions. Set one of your own where anybody but you can reach Superset.
SECRET_KEY = os.environ.get("SUPERSET_SECRET_KEY", "only-for-trying-on-your-own-machine")

# A chart asks Quoth again after a minute.
DATA_CACHE_CONFIG = {"CACHE_TYPE": "SimpleCache", "CACHE_DEFAULT_TIMEOUT": 60}
