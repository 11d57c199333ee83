"""Judge robotsfix by real files: python tests/judge_corpus.py FOLDER.

For every file: no exception; the tree gives back every byte; mending twice changes nothing more;
nothing mendable is left; the diff, applied by the real git, gives what `--write` writes; comments
are all still there; no fix breaks its kind. Prints one line for each property: files, failures;
then how often each rule fired, and the times.
"""

import subprocess
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from robotsfix.checks.finding import Applicability
from robotsfix.fixing.api import fix, lint
from robotsfix.fixing.result import FixResult, Reason
from robotsfix.syntax.document import Document, parse

BATCH = 200
"""How many diffs git applies at a time."""


class Judge:
    """Counts files and failures for each property."""

    def __init__(self) -> None:
        self.files = Counter[str]()
        self.failures: dict[str, list[str]] = {}
        self.rules = Counter[str]()
        self.findings = Counter[str]()
        self.seconds = {"lint": 0.0, "fix": 0.0}
        self.pending: list[tuple[str, bytes, FixResult]] = []

    def see(self, name: str, source: bytes) -> None:
        try:
            self._see(name, source)
        except Exception as error:
            self.check("no exception", name, holds=False)
            print(f"{name}: {error!r}", file=sys.stderr)
        else:
            self.check("no exception", name, holds=True)

    def check(self, promise: str, name: str, *, holds: bool) -> None:
        self.files[promise] += 1
        self.failures.setdefault(promise, [])
        if not holds:
            self.failures[promise].append(name)

    def _see(self, name: str, source: bytes) -> None:
        document = parse(source)
        same = document.source == source and "".join(document.leaves) == document.text
        self.check("the tree gives back every byte", name, holds=same)
        start = time.perf_counter()
        findings = lint(source)
        self.seconds["lint"] += time.perf_counter() - start
        self.findings.update(finding.code for finding in findings)
        self.rules.update({finding.code for finding in findings})
        start = time.perf_counter()
        result = fix(source)
        self.seconds["fix"] += time.perf_counter() - start
        broken = [drop for drop in result.dropped if drop.reason is Reason.BREAKS_ITS_CLASS]
        self.check("no fix breaks its kind", name, holds=not broken)
        left = [
            finding
            for finding in result.remaining
            if finding.fix and finding.fix.applicability is not Applicability.UNSAFE
        ]
        self.check("nothing mendable is left", name, holds=bool(result.dropped) or not left)
        self.check("all changes are proved", name, holds=all(c.proved for c in result.changes))
        if result.changed:
            again = fix(result.output)
            self.check("mending twice changes nothing more", name, holds=not again.changed)
            kept = comments(document) <= comments(parse(result.output))
            self.check("comments are all still there", name, holds=kept)
            self.pending.append((name, source, result))
        if len(self.pending) >= BATCH:
            self.apply_diffs()

    def apply_diffs(self) -> None:
        """Let git apply the diffs that are pending, all in one patch."""
        with tempfile.TemporaryDirectory() as folder:
            patch = b""
            for name, source, result in self.pending:
                Path(folder, name).write_bytes(source)
                patch += result.diff_of(name).encode("utf-8", "surrogateescape")
            command = ["git", "apply", "--whitespace=nowarn", "-"]
            git = subprocess.run(command, cwd=folder, input=patch, capture_output=True, check=False)
            if git.returncode:
                print(git.stderr.decode(errors="replace"), file=sys.stderr)
            for name, _, result in self.pending:
                same = Path(folder, name).read_bytes() == result.output
                self.check("git applies the diff to what is written", name, holds=same)
        self.pending.clear()

    def report(self) -> Iterator[str]:
        for promise, failures in self.failures.items():
            named = f": {', '.join(failures[:5])}" if failures else ""
            yield f"{promise}: {self.files[promise]} files, {len(failures)} failures{named}"
        total = self.files["no exception"]
        for code, files in sorted(self.rules.items()):
            share = 100 * files / total
            yield f"{code}: {files} files ({share:.1f}%), {self.findings[code]} findings"
        for what, seconds in self.seconds.items():
            yield f"{what}: {seconds:.1f} s"


def comments(document: Document) -> Counter[str]:
    """Count the comments of a document, without marks in them and white space behind them."""
    comments = (line.comment.replace("\ufeff", "").rstrip() for line in document.lines)
    return Counter(filter(None, comments))


def main() -> None:
    judge = Judge()
    for path in sorted(Path(sys.argv[1]).iterdir()):
        judge.see(path.name, path.read_bytes())
    judge.apply_diffs()
    for line in judge.report():
        print(line)
    raise SystemExit(any(judge.failures.values()))


if __name__ == "__main__":
    main()
