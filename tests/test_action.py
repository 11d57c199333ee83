"""The GitHub action: its scripts, run with the variables that the platform sets."""

import json
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path
from typing import NamedTuple

import pytest
from commands import BLOCKED, CLEAN, ROOT
from ruamel.yaml import YAML

SCRIPTS = sorted((ROOT / ".github" / "action").glob("*.sh"))
ACTION = YAML(typ="safe", pure=True).load(ROOT / "action.yml")
STEPS = ACTION["runs"]["steps"]
LOCKED = b"User-agent: *\nDisallow: /\n"

pytestmark = pytest.mark.skipif(
    os.name == "nt" or shutil.which("bash") is None or shutil.which("git") is None,
    reason="the scripts are for bash, and need git",
)


class Run(NamedTuple):
    """What a run of the action leaves behind."""

    status: int
    log: str
    summary: str
    outputs: dict[str, str]


class Job:
    """A job of a workflow, in which the action is a step."""

    def __init__(self, folder: Path) -> None:
        self.temporary = folder / "temporary folder"
        self.workspace = folder / "work space"
        self.workspace.mkdir(parents=True)
        self.variables: dict[str, str] = {"GITHUB_EVENT_NAME": "push"}
        shim = self.temporary / "robotsfix" / "venv" / "bin" / "robotsfix"
        shim.parent.mkdir(parents=True)
        start = (
            f"import sys; sys.path.insert(0, {str(ROOT)!r}); from robotsfix.cli.main import main"
        )
        program = self.temporary / "program.py"
        program.write_text(f"{start}\nmain(prog_name='robotsfix')\n", encoding="utf-8")
        shim.write_text(f'#!/bin/sh\nexec "{sys.executable}" "{program}" "$@"\n')
        shim.chmod(0o755)

    def put(self, path: str, content: bytes) -> None:
        place = self.workspace / path
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_bytes(content)

    def git(self, *arguments: str) -> str:
        who = ["-c", "user.name=A test", "-c", "user.email=test@example.com"]
        return subprocess.run(
            ["git", *who, *arguments],
            cwd=self.workspace,
            check=True,
            stdout=subprocess.PIPE,
            text=True,
        ).stdout.strip()

    def commit(self) -> str:
        self.git("add", "--all")
        self.git("commit", "--quiet", "--allow-empty", "--message", "A change")
        return self.git("rev-parse", "HEAD")

    def run(self, **variables: str) -> Run:
        names = ("GITHUB_STEP_SUMMARY", "GITHUB_OUTPUT")
        files = {name: self.temporary / name for name in names}
        for place in files.values():
            place.write_bytes(b"")
        environment = (
            os.environ
            | {"GITHUB_WORKSPACE": str(self.workspace), "RUNNER_TEMP": str(self.temporary)}
            | {"GITHUB_ACTION_PATH": str(ROOT), "GITHUB_ACTIONS": "true"}
            | {"INPUT_PATHS": ".", "INPUT_ARGS": "", "INPUT_COMPARE": "true"}
            | {"INPUT_SARIF_FILE": ""}
            | {name: str(place) for name, place in files.items()}
            | self.variables
            | variables
        )
        done = subprocess.run(
            ["bash", str(ROOT / ".github" / "action" / "run.sh")],
            cwd=self.temporary,
            env=environment,
            check=False,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            timeout=120,
        )
        lines = files["GITHUB_OUTPUT"].read_text().split("\n")[:-1]
        return Run(
            done.returncode,
            done.stdout.decode(),
            files["GITHUB_STEP_SUMMARY"].read_text(),
            dict(line.split("=", 1) for line in lines),
        )


@pytest.fixture
def job(tmp_path: Path) -> Job:
    return Job(tmp_path)


@pytest.fixture
def pull_request(job: Job) -> Job:
    """Give a job for a pull request, in a repository whose base blocks nobody."""
    job.git("init", "--quiet", "--initial-branch=main")
    job.put("robots.txt", CLEAN)
    job.commit()
    job.git("checkout", "--quiet", "-b", "topic")
    job.variables |= {"GITHUB_EVENT_NAME": "pull_request", "GITHUB_BASE_REF": "main"}
    return job


def merge(job: Job) -> None:
    """Check out what the platform does by default: the merge of the pull request."""
    job.git("checkout", "--quiet", "main")
    job.git("merge", "--quiet", "--no-ff", "--no-edit", "topic")
    job.git("checkout", "--quiet", "--detach")
    job.variables["GITHUB_SHA"] = job.git("rev-parse", "HEAD")
    # There is no branch of that name where a single commit was fetched.
    job.git("branch", "--quiet", "-D", "main", "topic")


def test_findings_are_annotated_and_summed_up(job: Job) -> None:
    job.put("public/robots.txt", BLOCKED)
    run = job.run()
    assert run.status == 1
    assert "::error title=RF701 social-crawler-blocked,file=public/robots.txt,line=2," in run.log
    assert "Found 1 error in 1 file" in run.log
    assert run.summary.startswith("### robotsfix\n")
    assert "RF701" in run.summary
    assert run.outputs["summary-file"].endswith("summary.md")
    report = json.loads(Path(run.outputs["sarif-file"]).read_bytes())
    assert [each["ruleId"] for each in report["runs"][0]["results"]] == ["RF701"]
    assert Path(run.outputs["summary-file"]).read_text() == run.summary


def test_a_clean_file_passes(job: Job) -> None:
    job.put("robots.txt", CLEAN)
    run = job.run()
    assert run.status == 0
    assert "::" not in run.log
    assert "All clear" in run.summary
    assert set(run.outputs) == {"sarif-file", "summary-file"}


@pytest.mark.parametrize(
    ("variables", "status", "log"),
    [
        ({}, 2, "::error title=robotsfix::no file named robots.txt in this directory"),
        ({"INPUT_PATHS": "gone.txt"}, 2, "::error title=robotsfix::gone.txt: no such file"),
        ({"INPUT_ARGS": "--nonsense"}, 2, "No such option"),
        ({"INPUT_SARIF_FILE": "a\nb=c"}, 2, "::error title=robotsfix::sarif-file: a path has one"),
        ({"GITHUB_WORKSPACE": "/nowhere"}, 2, "::error title=robotsfix::there is no workspace"),
    ],
)
def test_what_cannot_run_says_why(
    job: Job, variables: dict[str, str], status: int, log: str
) -> None:
    run = job.run(**variables)
    assert run.status == status
    assert log in run.log


HOSTILE = [
    "$(touch pwned)",
    "`touch pwned`",
    "; touch pwned;",
    "a b",
    "--help",
    "-",
    "*",
    "'\"",
    "${INPUT_ARGS}",
    "%0A::error::forged",
    "::error::forged",
    "a\\b",
    "\u202e",
]


def test_hostile_names_in_the_paths(job: Job) -> None:
    for name in (*HOSTILE, "other"):
        job.put(f"{name}/robots.txt", BLOCKED)
    run = job.run(INPUT_PATHS="".join(f"\n{name}/robots.txt\r\n" for name in HOSTILE))
    assert run.status == 1
    commands = [line for line in run.log.split("\n") if line.startswith("::")]
    assert len(commands) == len(HOSTILE)
    assert all(line.startswith("::error title=RF701 ") for line in commands)
    assert not list(job.workspace.parent.rglob("pwned"))


def test_a_name_with_the_end_of_a_line_is_found_by_searching(job: Job) -> None:
    job.put("a\n::error::forged/robots.txt", BLOCKED)
    run = job.run()
    assert run.status == 1
    assert not [line for line in run.log.split("\n") if line.startswith("::error::")]


@pytest.mark.parametrize(
    ("arguments", "status"),
    [
        ("", 1),
        ("--exit-zero", 0),
        ("  --ignore\n\tRF701 \r\n --fail-on  error", 0),
        ("--ignore *", 2),
        ("--ignore $(echo RF701)", 2),
        ("--ignore RF701;true", 2),
    ],
)
def test_arguments_are_parted_at_blanks_and_nothing_else(
    job: Job, arguments: str, status: int
) -> None:
    job.put("robots.txt", BLOCKED)
    (job.workspace / "RF701").touch()
    run = job.run(INPUT_ARGS=arguments)
    assert run.status == status
    assert ("Nothing was checked" in run.summary) == (status == 2)


def test_the_sarif_file_can_be_named(job: Job) -> None:
    job.put("robots.txt", CLEAN)
    run = job.run(INPUT_SARIF_FILE="reports of today/a.sarif")
    assert run.outputs["sarif-file"] == "reports of today/a.sarif"
    assert (job.workspace / "reports of today" / "a.sarif").exists()


def test_a_pull_request_is_compared_with_its_base(pull_request: Job) -> None:
    pull_request.put("robots.txt", LOCKED)
    pull_request.put("new/robots.txt", BLOCKED)
    pull_request.put("other.txt", LOCKED)
    pull_request.commit()
    merge(pull_request)
    run = pull_request.run()
    assert run.status == 1
    titles = re.findall("(?m)^### What <code>(.*)</code> changes", run.summary)
    assert titles == ["after/new/robots.txt", "after/robots.txt"]
    assert "Link previews and social publishing" in run.summary
    assert "<code>before/robots.txt</code>" in run.summary


def test_a_removed_file_is_compared_too(pull_request: Job) -> None:
    pull_request.git("checkout", "--quiet", "main")
    pull_request.put("a/robots.txt", LOCKED)
    pull_request.commit()
    pull_request.git("checkout", "--quiet", "-B", "topic")
    pull_request.git("rm", "--quiet", "a/robots.txt")
    pull_request.commit()
    merge(pull_request)
    run = pull_request.run()
    assert run.status == 0
    assert "after/a/robots.txt" in run.summary
    assert "opened" in run.summary


def test_hostile_names_of_changed_files(pull_request: Job) -> None:
    names = [*HOSTILE, "a\n::error::forged", "..a", "<b>@octocat</b>"]
    for name in names:
        pull_request.put(f"{name}/robots.txt", LOCKED)
    pull_request.commit()
    merge(pull_request)
    run = pull_request.run(INPUT_PATHS="robots.txt")
    assert run.status == 0
    assert run.summary.count("### What <code>after/") == len(names)
    assert run.summary.count("| closed |") >= len(names)
    assert "<b>" not in run.summary
    assert not list(pull_request.workspace.parent.rglob("pwned"))
    assert not [line for line in run.log.split("\n") if line.startswith("::")]


def test_a_path_that_cannot_be_written_is_not_printed(pull_request: Job) -> None:
    # Below the folder of the job, the path is longer than the system takes; git asks for less.
    blob = pull_request.git("hash-object", "-w", "robots.txt")
    path = "/".join(["a" * 250] * 16) + "/a\n::error::forged\n/robots.txt"
    pull_request.git("update-index", "--add", "--cacheinfo", f"100644,{blob},{path}")
    pull_request.git("commit", "--quiet", "--message", "A change")
    merge(pull_request)
    run = pull_request.run(INPUT_PATHS="robots.txt")
    assert "could not be compared" in run.log
    assert not [line for line in run.log.split("\n") if line.startswith("::error")]


def test_a_folder_with_the_end_of_a_line_behind_its_name(pull_request: Job) -> None:
    pull_request.put("a\n::error::forged\n/robots.txt", LOCKED)
    pull_request.commit()
    merge(pull_request)
    run = pull_request.run(INPUT_PATHS="robots.txt")
    assert run.status == 0
    assert "| closed |" in run.summary
    assert not [line for line in run.log.split("\n") if line.startswith("::")]


def test_a_file_named_like_a_revision_is_not_taken_for_one(pull_request: Job) -> None:
    pull_request.put("robots.txt", LOCKED)
    pull_request.put("HEAD:robots.txt", CLEAN)
    pull_request.commit()
    merge(pull_request)
    assert "closed" in pull_request.run().summary


@pytest.mark.parametrize(
    "variables",
    [{"GITHUB_EVENT_NAME": "push"}, {"INPUT_COMPARE": "false"}, {"GITHUB_BASE_REF": ""}],
)
def test_nothing_is_compared(pull_request: Job, variables: dict[str, str]) -> None:
    pull_request.put("robots.txt", LOCKED)
    pull_request.commit()
    merge(pull_request)
    run = pull_request.run(**variables)
    assert run.status == 1
    assert "### What" not in run.summary


def test_many_changed_files_end_with_a_word(pull_request: Job) -> None:
    for number in range(25):
        pull_request.put(f"{number:02}/robots.txt", LOCKED)
    pull_request.commit()
    merge(pull_request)
    summary = pull_request.run().summary
    assert summary.count("### What") == 20
    assert summary.endswith("\nMore files changed than fit here.\n")


@pytest.mark.parametrize("event", ["pull_request", "pull_request_target"])
@pytest.mark.parametrize("depth", [[], ["--depth=1"], ["--depth=1", "--no-single-branch"]], ids=str)
def test_the_head_of_the_branch_is_checked_out(
    pull_request: Job, tmp_path: Path, depth: list[str], event: str
) -> None:
    pull_request.put("robots.txt", LOCKED)
    pull_request.commit()
    clone = Job(tmp_path / "clone")
    clone.git("clone", "--quiet", *depth, "--branch=topic", pull_request.workspace.as_uri(), ".")
    variables = pull_request.variables | {"GITHUB_EVENT_NAME": event}
    run = clone.run(**variables, GITHUB_SHA=pull_request.git("rev-parse", "main"))
    assert run.status == 1
    assert "### What <code>after/robots.txt</code>" in run.summary


@pytest.mark.parametrize("base", ["gone", "$(touch pwned)", "--upload-pack=touch pwned;", "a b"])
def test_a_base_that_is_not_there(pull_request: Job, base: str) -> None:
    pull_request.put("robots.txt", LOCKED)
    pull_request.commit()
    run = pull_request.run(GITHUB_BASE_REF=base)
    assert run.status == 1
    assert "::warning title=robotsfix::the base branch is not there" in run.log
    assert not list(pull_request.workspace.rglob("pwned"))


def test_it_installs_itself(job: Job) -> None:
    shutil.rmtree(job.temporary / "robotsfix")
    # Who opens a pull request must not have a say in how the linter is installed.
    for name in ("pip", "venv", "robotsfix"):
        job.put(f"{name}.py", b"raise SystemExit('taken over')\n")
    job.put("robots.txt", BLOCKED)
    done = subprocess.run(
        ["bash", str(ROOT / ".github" / "action" / "install.sh")],
        cwd=job.workspace,
        env=os.environ
        | {
            "RUNNER_TEMP": str(job.temporary),
            "GITHUB_ACTION_PATH": str(ROOT),
            "ROBOTSFIX_PYTHON": sys.executable,
        },
        check=False,
        capture_output=True,
        text=True,
        timeout=300,
    )
    assert done.returncode == 0, done.stderr
    assert job.run().status == 1


def test_no_input_is_a_part_of_a_script() -> None:
    scripts = [step["run"] for step in STEPS if "run" in step]
    assert len(scripts) == 2
    assert not [script for script in scripts if "${{" in script]


def test_every_input_reaches_the_script() -> None:
    variables = STEPS[-1]["env"]
    script = (ROOT / ".github" / "action" / "run.sh").read_text()
    for name in ACTION["inputs"]:
        variable = f"INPUT_{name.upper().replace('-', '_')}"
        assert variables[variable] == f"${{{{ inputs.{name} }}}}"
        assert f"${{{variable}" in script
    for output in ACTION["outputs"]:
        assert f"'{output}=%s\\n'" in script


def test_other_actions_are_pinned() -> None:
    for step in STEPS:
        assert re.fullmatch(r"[\w/-]+@[0-9a-f]{40}", step.get("uses", f"a@{'0' * 40}"))


@pytest.mark.parametrize("script", SCRIPTS, ids=lambda path: path.name)
def test_scripts_pass_shellcheck(script: Path) -> None:
    shellcheck = shutil.which("shellcheck")
    if shellcheck is None:
        pytest.skip("shellcheck is not installed")
    done = subprocess.run([shellcheck, str(script)], check=False, capture_output=True, text=True)
    assert (done.returncode, done.stdout) == (0, "")


def test_the_action_keeps_to_the_schema() -> None:
    program = shutil.which("check-jsonschema")
    if program is None:
        pytest.skip("check-jsonschema is not installed")
    schema = ["--builtin-schema", "vendor.github-actions"]
    done = subprocess.run(
        [program, *schema, str(ROOT / "action.yml")], check=False, capture_output=True, text=True
    )
    assert done.returncode == 0, done.stdout
