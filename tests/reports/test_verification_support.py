"""The record for a support desk, and commands of curl."""

import shlex

from verifications import made_up

from robotsfix.checks.answers import Answer, Hop
from robotsfix.live.permission import Rulebook
from robotsfix.reports.verification import curl, support

PLACE = "https://example.org/robots.txt"


def test_everything_is_in_it_but_secrets() -> None:
    answer = Answer(PLACE, "Twitterbot", (Hop(PLACE, 200),), b"User-agent: *\r\nAllow: /\x1b\n")
    books = [Rulebook(PLACE, answer), Rulebook("https://b.example/robots.txt", None, "no answer")]
    shown = support.render([made_up(refused=True)], books, [["curl 'https://a.example/?sig=x'"]])
    assert "Verdict: robots.txt allows it; the server answers" in shown
    assert "         It is not your robots.txt.\n" in shown
    assert "--- facebookexternalhit\nat 2026-01-31 12:00:00 UTC, 0.00 seconds\n" in shown
    assert "> GET https://example.org/a.png?sig=...&se=2020-01-01&x=\\x1b[31m\n" in shown
    assert "> Range: bytes=0-524288\n" in shown
    assert "> Connection: close\n" in shown
    assert "< 403\n< Server: evil\\x1b]0;\\x07\n< Set-Cookie: id=...\n" in shown
    assert "  <b>no</b>\\x1b\n  line\n" in shown
    assert "--- facebookexternalhit, control: no range\n" in shown
    assert "    1 User-agent: *\n    2 Allow: /\\x1b\n" in shown
    assert "robots.txt: https://b.example/robots.txt\nfailed: no answer\n" in shown
    assert "  curl 'https://a.example/?sig=...'\n" in shown
    assert "secret" not in shown


def test_a_command_of_curl_can_be_run_as_it_is() -> None:
    inspection, _ = made_up()
    (command,) = curl.commands(inspection)
    words = shlex.split(command)
    # What one runs needs the secret.
    assert words[-1] == "https://example.org/a.png?sig=secret&se=2020-01-01&x=\x1b[31m"
    assert words[-3:-1] == ["-A", "facebookexternalhit/1.1"]
