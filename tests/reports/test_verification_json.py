"""What is in the way of a crawler, for programs."""

import json

from verifications import made_up

from robotsfix.reports.verification import json_report


def test_a_report() -> None:
    shown = json_report.render([made_up(refused=True), made_up()], [["curl a"], ["curl b"]])
    assert shown.isascii()
    assert "secret" not in shown
    report = json.loads(shown)
    refused, healthy = report["urls"]
    assert report["schema_version"] == 1
    assert (refused["status"], healthy["status"]) == ("blocked", "healthy")
    assert refused["is_something_else"] is True
    assert healthy["is_something_else"] is False
    assert refused["curl"] == ["curl a"]
    assert refused["signature"] == {
        "scheme": "Azure shared access signature",
        "starts": None,
        "expires": "2020-01-01T00:00:00+00:00",
        "has_expired": True,
    }
    (crawler,) = refused["crawlers"]
    assert crawler["obstacles"] == [
        {
            "cause": "user agent",
            "message": "the server answers facebookexternalhit with 403, but not a browser",
            "firewall": None,
            "url": "https://example.org/a.png?sig=...&se=2020-01-01&x=\x1b[31m",
        }
    ]
    assert list(crawler["controls"]) == ["browser", "referer", "no range"]
    assert crawler["fetch"]["hops"][0]["status"] == 403


def test_what_robots_txt_says() -> None:
    (found,) = json.loads(json_report.render([made_up(forbidden=True)]))["urls"]
    assert found["is_robots_txt"] is True
    (permission,) = found["crawlers"][0]["robots_txt"]
    assert permission["allowed"] is False
    assert (permission["line"], permission["rule"]) == (3, "Disallow: /*\x1b")
    assert "curl" not in found
