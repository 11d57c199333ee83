"""Which token was meant by a name that is none."""

import pytest

from robotsfix.crawlers.suggestion import suggested_token


@pytest.mark.parametrize(
    ("name", "token"),
    [
        ("facebook", "facebookexternalhit"),
        ("Instagram", "facebookexternalhit"),
        ("Twiterbot", "Twitterbot"),
        ("LinkedIn", "LinkedInBot"),
        # Its first token is none that RFC 9309 allows.
        ("Snapchat", "SnapURLPreview"),
        ("googlebot", "Googlebot"),
        ("AI", "ai"),
        ("nobody at all", None),
        ("", None),
    ],
)
def test_suggested_token(name: str, token: str | None) -> None:
    assert suggested_token(name, ["ai"]) == token
