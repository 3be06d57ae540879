"""What schemathesis looks for besides its own: answers that tell of a fault, or of what is inside."""

import os
import re

import schemathesis

INSIDE = re.compile(r"node_modules|\bat [\w.]+ \(|\.[jt]s:\d+|Neo4jError|GrafeoError", re.IGNORECASE)
FAULTS = {"INTERNAL_SERVER_ERROR", "SERVICE_UNAVAILABLE"}
"""A byte for each answer that was looked at: whoever runs this sees that it was."""
LOOKED_AT = open(os.environ["QUOTH_LOOKED_AT"], "ab", buffering=0)


@schemathesis.check
def no_fault_and_no_leak(ctx, response, case):
    LOOKED_AT.write(b".")
    # Its own check takes NOT_FOUND, an answer to an id of nothing, for a fault of the server.
    assert response.status_code < 500, response.status_code
    errors = response.json().get("errors", [])
    # What somebody sent may come back in a message, and is no fault there.
    codes = {error.get("extensions", {}).get("code") for error in errors}
    assert not codes & FAULTS, response.text[:500]
    assert None not in codes, response.text[:500]
    assert not any(INSIDE.search(error["message"]) for error in errors), response.text[:500]
