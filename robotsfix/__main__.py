"""`robotsfix`, and `python -m robotsfix`."""

import sys
from importlib import import_module


def run() -> None:
    """Run the command line; it can be interrupted also while it is loaded."""
    try:
        main = import_module("robotsfix.cli.main").main
    except KeyboardInterrupt:
        sys.stderr.write("robotsfix: interrupted\n")
        raise SystemExit(130) from None
    main()


if __name__ == "__main__":
    run()
