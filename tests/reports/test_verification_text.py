"""What is in the way of a crawler, as text."""

from verifications import made_up

from robotsfix.reports.verification import text

REFUSED = """\
https://example.org/a.png?sig=...&se=2020-01-01&x=\\x1b[31m
robots.txt allows it; the server answers facebookexternalhit with 403, but not a browser. It is not
your robots.txt.

Crawler              robots.txt       Fetch  As a browser    With Referer  Without range
facebookexternalhit  allowed, line 4  403    ok, 206, image  403           403

- line 4 of https://example.org/robots.txt: Allow: /
- a `b` c

What to do
"""
FORBIDDEN = """\
https://example.org/a.png?sig=...&se=2020-01-01&x=\\x1b[31m
robots.txt blocks facebookexternalhit: line 3.

Crawler              robots.txt       Fetch
facebookexternalhit  blocked, line 3  ok, 206, image

- line 3 of https://example.org/robots.txt: Disallow: /*\\x1b
- a `b` c

What to do
  1. Let facebookexternalhit in: https://example.org/robots.txt decides;
     `robotsfix fix --write robots.txt` mends your copy of the file, which you then publish.
  2. Check the result: run the same `robotsfix verify` again.
  3. After a change, allow for 24 hours: Meta keeps a robots.txt that long.
"""
HEALTHY = """\
https://example.org/a.png?sig=...&se=2020-01-01&x=\\x1b[31m
Nothing is in the way: robots.txt allows it, and facebookexternalhit gets the image.

Crawler              robots.txt       Fetch
facebookexternalhit  allowed, line 4  ok, 206, image

- line 4 of https://example.org/robots.txt: Allow: /
- a `b` c

If it still fails
  1. After a change, allow for 24 hours: Meta keeps a robots.txt that long.
"""


def test_the_verdict_comes_first() -> None:
    for result, expected in (
        (made_up(refused=True), REFUSED),
        (made_up(forbidden=True), FORBIDDEN),
        (made_up(), HEALTHY),
    ):
        assert text.render([result], colour=False).startswith(expected)


def test_several_addresses() -> None:
    both = text.render([made_up(), made_up(forbidden=True)], colour=False)
    single = [text.render([each], colour=False) for each in (made_up(), made_up(forbidden=True))]
    assert both == "\n".join(single)


def test_commands_of_curl_come_last() -> None:
    shown = text.render([made_up()], colour=False, curls=[["curl a", "curl b"]])
    assert shown.endswith("\nWith curl\n  curl a\n  curl b\n")


def test_lines_fit() -> None:
    for result in (made_up(refused=True), made_up(forbidden=True), made_up()):
        shown = text.render([result], colour=False)
        assert all(len(line) <= 100 for line in shown.split("\n"))


def test_colours() -> None:
    assert "\x1b[1;32mNothing is in the way" in text.render([made_up()], colour=True)
    shown = text.render([made_up(forbidden=True)], colour=True)
    assert "\x1b[31mblocked, line 3\x1b[0m" in shown
