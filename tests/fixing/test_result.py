"""What the fixer gives back."""

import subprocess
from pathlib import Path

import pytest

from robotsfix.fixing.api import fix

BLOCKED = b"User-agent: *\nDisallow: /\n"


def test_a_file_that_is_fine_stays_as_it_is() -> None:
    source = b"\r\nUser-agent: *\r\nDisallow: /caf\xe9\r\n"
    result = fix(source)
    assert not result.changed
    assert (result.output, result.diff, result.edits) == (source, "", [])
    assert not any([result.fixed, result.dropped, result.changes, result.notes])


def test_octets_that_are_not_utf_8_survive() -> None:
    result = fix(b"\xef\xbb\xbf# caf\xe9\nUser-agent: *\nDisallow: /\xff\n")
    assert result.output == b"# caf\xe9\nUser-agent: *\nDisallow: /\xff\n"


def test_the_findings_that_are_left_speak_of_the_text_after() -> None:
    result = fix(b"User-agent: x\nUser-agent: *\nDisallow: a\n\nUser-agent: *\nDisallow: /\n")
    for finding in result.remaining:
        assert finding.document.text == result.output_text


def test_the_diff_names_the_file() -> None:
    result = fix(BLOCKED)
    assert result.diff.startswith("--- a/robots.txt\n+++ b/robots.txt\n@@ -1,2 +1,14 @@\n")
    assert result.diff_of("site/robots.txt").startswith("--- a/site/robots.txt\n")
    created = fix(b"", template="recommended").diff_of("robots.txt", created=True)
    assert created.startswith("--- /dev/null\n+++ b/robots.txt\n@@ -0,0 +1,5 @@\n")


@pytest.mark.parametrize(
    "source",
    [
        BLOCKED,
        b"User-agent: *\r\nDisallow: /",
        b"\xef\xbb\xbfUser-agent: *\r\nDisallow: /\r\n\r\nUser-agent: x\r\nDisallow:\r\n",
        b"# a\rUser-agent: *\rDisallow: /a\r\rUser-agent: Twitterbot\rDisallow: /\r",
        b"# \xff\nUser-agent *\nDisallow /\x00\n\nUser-agent: *\nDisallow: /b",
        b"User-agent: GPTBot\nUser-agent: Twitterbot\nDisallow: /\n\n\n\nSitemap: https://x.org/s\n",
    ],
)
def test_git_makes_the_same_of_the_diff(source: bytes, git_repository: Path) -> None:
    result = fix(source)
    assert result.changed
    path = git_repository / "robots.txt"
    path.write_bytes(source)
    subprocess.run(
        ["git", "-C", str(git_repository), "apply", "--whitespace=nowarn", "-"],
        input=result.diff.encode("utf-8", "surrogateescape"),
        check=True,
    )
    assert path.read_bytes() == result.output
