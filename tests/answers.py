"""Answers of APIs, for tests of the diagnosis: those in diagnose/payloads, and any values."""

from pathlib import Path

from hypothesis import strategies as st

from robotsfix.diagnose.reading.parser import Json

FOLDER = Path(__file__).parent / "diagnose" / "payloads"

VALUES: st.SearchStrategy[Json] = st.recursive(
    st.none()
    | st.booleans()
    | st.integers(-(10**17), 10**17)
    | st.floats(allow_nan=False, allow_infinity=False)
    | st.text(),
    lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner),
)
"""Values of JSON, as the parser gives them."""


def payload(name: str) -> bytes:
    """Give the octets of a payload."""
    return (FOLDER / name).read_bytes()
