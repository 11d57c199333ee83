"""From octets to responses."""

import json

from hypothesis import given
from hypothesis import strategies as st

from robotsfix.diagnose.responses import read

ERROR = json.dumps({"status": "error", "code": 440, "platform": "instagram"})


def lines_of(text: str) -> list[tuple[int, str]]:
    """Give the line and the message of each known sentence outside of JSON."""
    return [
        (response.line, error.message)
        for response in read(text.encode()).plain
        for error in response.errors
    ]


def test_lines() -> None:
    reading = read(f"a\n{ERROR}\nb\r\n\nc {ERROR}{ERROR}\n".encode())
    assert [response.line for response in reading.responses] == [2, 5, 5]
    pretty = json.dumps(json.loads(ERROR), indent=2)
    assert [each.line for each in read(f"{pretty}\n{pretty}".encode()).responses] == [1, 6]


def test_known_sentences_around_json() -> None:
    text = f"Restricted by robots.txt\n{ERROR} x\ny Restricted by robots.txt z\n{ERROR}"
    assert lines_of(text) == [
        (1, "Restricted by robots.txt"),
        (3, "y Restricted by robots.txt z"),
    ]


def test_sentences_of_one_message() -> None:
    text = "Media download has failed:\nHTTP error code 403.\nRestricted by robots.txt\nbye"
    assert lines_of(text) == [(2, "HTTP error code 403. Restricted by robots.txt")]
    assert len(lines_of(f"HTTP error code 403{' ' * 999}Restricted by robots.txt")) == 2
    of_two = "Restricted by robots.txt, blocked by rules set in robots.txt"
    assert len(lines_of(of_two)) == 2


def test_long_lines_are_cut() -> None:
    ((_, message),) = lines_of("x" * 9_999 + "Restricted by robots.txt" + "y" * 9_999)
    assert len(message) < 1_000
    assert "Restricted by robots.txt" in message


def test_sentences_without_end() -> None:
    found = lines_of("Restricted by robots.txt\n" * 99_999)
    assert len(found) == 200
    assert all(len(message) < 2_000 for _, message in found)


def test_what_is_json() -> None:
    assert read(b"{}").is_json
    assert read(b" [1, 2]\n").is_json
    assert read(b'\xef\xbb\xbf{"a": 1}').is_json
    assert read(b'x {"a": 1} y').is_json
    assert not read(b"").is_json
    assert not read(b"see [1] and {x}").is_json
    assert not read(b'"a"').is_json


def test_notes() -> None:
    assert read(b'\n{"a": 1, "b').notes == [
        "The JSON on line 2 was read in part only: the text ends inside it."
    ]
    assert read(b'{"code": 1, "code": 2}').notes == [
        "`code` stands twice in an object of line 1; the last one counts."
    ]
    assert read(ERROR.encode()).notes == []


def test_too_many_errors() -> None:
    reading = read((ERROR + "\n").encode() * 3_000)
    assert reading.notes == ["There are more errors: only the first 2000 were read."]
    assert len(reading.responses) == 2_000


@given(st.binary() | st.text().map(str.encode) | st.text('{}[]":, robots.tx403').map(str.encode))
def test_nothing_raises(octets: bytes) -> None:
    reading = read(octets)
    assert len(reading.plain) <= 200
