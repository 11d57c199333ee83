"""A full disk, or a limit to the size of files: what fits is written, the rest stays as it was."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from commands import BLOCKED, UNBLOCKED, command_line

if sys.platform == "win32":
    pytest.skip("limits and mounts as on Unix", allow_module_level=True)

LARGE = BLOCKED + b"# a comment\n" * 1_000
"""Three pages of memory."""
NAMES = ("large", "robots.txt")
LIMITER = """
import os, resource, signal, sys
resource.setrlimit(resource.RLIMIT_FSIZE, (int(sys.argv[1]),) * 2)
signal.signal(signal.SIGXFSZ, signal.SIG_DFL)
os.execv(sys.argv[2], sys.argv[2:])
"""


@pytest.fixture(autouse=True)
def _folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    # Python itself would write half a compiled module, and find it whole the next time.
    monkeypatch.setenv("PYTHONDONTWRITEBYTECODE", "1")


def with_limit(octets: int, *arguments: str) -> subprocess.CompletedProcess[str]:
    """Run a command that may not make a file larger than this."""
    return subprocess.run(
        [sys.executable, "-c", LIMITER, str(octets), *command_line(*arguments)],
        capture_output=True,
        check=False,
        text=True,
        timeout=60,
    )


def names() -> list[str]:
    return sorted(path.name for path in Path().iterdir())


@pytest.mark.parametrize("linked", [False, True])
def test_what_is_over_the_limit_stays_and_the_others_are_mended(*, linked: bool) -> None:
    # Two lines for each social crawler.
    growing = b"User-agent: *\nDisallow: /\n"
    Path("large").write_bytes(growing)
    Path("robots.txt").write_bytes(BLOCKED)
    if linked:
        os.link("large", "twin")
    before = names()
    done = with_limit(100, "fix", "--write", "-q", *NAMES)
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr == "robotsfix: large: not written: file too large\n"
    assert Path("large").read_bytes() == growing
    assert Path("robots.txt").read_bytes() == UNBLOCKED
    assert names() == before


@pytest.mark.parametrize("old", [None, b"old"])
def test_a_report_over_the_limit(old: bytes | None) -> None:
    Path("robots.txt").write_bytes(BLOCKED)
    if old is not None:
        Path("large").write_bytes(old)
    before = names()
    done = with_limit(100, "lint", "-q", "--output-format=json:large", "--output-format=text")
    assert done.returncode == 2
    assert done.stdout.startswith("robots.txt:2:1: error RF701")
    assert done.stderr == "robotsfix: large: not written: file too large\n"
    assert old is None or Path("large").read_bytes() == old
    assert names() == before


def test_a_full_disk(tmp_path: Path) -> None:
    # Mounted for these processes alone: nothing is left of it.
    disk = tmp_path / "disk"
    disk.mkdir()
    unshare = ["unshare", "--mount", *([] if os.geteuid() == 0 else ["--map-root-user"])]
    mount = 'mount -t tmpfs -o size=28k none "$1"'
    if (
        shutil.which("unshare") is None
        or subprocess.run(
            [*unshare, "sh", "-c", mount, "sh", str(disk)], capture_output=True, check=False
        ).returncode
    ):
        pytest.skip("needs unshare, and to be allowed to mount a small file system")
    Path("large").write_bytes(LARGE)
    Path("robots.txt").write_bytes(BLOCKED)
    # Seven pages: three for the large file, one for the small one, one for its temporary file and
    # two for one that fills the disk. The last command brings the result out.
    script = f"""
        set -e
        {mount}
        cp large robots.txt "$1"
        cd "$1"
        head -c 8192 /dev/zero >filler
        shift
        "$@" || status=$?
        cp -a . ../result
        exit $status
    """
    command = command_line("fix", "--write", "-q", *NAMES)
    done = subprocess.run(
        [*unshare, "sh", "-c", script, "sh", str(disk), *command],
        capture_output=True,
        check=False,
        text=True,
        timeout=60,
    )
    assert done.stderr == "robotsfix: large: not written: no space left on device\n"
    assert (done.returncode, done.stdout) == (2, "")
    os.chdir("result")
    assert Path("large").read_bytes() == LARGE
    assert Path("robots.txt").read_bytes() == UNBLOCKED
    assert names() == ["filler", *NAMES]
