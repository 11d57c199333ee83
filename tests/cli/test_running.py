"""Running commands that another one suggests."""

from pathlib import Path

import pytest
from commands import BLOCKED

from robotsfix import __version__
from robotsfix.cli import checking
from robotsfix.cli.running import capture, run


@pytest.fixture(autouse=True)
def _folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    Path("robots.txt").write_bytes(BLOCKED)


def test_a_command(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["lint", "robots.txt"]) == 1
    assert "RF701" in capsys.readouterr().out
    assert run(["lint", "--exit-zero", "--quiet"]) == 0


def test_a_command_that_fails(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["lint", "nope.txt"]) == 2
    assert capsys.readouterr().err == "robotsfix: nope.txt: no such file or directory\n"
    assert run(["lint", "--nonsense"]) == 2


def test_a_command_that_does_not_exist(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["cook", "https://a.example/\x1b"]) is None
    assert capsys.readouterr().err == (
        f"robotsfix: not run: there is no command `cook` in robotsfix {__version__} yet\n"
    )


def test_what_it_writes_is_kept() -> None:
    done = capture(["lint", "robots.txt"])
    assert done.status == 1
    assert done.output.startswith("robots.txt:2:1: error RF701")
    assert done.errors
    missing = capture(["cook"])
    assert (missing.status, missing.output) == (None, "")
    assert "no command `cook`" in missing.errors


def test_the_interrupt_key_ends_all(monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupt(*_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(checking, "lint_document", interrupt)
    with pytest.raises(SystemExit) as leaving:
        capture(["lint", "robots.txt"])
    assert leaving.value.code == 130
