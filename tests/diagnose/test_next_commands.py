"""Commands that go on from a diagnosis."""

import shlex

import pytest

from robotsfix.diagnose.commands import suggest


def test_a_command_for_each_url_and_each_host() -> None:
    urls = ["https://a.example/1", "https://a.example/2", "http://b.example:80/3?x"]
    assert [command.shell for command in suggest(urls)] == [
        "robotsfix verify https://a.example/1",
        "robotsfix verify https://a.example/2",
        "robotsfix verify 'http://b.example:80/3?x'",
        "robotsfix lint https://a.example",
        "robotsfix lint http://b.example:80",
    ]


def test_nothing() -> None:
    assert suggest([]) == []


@pytest.mark.parametrize(
    "path", ["'", '"', "$(x)", "`x`", "a;b", "a&b", "!x", "*", "#x", "~", "\\"]
)
def test_quoting(path: str) -> None:
    (command, _) = suggest([f"https://a.example/{path}"])
    assert shlex.split(command.shell) == ["robotsfix", "verify", f"https://a.example/{path}"]
    assert command.name == "verify"
