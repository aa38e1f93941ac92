"""What schemathesis does not know by itself: formats of bodies, and which things of a platform it may play with.

Names that are given once and for ever get a beginning of their own, so that what was made can be taken back and nothing
that others use is changed or ended. Most references that are made up belong to nothing; two of three become that of the
report or complaint that was made for this run (FUZZ_REFERENCE), so that the rules behind the door are tried too.
"""

import os
import re
import zlib

import schemathesis

OWN = "fuzzed"
OWN_UUID = "f0220000-0000-4000-8000-000000000000"
REFERENCE = os.environ.get("FUZZ_REFERENCE", "")
UUID = re.compile(r"[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")
NAME = re.compile(r"[a-z0-9]+(-[a-z0-9]+){0,10}")
DATE = re.compile(r"\d{4}-\d{2}-\d{2}")

# operation -> the part of its address that names something for ever
NAMED = {
    "issueOpen311Key": "id",
    "endOpen311Key": "id",
    "makeRoute": "id",
    "endRoute": "id",
    "putCategoryVersion": "code",
}
KEPT_FOR_EVER = {"putTemplate": "templateId", "putSnippet": "snippetId"}


@schemathesis.serializer("application/geo+json-seq", "application/x-ndjson", "text/csv", "image/jpeg", "image/png")
def as_it_is(ctx, value):
    if isinstance(value, bytes):
        return value
    return str(value).encode("utf-8", "surrogatepass")


@schemathesis.hook
def before_call(ctx, case, kwargs):
    operation = (case.operation.definition.raw or {}).get("operationId")
    parts = case.path_parameters or {}
    replace(parts, "reference", REFERENCE, re.compile(REFERENCE[:2] + "-[0-9A-Z]{4}-[0-9A-Z]{4}"), case)
    if operation in NAMED and NAME.fullmatch(str(parts.get(NAMED[operation], ""))):
        parts[NAMED[operation]] = (OWN + "-" + parts[NAMED[operation]])[:40].rstrip("-")
    if operation == "putCategoryVersion" and DATE.fullmatch(str(parts.get("from", ""))):
        parts["from"] = "2099" + parts["from"][4:]  # nobody lives to see it in force
    if operation in KEPT_FOR_EVER and UUID.fullmatch(str(parts.get(KEPT_FOR_EVER[operation], ""))):
        parts[KEPT_FOR_EVER[operation]] = OWN_UUID


def replace(parts, name, own, shape, case):
    if own and shape.fullmatch(str(parts.get(name, ""))) and zlib.crc32(repr(case.body).encode()) % 3:
        parts[name] = own
