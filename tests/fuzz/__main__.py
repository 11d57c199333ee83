"""Fuzz robotsfix: python tests/fuzz MINUTES."""

import sys
from pathlib import Path

if __name__ == "__main__":
    TESTS = Path(__file__).resolve().parents[1]
    # What is fuzzed is what lies beside this folder, whatever is installed.
    sys.path[:1] = [str(TESTS), str(TESTS.parent)]
    try:
        from fuzz.command import main
    except ModuleNotFoundError as error:
        if error.name is None or error.name.startswith(("fuzz", "robotsfix")):
            raise
        print(f"{error.name} is not installed: pip install . --group test", file=sys.stderr)
        raise SystemExit(2) from error
    main()
