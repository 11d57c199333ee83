"""Templates: word for word on nothing, merged into what there is."""

import pytest

from robotsfix.access.policy import Policy
from robotsfix.config.config import LOCKDOWN_CRAWLERS, Config
from robotsfix.crawlers.catalogue import ALL
from robotsfix.fixing.api import fix
from robotsfix.syntax.document import parse

RECOMMENDED = "User-agent: facebookexternalhit\nAllow: /\n\nUser-agent: *\nAllow: /\n"
LOCKDOWN = (
    "User-agent: facebookexternalhit\nAllow: /\n\n"
    "User-agent: Twitterbot\nAllow: /\n\n"
    "User-agent: LinkedInBot\nAllow: /\n\n"
    "User-agent: Pinterest\nAllow: /\n\n"
    "User-agent: *\nDisallow: /\n"
)
TEMPLATES = {"recommended": RECOMMENDED, "lockdown": LOCKDOWN}
SITEMAP = "Sitemap: https://example.org/sitemap.xml\n"


def brought_to(template: str, text: str, *, replace: bool = False) -> str:
    result = fix(text.encode(), template=template, replace=replace)
    assert result.dropped == []
    return result.output_text


@pytest.mark.parametrize("template", TEMPLATES)
@pytest.mark.parametrize("text", ["", "\n", " \t\n\n", "\ufeff"])
@pytest.mark.parametrize("replace", [False, True])
def test_on_nothing_it_is_the_template_word_for_word(
    template: str, text: str, *, replace: bool
) -> None:
    assert brought_to(template, text, replace=replace) == TEMPLATES[template]


@pytest.mark.parametrize("template", TEMPLATES)
def test_the_template_itself_stays(template: str) -> None:
    text = TEMPLATES[template]
    assert brought_to(template, text) == text
    assert brought_to(template, text, replace=True) == text
    assert brought_to(template, text.replace("\n", "\r\n")) == text.replace("\n", "\r\n")


def test_a_file_that_blocks_everybody_comes_out_as_the_lockdown_template() -> None:
    assert fix(b"User-agent: *\nDisallow: /\n").output_text == LOCKDOWN


def test_a_file_that_blocks_facebook_alone_comes_out_as_the_recommended_template() -> None:
    text = b"User-agent: facebookexternalhit\nDisallow: /\n\nUser-agent: *\nAllow: /\n"
    assert fix(text).output_text == RECOMMENDED


MERGED = [
    # Comments and sitemaps stay where they are.
    ("recommended", "# hello\n", f"# hello\n\n{RECOMMENDED}"),
    ("lockdown", "# hello", f"# hello\n\n{LOCKDOWN}"),
    ("recommended", SITEMAP, f"{RECOMMENDED}\n{SITEMAP}"),
    (
        "recommended",
        f"# hello\n\n# maps\n{SITEMAP}",
        f"# hello\n\n{RECOMMENDED}\n# maps\n{SITEMAP}",
    ),
    # The recommended one: a full block of everybody goes, private paths stay.
    ("recommended", "User-agent: *\nDisallow: /\n", RECOMMENDED),
    (
        "recommended",
        "User-agent: *\nDisallow: /\nDisallow: /a # a\n",
        (
            "User-agent: facebookexternalhit\nDisallow: /a\nAllow: /\n\n"
            "User-agent: *\nDisallow: /a # a\n"
        ),
    ),
    # Lockdown: everybody is kept out, but for whom the owner named; what is private stays so.
    ("lockdown", "User-agent: *\nDisallow:\n", LOCKDOWN),
    (
        "lockdown",
        "User-agent: *\nDisallow: /a\n\nUser-agent: Bingbot\nDisallow: /b\n",
        (
            "User-agent: facebookexternalhit\nUser-agent: Twitterbot\nUser-agent: LinkedInBot\n"
            "User-agent: Pinterest\nDisallow: /a\nAllow: /\n\n"
            "User-agent: Bingbot\nDisallow: /b\n\nUser-agent: *\nDisallow: /\n"
        ),
    ),
    # A social crawler that may fetch keeps its group, in the template's order.
    (
        "lockdown",
        "User-agent: *\nDisallow: /\n\n# ours\nUser-agent: pinterest\nDisallow: /a\n",
        LOCKDOWN.replace(
            "User-agent: Pinterest\nAllow: /\n", "# ours\nUser-agent: pinterest\nDisallow: /a\n"
        ),
    ),
    # A group without rules at the end would share those of a group that is put below it.
    (
        "recommended",
        "User-agent: x\nDisallow: /x\n\nUser-agent: *\nDisallow: /a\n\nUser-agent:\n",
        (
            "User-agent: facebookexternalhit\nDisallow: /a\nAllow: /\n\n"
            "User-agent: x\nDisallow: /x\n\nUser-agent: *\nDisallow: /a\n\nUser-agent:\n"
        ),
    ),
    # A user-agent line that names nobody does not keep the group for everybody from being one.
    (
        "recommended",
        (
            "User-agent: facebookexternalhit\nAllow: /\n\n"
            "User-agent: x\nDisallow: /\n\nUser-agent: /x\n"
        ),
        (
            "User-agent: facebookexternalhit\nAllow: /\n\n"
            "User-agent: x\nDisallow: /\n\nUser-agent: /x\n\nUser-agent: *\nAllow: /\n"
        ),
    ),
    # The spelling and the line ends of the file.
    (
        "recommended",
        "user-agent: x\r\ndisallow: /\r\n",
        (
            "user-agent: facebookexternalhit\r\nallow: /\r\n\r\nuser-agent: x\r\n"
            "disallow: /\r\n\r\n"
            "user-agent: *\r\nallow: /\r\n"
        ),
    ),
]


@pytest.mark.parametrize(("template", "text", "expected"), MERGED)
def test_merging(template: str, text: str, expected: str) -> None:
    assert brought_to(template, text) == expected
    assert brought_to(template, expected) == expected


REPLACED = [
    ("User-agent: x\nDisallow: /\n", LOCKDOWN),
    (f"User-agent: x\nDisallow: /\n\n{SITEMAP}# end\n", f"{LOCKDOWN}\n{SITEMAP}"),
    (f"# hello\n\n# x\nUser-agent: x\n{SITEMAP}", f"# hello\n\n{LOCKDOWN}\n{SITEMAP}"),
    ("# hello\nUser-agent: x\nDisallow: /\n", f"# hello\n\n{LOCKDOWN}"),
    ("Sitemap:\n", LOCKDOWN),
]


@pytest.mark.parametrize(("text", "expected"), REPLACED)
def test_replacing(text: str, expected: str) -> None:
    assert brought_to("lockdown", text, replace=True) == expected
    assert brought_to("lockdown", expected, replace=True) == expected


def test_unsafe_fixes_that_the_policy_brings_about_are_applied_at_once() -> None:
    text = b"User-agent: *\nDisallow: /\n\nUser-agent: Pinterest\nDisallow: /a\n"
    result = fix(text, template="recommended", unsafe=True)
    assert "RF410" in [finding.code for finding in result.fixed]
    assert not fix(result.output, template="recommended", unsafe=True).changed


def test_what_an_unsafe_fix_makes_readable_is_brought_to_the_template() -> None:
    text = "User-agent: *\nDisallow: /\n".encode("utf-16-le")
    assert not fix(text, template="recommended").changed
    result = fix(text, template="recommended", unsafe=True)
    assert (result.output_text, result.notes) == (RECOMMENDED, [])


def test_lockdown_names_whom_it_leaves_in() -> None:
    text = b"User-agent: Bingbot\nDisallow: /a\n\nUser-agent: GPTBot\nDisallow: /\n"
    (note,) = fix(text, template="lockdown").notes
    assert "Bingbot" in note
    assert "GPTBot" not in note
    assert fix(text, template="recommended").notes == []


def test_lockdown_lets_in_whom_the_configuration_names() -> None:
    config = Config(social=("Twitterbot", "Discordbot"))
    result = fix(b"", template="lockdown", config=config)
    assert result.output_text == (
        "User-agent: Twitterbot\nAllow: /\n\nUser-agent: Discordbot\nAllow: /\n\n"
        "User-agent: *\nDisallow: /\n"
    )


def test_a_template_of_the_configuration_is_used() -> None:
    assert fix(b"", config=Config(template="recommended")).output_text == RECOMMENDED
    both = fix(b"", template="lockdown", config=Config(template="recommended"))
    assert both.output_text == LOCKDOWN


def test_an_unknown_template_is_refused() -> None:
    with pytest.raises(ValueError, match="unknown template 'open'; there are: recommended, lock"):
        fix(b"", template="open")


def test_after_lockdown_social_crawlers_may_fetch_and_nobody_else() -> None:
    policy = Policy(parse(LOCKDOWN))
    for crawler in ALL:
        for token in crawler.tokens:
            allowed = policy.decide(token, "/media/a.mp4").allowed
            assert allowed is (token in LOCKDOWN_CRAWLERS)
