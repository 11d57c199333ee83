"""The hooks, added to somebody's configuration of pre-commit."""

import re
import shutil
import subprocess
from pathlib import Path

import pytest
from repositories import apply, complaint, repository

from robotsfix.config.value import ConfigError
from robotsfix.fixing.setup.pre_commit import PATH, pre_commit

OURS = """\
  - repo: https://github.com/robotsfix/robotsfix
    rev: v0.1.0
    hooks:
      - id: robotsfix-fix
      - id: robotsfix
"""
FLOW = (
    "{repo: https://github.com/robotsfix/robotsfix, rev: v0.1.0,"
    " hooks: [{id: robotsfix-fix}, {id: robotsfix}]}"
)
OTHER = """\
  - repo: https://example.org/a
    rev: "1.0"   # why
    hooks:
      - id: a
        args: ['--x',   "--y"]
"""


def outdented(text: str) -> str:
    """Write lists as those do who do not indent them."""
    return re.sub("(?m)^  ", "", text)


# What there is up to the new lines, and what is behind them.
BLOCKS = {
    "at the end": (f"repos:\n{OTHER}", ""),
    "before other keys": (f"ci:  {{x: 'y'}}\nrepos:\n{OTHER}", "\n# behind\nexclude: ^a/\n"),
    "behind a comment within the item": (f"repos:\n{OTHER}      # - id: b\n", "# c\nx: 1\n"),
    "behind a comment after a blank line": (f"repos:\n{OTHER}\n      # - id: b\n", "\n# c\n"),
    "before a comment on the list": (f"repos:\n{OTHER}", "  # - repo: later\n"),
    "behind a block of text": (
        (
            f"repos:\n{OTHER}        exclude: |\n            (?x)^(\n\n              a\n"
            "            )$\n"
        ),
        "\nx: 1\n",
    ),
    "behind a folded text that is stripped": (
        f"repos:\n{OTHER}        exclude: >-\n          a\n          b\n",
        "x: 1\n",
    ),
    "behind a list in brackets": (
        f"repos:\n{OTHER}        types: [\n  a,\n]\n",
        "x: 1\n",
    ),
    "behind a text in quotes": (f'repos:\n{OTHER}        entry: "a\nb"\n', "x: 1\n"),
    "behind an alias": (f"x: &e ^a/\nrepos:\n{OTHER}        exclude: *e\n", "y: 1\n"),
    "with a document's start and end": (f"---\nrepos:\n{OTHER}", "...\n"),
    "with a byte order mark": (f"\ufeffrepos:\n{OTHER}", "x: 1\n"),
    "in an empty list": ("repos: # none yet\n", ""),
    "under a key with nothing": ("x: 1\nrepos:\n", "y: 1\n"),
    "behind blanks at the end": (f"repos:\n{OTHER}", "\n\n\n"),
}


@pytest.mark.parametrize(("before", "behind"), BLOCKS.values(), ids=BLOCKS)
@pytest.mark.parametrize("newline", ["\n", "\r\n"], ids=["LF", "CRLF"])
@pytest.mark.parametrize("indented", [True, False])
def test_nothing_but_the_hooks_is_added(
    tmp_path: Path, before: str, behind: str, newline: str, *, indented: bool
) -> None:
    ours = OURS
    if not indented:
        ours = outdented(OURS) if OTHER in before else OURS
        before, behind = outdented(before), outdented(behind)
    texts = [part.replace("\n", newline) for part in (before, ours, behind)]
    found = repository(tmp_path, {PATH: texts[0] + texts[2]})
    change = pre_commit(found)
    assert change
    assert apply(found, change) == "".join(texts)
    assert pre_commit(found) is None


OLD_STYLE = """\
repos:
-   repo: https://example.org/a
    rev: v1
    hooks:
    -   id: a
"""
OURS_IN_OLD_STYLE = """\
-   repo: https://github.com/robotsfix/robotsfix
    rev: v0.1.0
    hooks:
    -   id: robotsfix-fix
    -   id: robotsfix
"""
WHOLE = {
    "the style of old": (OLD_STYLE, OLD_STYLE + OURS_IN_OLD_STYLE),
    "no end of the last line": (f"repos:\n{OTHER}".rstrip("\n"), f"repos:\n{OTHER}{OURS}"),
    "items parted by blank lines": (
        f"repos:\n{OTHER}\n  # b\n{OTHER}x: 1\n",
        f"repos:\n{OTHER}\n  # b\n{OTHER}\n{OURS}x: 1\n",
    ),
    "a list in brackets with nothing": (
        "repos: []  # c\nx: 1\n",
        f"repos:\n{OURS[:-1]}  # c\nx: 1\n",
    ),
    "a list in brackets": (
        "repos: [{repo: meta, hooks: []},  # c\n]\n",
        f"repos: [{{repo: meta, hooks: []}}, {FLOW},  # c\n]\n",
    ),
    "all in braces": (
        '{"repos": [{"repo": "meta", "hooks": []}]}\n',
        f'{{"repos": [{{"repo": "meta", "hooks": []}}, {FLOW}]}}\n',
    ),
    "items in braces": (
        "repos:\n  - {repo: meta, hooks: [{id: identity}]}\n",
        f"repos:\n  - {{repo: meta, hooks: [{{id: identity}}]}}\n{OURS}",
    ),
    "no list": ("# c\nfail_fast: true", f"# c\nfail_fast: true\nrepos:\n{OURS}"),
    "nothing": ("", f"repos:\n{OURS}"),
    "a comment": ("# c\n", f"# c\nrepos:\n{OURS}"),
}


@pytest.mark.parametrize(("text", "expected"), WHOLE.values(), ids=WHOLE)
def test_odd_files(tmp_path: Path, text: str, expected: str) -> None:
    found = repository(tmp_path, {PATH: text})
    change = pre_commit(found)
    assert change
    assert apply(found, change) == expected
    assert pre_commit(found) is None


def test_a_new_file(tmp_path: Path) -> None:
    found = repository(tmp_path)
    change = pre_commit(found)
    assert change
    assert apply(found, change) == f"repos:\n{OURS}"
    program = shutil.which("pre-commit")
    if program:
        subprocess.run([program, "validate-config", str(tmp_path / PATH)], check=True)


@pytest.mark.parametrize(
    "text",
    [
        "repos:\n- repo: https://github.com/robotsfix/robotsfix\n  rev: v9\n  hooks: []\n",
        "repos:\n- repo: https://github.com/Robotsfix/robotsfix.git/\n",
        "repos:\n- repo: git@github.com:robotsfix/robotsfix.git\n",
        "repos: [{repo: https://mirror.example/x, hooks: [{id: robotsfix-fix}]}]",
        "repos:\n- repo: local\n  hooks:\n  - id: robotsfix\n    entry: robotsfix lint\n",
        f"repos:\n{OTHER}{OURS}",
    ],
)
def test_hooks_that_are_there_stay_as_they_are(tmp_path: Path, text: str) -> None:
    assert pre_commit(repository(tmp_path, {PATH: text})) is None


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("repos: [\n", f"{PATH}:2: not valid YAML: "),
        ("a: b: c\n", f"{PATH}:1: not valid YAML: mapping values are not allowed here"),
        ("repos:\n\t- x\n", f"{PATH}:2: not valid YAML: "),
        ("a: \x00\n", f"{PATH}: not valid YAML: unacceptable character"),
        (b"a: \xff\n", f"{PATH}: not valid YAML: unacceptable character"),
        ("a: *b\n", f"{PATH}:1: not valid YAML: found undefined alias 'b'"),
        ("- repo: a\n", f"{PATH}:1: `key: value` lines are wanted here"),
        ("word\n", f"{PATH}:1: `key: value` lines are wanted here"),
        ("x: 1\nrepos: {a: b}\n", f"{PATH}:2: `repos` has to be a list"),
        ("repos: a\n", f"{PATH}:1: `repos` has to be a list"),
        ("repos:\n- a\n", f"{PATH}:2: each item of `repos` has to be a mapping"),
        ("repos:\n- - repo: a\n", f"{PATH}:2: each item of `repos` has to be a mapping"),
        ("{x: 1}\n", f"{PATH}: there is no safe place for the hooks; add them by hand"),
        ("  x: 1\n", f"{PATH}: there is no safe place for the hooks"),
        ("x: 1\n...\n", f"{PATH}: there is no safe place for the hooks"),
        ("repos:\n- &a {repo: b}\n- *a\n", f"{PATH}:2: there is no safe place for the hooks"),
        ("repos: !x\n", f"{PATH}:1: "),
        ("[" * 5000, f"{PATH}: nested too deeply"),
        ("x" * (1 << 20 | 1), f"{PATH}: larger than 1 MiB"),
    ],
)
def test_what_cannot_be_changed_is_left_alone(
    tmp_path: Path, text: str | bytes, message: str
) -> None:
    found = repository(tmp_path, {PATH: text})
    with pytest.raises(ConfigError) as error:
        pre_commit(found)
    assert complaint(error).startswith(message)


def test_an_alias_of_itself_comes_to_an_end(tmp_path: Path) -> None:
    found = repository(tmp_path, {PATH: f"x: &a\n  y: *a\nrepos:\n{OTHER}"})
    change = pre_commit(found)
    assert change
    assert apply(found, change).endswith(OURS)


def test_a_link_out_of_the_repository(tmp_path: Path) -> None:
    (tmp_path / "shared.yaml").write_text("repos: []\n")
    found = repository(tmp_path / "a")
    (found.root / PATH).symlink_to(tmp_path / "shared.yaml")
    with pytest.raises(ConfigError) as error:
        pre_commit(found)
    assert complaint(error) == f"{PATH}: this link leads out of the repository"


@pytest.mark.parametrize("kind", ["folder", "itself", "nowhere"])
def test_what_is_no_file(tmp_path: Path, kind: str) -> None:
    found = repository(tmp_path)
    place = found.root / PATH
    if kind == "folder":
        place.mkdir()
    else:
        place.symlink_to(PATH if kind == "itself" else "nowhere")
    with pytest.raises(ConfigError) as error:
        pre_commit(found)
    assert complaint(error).startswith(f"{PATH}: ")
