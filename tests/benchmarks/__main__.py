"""Benchmarks of robotsfix: python tests/benchmarks [NAME...]."""

import sys
from importlib import import_module
from pathlib import Path

if __name__ == "__main__":
    # Python puts this folder on the path, not the one that holds the package.
    sys.path[0] = str(Path(__file__).resolve().parents[1])
    import_module("benchmarks.command").main(sys.argv[1:])
