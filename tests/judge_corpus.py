"""Judge robotsfix by real files: python tests/judge_corpus.py FOLDER [ONE_IN].

For every file, or for one in so many: no exception; the tree gives back every byte; mending twice
changes nothing more; nothing mendable is left; no fix breaks its kind; the diff, applied by the
real git and by the real patch, gives what `--write` writes; comments are all still there; and by an
independent parser, on a thousand questions for each file that is mended, access stays as it was,
but that social crawlers may get in. Prints one line for each property: files, failures; then how
often each rule fired, and the times.
"""

import random
import subprocess
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path

from independent_parser import IndependentParser

from robotsfix.access.paths import normalize_path
from robotsfix.access.policy import Policy
from robotsfix.checks.finding import Applicability
from robotsfix.config.config import LOCKDOWN_CRAWLERS
from robotsfix.fixing.api import fix, lint
from robotsfix.fixing.result import FixResult, Reason
from robotsfix.syntax.document import Document, parse

BATCH = 200
"""How many files a process judges at a time; git and patch get their diffs all in one."""
MOST_CRAWLERS = 16
MOST_PATHS = 63
"""How many crawlers are asked about, and how many paths for each: about a thousand questions."""
USUAL_PATHS = ("/", "/a", "/index.html", "/wp-admin/admin-ajax.php", "/search?q=x", "/a/b.pdf")
UNNAMED = "SomeBot"

APPLIERS = {
    "git": ["git", "apply", "--whitespace=nowarn", "-"],
    "patch": ["patch", "-p1", "--binary", "--silent", "--fuzz=0"],
}
"""The programs that apply diffs."""

Probes = tuple[list[str], list[str]]
"""Crawlers and paths."""


class Judge:
    """Counts files and failures for each property."""

    def __init__(self) -> None:
        self.files = Counter[str]()
        self.failures: dict[str, list[str]] = {}
        self.rules = Counter[str]()
        self.findings = Counter[str]()
        self.unreadable = 0
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
            same = access_stays(source, result.output, probes_of(before, after))
        except ValueError:
            self.unreadable += 1
        else:
            self.check("access stays, by an independent parser", name, holds=same)
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
        for what, seconds in other.seconds.items():
            self.seconds[what] += seconds
        for promise, failures in other.failures.items():
            self.failures.setdefault(promise, []).extend(failures)

    def report(self) -> Iterator[str]:
        for promise, failures in self.failures.items():
            named = f": {', '.join(sorted(failures)[:5])}" if failures else ""
            yield f"{promise}: {self.files[promise]} files, {len(failures)} failures{named}"
        yield f"the independent parser cannot read: {self.unreadable} files"
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


def probes_of(before: Document, after: Document) -> Probes:
    """Give the crawlers and paths to ask about: those of the file's own lines, and some others."""
    chance = random.Random(len(before.text))  # noqa: S311 - which ones does not matter
    policies = [Policy(before), Policy(after)]
    named = sorted({token for policy in policies for token in policy.groups_by_token} - {"*"})
    crawlers = [UNNAMED, *LOCKDOWN_CRAWLERS, *chance.sample(named, min(len(named), MOST_CRAWLERS))]
    examples = {
        rule.pattern.example
        for policy in policies
        for rules in policy.rule_sets
        for rule in rules.rules
    }
    paths = {normalize_path(path) for path in examples if path.startswith("/")}
    paths |= {f"{path}x" for path in paths} | {path[:-1] for path in paths if len(path) > 1}
    # What is no ASCII is encoded in requests, `#` never comes along.
    usable = sorted(path for path in paths if path.isascii() and "#" not in path)
    some = chance.sample(usable, min(len(usable), MOST_PATHS - len(USUAL_PATHS)))
    return list(dict.fromkeys(crawlers))[:MOST_CRAWLERS], [*USUAL_PATHS, *some]


def access_stays(old: bytes, new: bytes, probes: Probes) -> bool:
    """Tell whether nobody's access differs, but that social crawlers may get more."""
    before, after = IndependentParser(old), IndependentParser(new)
    social = {token.lower() for token in LOCKDOWN_CRAWLERS}
    crawlers, paths = probes
    for crawler in crawlers:
        for path in paths:
            allowed = after.allows(crawler, path)
            if before.allows(crawler, path) != allowed and not (
                allowed and crawler.lower() in social
            ):
                print(f"{crawler} {path}: now {allowed}", file=sys.stderr)
                return False
    return True


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
