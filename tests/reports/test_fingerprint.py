from findings import a_finding

from robotsfix.checks.finding import Finding
from robotsfix.reports.fingerprint import Fingerprints

TEXT = "User-agent: *\nDisallow: /a\n"


def the_fingerprint(finding: Finding, path: str = "robots.txt") -> str:
    return Fingerprints().take(path, finding)


FIRST = the_fingerprint(a_finding(TEXT, "/a"))


def test_it_stays_the_same_from_one_release_to_the_next() -> None:
    # It stands in the baselines of users.
    assert FIRST == "b573b4782fc86fd1c34e4ce75e8837d8"


def test_what_does_not_matter() -> None:
    for same in (
        a_finding(f"# new\n\n{TEXT}", "/a"),
        a_finding(TEXT.replace("\n", "\r\n"), "/a"),
        a_finding("User-agent: *\n  Disallow:\t/a  ", "/a"),
        a_finding("\ufeff" + TEXT, "/a"),
        a_finding(TEXT, "Disallow"),
        a_finding(TEXT, "/a", message="number 7"),
        a_finding(TEXT, "/a")._replace(crawlers=("a", "b")),
    ):
        assert the_fingerprint(same) == FIRST


def test_what_matters() -> None:
    others = {
        the_fingerprint(a_finding(TEXT, "/a"), "b/robots.txt"),
        the_fingerprint(a_finding(TEXT, "/a", code="RF302")),
        the_fingerprint(a_finding("User-agent: *\nDisallow: /a/b\n", "/a")),
        the_fingerprint(a_finding("User-agent: *\ndisallow: /a\n", "/a")),
        the_fingerprint(a_finding(TEXT, "/a")._replace(crawlers=("Twitterbot",))),
        the_fingerprint(a_finding(TEXT, "/a")._replace(crawlers=("Pinterest",))),
        FIRST,
    }
    assert len(others) == 7


def test_findings_that_have_all_in_common_are_told_apart() -> None:
    fingerprints = Fingerprints()
    taken = [fingerprints.take("robots.txt", a_finding(TEXT, "/a")) for _ in range(300)]
    assert taken[0] == FIRST
    assert len(set(taken)) == 300


def test_a_report_starts_anew() -> None:
    assert the_fingerprint(a_finding(TEXT, "/a")) == the_fingerprint(a_finding(TEXT, "/a"))


def test_any_text() -> None:
    for text in ("", "\0", "\udcff", "\ud800", "\x85\u2028", "\ufeff"):
        assert len(the_fingerprint(a_finding(text, ""), f"\udcff{text}")) == 32
