import pytest

from robotsfix.reports.markup import prose


@pytest.mark.parametrize(
    ("message", "shown"),
    [
        ("", ""),
        ("GPTBot cannot fetch `/a`, see RF301", "GPTBot cannot fetch <code>/a</code>, see RF301"),
        ("`a` and `b`", "<code>a</code> and <code>b</code>"),
        ("an `odd` number of `", "<code>an &#96;odd&#96; number of &#96;</code>"),
        ("Python's parser up to 3.12", "Python&#39;s parser up to 3.12"),
        ("a @octocat `b`", "<code>a &#64;octocat </code><code>b</code>"),
        ("see GH-1", "<code>see GH-1</code>"),
        ("at www.example.org", "<code>at www&#46;example.org</code>"),
        ("at https://example.org", "<code>at https&#58;//example.org</code>"),
        ("a :bomb: here", "<code>a &#58;bomb&#58; here</code>"),
        ("line 8 blocks it: all of it", "line 8 blocks it&#58; all of it"),
    ],
)
def test_prose(message: str, shown: str) -> None:
    assert prose(message) == shown
