"""The test cases of google/robotstxt, its specification test, and of 25 other parsers.

`rule_set().decide()` gets the path as it stands in the test case, because google/robotstxt leaves
it to its caller to normalize a URL; `Policy.decide` would do so.
"""

import re
from collections.abc import Callable

import pytest
from vectors import Vector, load, load_vectors

from robotsfix.access.paths import normalize_path, normalize_pattern, path_of
from robotsfix.access.policy import ROBOTS_TXT, Policy
from robotsfix.syntax.document import parse

TOKEN = re.compile("[A-Za-z_-]+")


def mismatches(vectors: list[Vector]) -> list[str]:
    """Describe the questions that we answer in another way than google/robotstxt."""
    wrong: list[str] = []
    for vector in vectors:
        policy = Policy(parse(vector.robots))
        decision = policy.rule_set(vector.agent).decide(path_of(vector.url))
        if (decision.allowed, decision.line) != (vector.allowed, vector.line):
            wrong.append(
                f"{vector.id}: {vector.agent} {vector.url}: allowed {decision.allowed} by line "
                f"{decision.line}, not {vector.allowed} by line {vector.line}: {vector.robots!r}"
            )
    return wrong


# RFC 9309, section 2.2.2, allows /robots.txt always; google/robotstxt leaves that to its caller.
@pytest.mark.parametrize(
    ("name", "count", "count_of_robots_txt"), [("google", 145, 0), ("spectest", 389, 11)]
)
def test_the_cases_of_google_pass(name: str, count: int, count_of_robots_txt: int) -> None:
    vectors = list(load_vectors(name))
    others = [vector for vector in vectors if path_of(vector.url) != ROBOTS_TXT]
    assert (len(others), len(vectors) - len(others)) == (count, count_of_robots_txt)
    assert mismatches(others) == []


def test_the_cases_on_robots_txt_itself_are_allowed() -> None:
    vectors = [v for v in load_vectors("spectest") if path_of(v.url) == ROBOTS_TXT]
    assert any(not vector.allowed for vector in vectors)
    decisions = [Policy(parse(v.robots)).rule_set(v.agent).decide(ROBOTS_TXT) for v in vectors]
    assert all(decision.allowed and decision.line is None for decision in decisions)


def test_other_projects_cases_are_answered_as_google_answers_them() -> None:
    vectors = [
        vector
        for vector in load_vectors("combined")
        # Only these mean the same to google/robotstxt and to us: it compares whole names, and
        # takes URLs as they are.
        if TOKEN.fullmatch(vector.agent)
        and normalize_path(path_of(vector.url)) == path_of(vector.url) != ROBOTS_TXT
    ]
    assert len(vectors) > 3_000
    assert mismatches(vectors) == []


ROBOTS_TXT_ITSELF = [
    *["q-0217", "q-0223", "q-0516", "q-1796", "q-1878", "q-2011", "q-2704", "q-2737", "q-2849"],
    *["q-2870", "q-2903", "q-2934", "q-2967", "q-3006"],
]
# `http://www.example.com?q=a`
NO_PATH = ["q-0563"]

# Profile, what to compare it with, how many questions there are, on which share of them both agree
# at least, and where they do not.
COLUMNS = [
    ("rfc9309", "rfc", 2_700, 0.99, list[str]()),
    ("protego", "protego", 3_000, 1, list[str]()),
    # urllib asks the rules about /robots.txt as well, which RFC 9309 allows always (section 2.2.2),
    # and takes a query without a path for no path.
    ("classic", "urllib-3.11", 2_900, 0.97, [*ROBOTS_TXT_ITSELF, *NO_PATH]),
]


@pytest.mark.parametrize(("profile", "column", "count", "rate", "exceptions"), COLUMNS)
def test_other_profiles_answer_as_the_parsers_that_they_stand_for(
    profile: str, column: str, count: int, rate: float, exceptions: list[str]
) -> None:
    vectors = {
        vector.id: vector
        for vector in load_vectors("combined")
        if vector.others.get(column) in (True, False)
        and TOKEN.fullmatch(vector.agent)
        and normalize_path(vector.url) == vector.url
    }
    answers = {
        vector.id: Policy(parse(vector.robots), profile).decide(vector.agent, vector.url).allowed
        for vector in vectors.values()
    }
    wrong = [name for name in vectors if answers[name] != vectors[name].others[column]]
    assert len(vectors) > count
    assert 1 - len(wrong) / len(vectors) >= rate
    assert [vectors[name] for name in wrong if name not in exceptions] == []
    assert wrong == sorted(exceptions)
    assert {path_of(vectors[name].url) for name in wrong} <= {ROBOTS_TXT, "/?q=a"}


@pytest.mark.parametrize(
    ("kind", "function"),
    [("path_params_query", path_of), ("escape_pattern", normalize_pattern)],
)
def test_the_unit_tests_of_google_pass(kind: str, function: Callable[[str], str]) -> None:
    cases = [record for record in load("google_unit") if record["kind"] == kind]
    assert cases
    assert [(case["input"], function(case["input"])) for case in cases] == [
        (case["input"], case["expected"]) for case in cases
    ]
