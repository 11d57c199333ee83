"""What is behind the errors in a file, from its octets to the answer."""

import json
from contextlib import suppress

import pytest
from answers import FOLDER, VALUES, payload
from hypothesis import given
from hypothesis import strategies as st

from robotsfix.diagnose.diagnosing import NothingFoundError, diagnose
from robotsfix.diagnose.diagnosis import Diagnosis
from robotsfix.diagnose.errors.fields import Code
from robotsfix.diagnose.reading.parser import Json

META = "facebookexternalhit"
Seen = tuple[Code, str, str]

# Of each payload the crawler that is kept out, and of each error code, platform and cause.
PAYLOADS: dict[str, tuple[str, list[Seen]]] = {
    "107-and-110.json": ("", [(110, "twitter", "duplicate"), (107, "facebook", "duplicate")]),
    "107-other.json": ("", [(107, "facebook", "refused")]),
    "138-and-379.json": (
        META,
        [
            (138, "instagram", "blocked-by-robots-txt"),
            (379, "threads", "blocked-by-robots-txt"),
        ],
    ),
    "138-aspect-ratio-and-379.json": (
        "",
        [(138, "instagram", "aspect-ratio"), (379, "threads", "not-told")],
    ),
    "138-aspect-ratio.json": ("", [(138, "instagram", "aspect-ratio")]),
    "138-not-fetched.json": ("", [(138, "instagram", "media-not-fetched")]),
    "138-other.json": ("", [(138, "instagram", "other-instagram-error")]),
    "138-robots.json": (META, [(138, "instagram", "blocked-by-robots-txt")]),
    "138-status-403.json": (META, [(138, "instagram", "blocked-by-server")]),
    "161.json": ("", [(161, "facebook", "authorization")]),
    "379.json": ("", [(379, "threads", "not-told")]),
    "416.json": ("", [(416, "twitter", "credits")]),
    "417.json": ("", [(417, "twitter", "permissions")]),
    "435-no-details.json": ("", [(435, "instagram", "rate-limit")]),
    "435-subcode.json": ("", [(4, "", "rate-limit")]),
    "435.json": ("", [(435, "instagram", "rate-limit")]),
    "436.json": ("", [(436, "instagram", "timeout")]),
    "440-and-379.json": (
        META,
        [(379, "threads", "blocked-by-server"), (440, "instagram", "blocked-by-server")],
    ),
    "440-pinterest.json": ("Pinterest", [(440, "pinterest", "blocked")]),
    "440-robots.json": (META, [(440, "instagram", "blocked-by-robots-txt")]),
    "440-status-404.json": ("", [(440, "instagram", "media-missing")]),
    "440-status-503.json": ("", [(440, "instagram", "server-failed")]),
    "440-telegram.json": ("unknown", [(440, "telegram", "blocked")]),
    "440.json": (META, [(440, "instagram", "blocked")]),
    "441-partial.json": ("", [(441, "twitter", "enhancement"), (441, "linkedin", "enhancement")]),
    "441-total.json": ("", [(441, "twitter", "enhancement")]),
    "444-as-161.json": ("", [(161, "facebook", "page-rate-limit")]),
    "444-in-a-history.json": ("", [(444, "facebook", "page-rate-limit")]),
    "444-of-meta.json": ("", [(80001, "", "page-rate-limit")]),
    "444.json": ("", [(444, "facebook", "page-rate-limit")]),
    "broken-off.json": (META, [(138, "instagram", "blocked-by-robots-txt")]),
    "code-of-x-itself.json": ("", [(161, "", "unknown")]),
    "console.log": (META, [(440, "instagram", "blocked")]),
    "curl.txt": (META, [(440, "instagram", "blocked")]),
    "errors-per-platform.json": (
        META,
        [(440, "instagram", "blocked"), (379, "threads", "blocked")],
    ),
    "escaped.log": (META, [(440, "instagram", "blocked")]),
    "json-lines.log": (META, [(440, "instagram", "blocked"), (416, "twitter", "credits")]),
    "line-of-a-log.log": (META, [(440, "instagram", "blocked")]),
    "meta-2207052.json": (META, [(9004, "", "blocked")]),
    "meta-container.json": (META, [(None, "", "blocked")]),
    "per-platform.json": (
        META,
        [
            (440, "instagram", "blocked-by-robots-txt"),
            (379, "threads", "blocked-by-robots-txt"),
        ],
    ),
    "python.log": (META, [(440, "instagram", "blocked")]),
    "raw-line-end.json": ("", [(107, "facebook", "duplicate")]),
    "retry-available.json": ("", [(None, "", "transient")]),
    "sentence-2207052.txt": (META, [(None, "", "blocked")]),
    "sentence-403.txt": (META, [(None, "", "blocked-by-server")]),
    "sentence-debugger.txt": (META, [(None, "", "blocked")]),
    "sentence-linkedin.txt": ("LinkedInBot", [(None, "", "blocked-by-robots-txt")]),
    "sentence-meta.txt": (META, [(None, "", "blocked-by-robots-txt")]),
    "sentence-x-image.txt": ("Twitterbot", [(None, "", "blocked-by-robots-txt")]),
    "sentence-x-page.txt": ("Twitterbot", [(None, "", "blocked-by-robots-txt")]),
    "several-causes.json": (
        META,
        [
            (138, "instagram", "blocked-by-robots-txt"),
            (379, "threads", "blocked-by-robots-txt"),
            (416, "twitter", "credits"),
        ],
    ),
    "several-posts.json": (META, [(440, "instagram", "blocked"), (379, "threads", "not-told")]),
    "success.json": ("", []),
    "unknown-code-retry.json": ("", [(499, "tiktok", "unknown")]),
    "unknown-code-with-a-sentence.json": (META, [(499, "instagram", "blocked-by-robots-txt")]),
    "unknown-code.json": ("", [(499, "tiktok", "unknown")]),
    "unrelated.json": ("", []),
    "webhook-as-a-string.json": (META, [(440, "instagram", "blocked")]),
    "webhook.json": (META, [(138, "instagram", "blocked-by-robots-txt")]),
}


def seen(diagnosis: Diagnosis) -> list[Seen]:
    return [
        (judgement.error.code, judgement.platform, judgement.cause.name)
        for judgement in (entry.judgement for entry in diagnosis.entries)
    ]


@pytest.mark.parametrize("name", PAYLOADS)
def test_payloads(name: str) -> None:
    crawler, errors = PAYLOADS[name]
    diagnosis = diagnose(payload(name))
    assert seen(diagnosis) == errors
    assert diagnosis.is_blocked is bool(crawler)
    blocked = {entry.judgement.crawler for entry in diagnosis.entries if entry.judgement.is_blocked}
    assert blocked == ({crawler.replace("unknown", "")} if crawler else set())
    assert all(entry.steps and entry.meaning for entry in diagnosis.entries)
    assert {step for advice in diagnosis.advice for step in advice.steps} == {
        step for entry in diagnosis.entries for step in entry.steps
    }


def test_every_payload_is_tested() -> None:
    assert {path.name for path in FOLDER.iterdir()} == {*PAYLOADS, "unrelated.txt"}


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "utf-16-le", "utf-32"])
@pytest.mark.parametrize("name", ["440.json", "441-partial.json", "escaped.log"])
def test_encodings(name: str, encoding: str) -> None:
    octets = payload(name)
    diagnosis, expected = diagnose(octets.decode().encode(encoding)), diagnose(octets)
    assert diagnosis._replace(entries=()) == expected._replace(entries=())
    assert seen(diagnosis) == seen(expected)


@pytest.mark.parametrize(
    ("octets", "reason"),
    [
        (b"", "empty"),
        (b" \r\n\t", "empty"),
        (b"null", "no error response found"),
        (b'"x"', "no error response found"),
        (b"440", "no error response found"),
        (b"\x00\xff\xfe", "no error response found"),
        (b"<html><body>502 Bad Gateway</body></html>", "no error response found"),
        (payload("unrelated.txt"), "no error response found"),
    ],
)
def test_nothing_to_diagnose(octets: bytes, reason: str) -> None:
    with pytest.raises(NothingFoundError, match=reason):
        diagnose(octets)


def test_nothing_found_in_what_was_read() -> None:
    with pytest.raises(NothingFoundError, match=r"; there is too much of it: .* line 1 only$"):
        diagnose(b"[" * 2_000_000)


@pytest.mark.parametrize("octets", [b"{}", b"[]", b"[1]", b'{"a": 1}', b'[{"status": "success"}]'])
def test_no_error(octets: bytes) -> None:
    diagnosis = diagnose(octets)
    assert diagnosis.verdict == "There is no error in this response."
    assert diagnosis[1:] == ((), (), (), (), False, (), ())


def test_commands() -> None:
    diagnosis = diagnose(payload("several-causes.json"))
    assert diagnosis.media == (
        "https://media.bakery.example/a.mp4",
        "https://cdn.bakery.example/b.mp4",
    )
    assert [command.shell for command in diagnosis.commands] == [
        "robotsfix verify https://media.bakery.example/a.mp4",
        "robotsfix verify https://cdn.bakery.example/b.mp4",
        "robotsfix lint https://media.bakery.example",
        "robotsfix lint https://cdn.bakery.example",
    ]
    assert not diagnosis.lacks_media


def test_media_that_is_named_by_the_user() -> None:
    diagnosis = diagnose(payload("several-causes.json"), ["https://own.example/x"])
    assert diagnosis.media == ("https://own.example/x",)
    # Whoever names media wants to have it checked, whatever the error is.
    assert diagnose(payload("416.json"), ["https://own.example/x"]).commands


@pytest.mark.parametrize("name", ["440-robots.json", "379.json", "138-not-fetched.json"])
def test_media_that_is_not_named(name: str) -> None:
    diagnosis = diagnose(payload(name))
    assert (diagnosis.commands, diagnosis.lacks_media) == ((), True)


@pytest.mark.parametrize("name", ["416.json", "success.json", "138-aspect-ratio.json"])
def test_commands_are_of_no_use_for_other_errors(name: str) -> None:
    diagnosis = diagnose(payload(name))
    assert (diagnosis.commands, diagnosis.lacks_media) == ((), False)


def test_media_of_the_error_comes_before_media_of_others() -> None:
    sent = '{"post": "x", "mediaUrls": ["https://a.example/sent"]}\n'
    failed = '{"status": "error", "code": 440, "message": "m"%s}\n'
    assert diagnose((sent + failed % "").encode()).media == ("https://a.example/sent",)
    own = (sent + failed % ', "mediaUrl": "https://a.example/own"').encode()
    assert diagnose(own).media == ("https://a.example/own",)
    said = failed.replace("%s", "").replace('"m"', '"from this URL: https://a.example/said."')
    assert diagnose((sent + said).encode()).media == ("https://a.example/said",)


def test_one_publication_in_two_answers() -> None:
    pieces = [{"status": "error", "id": "a", "errors": [{"code": code}]} for code in (379, 440)]
    assert all(
        entry.judgement.is_blocked
        for entry in diagnose("\n".join(map(json.dumps, pieces)).encode()).entries
    )
    pieces[0]["id"] = "b"
    (_, threads) = diagnose("\n".join(map(json.dumps, pieces)).encode()).entries
    assert threads.judgement.cause.name == "not-told"


def test_what_is_repeated_is_counted() -> None:
    (entry, _) = diagnose(payload("json-lines.log")).entries
    assert entry.lines == (1, 3)
    answers = payload("json-lines.log").decode().replace("kT4wZ0p", "a", 1).encode()
    (entry, _) = diagnose(answers).entries
    assert (entry.lines, entry.posts) == ((1, 3), ("a", "kT4wZ0p"))


def test_advice_is_given_once_for_all_platforms() -> None:
    advice = diagnose(payload("several-causes.json")).advice
    assert [each.platforms for each in advice] == [("Instagram", "Threads"), ("X",)]


def test_text_around_an_error_is_not_another_one() -> None:
    text = b"Restricted by robots.txt " + payload("440-robots.json")
    assert len(diagnose(text).entries) == 1
    other = b"Restricted by robots.txt " + payload("416.json")
    assert diagnose(other).is_blocked
    assert len(diagnose(other).entries) == 2


def test_structured_logs() -> None:
    assert diagnose(b'{"level": "error", "msg": "Restricted by robots.txt"}').is_blocked
    assert not diagnose(b'{"level": "error", "post": "Restricted by robots.txt"}').is_blocked


def test_many_kinds_of_errors() -> None:
    errors = [{"code": code, "message": "x"} for code in range(1_000, 1_300)]
    diagnosis = diagnose(json.dumps({"errors": errors}).encode())
    assert len(diagnosis.entries) == 100
    assert "There are more kinds of errors: only 100 are shown." in diagnosis.notes


def test_many_notes() -> None:
    diagnosis = diagnose("\n".join('{"a": 1 x' for _ in range(50)).encode())
    assert len(diagnosis.notes) == 6
    assert diagnosis.notes[-1] == "There are 45 more remarks of this kind."


NAMES = ["status", "errors", "error", "code", "errCode", "message", "details", "platform"]
NAMES += ["postIds", "id", "mediaUrls", "retryAvailable", "facebook", "post", "error_subcode"]
FIELDS: st.SearchStrategy[Json] = st.recursive(
    VALUES | st.sampled_from([440, "138", 379, 441, "error", "Restricted by robots.txt", 1e300]),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.sampled_from(NAMES), inner),
    max_leaves=20,
)


@given(FIELDS)
def test_any_types_in_any_field(value: Json) -> None:
    answer = {"status": "error", "errors": [value, {"code": 379}], "facebook": value}
    assert isinstance(diagnose(json.dumps(answer).encode()), Diagnosis)
    assert isinstance(diagnose(json.dumps([answer, {"x": json.dumps(value)}]).encode()), Diagnosis)


@given(st.binary() | st.text('{}[]":, eros.code440138\\"\n').map(str.encode))
def test_any_octets(octets: bytes) -> None:
    for around in (b"%s", b'{"status": "error", "code": 440, "details": "%s', b"[%s]"):
        with suppress(NothingFoundError):
            assert isinstance(diagnose(around % octets), Diagnosis)


@pytest.mark.parametrize("name", ["several-causes.json", "escaped.log", "python.log"])
def test_wherever_it_breaks_off(name: str) -> None:
    octets = payload(name)
    for length in range(0, len(octets), 7):
        with suppress(NothingFoundError):
            assert diagnose(octets[:length]).verdict
