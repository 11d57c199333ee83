"""Rules about the spelling of paths stay linear on hostile input."""

import pytest

from robotsfix import Config, lint

CODES = ("RF502", "RF504", "RF505", "RF506", "RF507", "RF510", "RF511", "RF514")
MANY = 60_000
SHAPES = [
    " ",
    "\t ",
    "$",
    "%",
    "%%c",
    "é",
    "*",
    "(",
    "(|",
    "(a|",
    "[",
    "[0-9",
    "\\",
    ".*",
    "a b ",
    "/ ",
]


@pytest.mark.parametrize("shape", SHAPES)
def test_one_giant_path(shape: str) -> None:
    lint(f"User-agent: *\nDisallow: /a{shape * MANY}b\n", config=Config(select=CODES))


@pytest.mark.parametrize("shape", SHAPES)
def test_many_lines(shape: str) -> None:
    lines = "".join(f"Disallow: /{i}{shape}b\nAllow: /{i}{shape}b\n" for i in range(5_000))
    lint(f"User-agent: *\n{lines}", config=Config(select=CODES))


def test_many_crawlers_with_two_groups() -> None:
    agents = "".join(f"User-agent: a{'b' * (i % 40)}-{'c' * (i // 40)}\n" for i in range(8_000))
    text = f"{agents}Disallow: /x\n{agents}Allow: /x\n"
    assert len(lint(text, config=Config(select=("RF514",)))) == 1


def test_many_groups_for_many_crawlers() -> None:
    names = [f"{'a' * (i % 40 + 1)}-{'c' * (i // 40 + 1)}" for i in range(1_000)]
    shared = "".join(f"User-agent: {name}\n" for name in names)
    rules = "".join(f"Disallow: /{i}\n" for i in range(3_000))
    own = "".join(f"User-agent: {name}\nAllow: /1\n" for name in names)
    lint(f"{shared}{rules}{own}", config=Config(select=("RF514",)))
