"""A plugin of pytest: runs hypothesis tests over and over, in any order, until its time is up.

It is used as `pytest -p fuzz.rounds --fuzz-seconds 600 --fuzz-report FILE`.
"""

import json
import random
import time
from collections.abc import Callable
from functools import wraps
from pathlib import Path
from typing import Any

import pytest
from hypothesis import is_hypothesis_test

Test = Callable[..., Any]


class Rounds:
    """The rounds, with what came out."""

    def __init__(self, seconds: float, report: Path) -> None:
        """Get ready.

        Args:
            seconds: How long; a test that has begun ends early when it is over.
            report: Where to write what came out.
        """
        self.deadline = time.monotonic() + seconds
        self.report = report
        self.executions = 0
        self.failures: dict[str, str] = {}

    def pytest_collection_modifyitems(
        self, config: pytest.Config, items: list[pytest.Item]
    ) -> None:
        """Keep the tests with properties, and count how often these are tried."""
        kept = [item for item in items if is_hypothesis_test(getattr(item, "obj", None))]
        config.hook.pytest_deselected(items=[item for item in items if item not in kept])
        items[:] = kept
        counted = set[int]()
        for item in kept:
            handle = item.obj.hypothesis  # type: ignore[attr-defined]
            # A test with several parameters is several items, but one function.
            if id(handle) not in counted:
                counted.add(id(handle))
                handle.inner_test = self._counting(handle.inner_test)

    def _counting(self, test: Test) -> Test:
        @wraps(test)
        def run(*arguments: object, **named: object) -> object:
            if time.monotonic() > self.deadline:
                # This ends the test at once, as nothing else does.
                pytest.skip("time is up")
            self.executions += 1
            return test(*arguments, **named)

        return run

    def pytest_runtestloop(self, session: pytest.Session) -> bool:
        """Run the tests round by round."""
        items = list(session.items)
        while items and time.monotonic() < self.deadline:
            random.shuffle(items)
            for item in items:
                if time.monotonic() < self.deadline:
                    item.config.hook.pytest_runtest_protocol(item=item, nextitem=None)
            # One that fails would only fail again.
            items = [item for item in items if item.nodeid not in self.failures]
        return True

    def pytest_runtest_logreport(self, report: pytest.TestReport) -> None:
        """Note a failure."""
        if report.failed:
            self.failures[report.nodeid] = report.longreprtext

    def pytest_sessionfinish(self) -> None:
        """Write down what came out."""
        said = {"executions": self.executions, "failures": self.failures}
        self.report.write_text(json.dumps(said), encoding="utf-8")


def pytest_addoption(parser: pytest.Parser) -> None:
    """Add the options."""
    parser.addoption("--fuzz-seconds", type=float, required=True)
    parser.addoption("--fuzz-report", type=Path, required=True)


def pytest_configure(config: pytest.Config) -> None:
    """Begin."""
    rounds = Rounds(config.getoption("--fuzz-seconds"), config.getoption("--fuzz-report"))
    config.pluginmanager.register(rounds)
