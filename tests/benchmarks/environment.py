"""The environment in which everything is measured: robotsfix of this tree, and its peers."""

import hashlib
import os
import subprocess
import sys
import venv
from pathlib import Path

PACKAGE = Path(__file__).resolve().parent
ROOT = PACKAGE.parents[1]

PEERS = (
    "ai-crawler-robots==1.0.10",
    "click==8.5.1",
    "protego==0.7.0",
    "robotspy==0.13.0",
    "susbot==2.2.1",
)
"""What robotsfix is compared with; newer versions are to be tried by hand."""

_CACHE = Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache") / "robotsfix-benchmarks"


def _key(*parts: str) -> str:
    return hashlib.sha256("\n".join(parts).encode()).hexdigest()[:12]


# One for each tree, since robotsfix is installed from where it is.
FOLDER = _CACHE / _key(str(ROOT), sys.version)


def program(name: str) -> str:
    """Give the path of a program of the environment."""
    folder, suffix = ("Scripts", ".exe") if os.name == "nt" else ("bin", "")
    return str(FOLDER / folder / f"{name}{suffix}")


def is_inside() -> bool:
    """Tell whether this process runs in the environment."""
    return FOLDER.exists() and FOLDER.samefile(sys.prefix)


def set_up() -> None:
    """Install what is measured, unless that has been done.

    Raises:
        OSError: The environment cannot be written, or has no pip.
        CalledProcessError: pip could not install; what it said is on standard error.
    """
    stamp = FOLDER / "installed"
    wanted = _key((ROOT / "pyproject.toml").read_text("utf-8"), *PEERS)
    if stamp.exists() and stamp.read_text("ascii") == wanted:
        return
    print(f"installing robotsfix and its peers into {FOLDER}", file=sys.stderr)
    venv.create(FOLDER, clear=True, with_pip=True)
    install = [program("python"), "-m", "pip", "--disable-pip-version-check", "-qq", "install"]
    subprocess.run([*install, *PEERS, "--editable", str(ROOT)], check=True, stdout=sys.stderr)
    stamp.write_text(wanted, "ascii")
