"""Which field a field name stands for."""

import pytest

from robotsfix.syntax.fields import CANONICAL_NAMES, TOLERATED_TYPOS, Field, classify

KEYS = [
    ("User-agent", Field.USER_AGENT),
    ("user-agent", Field.USER_AGENT),
    ("USER-AGENT", Field.USER_AGENT),
    ("User-agents", Field.USER_AGENT),
    ("user-agent-and-more", Field.USER_AGENT),
    ("Useragent", Field.USER_AGENT),
    ("User agent", Field.USER_AGENT),
    ("User  agent", Field.OTHER),
    ("User_agent", Field.OTHER),
    ("Allow", Field.ALLOW),
    ("aLLoW", Field.ALLOW),
    ("Allowed", Field.ALLOW),
    ("Alow", Field.OTHER),
    ("Disallow", Field.DISALLOW),
    ("DISALLOWED", Field.DISALLOW),
    ("Dissallow", Field.DISALLOW),
    ("Dissalow", Field.DISALLOW),
    ("Disalow", Field.DISALLOW),
    ("Diasllow", Field.DISALLOW),
    ("Disallaw", Field.DISALLOW),
    ("Diallow", Field.OTHER),
    ("Disallo", Field.OTHER),
    ("Sitemap", Field.SITEMAP),
    ("sitemaps", Field.SITEMAP),
    ("Site-map", Field.SITEMAP),
    ("Site map", Field.OTHER),
    ("Crawl-delay", Field.OTHER),
    ("Host", Field.OTHER),
    ("Noindex", Field.OTHER),
    ("-Disallow", Field.OTHER),
    ("\ufeffUser-agent", Field.OTHER),  # a byte order mark that is not at the start
    ("\uff35ser-agent", Field.OTHER),  # a full-width U
    ("Di\u0130sallow", Field.OTHER),  # a capital I that is two characters in lower case
    ("", Field.NONE),
]


@pytest.mark.parametrize(("key", "field"), KEYS)
def test_classify(key: str, field: Field) -> None:
    assert classify(key) is field


def test_names_and_typos_stand_for_what_the_tables_say() -> None:
    assert {field: classify(name) for field, name in CANONICAL_NAMES.items()} == {
        field: field for field in CANONICAL_NAMES
    }
    assert {typo: classify(typo) for typo in TOLERATED_TYPOS} == TOLERATED_TYPOS
