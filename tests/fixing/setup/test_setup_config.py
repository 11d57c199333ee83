"""The configuration that `init` writes."""

import re
from pathlib import Path

import pytest
from repositories import apply, complaint, repository

from robotsfix.checks.rules import known_codes
from robotsfix.config.config import Config
from robotsfix.config.keys import KEYS
from robotsfix.config.reader import read_settings
from robotsfix.config.settings import Settings
from robotsfix.config.value import ConfigError
from robotsfix.fixing.setup.config_file import PATH, config_file


def written(root: Path, *robots_files: str) -> tuple[str, Settings]:
    """Give the configuration that is made for some files, as text and as it is read."""
    found = repository(root)
    change = config_file(found, robots_files)
    assert change
    text = apply(found, change)
    settings = read_settings(str(root / PATH), known_codes)
    assert settings
    return text, settings


def test_it_says_what_holds_without_it(tmp_path: Path) -> None:
    _, settings = written(tmp_path, "robots.txt", "public/robots.txt")
    assert settings.config == Config()
    assert settings.exclude == ()


def test_every_key_is_there_with_what_it_is_for(tmp_path: Path) -> None:
    text, _ = written(tmp_path, "robots.txt")
    for name, key in KEYS.keys.items():
        assert re.search(rf"(?m)^# {re.escape(key.about)}\n(# )?{name}:", text), name
    assert max(map(len, text.split("\n")[1:])) <= 100
    assert text.startswith("# yaml-language-server: $schema=https://")


def test_every_example_is_valid(tmp_path: Path) -> None:
    text, _ = written(tmp_path, "robots.txt")
    keys = "|".join(KEYS.keys)
    everything = re.sub(rf"(?m)^# (?=({keys}):|  - )", "", text)
    assert len(re.findall(rf"(?m)^({keys}):", everything)) == len(KEYS.keys)
    (tmp_path / PATH).write_text(everything)
    settings = read_settings(str(tmp_path / PATH), known_codes)
    assert settings
    assert len(settings.config.expect) == 2


@pytest.mark.parametrize(
    ("files", "out", "kept"),
    [
        (["robots.txt", "tests/robots.txt"], ["tests/robots.txt"], ["a/tests/robots.txt"]),
        (["a/robots.txt", "b/tests/data/robots.txt"], ["b/tests/x/robots.txt"], ["robots.txt"]),
        (["tests/robots.txt"], [], ["tests/robots.txt"]),
        (["robots.txt", 'a "[b]*\\/spec/robots.txt'], ['a "[b]*\\/spec/robots.txt'], []),
        (["robots.txt", "!#\n\t\u202e/Test/robots.txt"], ["!#\n\t\u202e/Test/robots.txt"], []),
        (["robots.txt", "\udcff/vendor/robots.txt"], ["\udcff/vendor/robots.txt"], []),
    ],
)
def test_what_belongs_to_no_site_is_left_out(
    tmp_path: Path, files: list[str], out: list[str], kept: list[str]
) -> None:
    _, settings = written(tmp_path, *files)
    for path in out:
        assert settings.excludes(str(tmp_path / path))
    for path in ["robots.txt", *kept]:
        assert not settings.excludes(str(tmp_path / path))


@pytest.mark.parametrize(
    ("files", "there"),
    [
        ({".robotsfix.yml": ""}, True),
        ({".robotsfix.yaml": "nonsense: ["}, True),
        ({"pyproject.toml": "[tool.robotsfix]\nselect = ['RF3']\n"}, True),
        ({"pyproject.toml": "[project]\ndependencies = ['robotsfix']\n"}, False),
        ({"pyproject.toml": "[broken"}, False),
    ],
)
def test_a_configuration_that_is_there(
    tmp_path: Path, files: dict[str, str], *, there: bool
) -> None:
    assert (config_file(repository(tmp_path, files), ["robots.txt"]) is None) is there


def test_a_broken_configuration(tmp_path: Path) -> None:
    with pytest.raises(ConfigError) as error:
        config_file(repository(tmp_path, {"pyproject.toml": "[robotsfix"}), ["robots.txt"])
    assert complaint(error).startswith("pyproject.toml")
