"""What schemathesis looks for besides its own: answers that tell of a fault, or of what is inside."""

import re

import schemathesis

INSIDE = re.compile(r"node_modules|\bat [\w.]+ \(|\.[jt]s:\d+|Neo4jError|GrafeoError", re.IGNORECASE)


@schemathesis.check
def no_fault_and_no_leak(ctx, response, case):
    # Its own check takes NOT_FOUND, an answer to an id of nothing, for a fault of the server.
    assert response.status_code < 500, response.status_code
    text = response.text
    # What somebody sent may come back in a message.
    assert "INTERNAL_SERVER_ERROR" not in text, text[:500]
    assert "SERVICE_UNAVAILABLE" not in text, text[:500]
    messages = re.findall(r'"message":"((?:[^"\\]|\\.)*)"', text)
    assert not any(INSIDE.search(message) for message in messages), text[:500]
