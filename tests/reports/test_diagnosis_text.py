"""What is behind errors, for the person whose post failed."""

import json
import re

import pytest
from answers import FOLDER, payload
from comparisons import HOSTILE
from hypothesis import given
from hypothesis import strategies as st

from robotsfix.diagnose.diagnosing import NothingFoundError, diagnose
from robotsfix.reports.diagnosis.text import render

ALL = sorted(path.name for path in FOLDER.iterdir() if path.name != "unrelated.txt")
WIDTH = 88


def shown(name: str, *media: str, colour: bool = False) -> str:
    return render(diagnose(payload(name), media), colour=colour)


def test_a_whole_report() -> None:
    assert shown("138-robots.json", "https://media.bakery.example/a b".replace(" ", "?")) == (
        """\
A rule in robots.txt keeps Meta's crawler facebookexternalhit from your media, so
Instagram did not publish.

Instagram, code 138, post kT4wZ0p
  says     Instagram cannot process your post.
  details  Media download has failed.: The media could not be fetched from the provided
           URI. Video download failed with: HTTP error code 403. Restricted by
           robots.txt
  means    Meta's crawler facebookexternalhit fetches your media from your server, and
           found a robots.txt that does not let it in, or that it could not read. The
           API offers a retry (retryAvailable), but that fails until the crawler gets
           in.

What to do
  1. See which line it is: https://media.bakery.example/robots.txt decides, and
     `robotsfix lint` names the line (the command is below).
  2. Let facebookexternalhit in: `robotsfix fix --write robots.txt` mends your copy of
     the file, which you then publish.
  3. Check the result: `robotsfix verify` fetches as the crawler does.
  4. After a change, allow for 24 hours: Meta keeps a robots.txt that long.
  5. Send the post again. Ayrshare has an endpoint for a retry.
  6. If robots.txt lets it in and it still fails, something else is in the way: a
     firewall or bot protection (Cloudflare's Bot Fight Mode, the bot rules of AWS WAF),
     hotlink protection, a signed URL that has expired, or a setting of the service that
     hosts your media.
  7. If nothing helps, write to the support of your API. Have at hand: the id of the
     post, the output of `robotsfix verify`, and your robots.txt.

Commands
  robotsfix verify 'https://media.bakery.example/a?b'
  robotsfix lint https://media.bakery.example
"""
    )


def test_no_error() -> None:
    assert shown("success.json") == "There is no error in this response.\n"


def test_media_that_is_not_named() -> None:
    assert shown("379.json").endswith(
        """
Commands
  No URL is named. Put it in place of MEDIA_URL, and its host in place of HOST; or name
  it with --media-url, and these commands come ready to run:
  robotsfix verify MEDIA_URL
  robotsfix lint https://HOST
"""
    )


def test_no_commands_where_they_are_of_no_use() -> None:
    assert "Commands" not in shown("416.json")


def test_several_causes() -> None:
    text = shown("several-causes.json")
    assert "\nWhat to do for Instagram and Threads\n  1. " in text
    assert "\nWhat to do for X\n  1. " in text


def test_repeated_errors_and_notes() -> None:
    assert "\nInstagram, code 440, post kT4wZ0p (2 times, lines 1, 3)\n" in shown("json-lines.log")
    assert "(2 times, line 1)" in shown("444-in-a-history.json")
    assert shown("broken-off.json").endswith(
        "\nNote: The JSON on line 1 was read in part only: the text ends inside it.\n"
    )


@pytest.mark.parametrize(
    ("name", "heading"),
    [
        ("unknown-code.json", "TikTok, code 499, post kT4wZ0p"),
        ("code-of-x-itself.json", "Error, code 161"),
        ("meta-2207052.json", "Meta, code 9004"),
        ("meta-container.json", "Meta, post 178"),
        ("sentence-linkedin.txt", "LinkedIn"),
        ("retry-available.json", "Error"),
    ],
)
def test_headings(name: str, heading: str) -> None:
    assert f"\n\n{heading}\n" in shown(name)


@pytest.mark.parametrize("name", ALL)
def test_lines_are_short_and_commands_whole(name: str) -> None:
    text = shown(name)
    for line in text.split("\n"):
        assert line.rstrip() == line
        assert len(line) <= WIDTH or line.startswith("  robotsfix ")
    assert text.count("`") % 2 == 0
    # A command is not broken between its words.
    assert all(line.count("`") % 2 == 0 for line in text.split("\n"))
    assert "\n\n\n" not in text
    assert not re.search("[{}]", text.partition("Commands")[0]) or "{" in payload(name).decode()


@pytest.mark.parametrize("name", ALL)
def test_colours_change_no_letter(name: str) -> None:
    coloured = shown(name, colour=True)
    assert "\x1b[1" in coloured
    assert re.sub("\x1b\\[[0-9;]*m", "", coloured) == shown(name)
    assert coloured.startswith("\x1b[1;31m") is diagnose(payload(name)).is_blocked


def hostile_answer(text: str) -> bytes:
    error = {"status": "error", "code": text, "message": text, "details": text, "platform": text}
    return json.dumps(
        {
            "errors": [error, {**error, "code": 440}, text],
            "id": text,
            "postIds": [{"platform": text}],
            "mediaUrls": [text, f"https://a.example/{text}", f"https://{text}/"],
            text: 1,
        }
    ).encode()


@pytest.mark.parametrize("kind", HOSTILE)
def test_nothing_raw_gets_out(kind: str) -> None:
    text = HOSTILE[kind].text
    shown = render(diagnose(hostile_answer(text)), colour=False)
    assert shown.replace("\n", "").isprintable()
    assert not [line for line in shown.split("\n") if len(line) > 2_000]


@given(st.text() | st.text(st.characters()))
def test_nothing_raw_gets_out_of_any_text(text: str) -> None:
    for octets in (
        hostile_answer(text),
        f"{text} Restricted by robots.txt {text}".encode("utf-8", "surrogatepass"),
    ):
        try:
            shown = render(diagnose(octets), colour=False)
        except NothingFoundError:
            continue
        assert shown.replace("\n", "").isprintable()


def test_long_texts_are_cut() -> None:
    answer = {"status": "error", "code": 9, "message": "x " * 9_999, "platform": "y" * 9_999}
    text = render(diagnose(json.dumps(answer).encode()), colour=False)
    assert len(text) < 2_000
    assert "x..." in text
