"""What is behind one error."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from robotsfix.diagnose.errors.error import ApiError
from robotsfix.diagnose.errors.fields import Code
from robotsfix.diagnose.judgement import Judgement
from robotsfix.diagnose.judging import judge

FETCH = "The media could not be fetched from the provided URI."


def error(code: Code, details: str = "", message: str = "", platform: str = "") -> ApiError:
    return ApiError(code, message, details, platform, is_marked=True)


# Code, details; cause, barrier, status.
DETAILS: list[tuple[Code, str, str, str | None, int | None]] = [
    (440, "", "blocked", "unknown", None),
    (440, FETCH, "blocked", "unknown", None),
    (440, "Restricted by robots.txt", "blocked-by-robots-txt", "robots.txt", None),
    (440, "HTTP error code 403. Restricted by robots.txt", "blocked-by-robots-txt", None, 403),
    (440, "HTTP error code 403", "blocked-by-server", "http", 403),
    (440, "HTTP error code 401", "blocked-by-server", "http", 401),
    (440, "http  error\ncode 429", "blocked-by-server", "http", 429),
    (440, "HTTP error code 451", "blocked-by-server", "http", 451),
    (440, "HTTP error code 400", "blocked", "unknown", 400),
    (440, "HTTP error code 404", "media-missing", None, 404),
    (440, "HTTP error code 410", "media-missing", None, 410),
    (440, "HTTP error code 500", "server-failed", None, 500),
    (440, "HTTP error code 503", "server-failed", None, 503),
    (440, "HTTP error code 4031", "blocked", "unknown", None),
    (2207052, "", "blocked", "unknown", None),
    (138, "Restricted by robots.txt", "blocked-by-robots-txt", "robots.txt", None),
    (138, "RESTRICTED BY ROBOTS.TXT", "blocked-by-robots-txt", "robots.txt", None),
    (138, "HTTP error code 403", "blocked-by-server", "http", 403),
    (138, f"{FETCH} HTTP error code 404", "media-missing", None, 404),
    (138, f"{FETCH} HTTP error code 500", "server-failed", None, 500),
    (138, "error 2207052", "blocked", "unknown", None),
    (138, FETCH, "media-not-fetched", None, None),
    (138, "", "other-instagram-error", None, None),
    (138, "Invalid aspect ratio", "aspect-ratio", None, None),
    (138, "robots.txt", "other-instagram-error", None, None),
    (138, "HTTP error code 401", "other-instagram-error", None, None),
    (379, "", "not-told", None, None),
    (379, "Restricted by robots.txt", "blocked-by-robots-txt", "robots.txt", None),
    (107, "identical to the last one", "duplicate", None, None),
    (107, "The Page is gone", "refused", None, None),
    (110, "Status is a duplicate.", "duplicate", None, None),
    (161, "", "authorization", None, None),
    (416, "", "credits", None, None),
    (417, "", "permissions", None, None),
    (435, "", "rate-limit", None, None),
    (436, "", "timeout", None, None),
    (441, "", "enhancement", None, None),
    (444, "", "page-rate-limit", None, None),
    # A code that has nothing to do with crawlers stays so, whatever it says.
    (441, "Restricted by robots.txt", "enhancement", None, None),
    (999, "", "unknown", None, None),
    (None, "", "unknown", None, None),
    ("E_FOO", "", "unknown", None, None),
    (999, "Restricted by robots.txt", "blocked-by-robots-txt", "robots.txt", None),
    (999, FETCH, "blocked", "unknown", None),
    (999, "Video download failed with: HTTP error code 403", "blocked-by-server", "http", 403),
    (999, "HTTP error code 403: insufficient scope", "unknown", None, None),
    (None, "Meta error 2207052", "blocked", "unknown", None),
]


@pytest.mark.parametrize(("code", "details", "cause", "barrier", "status"), DETAILS)
def test_causes(
    code: Code, details: str, cause: str, barrier: str | None, status: int | None
) -> None:
    given_error = error(code, details)._replace(subcodes=(code,) if isinstance(code, int) else ())
    judgement = judge(given_error)
    assert judgement.cause.name == cause
    assert judgement.status == status
    assert judgement.is_blocked is cause.startswith("blocked")
    if barrier:
        assert judgement.barrier == barrier


def test_message_of_138() -> None:
    assert not judge(error(138, message="HTTP error code 403")).is_blocked
    assert judge(error(138, message="Restricted by robots.txt")).is_blocked
    assert judge(error(138, message="wrong aspect ratio")).cause.name == "aspect-ratio"


def test_a_block_beats_the_aspect_ratio() -> None:
    assert judge(error(138, "Restricted by robots.txt", "aspect ratio")).is_blocked


@pytest.mark.parametrize(
    ("code", "platform", "details", "crawler"),
    [
        (440, "instagram", "", "facebookexternalhit"),
        (440, "threads", "", "facebookexternalhit"),
        (440, "twitter", "", "Twitterbot"),
        (440, "linkedin", "", "LinkedInBot"),
        (440, "pinterest", "", "Pinterest"),
        (440, "reddit", "", ""),
        (440, "mynet", FETCH, ""),
        (440, "", "", "facebookexternalhit"),
        (138, "", "Restricted by robots.txt", "facebookexternalhit"),
        (None, "", "may be restricted by the site's robots.txt file", "Twitterbot"),
        (None, "", "blocked by rules set in robots.txt", "LinkedInBot"),
        (161, "facebook", "", ""),
    ],
)
def test_crawlers(code: Code, platform: str, details: str, crawler: str) -> None:
    assert judge(error(code, details, platform=platform)).crawler == crawler


@pytest.mark.parametrize(
    ("code", "platform"),
    [(138, "instagram"), (379, "threads"), (416, "twitter"), (444, "facebook"), (440, ""), (9, "")],
)
def test_platforms_that_are_not_told(code: int, platform: str) -> None:
    assert judge(error(code)).platform == platform
    assert judge(error(code, platform="x")).platform == "x"


@pytest.mark.parametrize("code", [107, 110, 161, 416, 417])
def test_numbers_that_others_use_too(code: int) -> None:
    bare = error(code)._replace(is_marked=False)
    assert judge(bare).cause.name == "unknown"
    assert judge(bare).platform == ""
    assert judge(error(code)).cause.name != "unknown"


@pytest.mark.parametrize(
    ("code", "subcodes", "cause"),
    [
        (161, (80001,), "page-rate-limit"),
        (80001, (80001,), "page-rate-limit"),
        (4, (1390008,), "rate-limit"),
        (9004, (2207052, 9004), "blocked"),
        (138, (2207052,), "other-instagram-error"),
    ],
)
def test_codes_of_meta(code: int, subcodes: tuple[int, ...], cause: str) -> None:
    assert judge(error(code)._replace(subcodes=subcodes)).cause.name == cause


@pytest.mark.parametrize(
    ("details", "wait"),
    [
        ("Retry-After: 3600", 3600),
        ("retry-after:60", 60),
        ('{"Retry-After": "120"}', 120),
        ("3600", 3600),
        (" 90 ", 90),
        ("Retry-After: soon", None),
        ("Retry-After: " + "9" * 99, None),
        ("Retry-After: Wed, 21 Oct 2026 07:28:00 GMT", None),
        ("-5", None),
        ("", None),
    ],
)
def test_how_long_to_wait(details: str, wait: int | None) -> None:
    assert judge(error(435, details)).wait == wait
    assert judge(error(436, details)).wait is None


def test_a_retry_that_says_nothing_else() -> None:
    nothing = error(None)._replace(may_be_retried=True)
    assert judge(nothing).cause.name == "transient"
    assert judge(nothing._replace(message="x")).cause.name == "unknown"
    assert judge(nothing._replace(code=9)).cause.name == "unknown"


THREADS = judge(error(379))


@pytest.mark.parametrize(
    ("beside", "barrier"),
    [
        (error(440), "unknown"),
        (error(440, "HTTP error code 403", platform="instagram"), "http"),
        (error(138, "Restricted by robots.txt"), "robots.txt"),
        (error(9004)._replace(subcodes=(2207052,)), "unknown"),
        (error(440, platform="pinterest"), None),
        (error(440, "HTTP error code 404"), None),
        (error(138, "aspect ratio"), None),
        (error(138), None),
        (error(161), None),
        (error(999, "Restricted by robots.txt"), None),
    ],
)
def test_threads_takes_the_cause_from_beside(beside: ApiError, barrier: str | None) -> None:
    other = judge(beside)
    assert THREADS.names_no_cause
    assert not other.names_no_cause
    taken = THREADS.with_cause_of(other) if other.tells_causes else THREADS
    assert (taken.error, taken.platform, taken.barrier) == (THREADS.error, "threads", barrier)
    if barrier:
        assert f"code {beside.code} in the same response" in taken.cause.meaning
        assert taken.cause.steps == other.cause.steps


def test_a_missing_file_is_taken_too() -> None:
    other = judge(error(440, "HTTP error code 404"))
    taken = THREADS.with_cause_of(other)
    assert other.tells_causes
    assert (taken.cause.name, taken.status) == ("media-missing", 404)


def test_sentences_about_previews() -> None:
    page = judge(error(None, "Fetching the page failed because it's denied by robots.txt."))
    assert (page.thing, page.crawler) == ("page", "Twitterbot")
    assert "Scrape" not in "".join(page.cause.steps)
    debugger = judge(error(None, "This response code could be due to a robots.txt block"))
    assert (debugger.barrier, debugger.crawler) == ("unknown", "facebookexternalhit")
    assert "no proof" in debugger.note


@given(
    st.integers() | st.sampled_from([440, 138, 379, 435]) | st.text() | st.none(),
    st.text(),
    st.text(),
)
def test_any_error(code: Code, details: str, platform: str) -> None:
    assert isinstance(judge(error(code, details, platform=platform)), Judgement)
