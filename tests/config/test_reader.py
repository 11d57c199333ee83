"""Configuration files: what they give, and what is said about those that cannot be used."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from robotsfix.checks.rules import known_codes
from robotsfix.config.config import Config, Expectation
from robotsfix.config.kinds import Source
from robotsfix.config.reader import LARGEST, read_settings, settings_of
from robotsfix.config.settings import Settings
from robotsfix.config.toml_file import read_pyproject
from robotsfix.config.value import ConfigError
from robotsfix.config.yaml_file import read_yaml

EVERYTHING = """\
social: [facebookexternalhit, twitterbot]
media-paths:
  - /media/
  - "/api/og"
template: lockdown
site: https://example.org/
select: [RF3]
extend-select: [RF605]
ignore: [duplicate-group]
per-file-ignores:
  "staging/*": [RF704]
severity: {RF703: error}
fail-on: error
exclude: [vendor/, "*.bak"]
expect:
  - crawlers: [GPTBot, social]
    blocked: ["/"]
  - {crawlers: ["*"], allowed: ["/media/*"]}
required-version: 0.1
"""
EVERYTHING_IN_TOML = """\
[project]
name = "site"

[tool.robotsfix]
social = ["facebookexternalhit", "twitterbot"]
media-paths = ["/media/", "/api/og"]
template = "lockdown"
site = "https://example.org/"
select = ["RF3"]
extend-select = ["RF605"]
ignore = ["duplicate-group"]
fail-on = "error"
exclude = ["vendor/", "*.bak"]
required-version = "0.1"
severity = {RF703 = "error"}
expect = [
    {crawlers = ["GPTBot", "social"], blocked = ["/"]},
    {crawlers = ["*"], allowed = ["/media/*"]},
]

[tool.robotsfix.per-file-ignores]
"staging/*" = ["RF704"]
"""


BOMB = (
    "a: &a [x,x,x,x,x,x,x,x,x,x]\nb: &b [*a,*a,*a,*a,*a,*a,*a,*a,*a,*a]\n"
    "c: &c [*b,*b,*b,*b,*b,*b,*b,*b,*b,*b]\nd: &d [*c,*c,*c,*c,*c,*c,*c,*c,*c,*c]\n"
    "e: [*d,*d,*d,*d,*d,*d,*d,*d,*d,*d]\n"
)
"""Aliases that stand for a hundred thousand values."""


def read(folder: Path, text: str | bytes, name: str = ".robotsfix.yaml") -> Settings | None:
    path = folder / name
    path.write_bytes(text if isinstance(text, bytes) else text.encode())
    return read_settings(str(path), known_codes)


def expected(folder: Path, places: tuple[str, str]) -> Settings:
    return Settings(
        Config(
            social=("facebookexternalhit", "twitterbot"),
            media_paths=("/media/", "/api/og"),
            template="lockdown",
            site="https://example.org",
            select=("RF3",),
            extend_select=("RF605",),
            ignore=("duplicate-group",),
            severity={"RF703": "error"},
            expect=(
                Expectation(("GPTBot", "social"), blocked=("/",), source=places[0]),
                Expectation(("*",), allowed=("/media/*",), source=places[1]),
            ),
        ),
        str(folder),
        "error",
        ("vendor/", "*.bak"),
        (("staging/*", ("RF704",)),),
    )


def test_every_key(tmp_path: Path) -> None:
    path = tmp_path / ".robotsfix.yaml"
    places = (f"{path}, line 16", f"{path}, line 18")
    assert read(tmp_path, EVERYTHING) == expected(tmp_path, places)


def test_every_key_in_toml(tmp_path: Path) -> None:
    path = tmp_path / "pyproject.toml"
    places = (f"{path}, line 16", f"{path}, line 16")
    assert read(tmp_path, EVERYTHING_IN_TOML, path.name) == expected(tmp_path, places)


@pytest.mark.parametrize("text", ["", "# nothing\n", "---\n", "{}", "\ufeff{}\r\n"])
def test_an_empty_configuration_has_the_defaults(tmp_path: Path, text: str) -> None:
    assert read(tmp_path, text) == Settings(folder=str(tmp_path))


@pytest.mark.parametrize("text", ["", "[project]\nname='robotsfix'\n", "[tool.ruff]\n", "tool = 1"])
def test_a_pyproject_may_say_nothing(tmp_path: Path, text: str) -> None:
    assert read(tmp_path, text, "pyproject.toml") is None


@pytest.mark.parametrize(
    ("text", "complaint"),
    [
        ("\nignor: [RF301]\n", "2: unknown key 'ignor'; did you mean ignore?"),
        ("media_paths: [/a]", "1: unknown key 'media_paths'; did you mean media-paths?"),
        ("x: 1", "1: unknown key 'x'; known: social, media-paths, template, site, select,"),
        ("ignore:\n  - RF301\n  - RF3O1\n", "3: ignore: unknown rule 'RF3O1'; did you mean RF301?"),
        ("social:\n- Twiterbot", "2: social: unknown crawler 'Twiterbot'; did you mean Twitterbot"),
        ("expect:\n- crawlers: [\n GPTBt]", "3: crawlers: unknown crawler 'GPTBt'; did you mean"),
        ("expect:\n- {crawlers: [GPTBot]}", "2: expect: `allowed` or `blocked` is missing"),
        ("expect:\n- {blocked: [/]}", "2: expect: `crawlers` is missing"),
        ("a: 1\nsocial: []\nsocial: []", "3: 'social' is there twice, first on line 2"),
        ("select: RF301", "1: select: a list is wanted, such as [a, b]"),
        ("select:\n\nignore: []", "1: select: nothing stands behind the key"),
        ("- RF301", "1: the configuration: `key: value` lines are wanted"),
        ("select: [[RF301]]", "1: select: a single word is wanted here"),
        ("required-version: '>=1000'", "1: this needs robotsfix >=1000, and here is"),
        ("required-version: 77", "1: this needs robotsfix 77, and here is"),
        ("select: [\n", "2: not valid YAML: "),
        ("select: [RF301]\n---\nselect: []", "not valid YAML: expected a single document"),
        ("? [a]\n: b", "1: a key has to be a word"),
        ("a: &a [*a]", "nested too deeply for a configuration"),
        (b"social: [\xff]", "1: not UTF-8"),
        (b"#" * (LARGEST + 1), "larger than 256 KiB"),
        ("[" * 100_000, "nested too deeply for a configuration"),
        (
            BOMB,
            "too many values for a configuration",
        ),
        (
            "expect:\n- {crawlers: [GPTBot], blocked: ['/a#b']}",
            "2: blocked: '/a#b' is no path pattern",
        ),
        ("exclude: ['!']", "1: exclude: '!' is no glob"),
        ('site: "\\UFFFFFFFF"', "not valid YAML"),
        (f"required-version: '>={'9' * 5000}'", "is no version"),
        (f"required-version: '{' ' * 30_000}x'", "is no version"),
        ("select: !!python/object/apply:os.system [echo]", "select: unknown rule 'echo'"),
    ],
)
def test_what_cannot_be_used(tmp_path: Path, text: str | bytes, complaint: str) -> None:
    with pytest.raises(ConfigError) as error:
        read(tmp_path, text)
    message = str(error.value)
    assert message.startswith(f"{tmp_path / '.robotsfix.yaml'}:")
    assert complaint in message
    assert "\n" not in message


@pytest.mark.parametrize(
    ("text", "complaint"),
    [
        (
            "[tool.robotsfix]\nignore = [\n  'RF301',\n  'RF3O1']\n",
            "4: ignore: unknown rule 'RF3O1'",
        ),
        ("a = 1\n[tool.robotsfix]\n\nsocia = []\n", "4: unknown key 'socia'; did you mean social?"),
        ("[tool.robotsfix.severity]\nRF301 = 'bad'\n", "2: severity: RF301: 'bad' is not one of"),
        ("[tool]\nrobotsfix = 1", "the configuration: `key: value` lines are wanted"),
        ("[tool.robotsfix]\nselect = 2020-01-01", "2: select: a list is wanted"),
        ("[tool.robotsfix\n", "1: not valid TOML: "),
        (f"a = {'9' * 5000}\n[tool.robotsfix]\n", "not valid TOML: "),
        ("[tool.robotsfix]\na = 1\na = 2\n", "3: not valid TOML: "),
    ],
)
def test_what_cannot_be_used_in_toml(tmp_path: Path, text: str, complaint: str) -> None:
    with pytest.raises(ConfigError) as error:
        read(tmp_path, text, "pyproject.toml")
    assert complaint in str(error.value)
    assert "\n" not in str(error.value)


@pytest.mark.parametrize(
    ("wanted", "fits"),
    [
        ("0", True),
        ("0.1", True),
        ("0.1.0", True),
        ("0.2", False),
        ("==0.1", True),
        (">=0.1,<1", True),
        ("<0.1", False),
        (">0.1.0", False),
        ("!=0.1.0", False),
    ],
)
def test_versions(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, wanted: str, *, fits: bool
) -> None:
    monkeypatch.setattr("robotsfix.config.reader.__version__", "0.1.0")
    if fits:
        assert read(tmp_path, f"required-version: '{wanted}'")
    else:
        with pytest.raises(ConfigError, match="this needs robotsfix"):
            read(tmp_path, f"required-version: '{wanted}'")


def test_a_file_that_cannot_be_read(tmp_path: Path) -> None:
    for path in (tmp_path / "none.yaml", tmp_path):
        with pytest.raises(ConfigError, match=r"no such file|not a regular file"):
            read_settings(str(path), known_codes)


WORDS = [*EVERYTHING.split(), *EVERYTHING_IN_TOML.split(), "\n", "\n  ", "\n- ", "&a", "*a", "<<:"]
WORDS += ["'", '"', "[", "]", "{", "}", ": ", "|", "!!binary", "? ", "---", "\t", "=", "#", "\x85"]
TEXTS = st.one_of(
    st.lists(st.sampled_from(WORDS) | st.text(max_size=3), max_size=25).map(" ".join),
    st.lists(st.sampled_from(WORDS), max_size=25).map(" ".join).map("[tool.robotsfix]\n{}".format),
    st.builds(
        lambda text, start, length: text[:start] + text[start + length :],
        st.sampled_from([EVERYTHING, EVERYTHING_IN_TOML]),
        st.integers(0, 800),
        st.integers(0, 40),
    ),
)


@pytest.mark.parametrize("name", [".robotsfix.yaml", "pyproject.toml"])
@given(text=TEXTS)
def test_any_text_is_read_or_complained_about_in_one_line(name: str, text: str) -> None:
    complaint = complaint_about(text, name)
    assert complaint is None or complaint.startswith(f"{name}:")
    assert "\n" not in (complaint or "")


def complaint_about(text: str, name: str) -> str | None:
    reader = read_pyproject if name.endswith(".toml") else read_yaml
    try:
        value = reader(text, name)
        if value is not None:
            settings_of(value, Source(name, known_codes), ".")
    except ConfigError as error:
        return str(error)
    return None
