"""What is in the way of a crawler, as Markdown."""

from verifications import made_up

from robotsfix.reports.verification import markdown

REFUSED = """\
### <code>https&#58;//example.org/a.png&#63;sig&#61;...&#38;se&#61;2020-01-01&#38;x&#61;&#92;x1b\
&#91;31m</code>

**robots.txt allows it&#59; the server answers facebookexternalhit with 403, but not a browser.**\
 It is not your robots.txt.

| Crawler | robots.txt | Fetch | As a browser | With Referer | Without range |
| --- | --- | --- | --- | --- | --- |
| facebookexternalhit | allowed, line 4 | 403 | ok, 206, image | 403 | 403 |

"""


def test_a_report() -> None:
    assert markdown.render([made_up(refused=True)]).startswith(REFUSED)
    shown = markdown.render([made_up(forbidden=True)])
    assert "**robots.txt blocks facebookexternalhit&#58; line 3.**\n" in shown
    assert "- a <code>b</code> c\n" in shown
    assert "#### What to do\n\n1. " in shown


def test_nothing_of_others_is_markup() -> None:
    for result in (made_up(), made_up(forbidden=True), made_up(refused=True)):
        shown = markdown.render([result])
        assert not {"\x1b", "\x07"} & set(shown)
        assert "secret" not in shown


def test_commands_of_curl() -> None:
    assert markdown.render([made_up()], [["curl a"]]).endswith("\n````sh\ncurl a\n````\n")
