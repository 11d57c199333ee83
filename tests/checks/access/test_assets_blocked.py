"""RF706: scripts and styles are kept from search engines."""

import pytest

from robotsfix import Config, lint

# The text, and where findings start, with their severity.
CASES: list[tuple[str, list[tuple[int, int, str]]]] = [
    ("User-agent: *\nDisallow: /*.css$\nDisallow: /*.js\n", [(2, 1, "info"), (3, 1, "info")]),
    ("User-agent: *\nDisallow: /wp-includes/\n", [(2, 1, "info")]),
    ("User-agent: *\nDisallow: /_next/\n", [(2, 1, "info")]),
    ("User-agent: *\nDisallow: /assets\n", [(2, 1, "info")]),
    ("User-agent: *\nDisallow: */js/\n", [(2, 1, "info")]),
    ("User-agent: *\nDisallow: /static/\nAllow: /static/js/\n", [(2, 1, "info")]),
    ("User-agent: *\nAllow: /\n\nUser-agent: Googlebot\nDisallow: /css/\n", [(5, 1, "info")]),
    ("User-agent: *\nDisallow: /scripts/\n", [(2, 1, "info")]),
    ("User-agent: *\nDisallow: /templates/\n", [(2, 1, "info")]),
    # An Allow line opens what pages need.
    ("User-agent: *\nDisallow: /js/\nAllow: /js/*.js\nAllow: /*/*.js$\nAllow: /*.css\n", []),
    ("User-agent: *\nDisallow: /css/\n\nUser-agent: Googlebot\nDisallow: /admin/\n", []),
    # The whole site is blocked, or other things are.
    ("User-agent: *\nDisallow: /\nDisallow: /css/\n", []),
    ("User-agent: *\nDisallow: /\nAllow: /$\n", []),
    ("User-agent: *\nDisallow: /*?\nDisallow: /admin/css/\nDisallow: /js.php\n", []),
    ("User-agent: *\nDisallow: /wp-admin/\nAllow: /wp-admin/admin-ajax.php\n", []),
    ("User-agent: *\nDisallow: /media/\nDisallow: /styles-guide.pdf\nDisallow:\n", []),
    ("User-agent: GPTBot\nDisallow: /css/\n", []),
    # Folders of a system that keeps nothing there which a page loads.
    ("User-agent: *\nDisallow: /commerce/digital-download/\nDisallow: /static/\n", []),
    ("User-agent: *\nDisallow: /profiles/\nDisallow: /scripts/\n", []),
    ("User-agent: *\nDisallow: /scripts/\nDisallow: /pkginfo/\n", []),
    ("User-agent: *\nDisallow: /contao/\nDisallow: /templates/\n", []),
]


@pytest.mark.parametrize(("text", "found"), CASES)
def test_assets_blocked(text: str, found: list[tuple[int, int, str]]) -> None:
    findings = lint(text, config=Config(select=("RF706",)))
    places = [(finding.line, finding.column, finding.severity.label) for finding in findings]
    assert places == found
    assert not any(finding.fix for finding in findings)


def test_the_message_names_a_path() -> None:
    (finding,) = lint("User-agent: *\nDisallow: /css\n", config=Config(select=("RF706",)))
    assert "`/css/style.css`" in finding.message
    assert finding.crawlers == ("Googlebot",)


@pytest.mark.parametrize(
    "text",
    [
        "User-agent: *\n" + "Disallow: /*.css$\n" * 20_000,
        "User-agent: *\n" + "Allow: /*.css\n" * 900 + "Disallow: /css\n",
        f"User-agent: *\nDisallow: /css{'*css' * 4_000}\n",
        "User-agent: *\n" + "".join(f"Disallow: /css/{n}\n" for n in range(20_000)),
    ],
)
def test_hostile_files(text: str) -> None:
    assert len(lint(text, config=Config(select=("RF706",)))) <= 1
