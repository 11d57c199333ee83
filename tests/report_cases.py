"""What reports are made of in tests: no finding, one, hundreds, and hostile text everywhere."""

import json
from functools import cache
from pathlib import Path
from typing import Any, Protocol

import pytest
from comparisons import HOSTILE as MORE
from findings import a_finding
from hypothesis import strategies as st
from robots_texts import OCTETS

from robotsfix.checks.finding import Applicability, Finding, Fix, Related, Severity
from robotsfix.fixing.api import lint
from robotsfix.reports.formats import MODULES, Results, renderer
from robotsfix.syntax.edits import Edit

Case = list[tuple[str, list[Finding]]]
Json = Any
"""What a parser of JSON gives."""


class Validator(Protocol):
    """What holds a report to a schema."""

    def validate(self, instance: object) -> None:
        """Raise an exception if a report does not keep to the schema."""

    def is_valid(self, instance: object) -> bool:
        """Tell whether a report keeps to the schema."""


SCHEMAS = Path(__file__).parent / "schemas"

ONE: Case = [("a/robots.txt", [a_finding("User-agent: *\nDisallow: /a\n", "Disallow: /a")])]
CLEAN: Case = [("robots.txt", []), ("b/robots.txt", [])]
SEVERITIES: Case = [
    ("robots.txt", [a_finding("x\n", "x", severity=severity)])
    for severity in sorted(Severity, reverse=True)
]
HUNDREDS: Case = [
    (
        f"{folder}/robots.txt",
        [
            a_finding(
                "User-agent: *\n" + "Disallow: /a\n" * 100,
                "Disallow: /a",
                code=["RF301", "RF501", "RF701"][number % 3],
                severity=list(Severity)[number % 3],
                applicability=[*Applicability, None][number % 4],
                message=f"number {number} blocks `/a`",
            )
            for number in range(100)
        ],
    )
    for folder in "abcd"
]
OUTSIDE: Case = [
    (path, [a_finding("x\n", "x")]) for path in ("../robots.txt", "/nowhere/robots.txt", "-")
]

HOSTILE = {name: hostile.text for name, hostile in MORE.items()} | {
    "a workflow command on a line of its own": "a\n::error file=x::forged\n::stop-commands::t",
    "a workflow command behind a carriage return": "a\r::error::forged\r\n::add-mask::forged",
    "a workflow command of the old kind": "##[error]forged",
    "escapes of workflow commands": "%0A::error::%0D%25%3A%2C",
    "ends of properties": "a,line=7,file=/etc/passwd::forged",
    "the end of a section": "a]]>b<![CDATA[c",
    "an end tag": "</testcase></testsuites><script>alert(1)</script>",
    "quotes": '"\'`\\"',
    "what XML forbids": "a\x00\x01\x0b\x1f\x7f\ufffe\uffffb",
    "surrogates that are no octets": "a\ud800b\udfffc",
    "a link of SARIF": "[click](https://example.org/) [1](1) {0}",
    "characters beyond the first plane": "a\U0001f600b\U0010ffffc",
    "many of them": "<`|@octocat ::error::\n" * 500,
}
"""Text that does harm where it comes out raw."""


LINTED = st.builds(
    lambda path, source: [(path, lint(source))], st.text(min_size=1, max_size=10), OCTETS
)
"""What is found in any file, of any name."""


def hostile(text: str) -> Case:
    """Give a file with a text wherever there is room for it."""
    finding = a_finding(
        f"User-agent: {text}\nDisallow: /{text}\n", text, message=f"`{text}` {text}"
    )
    fixed = finding._replace(
        fix=Fix(text, (Edit(*finding.span, text),), Applicability.UNSAFE, (text,)),
        related=(Related(finding.span, text),),
        crawlers=(text,),
    )
    return [(text, [finding._replace(hint=text), fixed, fixed._replace(severity=Severity.INFO)])]


def report(name: str, files: Results, *errors: str) -> str:
    """Give a report in a format."""
    return "".join(renderer(name)(files, errors))


@cache
def validator(definition: str = "") -> Validator:
    """Give what holds a value to the schema of our JSON, or to a part of it.

    Nothing may stand there that the schema does not name.
    """
    jsonschema = pytest.importorskip("jsonschema")
    place = Path(__file__).parents[1] / "robotsfix" / "reports" / "schema" / "lint.json"
    schema = _strictly(json.loads(place.read_text(encoding="utf-8")))
    if definition:
        schema = {"$ref": f"#/$defs/{definition}", "$defs": schema["$defs"]}
    jsonschema.Draft202012Validator.check_schema(schema)
    strict: Validator = jsonschema.Draft202012Validator(schema)
    return strict


def _strictly(value: Json) -> Json:
    if isinstance(value, list):
        return [_strictly(item) for item in value]
    if not isinstance(value, dict):
        return value
    strict = {key: _strictly(item) for key, item in value.items()}
    return strict | {"additionalProperties": False} if "properties" in value else strict


ALL = list(MODULES)
