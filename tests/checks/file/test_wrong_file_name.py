"""RF107: a name that is not quite robots.txt."""

import pytest

from robotsfix.checks.linter import checks_for, lint_document
from robotsfix.config.config import Config
from robotsfix.syntax.document import parse

MISTAKEN = [
    *["Robots.txt", "ROBOTS.TXT", "robots.TXT", "RoBoTs.TxT", "robot.txt", "Robot.txt"],
    *["robots.text", "robots.txt.txt", "ROBOTS.TXT.txt", "robots..txt", "robost.txt"],
    *["./Robots.txt", "a b/robot.txt", "public\\Robots.txt", "C:\\site\\robot.txt", "\n/robot.txt"],
]
MEANT = [
    *["robots.txt", "./robots.txt", "a/robots.txt", "Robots/robots.txt", "robot.txt/robots.txt"],
    *["", "-", "robots-staging.txt", "robots.staging.txt", "staging.robots.txt", "robots_txt"],
    *["robots.txt.bak", "robots.txt.orig", "robots.txt~", "robots.txt.erb", "robots.txt.j2"],
    *["robots.html", "robots.md", "robots.json", "robots", "robot", "Robots", "robots.txt.d"],
    *[
        "my-robots.txt",
        "robots2.txt",
        "old.txt",
        "humans.txt",
        "ads.txt",
        "robot.txt/",
        "Robots.txt/",
    ],
]


def messages(path: str) -> list[str]:
    config = Config(select=("RF107",))
    document = parse("User-agent: *\nDisallow:\n")
    found = lint_document(document, config, checks_for(config), path)
    assert all(finding.start == (1, 1) and not finding.fix for finding in found)
    return [finding.message for finding in found]


@pytest.mark.parametrize("path", MISTAKEN)
def test_a_mistaken_name(path: str) -> None:
    assert len(messages(path)) == 1


@pytest.mark.parametrize("path", MEANT)
def test_a_name_that_somebody_may_have_chosen(path: str) -> None:
    assert messages(path) == []


def test_the_messages() -> None:
    assert messages("public/Robots.txt") == [
        "`Robots.txt` has capital letters: most servers do not find it for crawlers"
    ]
    assert messages("public/robot.txt") == [
        "crawlers ask for `robots.txt`, and never read `robot.txt`"
    ]


def test_an_empty_file_has_a_name_too() -> None:
    config = Config(select=("RF107",))
    (finding,) = lint_document(parse(""), config, checks_for(config), "Robots.txt")
    assert finding.start == (1, 1)
