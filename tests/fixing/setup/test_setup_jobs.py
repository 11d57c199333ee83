"""The job for GitLab, the workflow for GitHub, and which of them a repository wants."""

import subprocess
from pathlib import Path

import pytest
from repositories import apply, complaint, hold_to_schema, repository
from ruamel.yaml import YAML

from robotsfix.config.value import ConfigError
from robotsfix.fixing.setup.github import github
from robotsfix.fixing.setup.gitlab import gitlab
from robotsfix.fixing.setup.platform import PIPELINE, platforms
from robotsfix.fixing.setup.repository import Repository

WORKFLOW = ".github/workflows/robotsfix.yml"
REMOTE = '[remote "{}"]\n\turl = {}\n\tfetch = +refs/heads/*:refs/remotes/origin/*\n'


@pytest.mark.parametrize(
    "text",
    [
        "build:\n  script: [make]\n",
        "build:\n  script: [make]",
        "build:\r\n  script:\r\n    - make\r\n",
        "# c\nbuild:\n    script:\n    - !reference [.a, script]\n.a: &a\n  script: [b]\n\n# end\n",
        "spec:\n  inputs:\n    a:\n---\nbuild:\n  script: |\n    make\n    more\n\n\n",
        "a: &a {x: 1}\nb: &b {y: 1}\nc:\n  <<: *a\n  <<: *b\n  script: [x]\n",
        "\ufeffbuild:\n  script: [make]\n",
        "",
        "# nothing yet\n",
    ],
)
def test_a_job_is_added_behind_the_others(tmp_path: Path, text: str) -> None:
    found = repository(tmp_path, {PIPELINE: text})
    change = gitlab(found)
    assert change
    new = apply(found, change)
    assert new.startswith(text)
    added = new.removeprefix(text)
    assert ("\r\n" in text) == ("\r\n" in added)
    assert added.lstrip("\r\n").replace("\r\n", "\n").startswith("# Checks every robots.txt")
    assert gitlab(found) is None


@pytest.mark.parametrize(
    ("stages", "expected"),
    [
        ("[build, test, deploy]", "test"),
        ("[build, lint]", "lint"),
        ("[build, deploy]", "build"),
        ("\n  - deploy\n", "deploy"),
        ("['a: b', '2']", "test"),
        ("[]", "test"),
        ("{a: b}", "test"),
        ("*x", "test"),
    ],
)
def test_the_stage_is_one_that_there_is(tmp_path: Path, stages: str, expected: str) -> None:
    found = repository(tmp_path, {PIPELINE: f"x: &x [[a]]\nstages: {stages}\n"})
    change = gitlab(found)
    assert change
    new = YAML(typ="safe", pure=True).load(apply(found, change))
    assert new["robotsfix"].get("stage", "test") == expected


@pytest.mark.parametrize(
    "text",
    [
        "robotsfix: {script: [x]}\n",
        "a:\n  script:\n    - robotsfix lint\n",
        "include:\n  - project: a/robotsfix\n",
    ],
)
def test_a_job_that_is_there_stays_as_it_is(tmp_path: Path, text: str) -> None:
    assert gitlab(repository(tmp_path, {PIPELINE: text})) is None


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("a: [\n", f"{PIPELINE}:2: not valid YAML"),
        ("- a\n", f"{PIPELINE}:1: `key: value` lines are wanted here"),
        ("{a: 1}\n", f"{PIPELINE}: there is no safe place for a job; add it by hand"),
        ("a: |+\n  x\n", f"{PIPELINE}: there is no safe place for a job"),
    ],
)
def test_a_pipeline_that_cannot_be_changed(tmp_path: Path, text: str, message: str) -> None:
    with pytest.raises(ConfigError) as error:
        gitlab(repository(tmp_path, {PIPELINE: text}))
    assert complaint(error).startswith(message)


def test_a_comment_is_no_job(tmp_path: Path) -> None:
    assert gitlab(repository(tmp_path, {PIPELINE: "# robotsfix?\na: {script: [b]}\n"}))


def test_the_job_keeps_to_the_schema(tmp_path: Path) -> None:
    found = repository(tmp_path)
    change = gitlab(found)
    assert change
    apply(found, change)
    hold_to_schema(found.root / PIPELINE, "gitlab-ci")


def test_the_workflow_keeps_to_the_schema(tmp_path: Path) -> None:
    found = repository(tmp_path)
    change = github(found)
    assert change
    text = apply(found, change)
    hold_to_schema(found.root / WORKFLOW, "github-workflows")
    assert "contents: read" in text
    assert "${{" not in text
    assert github(found) is None


@pytest.mark.parametrize(
    ("text", "there"),
    [
        ("steps: [{uses: robotsfix/robotsfix@v0}]", True),
        ("steps:\n- run: robotsfix lint", True),
        ("# robotsfix?\nsteps: []", False),
        (b"\xff: [", False),
    ],
)
def test_another_workflow(tmp_path: Path, text: str | bytes, *, there: bool) -> None:
    found = repository(tmp_path, {".github/workflows/ci.yaml": text})
    assert (github(found) is None) is there


@pytest.mark.parametrize(
    ("files", "remotes", "expected"),
    [
        ({}, [], []),
        ({".github/workflows/ci.yml": ""}, [], ["github"]),
        ({PIPELINE: ""}, [("origin", "git@github.com:a/b")], ["gitlab"]),
        ({PIPELINE: "", ".github/workflows/ci.yaml": ""}, [], ["github", "gitlab"]),
        ({".github/CODEOWNERS": ""}, [("origin", "https://gitlab.com/a/github")], ["gitlab"]),
        ({".github/CODEOWNERS": ""}, [], ["github"]),
        ({".gitlab/issue_templates/a.md": ""}, [], ["gitlab"]),
        ({}, [("origin", "https://github.com/a/gitlab.git")], ["github"]),
        ({}, [("origin", "https://user:token@GitHub.com/a/b")], ["github"]),
        ({}, [("origin", "ssh://git@gitlab.example.org:22/a/b.git")], ["gitlab"]),
        ({}, [("up", "git@gitlab.com:a/b"), ("origin", "git@github.com:a/b")], ["github"]),
        ({}, [("origin", "/srv/a"), ("up", "git@gitlab.com:a/b")], ["gitlab"]),
        ({}, [("origin", "https://codeberg.org/github/gitlab")], []),
        ({}, [("origin", "")], []),
    ],
)
def test_the_platform(
    tmp_path: Path,
    files: dict[str, str],
    remotes: list[tuple[str, str]],
    expected: list[str],
) -> None:
    config = "[core]\n\tbare = false\n" + "".join(REMOTE.format(*each) for each in remotes)
    found = repository(tmp_path, {".git/config": config + "[x]\nurl = github.com\n", **files})
    assert platforms(found) == expected


def test_the_platform_of_a_linked_working_tree(git_repository: Path) -> None:
    linked = git_repository.parent / "linked"
    for arguments in (
        ["remote", "add", "origin", "https://github.com/a/b"],
        ["commit", "--quiet", "--allow-empty", "--message", "one"],
        ["worktree", "add", "--quiet", str(linked)],
    ):
        subprocess.run(["git", "-C", str(git_repository), *arguments], check=True)
    assert (linked / ".git").is_file()
    assert platforms(Repository(linked)) == ["github"]


@pytest.mark.parametrize("content", [b"", b"\xff\xfe", b"gitdir: /nowhere\n", b"gitdir: \x00\n"])
def test_a_broken_git_folder(tmp_path: Path, content: bytes) -> None:
    found = repository(tmp_path)
    (tmp_path / ".git").rmdir()
    (tmp_path / ".git").write_bytes(content)
    assert platforms(found) == []
