"""Test cases of other projects, kept outside of the repository, in `../shared/vectors`.

Its README.md says where each file comes from, and how to read it.
"""

import base64
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple

import pytest

FOLDER = Path(__file__).resolve().parents[2] / "shared" / "vectors"


class Vector(NamedTuple):
    """One question to a robots.txt, and what google/robotstxt answers."""

    id: str
    robots: bytes
    agent: str
    url: str
    allowed: bool
    line: int | None
    """The deciding line, from 1; None if no rule matches."""
    others: dict[str, object]
    """What other parsers answer, by their names in README.md: True, False, or what went wrong; as
    `rfc`, what follows from RFC 9309 alone, or None if that leaves it open."""


def load(name: str) -> list[dict[str, Any]]:
    """Give the records of one file; skip the test if the folder is not there."""
    path = FOLDER / f"{name}.json"
    if not path.exists():
        pytest.skip(f"the shared test vectors are not here: no {path}")
    records: list[dict[str, Any]] = json.loads(path.read_bytes())
    return records


def load_vectors(name: str) -> Iterator[Vector]:
    """Give the questions of one file that name a single crawler."""
    for record in load(name):
        if record.get("agents") or not isinstance(record["agent"], str):
            continue
        encoded, encoded_url = record.get("robots_b64"), record.get("url_b64")
        yield Vector(
            id=record["id"],
            robots=(
                base64.b64decode(encoded)
                if encoded
                else record["robots"].encode("utf-8", "surrogatepass")
            ),
            agent=record["agent"],
            url=(
                base64.b64decode(encoded_url).decode("utf-8", "surrogateescape")
                if encoded_url
                else record["url"]
            ),
            allowed=record["google"],
            line=record["google_line"] or None,
            others={"rfc": record["rfc"], **record["parsers"]},
        )
