"""The findings as JUnit XML: a test suite for each file, a test that fails for each finding.

Source: the schema that Jenkins has for such reports,
https://github.com/jenkinsci/xunit-plugin, junit-10.xsd. A report needs a test at least, or Jenkins
takes it for broken: a clean file is a test that passes. So does a finding of the severity `info`,
which is said, and fails nothing.
"""

from collections import Counter
from collections.abc import Iterator, Sequence
from xml.etree.ElementTree import Element, SubElement, indent, tostring

from robotsfix.checks.finding import Finding, Severity
from robotsfix.reports.advice import advice
from robotsfix.reports.escape import escape
from robotsfix.reports.formats import Results

_HEAD = '<?xml version="1.0" encoding="utf-8"?>\n<testsuites name="robotsfix">\n'


def render(files: Results, errors: Sequence[str] = ()) -> Iterator[str]:
    """Give the findings of all files as an XML document, suite by suite.

    Args:
        files: What was found where.
        errors: What could not be read, and why: a test that could not run for each.
    """
    yield _HEAD
    empty = True
    for path, findings in files:
        empty = False
        yield _text(_suite(escape(path), findings))
    if empty or errors:
        yield _text(_suite_of_errors(errors))
    yield "</testsuites>\n"


def _suite(path: str, findings: Sequence[Finding]) -> Element:
    failures = sum(finding.severity > Severity.INFO for finding in findings)
    suite = _new_suite(path, tests=len(findings) or 1, failures=failures, errors=0)
    if not findings:
        _add_test(suite, path, "no findings")
    names = Counter[str]()
    for finding in findings:
        line, column = finding.start
        name = f"{finding.code} {finding.name}, line {line}, column {column}"
        names[name] += 1
        # Tests with the same name are taken for one.
        number = f" ({names[name]})" if names[name] > 1 else ""
        test = _add_test(suite, path, f"{name}{number}")
        message = escape(finding.message)
        more = advice(finding)
        text = f"{path}:{line}:{column}: {finding.severity.label} {finding.code} {message}"
        body = f"{text}\nhelp: {escape(more)}" if more else text
        if finding.severity > Severity.INFO:
            failure = SubElement(test, "failure", message=message, type=finding.severity.label)
            failure.text = body
        else:
            SubElement(test, "system-out").text = body
    return suite


def _suite_of_errors(errors: Sequence[str]) -> Element:
    suite = _new_suite("robotsfix", tests=len(errors) or 1, failures=0, errors=len(errors))
    for number, error in enumerate(errors, 1):
        test = _add_test(suite, "robotsfix", f"input {number}")
        SubElement(test, "error", message=escape(error), type="error").text = escape(error)
    if not errors:
        _add_test(suite, "robotsfix", "no files")
    return suite


def _new_suite(name: str, **counts: int) -> Element:
    attributes = {"name": name, **{key: str(count) for key, count in counts.items()}}
    return Element("testsuite", attributes, skipped="0", time="0")


def _add_test(suite: Element, path: str, name: str) -> Element:
    return SubElement(suite, "testcase", classname=path, name=name, time="0")


def _text(suite: Element) -> str:
    # All that is not ASCII becomes a reference, so that the encoding of a pipe does not matter.
    indent(suite, level=1)
    return f"  {tostring(suite, encoding='us-ascii').decode('ascii')}\n"
