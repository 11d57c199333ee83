"""What holds of every format for programs."""

import inspect
from collections.abc import Iterator
from importlib import import_module

import pytest
from hypothesis import given
from hypothesis import strategies as st
from report_cases import ALL, CLEAN, HOSTILE, HUNDREDS, ONE, OUTSIDE, hostile, report

from robotsfix.checks.finding import Finding
from robotsfix.reports.formats import MODULES, renderer

each_format = pytest.mark.parametrize("name", ALL)


@each_format
@pytest.mark.parametrize("files", [[], CLEAN, ONE, HUNDREDS, OUTSIDE])
def test_a_report_is_text_with_a_newline_at_its_end(
    name: str, files: list[tuple[str, list[Finding]]]
) -> None:
    text = report(name, files)
    assert text == "" or text.endswith("\n")
    text.encode("ascii")


@each_format
@pytest.mark.parametrize("kind", HOSTILE)
def test_only_printable_characters_get_out(name: str, kind: str) -> None:
    text = report(name, hostile(HOSTILE[kind]), HOSTILE[kind])
    text.encode()
    assert all(line.isprintable() for line in text.split("\n"))


@each_format
@given(st.text(st.characters(), max_size=20))
def test_only_printable_characters_get_out_whatever_goes_in(name: str, text: str) -> None:
    shown = report(name, hostile(text or "x"), text)
    shown.encode()
    assert all(line.isprintable() for line in shown.split("\n"))


@each_format
def test_errors_are_looked_at_when_all_files_are_read(name: str) -> None:
    errors: list[str] = []

    def files() -> Iterator[tuple[str, list[Finding]]]:
        yield from ONE
        errors.append("other.txt: unheard-of reason")

    shown = "".join(renderer(name)(files(), errors))
    # GitLab's format has no place for it.
    assert ("unheard-of reason" in shown) is (name != "gitlab")


@each_format
def test_files_are_taken_once(name: str) -> None:
    assert report(name, iter(ONE)) == report(name, ONE)


@pytest.mark.parametrize("name", ["jsonl", "github"])
def test_each_finding_is_given_when_it_is_found(name: str) -> None:
    def files() -> Iterator[tuple[str, list[Finding]]]:
        yield from ONE
        raise AssertionError("read too early")

    assert "RF301" in next(renderer(name)(files()))


@each_format
def test_every_module_has_the_same_interface(name: str) -> None:
    render = import_module(f"robotsfix.reports.{MODULES[name]}").render
    assert str(inspect.signature(render)) == (
        "(files: collections.abc.Iterable[tuple[str, collections.abc.Sequence[robotsfix.checks"
        ".finding.Finding]]], errors: collections.abc.Sequence[str] = ())"
        " -> collections.abc.Iterator[str]"
    )


def test_an_unknown_format() -> None:
    with pytest.raises(KeyError):
        renderer("yaml")
