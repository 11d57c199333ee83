"""SARIF: held to the official schema, to what GitHub wants, and to our own edits."""

import json
from base64 import b64decode
from collections.abc import Iterable
from functools import cache
from pathlib import Path
from urllib.parse import unquote_to_bytes

import pytest
from findings import a_finding
from hypothesis import given, settings
from report_cases import (
    CLEAN,
    HOSTILE,
    HUNDREDS,
    LINTED,
    ONE,
    OUTSIDE,
    SCHEMAS,
    SEVERITIES,
    Case,
    Json,
    Validator,
    hostile,
    report,
)

from robotsfix import __version__
from robotsfix.checks.finding import Applicability, Finding, Fix
from robotsfix.checks.registry import load
from robotsfix.checks.rules import MODULES
from robotsfix.fixing.api import lint
from robotsfix.reports.escape import escape
from robotsfix.reports.rule_page import markdown
from robotsfix.syntax.document import parse
from robotsfix.syntax.edits import Edit, apply
from robotsfix.syntax.source import encode

FIXTURES = Path(__file__).parents[2] / "fixtures"
Files = Iterable[tuple[str, list[Finding]]]


@cache
def official() -> Validator:
    jsonschema = pytest.importorskip("jsonschema")
    schema = json.loads((SCHEMAS / "sarif-2.1.0.json").read_text(encoding="utf-8"))
    validator: Validator = jsonschema.Draft7Validator(schema)
    return validator


def run_of(files: Files, *errors: str) -> Json:
    """Give the only run of a report, after holding it to everything that must hold of one."""
    log = json.loads(report("sarif", files, *errors))
    official().validate(log)
    (run,) = log["runs"]
    rules = [rule["id"] for rule in run["tool"]["driver"]["rules"]]
    assert rules == sorted({result["ruleId"] for result in run["results"]})
    fingerprints = [result["partialFingerprints"]["robotsfix/v1"] for result in run["results"]]
    assert len(set(fingerprints)) == len(fingerprints)
    for result in run["results"]:
        (location,) = result["locations"]
        check_place(location)
        for related in result.get("relatedLocations", ()):
            check_place(related)
    return run


def check_place(location: Json) -> None:
    """Check what makes GitHub refuse a whole report."""
    place = location["physicalLocation"]
    uri = place["artifactLocation"]["uri"]
    assert uri
    assert uri.isascii()
    assert uri.isprintable()
    assert not uri.startswith("http")
    assert uri.startswith("file:///") or place["artifactLocation"]["uriBaseId"] == "%SRCROOT%"
    region = place["region"]
    assert min(region.values()) >= 1
    start, end = ((region[f"{edge}Line"], region[f"{edge}Column"]) for edge in ("start", "end"))
    assert start <= end


def mended(source: bytes, fix: Json) -> bytes:
    """Apply a fix as the standard says, and not as we do: from the end to the start."""
    (change,) = fix["artifactChanges"]
    mark = next(
        (mark for mark in (b"\xef\xbb\xbf", b"\xef\xbb", b"\xef") if source[:3].startswith(mark)),
        b"",
    )
    text = source[len(mark) :].decode(errors="surrogateescape")
    starts = [0]
    for index, character in enumerate(text):
        if character == "\n" or (character == "\r" and text[index + 1 : index + 2] != "\n"):
            starts.append(index + 1)

    def octet(line: int, column: int) -> int:
        return len(mark) + len(encode(text[: starts[line - 1] + column - 1]))

    edits = []
    for replacement in change["replacements"]:
        region = replacement["deletedRegion"]
        content = replacement.get("insertedContent", {"text": ""})
        new = b64decode(content["binary"]) if "binary" in content else content["text"].encode()
        if "byteOffset" in region:
            start, end = region["byteOffset"], region["byteOffset"] + region["byteLength"]
        else:
            start = octet(region["startLine"], region["startColumn"])
            end = octet(region["endLine"], region["endColumn"])
        edits.append((start, end, new))
    for start, end, new in sorted(edits, reverse=True):
        source = source[:start] + new + source[end:]
    return source


def test_nothing() -> None:
    for files in ([], CLEAN):
        run = run_of(files)
        assert run["results"] == []
        assert run["tool"]["driver"] == {
            "name": "robotsfix",
            "version": __version__,
            "semanticVersion": __version__,
            "informationUri": "https://github.com/robotsfix/robotsfix",
            "rules": [],
        }
        assert run["invocations"] == [
            {"executionSuccessful": True, "toolExecutionNotifications": []}
        ]
        # The first is how our columns count, the second where our lines end.
        assert run["columnKind"] == "unicodeCodePoints"
        assert run["newlineSequences"] == ["\r\n", "\n", "\r"]


def test_every_key() -> None:
    finding = a_finding(
        *["User-agent: *\r\nDisallow: /a\r\n", "/a"],
        related=(("*", "for all"),),
        applicability=Applicability.UNSAFE,
        hint="do something",
    )._replace(crawlers=("Twitterbot",))
    artifact = {"uri": "x/robots.txt", "uriBaseId": "%SRCROOT%"}
    region = {"startLine": 2, "startColumn": 11, "endLine": 2, "endColumn": 13}
    (result,) = run_of([("x/robots.txt", [finding])])["results"]
    assert len(result.pop("partialFingerprints")["robotsfix/v1"]) == 32
    assert result == {
        "ruleId": "RF301",
        "level": "error",
        "message": {"text": "something is wrong; do something"},
        "locations": [{"physicalLocation": {"artifactLocation": artifact, "region": region}}],
        "properties": {"crawlers": ["Twitterbot"]},
        "relatedLocations": [
            {
                "id": 1,
                "physicalLocation": {
                    "artifactLocation": artifact,
                    "region": {"startLine": 1, "startColumn": 13, "endLine": 1, "endColumn": 14},
                },
                "message": {"text": "for all"},
            }
        ],
        "fixes": [
            {
                "description": {"text": "Delete it"},
                "artifactChanges": [
                    {"artifactLocation": artifact, "replacements": [{"deletedRegion": region}]}
                ],
                "properties": {"applicability": "unsafe"},
            }
        ],
    }


def test_what_could_not_be_read() -> None:
    (invocation,) = run_of(ONE, "a: no such file", "b\n: gone")["invocations"]
    assert invocation["executionSuccessful"] is False
    assert [notice["message"]["text"] for notice in invocation["toolExecutionNotifications"]] == [
        "a: no such file",
        "b\\x0a: gone",
    ]


def test_severities() -> None:
    levels = [result["level"] for result in run_of(SEVERITIES)["results"]]
    assert levels == ["error", "warning", "note"]


def test_hundreds() -> None:
    run = run_of(HUNDREDS)
    assert len(run["results"]) == 400
    assert len(run["tool"]["driver"]["rules"]) == 3


def test_every_rule_has_its_page() -> None:
    run = run_of([("x", [a_finding("x", "x", code=code) for code in MODULES])])
    rules = run["tool"]["driver"]["rules"]
    assert [rule["id"] for rule in rules] == sorted(MODULES)
    for rule in rules:
        check = load(rule["id"])
        assert rule["name"] == check.name
        assert rule["help"] == {"text": check.page, "markdown": markdown(check)}
        assert rule["shortDescription"]["text"] == check.page.partition("\n")[0]
        assert 20 < len(rule["fullDescription"]["text"]) <= 1024
        assert rule["fullDescription"]["text"] != rule["shortDescription"]["text"]
        assert len(rule["shortDescription"]["text"]) <= 1024


@pytest.mark.parametrize("kind", HOSTILE)
def test_hostile_text(kind: str) -> None:
    text = HOSTILE[kind]
    run = run_of(hostile(text), text)
    for result in run["results"]:
        shown = result["message"]["text"]
        assert shown.isprintable()
        assert "](" not in shown
        assert escape(text).replace("](", "] (") in shown


@pytest.mark.parametrize(
    ("path", "uri"),
    [
        ("robots.txt", "robots.txt"),
        ("./a/../b/robots.txt", "b/robots.txt"),
        ("a b/ü#?%20/robots.txt", "a%20b/%C3%BC%23%3F%2520/robots.txt"),
        # Without escaping, the part before the colon would be the scheme of a URL.
        ("file:x/robots.txt", "file%3Ax/robots.txt"),
        ("a\\b", "a%5Cb"),
        ("\udcff\n.txt", "%FF%0A.txt"),
        ("-", "-"),
        ("https://example.org/robots.txt", "example.org/robots.txt"),
    ],
)
def test_places_in_the_project(
    path: str, uri: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    (result,) = run_of([(path, [a_finding("x", "x")])])["results"]
    place = result["locations"][0]["physicalLocation"]["artifactLocation"]
    assert place == {"uri": uri, "uriBaseId": "%SRCROOT%"}


def test_places_elsewhere(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "site").mkdir()
    monkeypatch.chdir(tmp_path / "site")
    run = run_of(OUTSIDE)
    outside, absolute, _ = (
        result["locations"][0]["physicalLocation"]["artifactLocation"] for result in run["results"]
    )
    assert list(outside) == ["uri"]
    place = outside["uri"].removeprefix("file://")
    assert Path(unquote_to_bytes(place).decode()) == tmp_path.resolve() / "robots.txt"
    assert absolute == {"uri": "file:///nowhere/robots.txt"}


@pytest.mark.parametrize(
    "source", sorted(FIXTURES.rglob("robots.txt")), ids=lambda path: path.parent.name
)
def test_fixes_do_what_ours_do(source: Path) -> None:
    octets = source.read_bytes()
    findings = lint(octets)
    results = run_of([("robots.txt", findings)])["results"]
    for finding, result in zip(findings, results, strict=True):
        fixes = result.get("fixes", [])
        assert bool(finding.fix) is bool(fixes)
        if finding.fix:
            expected = apply(finding.document.text, sorted(finding.fix.edits))
            assert mended(octets, fixes[0]) == encode(expected)


@pytest.mark.parametrize("mark", [b"", b"\xef\xbb\xbf", b"\xef\xbb", b"\xef"])
@pytest.mark.parametrize("new", ["", "x", "\r\n\u2028", "\udcff\udcfe", "\x00"])
def test_any_edit_is_one_replacement(mark: bytes, new: str) -> None:
    octets = mark + "a\r\nbü\rc\n\U0001f600\udcffd\x0ce".encode(errors="surrogateescape")
    document = parse(octets)
    size = len(document.text)
    for start in range(size + 1):
        for end in range(start, size + 1):
            if document.text[start - 1 : start + 1] == "\r\n" or (
                document.text[end - 1 : end + 1] == "\r\n"
            ):
                # Nobody edits the half of a line ending.
                continue
            edit = Edit(start, end, new)
            finding = a_finding(octets, "a")._replace(fix=Fix("Do it", (edit,)))
            (result,) = json.loads(report("sarif", [("x", [finding])]))["runs"][0]["results"]
            assert mended(octets, result["fixes"][0]) == encode(apply(document.text, [edit]))


# The schema of SARIF is a large one, which takes its time.
@settings(max_examples=settings().max_examples // 5)
@given(LINTED)
def test_what_is_found_in_any_file_keeps_to_the_schema(files: Case) -> None:
    ((_, findings),) = files
    assert [each["ruleId"] for each in run_of(files)["results"]] == [each.code for each in findings]
