"""`robotsfix init`."""

import subprocess
from pathlib import Path

import pytest
from commands import CLEAN, at_terminal, robotsfix
from repositories import Files, repository

CONFIG = ".robotsfix.yaml"
HOOKS = ".pre-commit-config.yaml"
PIPELINE = ".gitlab-ci.yml"
WORKFLOW = ".github/workflows/robotsfix.yml"
USED: Files = {
    HOOKS: "repos: # ours\n- repo: meta\n  hooks:\n  - id: identity\n",
    PIPELINE: "a:\n  script: [b]\n",
    ".github/workflows/ci.yml": "on: push\n",
}


def snapshot(root: Path) -> dict[str, bytes]:
    return {
        place.relative_to(root).as_posix(): place.read_bytes()
        for place in sorted(root.rglob("*"))
        if place.is_file()
    }


@pytest.fixture
def root(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return tmp_path


def test_the_change_is_shown_and_not_made(root: Path) -> None:
    repository(root, USED)
    before = snapshot(root)
    status, stdout, stderr = robotsfix("init")
    assert status == 1
    assert snapshot(root) == before
    headers = [line for line in stdout.split("\n") if line.startswith(("--- ", "+++ "))]
    assert headers == [
        "--- /dev/null",
        f"+++ b/{CONFIG}",
        f"--- a/{HOOKS}",
        f"+++ b/{HOOKS}",
        "--- /dev/null",
        f"+++ b/{WORKFLOW}",
        f"--- a/{PIPELINE}",
        f"+++ b/{PIPELINE}",
    ]
    assert stderr == (
        "Found robots.txt.\n"
        f"{CONFIG}: would be made: a configuration\n"
        f"{HOOKS}: would get the hooks robotsfix-fix and robotsfix\n"
        f"{WORKFLOW}: would be made: a workflow\n"
        f"{PIPELINE}: would get a job\n"
        "4 files would change; write with --write.\n"
    )


def test_git_makes_of_the_diff_what_is_written(root: Path) -> None:
    repository(root / "a", USED)
    repository(root / "b", USED)
    folder = root / "a"
    with pytest.MonkeyPatch.context() as patch:
        patch.chdir(folder)
        diff = robotsfix("init").stdout
        assert robotsfix("init", "--write").status == 0
    (root / "b" / ".git").rmdir()
    subprocess.run(["git", "apply"], cwd=root / "b", input=diff.encode(), check=True)
    assert snapshot(root / "b") == snapshot(root / "a")


def test_asking_twice_changes_nothing(root: Path) -> None:
    repository(root, USED)
    status, stdout, stderr = robotsfix("init", "--write")
    assert (status, stdout) == (0, "")
    assert f"{HOOKS}: got the hooks" in stderr
    after = snapshot(root)
    assert robotsfix("init", "--write") == (0, "", "Found robots.txt.\nNothing to do.\n")
    assert robotsfix("init") == (0, "", "Found robots.txt.\nNothing to do.\n")
    assert snapshot(root) == after
    assert robotsfix("lint").status == 0


def test_from_a_folder_within_the_repository(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    repository(root / "x\x1b[31m", {"public/robots.txt": CLEAN, **USED})
    monkeypatch.chdir(root / "x\x1b[31m" / "public")
    status, stdout, stderr = robotsfix("init")
    assert status == 1
    assert f"+++ b/{CONFIG}\n" in stdout
    assert stderr.startswith(f"Found robots.txt, public/robots.txt in {root}/x\\x1b[31m.\n")
    robotsfix("init", "--write")
    assert (root / "x\x1b[31m" / CONFIG).exists()


@pytest.mark.parametrize(
    ("arguments", "made"),
    [
        ([], {CONFIG}),
        (["--pre-commit"], {CONFIG, HOOKS}),
        (["--ci=github"], {CONFIG, WORKFLOW}),
        (["--ci=gitlab", "--ci=github", "--pre-commit"], {CONFIG, WORKFLOW, PIPELINE, HOOKS}),
        (["--ci=none"], {CONFIG}),
    ],
)
def test_a_repository_that_uses_nothing(root: Path, arguments: list[str], made: set[str]) -> None:
    repository(root)
    status, _, stderr = robotsfix("init", "--write", *arguments)
    assert status == 0
    assert set(snapshot(root)) == {"robots.txt", *made}
    assert (f"there is no {HOOKS}" in stderr) == (HOOKS not in made)
    assert ("note: no CI was found; --ci github" in stderr) == ("--ci" not in str(arguments))


def test_no_ci_is_wanted(root: Path) -> None:
    repository(root, USED)
    robotsfix("init", "--write", "--ci=none")
    assert WORKFLOW not in snapshot(root)
    assert snapshot(root)[PIPELINE] == b"a:\n  script: [b]\n"


def test_quiet(root: Path) -> None:
    repository(root)
    assert robotsfix("init", "--write", "--quiet") == (0, "", "")


@pytest.mark.parametrize(
    ("files", "message"),
    [
        ({HOOKS: "repos: [\n"}, f"{HOOKS}:2: not valid YAML: "),
        ({HOOKS: "- repo: a\n"}, f"{HOOKS}:1: `key: value` lines are wanted here"),
        ({HOOKS: "repos: {a: b}\n"}, f"{HOOKS}:1: `repos` has to be a list"),
        ({HOOKS: 'a: "\x1b[31m'}, f"{HOOKS}: not valid YAML: unacceptable character #x001b"),
        ({HOOKS: "\x1b[31m: *\u202e\n"}, f"{HOOKS}: not valid YAML: "),
        ({PIPELINE: "a: [\n"}, f"{PIPELINE}:2: not valid YAML: "),
        ({PIPELINE: "- a\n"}, f"{PIPELINE}:1: `key: value` lines are wanted here"),
        ({f"{HOOKS}/a": ""}, f"{HOOKS}: not a regular file"),
        ({".github": ""}, f"{WORKFLOW}: not written: .github is no folder"),
        ({"pyproject.toml": "[tool.robotsfix"}, "pyproject.toml"),
    ],
)
def test_bad_input_is_one_line_and_nothing_is_written(
    root: Path, files: dict[str, str], message: str
) -> None:
    # Where a file takes the place of a folder, or a folder that of a file, it stands alone.
    alone = {".github", f"{HOOKS}/a"} & set(files)
    repository(root, files if alone else {**USED, **files})
    before = snapshot(root)
    status, stdout, stderr = robotsfix("init", "--write")
    assert (status, stdout) == (2, "")
    assert stderr.startswith(f"robotsfix: {message}")
    assert stderr.count("\n") == 1
    assert stderr.removesuffix("\n").isprintable()
    assert snapshot(root) == before


def test_there_is_no_robots_txt(root: Path) -> None:
    status, stdout, stderr = robotsfix("init", "--write")
    assert (status, stdout) == (2, "")
    assert stderr.startswith(f"robotsfix: {root}: there is no robots.txt to check; `robotsfix fix ")
    assert snapshot(root) == {}


def test_a_terminal_gets_no_control_characters_of_the_file(root: Path) -> None:
    repository(root, {HOOKS: "repos:\n- repo: meta # \u202e\n  hooks:\n  - id: identity\n"})
    outcome = at_terminal("init")
    assert "\u202e" not in outcome.stdout
    assert "\\u202e" in outcome.stdout
    assert "\x1b[32m+" in outcome.stdout
