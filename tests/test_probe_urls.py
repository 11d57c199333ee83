"""The URLs that the independent parser is asked about: a thousand, whatever the file."""

import re

import pytest
from probe_urls import PROBES, probe_urls

REQUEST = re.compile(r"/(?:(?!#)[!-~]){0,2082}")
MANY = [f"/section-{number}/*/page$" for number in range(3_000)]


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ([], []),
        (["/"], []),
        ([], ["*"]),
        (["$", "*$", "**", "#", "a b", "\ufffd", "%", "%zz"], ["/"]),
        (["/" + "a" * 16_000, "/" + "a?" * 1_000], ["/" + "*" * 2_000]),
        (MANY, MANY[1:]),
    ],
)
def test_there_are_a_thousand_different_requests(before: list[str], after: list[str]) -> None:
    urls = probe_urls(before, after)
    assert len(set(urls)) == len(urls) == PROBES == 1_000
    assert [url for url in urls if not REQUEST.fullmatch(url)] == []
    assert probe_urls(before, after) == urls


@pytest.mark.parametrize(
    "url",
    [
        *["/Ab/c?d=", "/Ab1/c?d=", "/Aba/c?d=", "/Ab//c?d=", "/Ab*/c?d=", "/Ab*/c?d=$"],
        *["/Ab/c?d=x", "/Ab/c?d", "/Ab/c?d=$", "/Ab/c?d=%2f", "/Ab/c?d=%2F", "/Ab/c?d=&x=1"],
        *["/Ab/", "/Ab", "/ab/c?d=", "/AB/C?D=", "/aB/C?D=", "/%41b/c?d=", "/Ab%2Fc?d="],
        *["/Ab/c?d=/e%7E", "/e%7E/Ab/c?d=", "/e%7e", "/e%7E", "/", "/robots.txt"],
    ],
)
def test_near_and_far_from_the_rules_there_is_something(url: str) -> None:
    assert url in probe_urls(["/Ab*/c?d=$"], ["/Ab*/c?d=$", "/e%7E"])


def test_a_pattern_that_only_one_version_has_is_varied_however_many_there_are() -> None:
    for before, after in ((MANY, [*MANY, "/new*$"]), ([*MANY, "/new*$"], MANY)):
        urls = probe_urls(before, after)
        assert {"/new", "/newx", "/new1", "/new/", "/ne", "/NEW"} <= set(urls)
