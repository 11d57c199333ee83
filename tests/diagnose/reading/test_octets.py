"""From octets to text."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from robotsfix.diagnose.reading.octets import decode

TEXT = '{"a": "caf\u00e9 \U0001f600"}'


@pytest.mark.parametrize(
    "encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "utf-32-le"]
)
def test_encodings(encoding: str) -> None:
    assert decode(TEXT.encode(encoding)) == TEXT


def test_octets_that_are_not_utf_8() -> None:
    assert decode(b'{"a": "caf\xe9"}') == '{"a": "caf\udce9"}'


@given(st.binary())
def test_any_octets(octets: bytes) -> None:
    assert isinstance(decode(octets), str)
