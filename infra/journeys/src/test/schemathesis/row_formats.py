"""Writes generated bodies in the formats of row imports, which schemathesis does not know by itself."""

import schemathesis


@schemathesis.serializer("application/geo+json-seq", "text/csv")
def rows(ctx, value):
    if isinstance(value, bytes):
        return value
    return str(value).encode("utf-8", "surrogatepass")
