"""The unified diff: as it is written, and as the real git and patch read it."""

import os
import shutil
import subprocess
import tempfile
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from robotsfix.syntax.diff import quote_path, unified_diff
from robotsfix.syntax.edits import Edit, apply
from robotsfix.syntax.source import decode, encode

NAME = "robots.txt"
HEADER = "--- a/robots.txt\n+++ b/robots.txt\n"
SEVENTEEN = "".join(f"{number}\n" for number in range(1, 18))


def replaced(text: str, *changes: tuple[str, str]) -> list[Edit]:
    """Give edits that replace the first place of each old text by the new one."""
    return [Edit(text.index(old), text.index(old) + len(old), new) for old, new in changes]


@pytest.mark.parametrize(
    ("text", "edits", "hunks"),
    [
        ("a\nb\n", [Edit(2, 3, "c")], "@@ -1,2 +1,2 @@\n a\n-b\n+c\n"),
        ("a\n", [Edit(0, 1, "b")], "@@ -1 +1 @@\n-a\n+b\n"),
        ("", [Edit.insert(0, "a\nb\n")], "@@ -0,0 +1,2 @@\n+a\n+b\n"),
        ("a\nb\n", [Edit.delete(0, 4)], "@@ -1,2 +0,0 @@\n-a\n-b\n"),
        ("a\nb\n", [Edit.insert(2, "x\n")], "@@ -1,2 +1,3 @@\n a\n+x\n b\n"),
        ("a\nb\n", [Edit.insert(4, "x\n")], "@@ -1,2 +1,3 @@\n a\n b\n+x\n"),
        # An edit from the middle of one line to the middle of another.
        ("ab\ncd\nef\n", [Edit.delete(1, 4)], "@@ -1,3 +1,2 @@\n-ab\n-cd\n+ad\n ef\n"),
        # Lines that an edit covers but that stay are context.
        ("a\nb\nc\n", [Edit(0, 6, "x\nb\ny\n")], "@@ -1,3 +1,3 @@\n-a\n+x\n b\n-c\n+y\n"),
        # The final line end comes, goes, or is missing on both sides.
        ("a", [Edit.insert(1, "\n")], "@@ -1 +1 @@\n-a\n\\ No newline at end of file\n+a\n"),
        ("a\n", [Edit.delete(1, 2)], "@@ -1 +1 @@\n-a\n+a\n\\ No newline at end of file\n"),
        (
            "a\nb",
            [Edit(0, 1, "x")],
            "@@ -1,2 +1,2 @@\n-a\n+x\n b\n\\ No newline at end of file\n",
        ),
        # Line ends of other kinds stay at the end of their line, or in it.
        ("a\r\nb\r\n", [Edit(0, 1, "x")], "@@ -1,2 +1,2 @@\n-a\r\n+x\r\n b\r\n"),
        ("a\r\n", [Edit.delete(1, 2)], "@@ -1 +1 @@\n-a\r\n+a\n"),
        (
            "a\rb\r",
            [Edit(0, 1, "x")],
            (
                "@@ -1 +1 @@\n-a\rb\r\n\\ No newline at end of file\n"
                "+x\rb\r\n\\ No newline at end of file\n"
            ),
        ),
        # Three lines of context; hunks whose context touches are one.
        (
            SEVENTEEN,
            replaced(SEVENTEEN, ("\n5\n", "\nx\n"), ("\n12\n", "\n")),
            "@@ -2,14 +2,13 @@\n 2\n 3\n 4\n-5\n+x\n 6\n 7\n 8\n 9\n 10\n 11\n-12\n 13\n 14\n 15\n",
        ),
        (
            SEVENTEEN,
            replaced(SEVENTEEN, ("\n5\n", "\nx\ny\n"), ("\n13\n", "\n")),
            (
                "@@ -2,7 +2,8 @@\n 2\n 3\n 4\n-5\n+x\n+y\n 6\n 7\n 8\n"
                "@@ -10,7 +11,6 @@\n 10\n 11\n 12\n-13\n 14\n 15\n 16\n"
            ),
        ),
    ],
)
def test_diff(text: str, edits: list[Edit], hunks: str) -> None:
    assert unified_diff(text, edits, NAME) == HEADER + hunks


@pytest.mark.parametrize(
    ("text", "edits"),
    [("", []), ("a\n", []), ("a\n", [Edit(0, 1, "a")]), ("a\nb\n", [Edit(0, 3, "a\nb")])],
)
def test_no_change_is_no_diff(text: str, edits: list[Edit]) -> None:
    assert unified_diff(text, edits, NAME) == ""


def test_a_file_that_does_not_exist_yet_comes_from_nowhere() -> None:
    diff = unified_diff("", [Edit.insert(0, "a\n")], "public/robots.txt", created=True)
    assert diff == "--- /dev/null\n+++ b/public/robots.txt\n@@ -0,0 +1 @@\n+a\n"


@pytest.mark.parametrize(
    ("path", "quoted"),
    [
        ("b/robots.txt", "b/robots.txt"),
        ("b/my robots.txt", "b/my robots.txt\t"),
        ("b/é.txt", '"b/\\303\\251.txt"'),
        ('b/"x"', '"b/\\042x\\042"'),
        ("b/back\\slash", '"b/back\\134slash"'),
        ("b/tab\tx", '"b/tab\\011x"'),
        ("b/line\nx", '"b/line\\012x"'),
        ("b/\udcff", '"b/\\377"'),
        ("b/é x", '"b/\\303\\251 x"'),
        ("b/it's $HOME", "b/it's $HOME\t"),
    ],
)
def test_quote_path(path: str, quoted: str) -> None:
    assert quote_path(path) == quoted


# git apply writes what it makes of a patch; patch does too, and must be told to take it as it is.
TOOLS = [
    pytest.param(
        command,
        id=command[0],
        marks=pytest.mark.skipif(
            shutil.which(command[0]) is None, reason=f"{command[0]} is not installed"
        ),
    )
    for command in (
        ["git", "apply", "--whitespace=nowarn", "-"],
        ["patch", "--strip=1", "--force", "--silent", "--fuzz=0"],
    )
]


def apply_with(tool: list[str], diff: str, old: bytes | None, name: str = NAME) -> bytes | None:
    """Let a program apply a diff in a folder of its own; give the file that it leaves there."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, name)
        path.parent.mkdir(parents=True, exist_ok=True)
        if old is not None:
            path.write_bytes(old)
        run = subprocess.run(
            tool,
            cwd=folder,
            input=encode(diff),
            capture_output=True,
            check=False,
            # Were the folder inside of a repository, git would take paths as relative to that.
            env={**os.environ, "GIT_CEILING_DIRECTORIES": str(Path(folder).resolve().parent)},
        )
        assert run.returncode == 0, (run.stdout, run.stderr, diff)
        return path.read_bytes() if path.exists() else None


def whole(old: bytes, new: bytes) -> tuple[str, list[Edit]]:
    """Give a text, and the one edit that makes another of it."""
    return decode(old), [Edit(0, len(decode(old)), decode(new))]


OLD_AND_NEW = [
    (b"", b"a\n"),
    (b"", b"a"),
    (b"", b"\n"),
    (b"a\n", b""),
    (b"a", b""),
    (b"1\n2\n3\n4\n5\n6\n7\n8\n9\n", b""),
    (b"\n", b""),
    (b"a", b"a\n"),
    (b"a\n", b"a"),
    (b"a\nb", b"a\nc"),
    (b"a\nb", b"b"),
    (b"a", b"b\na"),
    (b"a\r\nb\r\n", b"a\r\nc\r\n"),
    (b"a\r\nb\r\n", b"a\nb\n"),
    (b"a\nb\n", b"a\r\nb\r\n"),
    (b"a\r\nb", b"a\r\nb\r\n"),
    (b"a\rb\r", b"a\rc\r"),
    (b"a\r", b"a\n"),
    (b"a\r\nb\rc\nd", b"a\nb\r\nc\rd\n"),
    (b"\r\n\n\r", b"\r\r\n\n"),
    (b"\xef\xbb\xbfa\nb\n", b"a\nb\n"),
    (b"\xef\xbb\xbfa\nb\n", b"\xef\xbb\xbfa\nc\n"),
    (b"a\0b\nc\n", b"a\0b\nd\n"),
    (b"\0\0\n", b"\0\n"),
    (b"/caf\xe9\nb\n", b"/caf\xc3\xa9\nb\n"),
    (b"\xff\xfeU\0s\0\n\0", b"\xff\xfeU\0s\0e\0\n\0"),
    # What a diff itself is made of.
    (b"-- a\n++ b\n", b"++ b\n-- x\n"),
    (b"@@ -1 +1 @@\n a\n", b"diff --git a/x b/x\n\\ No newline at end of file\n"),
    (b"--- a/robots.txt\n+++ b/robots.txt\n", b"--- a/other\n"),
    (b" \n\t\n \n", b"\n \n\t \n"),
    (b"a\x0b\x0c\x1c\xc2\x85\xe2\x80\xa8b\n", b"a\x0b\x0c\x1c\xc2\x85\xe2\x80\xa8c\n"),
    (SEVENTEEN.encode(), SEVENTEEN.replace("2\n", "").replace("4\n", "4\nx\n").encode()),
    (b"a\n" * 600 + b"b\n" * 600, b"b\n" * 600 + b"a\n" * 600),  # too large to compare lines
]


@pytest.mark.parametrize("tool", TOOLS)
@pytest.mark.parametrize(("old", "new"), OLD_AND_NEW)
def test_programs_make_the_new_text_of_the_old(tool: list[str], old: bytes, new: bytes) -> None:
    assert apply_with(tool, unified_diff(*whole(old, new), NAME), old) == new


@pytest.mark.parametrize("tool", TOOLS)
@pytest.mark.parametrize(
    "name",
    [
        "public/robots.txt",
        "my site/robots.txt",
        "two  spaces",
        "é/robots.txt",
        "日本語 robots.txt",
        '"quoted".txt',
        "it's.txt",
        "back\\slash",
        "tab\tname",
        "line\nname",
        "$HOME",
        "-dash",
    ],
)
@pytest.mark.parametrize("created", [False, True], ids=["changed", "created"])
def test_programs_find_the_file(tool: list[str], name: str, *, created: bool) -> None:
    old, new = b"" if created else b"a\nb\n", b"a\nc\n"
    diff = unified_diff(*whole(old, new), name, created=created)
    assert apply_with(tool, diff, None if created else old, name) == new


LINES = st.lists(
    st.tuples(
        st.sampled_from(["", "a", "b", "-- a", "\ufeff", "\0", "\udcff", " ", "\u2028"]),
        st.sampled_from(["\n", "\n", "\r\n", "\r", ""]),
    ),
    max_size=30,
).map(lambda lines: "".join(line + ending for line, ending in lines))


@st.composite
def changes(draw: st.DrawFn) -> tuple[str, list[Edit]]:
    """Draw a text and edits of it, anywhere, in the middle of line ends too."""
    text = draw(LINES)
    offsets = sorted(draw(st.lists(st.integers(0, len(text)), max_size=6)))
    edits: list[Edit] = []
    for start, end in zip(offsets[::2], offsets[1::2], strict=False):
        if not edits or start > edits[-1].end:
            edits.append(Edit(start, end, draw(LINES)))
    return text, edits


@pytest.mark.parametrize("tool", TOOLS)
@settings(max_examples=25)
@given(change=changes())
def test_programs_read_any_diff(tool: list[str], change: tuple[str, list[Edit]]) -> None:
    text, edits = change
    diff = unified_diff(text, edits, NAME)
    new = apply(text, edits)
    assert bool(diff) is (new != text)
    if diff:
        assert apply_with(tool, diff, encode(text)) == encode(new)
