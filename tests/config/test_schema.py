"""The JSON Schema of the configuration: it is what the code reads.

Run as a program, this writes the schema anew.
"""

import json

import jsonschema
import pytest
from ruamel.yaml import YAML

from robotsfix.checks.rules import MODULES, known_codes, rule_name
from robotsfix.config.kinds import Schema, Source
from robotsfix.config.reader import settings_of
from robotsfix.config.schema import PATH, schema
from robotsfix.config.value import ConfigError
from robotsfix.config.yaml_file import read_yaml


def current() -> Schema:
    return schema([*MODULES, *map(rule_name, MODULES)])


def written(content: Schema) -> str:
    return json.dumps(content, indent=2) + "\n"


def test_the_shipped_schema_is_that_of_the_code() -> None:
    assert PATH.read_text("utf-8") == written(current())
    jsonschema.Draft202012Validator.check_schema(current())


GOOD = [
    "",
    "social: [facebookexternalhit]",
    "media-paths: [/media/, /api/og]",
    "template: lockdown",
    "site: https://example.org",
    "site: http://localhost:8000/",
    "select: [RF3, duplicate-group, ALL]",
    "per-file-ignores: {staging/*: [RF704]}",
    "severity: {RF703: error, RF5: info}",
    "fail-on: error",
    "exclude: [vendor/]",
    "expect: [{crawlers: [GPTBot, social, ai, '*'], blocked: [/], allowed: ['/a*$', '*.css']}]",
    "required-version: '>=0.1'",
    "required-version: '>= 0.1, <9'",
]
BAD = [
    "sociall: []",
    "social: facebookexternalhit",
    "social: [ai]",
    "social: [NoSuchCrawler]",
    "media-paths: [media]",
    "media-paths: {}",
    "template: locked",
    "site: example.org",
    "site: https://example.org/a",
    "site: https://user@example.org",
    "select: [RF999]",
    "severity: {RF703: fatal}",
    "severity: [RF703]",
    "severity: {no-such-rule: error}",
    "fail-on: never",
    "expect: [{crawler: [GPTBot]}]",
    "expect: {crawlers: [GPTBot]}",
    "expect: [{crawlers: [GPTBot], blocked: [a]}]",
    "required-version: latest",
    "per-file-ignores: {a: RF301}",
]


def is_valid(text: str) -> bool:
    content = YAML(typ="safe", pure=True).load(text) or {}
    return bool(jsonschema.Draft202012Validator(current()).is_valid(content))


def is_read(text: str) -> bool:
    name = ".robotsfix.yaml"
    try:
        settings_of(read_yaml(text, name), Source(name, known_codes), "/")
    except ConfigError:
        return False
    return True


@pytest.mark.parametrize("text", GOOD)
def test_what_is_read_is_valid(text: str) -> None:
    assert is_read(text)
    assert is_valid(text)


@pytest.mark.parametrize("text", BAD)
def test_what_is_refused_is_not_valid(text: str) -> None:
    assert not is_read(text)
    assert not is_valid(text)


if __name__ == "__main__":
    PATH.write_text(written(current()), "utf-8")
