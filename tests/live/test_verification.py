"""What is in the way of crawlers: each situation on a real server."""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from verifications import META, X, page, sites, verified

from robotsfix.live.obstacles import Cause
from robotsfix.live.outcomes import Outcome
from robotsfix.live.verification import Inspection

ALLOWED = "robots.txt allows it; "
BOTH = "facebookexternalhit and Twitterbot"


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("site")


@pytest.fixture(scope="module")
def site(folder: Path) -> Iterator[dict[str, str]]:
    with sites(folder) as addresses:
        yield addresses


def causes(inspection: Inspection) -> list[list[Cause]]:
    return [[obstacle.cause for obstacle in found.obstacles] for found in inspection.found]


@pytest.mark.parametrize(
    ("name", "meta", "others", "sentence"),
    [
        ("blocked", Cause.ROBOTS, None, "robots.txt blocks facebookexternalhit: line 2"),
        (
            "rules_fail",
            Cause.ROBOTS_UNREADABLE,
            Cause.ROBOTS_UNREADABLE,
            (
                "robots.txt has status 503, which crawlers must take for a block of everything,"
                f" {BOTH} included"
            ),
        ),
        (
            "agent",
            Cause.USER_AGENT,
            None,
            f"{ALLOWED}the server answers facebookexternalhit with 403, but not a browser",
        ),
        (
            "cloudflare",
            Cause.USER_AGENT,
            None,
            f"{ALLOWED}Cloudflare answers facebookexternalhit with 403, but not a browser",
        ),
        (
            "challenge",
            Cause.CHALLENGE,
            None,
            (
                f"{ALLOWED}Cloudflare asks facebookexternalhit for a proof of being human, but not"
                " a browser"
            ),
        ),
        (
            "soft",
            Cause.USER_AGENT,
            None,
            (
                f"{ALLOWED}the server answers facebookexternalhit with a page of HTML in place of"
                " media, but not a browser"
            ),
        ),
        (
            "hotlink",
            Cause.HOTLINK,
            Cause.HOTLINK,
            f"{ALLOWED}the server answers {BOTH} with 403, but not with the site as Referer",
        ),
        (
            "ranges",
            Cause.RANGE,
            Cause.RANGE,
            f"{ALLOWED}the server answers {BOTH} with 416, but not if it asks for no range",
        ),
        (
            "page_instead",
            Cause.WRONG_KIND,
            Cause.WRONG_KIND,
            (
                f"{ALLOWED}the server answers {BOTH} with a page of HTML in place of media, and a"
                " browser too"
            ),
        ),
        (
            "empty",
            Cause.EMPTY,
            Cause.EMPTY,
            (
                f"{ALLOWED}the server answers {BOTH} with status 200 and an empty body, and a"
                " browser too"
            ),
        ),
        (
            "closed",
            Cause.REFUSED,
            Cause.REFUSED,
            f"{ALLOWED}the server answers {BOTH} with 403, and a browser too",
        ),
        (
            "gone",
            Cause.MISSING,
            Cause.MISSING,
            f"{ALLOWED}the server answers {BOTH} with 404, and a browser too",
        ),
        (
            "failing",
            Cause.FAILING,
            Cause.FAILING,
            f"{ALLOWED}the server answers {BOTH} with 502, and a browser too",
        ),
        (
            "hung_up",
            Cause.BROKEN,
            Cause.BROKEN,
            (
                f"{ALLOWED}the server gives {BOTH} no proper answer, and a browser too: the server"
                " closed the connection without an answer"
            ),
        ),
        (
            "loop",
            Cause.ASTRAY,
            Cause.ASTRAY,
            (
                f"{ALLOWED}the server sends {BOTH} astray, with status 302, and a browser too: the"
                " redirects lead in a circle"
            ),
        ),
        (
            "itself",
            Cause.ASTRAY,
            Cause.ASTRAY,
            (
                f"{ALLOWED}the server sends {BOTH} astray, with status 302, and a browser too: the"
                " redirects lead in a circle"
            ),
        ),
        (
            "file",
            Cause.ASTRAY,
            Cause.ASTRAY,
            (
                f"{ALLOWED}the server sends {BOTH} astray, with status 302, and a browser too: the"
                " redirect cannot be followed: only http and https are fetched"
            ),
        ),
        (
            "nowhere",
            Cause.ASTRAY,
            Cause.ASTRAY,
            (
                f"{ALLOWED}the server sends {BOTH} astray, with status 302, and a browser too: the"
                " name of the host cannot be resolved"
            ),
        ),
        (
            "moved_blocked",
            Cause.ROBOTS,
            Cause.ROBOTS,
            f"robots.txt of localhost:PORT blocks {BOTH}: line 3",
        ),
    ],
)
def test_what_is_in_the_way(
    site: dict[str, str], name: str, meta: Cause, others: Cause | None, sentence: str
) -> None:
    inspection, judgement = verified(f"{site[name]}/a.png")
    assert causes(inspection) == [[meta], [others] if others else []]
    assert judgement.sentence == sentence.replace("PORT", site[name].rpartition(":")[2])
    assert judgement.status == "blocked"
    assert judgement.is_robots_txt is (meta in {Cause.ROBOTS, Cause.ROBOTS_UNREADABLE})
    assert len(judgement.steps) >= 4


@pytest.mark.parametrize(
    "name", ["good", "no_rules", "rules_page", "rules_refused", "compressed", "moved", "text_type"]
)
def test_nothing_is_in_the_way(site: dict[str, str], name: str) -> None:
    inspection, judgement = verified(f"{site[name]}/a.png")
    assert causes(inspection) == [[], []]
    assert judgement.status == "healthy"
    assert judgement.sentence == (
        f"nothing is in the way: robots.txt allows it, and {BOTH} get the image"
    )
    assert all(found.visit.probe.outcome is Outcome.HEALTHY for found in inspection.found)
    assert all(found.visit.controls.made == () for found in inspection.found)


def test_too_many_redirects(site: dict[str, str]) -> None:
    _, judgement = verified(f"{site['long']}/a.png", X)
    assert "astray, with status 301" in judgement.sentence
    assert "there are more than 5 redirects" in judgement.sentence


def test_what_a_crawler_sends(site: dict[str, str]) -> None:
    inspection, _ = verified(f"{site['good']}/a.png", META)
    probe = inspection.found[0].visit.probe
    assert (probe.status, probe.kind) == (206, "image")
    assert probe.request.user_agent == (
        "facebookexternalhit/1.1 (+http://www.facebook.com/externalhit_uatext.php)"
    )
    assert ("Range", "bytes=0-524288") in probe.request.headers


def test_two_things_are_in_the_way(site: dict[str, str]) -> None:
    inspection, judgement = verified(f"{site['partly']}/media/none.png", META)
    assert causes(inspection) == [[Cause.ROBOTS, Cause.MISSING]]
    assert judgement.sentence.startswith(
        "robots.txt blocks facebookexternalhit: line 2; the server"
    )
    assert judgement.is_robots_txt


def test_each_hop_is_asked_about_on_its_own_host(site: dict[str, str]) -> None:
    inspection, _ = verified(f"{site['moved_blocked']}/a.png", META)
    first, second = inspection.found[0].visit.permissions
    assert (first.allowed, first.line) == (True, 2)
    assert (second.allowed, second.line, second.statement) == (False, 3, "Disallow: /other.png")
    assert second.robots_url.startswith("http://localhost:")


def test_robots_txt_that_is_refused_to_crawlers_is_read_as_a_browser(site: dict[str, str]) -> None:
    inspection, _ = verified(f"{site['rules_refused']}/a.png", META)
    permission = inspection.found[0].visit.permissions[0]
    assert (permission.allowed, permission.line) == (True, 2)
    assert "facebookexternalhit gets status 403 for robots.txt" in permission.note


def test_after_robots_txt_one_waits_for_meta(site: dict[str, str]) -> None:
    _, judgement = verified(f"{site['blocked']}/a.png", META)
    assert judgement.steps[0].startswith("Let facebookexternalhit in: http://127.0.0.1")
    assert any("24 hours" in step for step in judgement.steps)
    _, other = verified(f"{site['closed']}/a.png", META)
    assert not any("24 hours" in step for step in other.steps)


def test_the_firewall_that_is_seen_is_the_first_to_look_at(site: dict[str, str]) -> None:
    _, judgement = verified(f"{site['cloudflare']}/a.png", META)
    assert judgement.steps[0].startswith("In Cloudflare's dashboard")
    assert "facebookexternalhit" in judgement.steps[0]


def test_a_server_that_is_healthy_leaves_the_rest_of_the_guide(site: dict[str, str]) -> None:
    _, judgement = verified(f"{site['good']}/a.png", META)
    steps = " ".join(judgement.steps)
    assert "24 hours" in steps
    assert "Bot Fight Mode" in steps
    assert "hotlink protection" in steps
    assert "Cloudinary" in steps


def signed(hours: int) -> str:
    end = datetime.now(UTC) + timedelta(hours=hours)
    return f"AWSAccessKeyId=AK&Signature=ab&Expires={int(end.timestamp())}"


def test_a_signature_that_has_expired(site: dict[str, str]) -> None:
    inspection, judgement = verified(f"{site['s3']}/a.png?{signed(-1)}", META)
    assert causes(inspection) == [[Cause.EXPIRED]]
    assert judgement.sentence.startswith(f"{ALLOWED}the signed URL has expired, at 20")
    assert judgement.sentence.endswith(" UTC (Amazon S3 (version 2))")


def test_a_signature_that_the_server_does_not_mind(site: dict[str, str]) -> None:
    inspection, judgement = verified(f"{site['good']}/a.png?{signed(-1)}", META)
    assert judgement.status == "healthy"
    assert inspection.remarks[0].startswith("the signed URL says that it expired at 20")


def test_a_signature_that_expires_before_the_post_goes_out(site: dict[str, str]) -> None:
    url, now = f"{site['good']}/a.png?{signed(2)}", datetime.now(UTC)
    inspection, judgement = verified(url, META, publish_at=now + timedelta(days=1))
    assert causes(inspection) == [[Cause.EXPIRED]]
    assert "the signed URL expires too early" in judgement.sentence
    inspection, judgement = verified(url, META, publish_at=now + timedelta(hours=1, minutes=30))
    assert judgement.status == "healthy"
    assert "less than an hour after the post" in inspection.remarks[0]
    inspection, _ = verified(url, META, publish_at=now)
    assert inspection.remarks[0].endswith("which is late enough")
    inspection, _ = verified(url, META)
    assert inspection.remarks[0].endswith("name its time with `--publish-at`")


def test_a_content_type_that_is_wrong(site: dict[str, str]) -> None:
    inspection, _ = verified(f"{site['text_type']}/a.png", META)
    assert "the Content-Type of the image is `text/plain`" in inspection.remarks[0]


def test_a_page_and_its_image(site: dict[str, str], folder: Path) -> None:
    page(
        folder,
        "whole.html",
        ("og:title", "Hello"),
        ("og:image", f"{site['good']}/a.png"),
        ("og:image:width", "1200"),
        ("og:image:height", "630"),
    )
    inspection, judgement = verified(f"{site['good']}/whole.html")
    preview = inspection.preview
    assert preview
    assert (preview.measures.width, preview.measures.height) == (1200, 630)
    assert (preview.defects, preview.advice) == ((), ())
    assert judgement.sentence.endswith(f"{BOTH} get the page and its og:image")


@pytest.mark.parametrize(
    ("image", "defect"),
    [
        ("/small.png", "og:image is 199 x 630 pixels, and is left out below 200 x 200"),
        ("/large.png", "og:image has 8.0 MB, and is left out above 8 MB"),
        ("ftp://example.org/a.png", "og:image is no address that can be fetched"),
        ("", "og:image is missing"),
        ("/none.png", "og:image: the server answers facebookexternalhit with 404"),
        ("/page.html", "og:image: the server answers facebookexternalhit with a page of HTML"),
    ],
)
def test_an_image_that_no_preview_shows(
    site: dict[str, str], folder: Path, image: str, defect: str
) -> None:
    page(folder, "broken.html", ("og:image", image))
    _, judgement = verified(f"{site['good']}/broken.html", META)
    assert judgement.status == "blocked"
    assert judgement.sentence.startswith(f"{ALLOWED}{defect}")


@pytest.mark.parametrize(
    ("tags", "advice"),
    [
        ([("og:image", "/a.png")], "is no whole URL"),
        ([("og:image", "/square.png")], "it is cut, unless it is near 1200 x 630"),
        ([("og:image", "/drawing.svg")], "is an SVG image"),
        ([("og:image", "/a.png")], "has no og:image:width and og:image:height"),
        (
            [("og:image", "/a.png"), ("og:image:width", "600"), ("og:image:height", "315")],
            "is 1200 x 630 pixels, and declared as 600 x 315",
        ),
        (
            [("og:image", "/a.png"), ("og:image:width", "wide"), ("og:image:height", "315")],
            "that is no number",
        ),
    ],
)
def test_what_would_make_a_preview_better(
    site: dict[str, str], folder: Path, tags: list[tuple[str, str]], advice: str
) -> None:
    page(folder, "better.html", *tags)
    inspection, judgement = verified(f"{site['good']}/better.html", META)
    assert inspection.preview
    assert any(advice in each for each in inspection.preview.advice)
    assert judgement.status in {"healthy", "blocked"}


def test_an_image_that_robots_txt_blocks(site: dict[str, str], folder: Path) -> None:
    page(folder, "media.html", ("og:image", f"{site['partly']}/media/a.png"))
    inspection, judgement = verified(f"{site['good']}/media.html")
    assert judgement.sentence == f"og:image: robots.txt blocks {BOTH}: line 2"
    assert judgement.is_robots_txt
    assert causes(inspection) == [[], []]


def test_an_image_that_is_protected_from_other_sites(site: dict[str, str], folder: Path) -> None:
    page(folder, "hotlinked.html", ("og:image", f"{site['hotlink']}/a.png"))
    _, judgement = verified(f"{site['good']}/hotlinked.html", META)
    assert judgement.sentence.startswith(f"{ALLOWED}og:image: the server answers facebookext")
    assert judgement.sentence.endswith("with 403, but not with the site as Referer")


def test_a_crawler_that_does_not_heed_robots_txt(site: dict[str, str]) -> None:
    inspection, judgement = verified(f"{site['partly']}/media/a.png", "Slackbot")
    assert judgement.status == "healthy"
    assert judgement.sentence == "nothing is in the way: Slackbot gets the image"
    assert inspection.remarks[0] == (
        "robots.txt forbids it to Slackbot, which does not heed robots.txt"
    )


def test_a_page_where_others_get_media(site: dict[str, str]) -> None:
    inspection, judgement = verified(f"{site['mixed']}/plain")
    assert causes(inspection) == [[Cause.USER_AGENT], []]
    assert "a page of HTML in place of media, but not a browser" in judgement.sentence
