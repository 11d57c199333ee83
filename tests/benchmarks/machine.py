"""What the measurements ran on."""

import os
import platform
import shutil
import subprocess
import time
from importlib.metadata import version
from pathlib import Path

from benchmarks.environment import PEERS, ROOT


def header() -> list[str]:
    """Say machine and versions, in a few lines."""
    name = f"{platform.python_implementation()} {platform.python_version()}"
    peers = ", ".join(peer.replace("==", " ") for peer in PEERS)
    return [
        f"Machine: {_processor()}, {os.cpu_count()} cores, {_load()}; {platform.platform()}",
        f"Versions: robotsfix {version('robotsfix')}{_commit()}, {name}, {peers}",
        f"Date: {time.strftime('%Y-%m-%d')}",
    ]


def _processor() -> str:
    information = Path("/proc/cpuinfo")
    if information.exists():
        for line in information.read_text("utf-8").split("\n"):
            if line.startswith("model name"):
                return line.partition(":")[2].strip()
    return platform.processor() or platform.machine()


def _load() -> str:
    # Who shares a machine should know how busy it was.
    return f"load {os.getloadavg()[0]:.1f} at the start" if hasattr(os, "getloadavg") else ""


def _commit() -> str:
    """Give the commit of the tree, where there is one: " (1234567, changed since)"."""
    git = shutil.which("git")
    if git is None:
        return ""
    describe = [git, "-C", str(ROOT), "describe", "--always", "--dirty=, changed since"]
    done = subprocess.run(describe, capture_output=True, text=True, check=False)
    return f" ({done.stdout.strip()})" if done.returncode == 0 else ""
