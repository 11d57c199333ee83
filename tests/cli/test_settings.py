"""Configuration files as commands use them: which one holds for a file, and what options change."""

from pathlib import Path

import pytest
from commands import BLOCKED, CLEAN, robotsfix

TWO_STARS = b"User-agent: *\nDisallow: /a\n\nUser-agent: *\nDisallow: /b\n"


@pytest.fixture(autouse=True)
def _folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    # Whatever there is above the folder of the tests is not meant.
    (tmp_path / ".git").mkdir()


def write(files: dict[str, str | bytes]) -> None:
    for name, content in files.items():
        path = Path(name)
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content if isinstance(content, bytes) else content.encode())


def codes(*arguments: str) -> dict[str, set[str]]:
    """Give the codes that `lint` reports, by path."""
    found: dict[str, set[str]] = {}
    for line in robotsfix("lint", *arguments).stdout.split("\n")[:-1]:
        path, _, rest = line.partition(":")
        found.setdefault(path, set()).add(rest.split(" ")[2])
    return found


@pytest.mark.parametrize(
    ("files", "selected"),
    [
        ({".robotsfix.yaml": "select: [RF301]"}, {"RF301"}),
        ({".robotsfix.yml": "select: [RF301]"}, {"RF301"}),
        ({"pyproject.toml": "[tool.robotsfix]\nselect = ['RF301']"}, {"RF301"}),
        # YAML goes before TOML, and .yaml before .yml.
        (
            {
                ".robotsfix.yaml": "select: [RF301]",
                ".robotsfix.yml": "select: [RF707]",
                "pyproject.toml": "[tool.robotsfix]\nselect = ['RF707']",
            },
            {"RF301"},
        ),
        # A pyproject.toml that says nothing to us is passed over.
        ({"pyproject.toml": "[project]", "../.robotsfix.yaml": "select: [RF301]"}, None),
        ({}, None),
    ],
)
def test_where_a_configuration_is(files: dict[str, str | bytes], selected: set[str] | None) -> None:
    write({"robots.txt": TWO_STARS, **files})
    found = codes()["robots.txt"]
    assert (found == selected) if selected else (found > {"RF301"})
    Path("../.robotsfix.yaml").unlink(missing_ok=True)


def test_the_closest_one_holds_and_no_other() -> None:
    write(
        {
            ".robotsfix.yaml": "select: [RF301]",
            "robots.txt": TWO_STARS,
            "a/robots.txt": TWO_STARS,
            "a/b/.robotsfix.yaml": "select: [RF707]",
            "a/b/c/robots.txt": TWO_STARS,
        }
    )
    assert codes() == {
        "robots.txt": {"RF301"},
        "a/robots.txt": {"RF301"},
        "a/b/c/robots.txt": {"RF707"},
    }


def test_nothing_above_the_repository_is_looked_at() -> None:
    write({".robotsfix.yaml": "select: [RF301]", "inner/robots.txt": TWO_STARS})
    Path("inner/.git").write_text("gitdir: elsewhere\n")
    assert codes()["inner/robots.txt"] > {"RF301"}


@pytest.mark.parametrize(
    ("options", "selected"),
    [
        (["--select", "RF707"], {"RF707"}),
        (["--extend-select", "RF707"], {"RF301", "RF707"}),
        (["--ignore", "RF301"], set()),
        (["--ignore", "RF3"], set()),
        (["--extend-select", "RF303"], {"RF301"}),
        (["--config", "other.yaml"], {"RF707"}),
        (["--config", "other.toml"], {"RF707"}),
    ],
)
def test_options_go_before_the_configuration(options: list[str], selected: set[str]) -> None:
    write(
        {
            "robots.txt": TWO_STARS,
            ".robotsfix.yaml": "select: [RF301]\nignore: [RF303]",
            "other.yaml": "select: [RF707]",
            "other.toml": "[tool.robotsfix]\nselect = ['RF707']",
        }
    )
    assert codes(*options).get("robots.txt", set()) == selected


def test_without_configuration() -> None:
    write({"robots.txt": TWO_STARS, ".robotsfix.yaml": "nonsense"})
    assert codes("--no-config")["robots.txt"] > {"RF301"}


@pytest.mark.parametrize(
    ("options", "message"),
    [
        (["--config", "none.yaml"], "robotsfix: none.yaml: no such file or directory\n"),
        (["--config", "empty.toml"], "robotsfix: empty.toml: it has no table [tool.robotsfix]\n"),
        (["--config", "."], "robotsfix: .: not a regular file\n"),
    ],
)
def test_a_configuration_that_cannot_be_used(options: list[str], message: str) -> None:
    write({"robots.txt": CLEAN, "empty.toml": ""})
    assert robotsfix("lint", *options) == (2, "", message)


def test_both_options_at_once() -> None:
    outcome = robotsfix("lint", "--config", "a.yaml", "--no-config")
    assert outcome.status == 2
    assert "exclude each other" in outcome.stderr


def test_a_broken_configuration_is_told_once_and_the_others_hold() -> None:
    write(
        {
            "a/.robotsfix.yaml": "social: [Twiterbot]",
            "a/robots.txt": TWO_STARS,
            "a/b/robots.txt": TWO_STARS,
            "c/robots.txt": BLOCKED,
        }
    )
    status, stdout, stderr = robotsfix("lint")
    assert status == 2
    assert stdout.startswith("c/robots.txt:2:1: error RF701")
    assert stderr.split("\n")[0] == (
        "robotsfix: a/.robotsfix.yaml:1: social: unknown crawler 'Twiterbot';"
        " did you mean Twitterbot?"
    )
    assert stderr.count("Twiterbot") == 1


@pytest.mark.parametrize(
    ("config", "arguments", "status"),
    [
        ("fail-on: info", [], 1),
        ("fail-on: error", [], 0),
        ("fail-on: error", ["--fail-on", "warning"], 1),
        ("severity: {RF707: error}\nfail-on: error", [], 1),
        ("severity: {RF7: info, parsers-disagree: warning}", [], 1),
        ("severity: {ALL: info}", [], 0),
    ],
)
def test_severity_and_when_to_fail(config: str, arguments: list[str], status: int) -> None:
    # A warning, and nothing worse.
    text = "User-agent: *\n\nDisallow: /a\n"
    write({"robots.txt": text, ".robotsfix.yaml": f"select: [RF707]\n{config}"})
    assert robotsfix("lint", *arguments).status == status


def test_excluded_files() -> None:
    write(
        {
            ".robotsfix.yaml": "exclude: [vendor/, 'old/*/robots.txt']\nselect: [RF301]",
            "robots.txt": TWO_STARS,
            "vendor/robots.txt": TWO_STARS,
            "a/vendor/b/robots.txt": TWO_STARS,
            "old/1/robots.txt": TWO_STARS,
        }
    )
    assert set(codes()) == {"robots.txt"}
    # Who names a file means it, unless the name comes from a program such as pre-commit.
    named = ["vendor/robots.txt", "robots.txt"]
    assert set(codes(*named)) == set(named)
    assert set(codes(*named, "--force-exclude")) == {"robots.txt"}
    assert robotsfix("fix", "--check").stdout == "robots.txt\n"
    outcome = robotsfix("lint", "vendor/robots.txt", "--force-exclude")
    assert outcome == (0, "", "No file to check: 1 file excluded.\n")


def test_ignores_for_some_files() -> None:
    write(
        {
            ".robotsfix.yaml": "select: [RF301]\nper-file-ignores:\n  'staging/': [RF3]\n",
            "robots.txt": TWO_STARS,
            "staging/robots.txt": TWO_STARS,
        }
    )
    assert set(codes()) == {"robots.txt"}


def test_ignores_for_some_files_hold_whatever_is_selected() -> None:
    config = "per-file-ignores:\n  robots.txt: [RF301]\n"
    write({".robotsfix.yaml": config, "robots.txt": TWO_STARS})
    assert codes("--select", "RF301") == {}


def test_an_excluded_standard_input_goes_through_a_pipe() -> None:
    write({".robotsfix.yaml": "exclude: [legacy/]"})
    arguments = ["-", "--stdin-filename", "legacy/robots.txt", "--force-exclude"]
    outcome = robotsfix("fix", "--write", *arguments, stdin=TWO_STARS)
    assert (outcome.status, outcome.stdout) == (0, TWO_STARS.decode())


def test_standard_input_is_configured_by_its_name() -> None:
    write({"a/.robotsfix.yaml": "select: [RF707]"})
    outcome = robotsfix("lint", "-", "--stdin-filename", "a/robots.txt", stdin=TWO_STARS)
    assert outcome.stdout.split(" ")[2] == "RF707"


def test_a_configured_template() -> None:
    write({"robots.txt": CLEAN, ".robotsfix.yaml": "template: lockdown"})
    assert robotsfix("fix", "--write").status == 0
    assert b"User-agent: *\nDisallow: /\n" in Path("robots.txt").read_bytes()
    assert robotsfix("fix", "new.txt", "--write").status == 0
    assert Path("new.txt").exists()
    assert robotsfix("lint").status == 0


def test_configured_social_crawlers() -> None:
    write({"robots.txt": BLOCKED, ".robotsfix.yaml": "social: [Twitterbot]"})
    assert "RF701" not in codes().get("robots.txt", set())
    assert "RF701" in codes("--social", "facebookexternalhit")["robots.txt"]


def test_an_expectation() -> None:
    write(
        {
            "robots.txt": CLEAN,
            ".robotsfix.yaml": "expect:\n- {crawlers: [GPTBot], blocked: [/private/]}\n",
        }
    )
    status, stdout, _ = robotsfix("lint")
    assert status == 1
    assert stdout == (
        "robots.txt:2:1: error RF710 .robotsfix.yaml, line 2 expects `/private/` to be blocked,"
        " but GPTBot may fetch `/private/`: line 2 allows it\n"
    )
