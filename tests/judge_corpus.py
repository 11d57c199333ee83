"""Judge robotsfix by real files: python tests/judge_corpus.py FOLDER [ONE_IN].

For every file, or for one in so many: no exception; the tree gives back every byte; mending twice
changes nothing more; nothing mendable is left; no fix breaks its kind; the diff, applied by the
real git and by the real patch, gives what `--write` writes; comments are all still there; and by an
independent parser, asked about a thousand URLs for each file that is mended, access stays as it
was, but that social crawlers may get in. Prints one line for each property: files, failures; then
how much the parser was asked, how often each rule fired, and the times.
"""

import subprocess
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path
from statistics import median
from typing import NamedTuple

from independent_parser import IndependentParser, Paths
from probe_urls import probe_urls

from robotsfix.checks.finding import Applicability
from robotsfix.config.config import LOCKDOWN_CRAWLERS
from robotsfix.fixing.api import fix, lint
from robotsfix.fixing.result import FixResult, Reason
from robotsfix.syntax.document import Document, parse

BATCH = 200
"""How many files a process judges at a time; git and patch get their diffs all in one."""
MOST_SHOWN = 5
"""How many differences in access are shown for a file."""
UNNAMED = "SomeBot"

APPLIERS = {
    "git": ["git", "apply", "--whitespace=nowarn", "-"],
    "patch": ["patch", "-p1", "--binary", "--silent", "--fuzz=0"],
}
"""The programs that apply diffs."""


class Inquiry(NamedTuple):
    """What the independent parser was asked about a file before and after, and what it said."""

    differences: list[str]
    """For whom access to what differs."""

    urls: int
    crawlers: int

    @property
    def questions(self) -> int:
        return self.urls * self.crawlers


class Judge:
    """Counts files and failures for each property."""

    def __init__(self) -> None:
        self.files = Counter[str]()
        self.failures: dict[str, list[str]] = {}
        self.rules = Counter[str]()
        self.findings = Counter[str]()
        self.unreadable = 0
        self.inquiries: list[Inquiry] = []
        self.seconds = {"lint": 0.0, "fix": 0.0}
        self.mended: list[tuple[str, bytes, FixResult]] = []

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
        start = time.process_time()
        findings = lint(source)
        self.seconds["lint"] += time.process_time() - start
        self.findings.update(finding.code for finding in findings)
        self.rules.update({finding.code for finding in findings})
        start = time.process_time()
        result = fix(source)
        self.seconds["fix"] += time.process_time() - start
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
            self._see_mended(name, source, result)

    def _see_mended(self, name: str, source: bytes, result: FixResult) -> None:
        before, after = parse(source), parse(result.output)
        again = fix(result.output)
        self.check("mending twice changes nothing more", name, holds=not again.changed)
        kept = comments(before) <= comments(after)
        self.check("comments are all still there", name, holds=kept)
        try:
            inquiry = inquire(source, result.output)
        except ValueError:
            self.unreadable += 1
        else:
            same = not inquiry.differences
            self.check("access stays, by an independent parser", name, holds=same)
            self.inquiries.append(inquiry._replace(differences=[]))
            for difference in inquiry.differences[:MOST_SHOWN]:
                print(f"{name}: {difference}", file=sys.stderr)
        self.mended.append((name, source, result))

    def apply_diffs(self, program: str) -> None:
        """Let a program apply the diffs, all in one patch."""
        with tempfile.TemporaryDirectory() as folder:
            diff = b""
            for name, source, result in self.mended:
                Path(folder, name).write_bytes(source)
                diff += result.diff_of(name).encode("utf-8", "surrogateescape")
            run = subprocess.run(
                APPLIERS[program], cwd=folder, input=diff, capture_output=True, check=False
            )
            if run.returncode:
                print(run.stderr.decode(errors="replace"), file=sys.stderr)
            for name, _, result in self.mended:
                same = Path(folder, name).read_bytes() == result.output
                self.check(f"{program} makes of the diff what is written", name, holds=same)

    def take_in(self, other: "Judge") -> None:
        """Add what another one has counted."""
        for mine, others in (
            (self.files, other.files),
            (self.rules, other.rules),
            (self.findings, other.findings),
        ):
            mine.update(others)
        self.unreadable += other.unreadable
        self.inquiries += other.inquiries
        for what, seconds in other.seconds.items():
            self.seconds[what] += seconds
        for promise, failures in other.failures.items():
            self.failures.setdefault(promise, []).extend(failures)

    def report(self) -> Iterator[str]:
        for promise, failures in self.failures.items():
            named = f": {', '.join(sorted(failures)[:5])}" if failures else ""
            yield f"{promise}: {self.files[promise]} files, {len(failures)} failures{named}"
        yield f"the independent parser cannot read: {self.unreadable} files"
        if self.inquiries:
            urls = [inquiry.urls for inquiry in self.inquiries]
            questions = [inquiry.questions for inquiry in self.inquiries]
            yield (
                f"the independent parser was asked {sum(questions):,} questions: for a mended file "
                f"at least {min(questions):,}, median {median(questions):,.0f}; "
                f"about at least {min(urls):,} different URLs, median {median(urls):,.0f}"
            )
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


def inquire(old: bytes, new: bytes) -> Inquiry:
    """Ask for whom access differs, other than that social crawlers get more.

    It is asked for the social crawlers, for one that no file names, and for all that the file
    names before or after.

    Raises:
        ValueError: The independent parser does not read one of the two as it should.
    """
    before, after = IndependentParser(old), IndependentParser(new)
    urls = Paths(probe_urls(before.patterns, after.patterns))
    social = {token.lower() for token in LOCKDOWN_CRAWLERS}
    named = [*before.crawlers, *after.crawlers]
    crawlers = dict.fromkeys([UNNAMED, *LOCKDOWN_CRAWLERS, *named])
    differences: list[str] = []
    for crawler in crawlers:
        denied, denied_now = before.denied(crawler, urls), after.denied(crawler, urls)
        lost, won = denied_now - denied, denied - denied_now
        differences += (f"{crawler} may no longer fetch {url}" for url in sorted(lost))
        if crawler.lower() not in social:
            differences += (f"{crawler} may now fetch {url}" for url in sorted(won))
    return Inquiry(differences, len(urls.all), len(crawlers))


def judge_batch(paths: Sequence[Path]) -> Judge:
    """Judge some files."""
    judge = Judge()
    for path in paths:
        judge.see(path.name, path.read_bytes())
    for program in APPLIERS:
        judge.apply_diffs(program)
    judge.mended.clear()
    return judge


def main() -> None:
    folder, one_in = sys.argv[1], int(sys.argv[2]) if len(sys.argv) > 2 else 1
    paths = sorted(Path(folder).iterdir())[::one_in]
    batches = [paths[start : start + BATCH] for start in range(0, len(paths), BATCH)]
    judge = Judge()
    with ProcessPoolExecutor() as pool:
        for judged in pool.map(judge_batch, batches):
            judge.take_in(judged)
    for line in judge.report():
        print(line)
    raise SystemExit(any(judge.failures.values()))


if __name__ == "__main__":
    main()
