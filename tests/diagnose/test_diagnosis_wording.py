"""An error in words."""

import pytest

from robotsfix.diagnose.errors.error import ApiError, Response
from robotsfix.diagnose.judgement import Judgement
from robotsfix.diagnose.judging import judge
from robotsfix.diagnose.wording import Wording, capitalize, crawler_name, name_of

INSTAGRAM = ApiError(440, "", "", "instagram", is_marked=True)
URL = "https://a.example/b"


def words(error: ApiError, *posted: str, urls: tuple[str, ...] = ()) -> Wording:
    response = Response(1)
    response.errors.append(error)
    response.posted.extend(posted)
    return Wording(judge(error), response, urls)


@pytest.mark.parametrize(
    ("platform", "name"),
    [
        ("instagram", "Meta's crawler facebookexternalhit"),
        ("twitter", "X's crawler Twitterbot"),
        ("reddit", "the crawler of Reddit"),
        ("mynet", "the crawler of mynet"),
    ],
)
def test_crawlers(platform: str, name: str) -> None:
    assert crawler_name(judge(INSTAGRAM._replace(platform=platform))) == name
    assert name_of("") == "the network"
    assert len(name_of("x" * 999)) == 60


def test_where_the_robots_txt_is() -> None:
    (step,) = (each for each in words(INSTAGRAM).steps if "let facebookexternalhit in" in each)
    assert "the robots.txt of the host that serves the media" in step
    (step, *_) = (each for each in words(INSTAGRAM, urls=(URL,)).steps if each[:5] == "If it")
    assert "https://a.example/robots.txt" in step


def test_where_the_post_is_out_already() -> None:
    alone = words(INSTAGRAM).steps
    assert "Send the post again. Ayrshare has an endpoint for a retry." in alone
    steps = words(INSTAGRAM, "bluesky", "").steps
    assert (
        "Send the post again, but only where it failed: it is out on Bluesky and another network"
        " already. Ayrshare has an endpoint for a retry."
    ) in steps


def test_facebook_is_no_witness() -> None:
    assert "That Facebook took it proves nothing" in words(INSTAGRAM, "facebook").meaning
    assert "proves nothing: Pages" not in words(INSTAGRAM, "twitter").meaning


def test_an_enhancement_that_failed() -> None:
    error = ApiError(441, "", "", "twitter", is_marked=True)
    assert words(error).steps[0] == "Nothing was posted, so send the whole post again."
    assert words(error, "bluesky").steps[:2] == [
        "Do not send the whole post again: it is out on Bluesky already, and would be there twice.",
        "Send it again for X only.",
    ]


def test_retries() -> None:
    offered = "The API offers to send it again as it is (retryAvailable)."
    vain = "that fails until the crawler gets in"
    assert vain in words(INSTAGRAM._replace(may_be_retried=True)).meaning
    assert offered not in words(INSTAGRAM._replace(may_be_retried=True)).steps
    unknown = ApiError(9, "x", "", "", may_be_retried=True)
    assert words(unknown).steps[-1] == offered
    assert offered not in words(unknown._replace(code=436)).steps
    assert offered not in words(unknown._replace(code=None, message="")).steps


@pytest.mark.parametrize(
    ("seconds", "text"),
    [
        (1, "Wait at least 1 second, then"),
        (59, "Wait at least 59 seconds, then"),
        (60, "Wait at least 60 seconds (1 minute), then"),
        (90, "Wait at least 90 seconds (about 1.5 minutes), then"),
        (3600, "Wait at least 3600 seconds (1 hour), then"),
        (5000, "Wait at least 5000 seconds (about 1.4 hours), then"),
        (86400, "Wait at least 86400 seconds (24 hours), then"),
        (None, "Wait until the limit has passed, then"),
    ],
)
def test_waiting(seconds: int | None, text: str) -> None:
    details = "" if seconds is None else f"Retry-After: {seconds}"
    assert words(ApiError(435, "", details, "instagram", is_marked=True)).steps[0].startswith(text)


def test_caches_are_told_where_they_are_known() -> None:
    meta = "After a change, allow for 24 hours: Meta keeps a robots.txt that long."
    assert meta in words(INSTAGRAM).steps
    assert meta not in words(INSTAGRAM._replace(platform="pinterest")).steps
    assert all(words(INSTAGRAM._replace(platform="pinterest")).steps)


def test_previews_are_refreshed() -> None:
    page = ApiError(None, "blocked by rules set in robots.txt", "", "")
    assert words(page).steps[-1] == (
        "Make the crawler look again: inspect the URL at https://www.linkedin.com/post-inspector/."
    )


def test_braces_in_a_response_stay() -> None:
    error = ApiError("{x}", "{y}", "{z}", "{platform}", is_marked=True)
    assert words(error).clause("{a}") == "robotsfix cannot tell what code `{x}` of {a} means"
    assert words(error).clause("") == "robotsfix cannot tell what code `{x}` means"


def test_capitals() -> None:
    assert capitalize("a b") == "A b"
    assert capitalize("robotsfix lint") == "robotsfix lint"
    assert capitalize("") == ""
    assert isinstance(judge(INSTAGRAM), Judgement)
