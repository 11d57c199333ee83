"""What each command opens, fetches, writes and starts: this, and nothing else."""

import ast
import os
import subprocess
import sys
from pathlib import Path

import pytest
from commands import BLOCKED, CLEAN, ROOT
from servers import replying, serving
from watching import Run, Watched, watch

ERROR = '{"code": 2207052, "message": "Restricted by robots.txt"}'
CONFIG = ".robotsfix.yaml"
JOBS = ".github/workflows"
GIT_CONFIG = '[remote "origin"]\n\turl = https://github.com/example/example.git\n'

FILES = {
    # Above the root of the repository: nobody looks here.
    f"../{CONFIG}": "ignore: [ALL]\n",
    "../robots.txt": CLEAN.decode(),
    ".git/config": GIT_CONFIG,
    CONFIG: "exclude: ['left-out/']\n",
    "robots.txt": BLOCKED.decode(),
    "old.txt": BLOCKED.decode(),
    "clean.txt": CLEAN.decode(),
    "public/robots.txt": CLEAN.decode(),
    "public/pyproject.toml": "[project]\nname = 'x'\n",
    "left-out/robots.txt": CLEAN.decode(),
    "error.json": ERROR,
}
"""The files of the repository in which each command runs."""

# A command, its exit status, and all that it may do, apart from reading its configuration.
OFFLINE = [
    ("--version", 0, ""),
    ("--help", 0, ""),
    ("lint robots.txt", 1, "reads robots.txt"),
    ("lint", 1, "reads public/pyproject.toml, reads public/robots.txt, reads robots.txt"),
    ("lint -", 1, ""),
    ("lint robots.txt --no-config", 1, "reads robots.txt"),
    ("lint robots.txt --color=always", 1, "reads robots.txt"),
    *(
        (f"lint robots.txt --output-format={name}", 1, "reads robots.txt")
        for name in ("json", "sarif", "github", "gitlab", "junit", "markdown")
    ),
    # A new file: the folder that it goes to is made, if it is not there.
    ("lint clean.txt --output-file=new", 0, "reads clean.txt, writes ., writes .tmp, writes new"),
    ("lint clean.txt --output-file=old.txt", 0, "reads clean.txt, writes .tmp, writes old.txt"),
    (
        "lint robots.txt --baseline=new --write-baseline",
        0,
        "reads robots.txt, writes ., writes .tmp, writes new",
    ),
    (
        "lint --jobs=2",
        1,
        "reads public/pyproject.toml, reads public/robots.txt, reads robots.txt, starts itself",
    ),
    ("fix robots.txt", 1, "reads robots.txt"),
    ("fix --check robots.txt", 1, "reads robots.txt"),
    ("fix --write -", 0, ""),
    ("fix --write clean.txt", 0, "reads clean.txt"),
    ("fix --write robots.txt", 0, "reads robots.txt, writes .tmp, writes robots.txt"),
    ("fix --write --template=lockdown new.txt", 0, "writes .tmp, writes new.txt"),
    ("fix -q -", 1, ""),
    ("access robots.txt", 0, "reads robots.txt"),
    ("access robots.txt --all --why", 0, "reads robots.txt"),
    ("compare clean.txt robots.txt", 0, "reads clean.txt, reads robots.txt"),
    ("crawlers", 0, ""),
    ("crawlers Slack", 0, ""),
    ("rule RF301", 0, ""),
    ("completion zsh", 0, ""),
    # For its version.
    ("completion bash", 0, "starts bash"),
    ("diagnose error.json", 1, "reads error.json"),
    ("diagnose error.json --media-url=https://example.org/a.mp4", 1, "reads error.json"),
    ("init", 1, "reads .git/config"),
    ("init --write --ci=none", 0, ""),
    (
        "init --write --ci=github",
        0,
        f"writes .github, writes {JOBS}, writes {JOBS}/.tmp, writes {JOBS}/robotsfix.yml",
    ),
    ("compare HEAD:robots.txt robots.txt", 2, "reads robots.txt, starts git"),
]

# The same, of a server on this machine.
ONLINE = [
    ("lint {url}", 0, "asks the server"),
    ("lint {url} clean.txt", 0, "asks the server, reads clean.txt"),
    ("access {url}", 0, "asks the server"),
    ("verify {url}/a.txt", 0, "asks the server"),
    ("verify {url}/a.txt --report=new", 0, "asks the server, writes ., writes .tmp, writes new"),
    ("diagnose error.json --media-url={url}/a --run", 1, "asks the server, reads error.json"),
]


@pytest.fixture(scope="module")
def watched(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Watched]:
    """Run all commands, each in a repository of its own, in one process."""
    top = tmp_path_factory.mktemp("watched")
    rows = [*OFFLINE, *ONLINE]
    with serving(replying()) as server:
        runs: list[Run] = []
        for number, (command, _, _) in enumerate(rows):
            folder = top / str(number) / "site"
            for name, text in FILES.items():
                (folder / name).parent.mkdir(parents=True, exist_ok=True)
                (folder / name).write_text(text, "utf-8")
            arguments = command.format(url=server.url).split(" ")
            runs.append(Run(folder, arguments, BLOCKED.decode()))
        found = watch(runs, top / "log")
        address = server.url.removeprefix("http://")
    return {
        command: Watched(status, {deed.replace(address, "the server") for deed in deeds})
        for (command, _, _), (status, deeds) in zip(rows, found, strict=True)
    }


@pytest.mark.parametrize(("command", "status", "deeds"), [*OFFLINE, *ONLINE])
def test_a_command_does_this_and_nothing_else(
    command: str, status: int, deeds: str, watched: dict[str, Watched]
) -> None:
    found = watched[command]
    assert found.status == status
    assert found.deeds - {f"reads {CONFIG}"} == set(filter(None, deeds.split(", ")))


# What connects, starts programs, or makes code of data: who in the package may import it.
CONFINED = {
    "ctypes": [],
    "ftplib": [],
    "http": ["live/"],
    "marshal": [],
    "multiprocessing": ["cli/worker_"],
    "pickle": [],
    "runpy": [],
    "shelve": [],
    "smtplib": [],
    "socket": ["live/"],
    "ssl": ["live/"],
    "subprocess": ["cli/compare"],
    "urllib.request": ["live/proxies"],  # for the proxies of the environment
    "urllib3": ["live/"],
    "webbrowser": [],
    "yaml": [],
}
BUILT_IN = {"__import__", "compile", "eval", "exec"}


def unexpected_names(module: str, source: str) -> list[str]:
    """Give the modules that one must not import, and the functions that it must not call."""
    found: list[str] = []
    for node in ast.walk(ast.parse(source)):
        names: list[str] = []
        if isinstance(node, ast.Import):
            names = [alias.name for alias in node.names]
        elif isinstance(node, ast.ImportFrom):
            names = [f"{node.module}.{alias.name}" for alias in node.names]
        elif isinstance(node, ast.Call) and isinstance(node.func, ast.Name):
            found += {node.func.id} & BUILT_IN
        found += [
            confined
            for confined, homes in CONFINED.items()
            for name in names
            if f"{name}.".startswith(f"{confined}.") and not module.startswith(tuple(homes))
        ]
    return found


def test_what_reaches_out_of_the_program_stands_in_few_places() -> None:
    package = ROOT / "robotsfix"
    assert {
        module: unexpected
        for path in package.rglob("*.py")
        if (module := path.relative_to(package).with_suffix("").as_posix())
        if (unexpected := unexpected_names(module, path.read_text("utf-8")))
    } == {}


@pytest.mark.parametrize(
    ("module", "source", "unexpected"),
    [
        ("live/dialling", "import socket", []),
        ("cli/lint", "import socket", ["socket"]),
        ("cli/lint", "def f():\n    from urllib import request", ["urllib.request"]),
        ("cli/lint", "from urllib.request import urlopen", ["urllib.request"]),
        ("cli/lint", "from urllib.parse import urlsplit", []),
        ("cli/fix", "from subprocess import run", ["subprocess"]),
        ("cli/compare", "import subprocess", []),
        ("config/reader", "eval(text)", ["eval"]),
        ("config/reader", "re.compile(text)", []),
    ],
)
def test_what_stands_elsewhere_is_found(module: str, source: str, unexpected: list[str]) -> None:
    assert unexpected_names(module, source) == unexpected


HOSTILE = ["json", "re", "click", "rich", "ruamel", "urllib3", "pathspec", "protego", "lxml"]
HOSTILE += ["sitecustomize", "robotsfix"]
SCRIPT = "from robotsfix.cli.main import main\nmain()\n"


@pytest.mark.parametrize("arguments", ["lint --output-format json", "lint --color always"])
@pytest.mark.parametrize("installed", [True, False], ids=["robotsfix", "python -c"])
def test_nothing_is_imported_from_the_folder_of_a_stranger(
    arguments: str, *, installed: bool, tmp_path: Path
) -> None:
    folder = tmp_path / "repository"
    folder.mkdir()
    (folder / "robots.txt").write_bytes(BLOCKED)
    (folder / CONFIG).write_text("exclude: [a]\n")
    for name in HOSTILE:
        (folder / f"{name}.py").write_text("open('obeyed', 'w').close()\n")
    # As pip makes it: Python then looks beside the script, not in the current folder.
    script = tmp_path / "bin" / "robotsfix"
    script.parent.mkdir()
    script.write_text(SCRIPT)
    command = [str(script)] if installed else ["-c", SCRIPT]
    done = subprocess.run(
        [sys.executable, *command, *arguments.split(" ")],
        cwd=folder,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        capture_output=True,
        check=False,
    )
    assert (folder / "obeyed").exists() is not installed
    if installed:
        assert done.returncode == 1
