"""The same questions, put to us and to an independent parser, over generated files.

Where the answers differ, and no known difference concerns the question, that is a finding. How
often a known one was the reason is counted and shown.
"""

import random
import time
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import robots_texts
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from fuzz.crashes import Crashes, minimised
from fuzz.outcome import Outcome
from fuzz.promises import BrokenPromiseError
from fuzz.rivals import RIVALS, Question, Rival, ours
from robotsfix.access.group import WILDCARD
from robotsfix.access.policy import Policy
from robotsfix.crawlers.changes import examples
from robotsfix.syntax.document import parse

CRAWLERS = ["Googlebot", "Twitterbot", "GPTBot", "Bingbot", "facebookexternalhit", "MyBot", "zz"]
PATHS = ["/", "/a", "/a/b", "/a.png", "/b?x=1", "/index.html", "/a/", "//a", "/a$", "/A", "/%61"]
_MINIMISING = 20
_BATCH = 200

# Many files are plain, because a file in which much is odd shows little but known
# differences.
PLAIN_RULES = st.builds(
    "{}: {}".format,
    st.sampled_from(["Disallow", "Allow", "disallow"]),
    st.lists(st.sampled_from(["/a", "/b", "/", "a", "*", ".png", "x"]), max_size=4).map(
        lambda parts: "/" + "".join(parts).lstrip("/")
    )
    | st.sampled_from(["", "/", "/*.png", "/a$"]),
)
PLAIN_GROUPS = st.builds(
    lambda names, rules: [*(f"User-agent: {name}" for name in names), *rules],
    st.lists(st.sampled_from([*CRAWLERS[:4], "*"]), min_size=1, max_size=2),
    st.lists(PLAIN_RULES | st.sampled_from(["", "# x", "Crawl-delay: 1"]), max_size=5),
)
PLAIN_FILES = st.builds(
    lambda groups, end: "".join(line + end for group in groups for line in group),
    st.lists(PLAIN_GROUPS, max_size=4),
    st.sampled_from(["\n", "\r\n"]),
)
FILES = PLAIN_FILES.map(str.encode) | robots_texts.OCTETS


class Contest:
    """We and one other parser, with what has come out so far."""

    def __init__(self, rival: Rival) -> None:
        """Begin."""
        self.rival = rival
        self.questions = 0
        self.known = Counter[str]()

    def ask(self, source: bytes) -> None:
        """Ask both about a file.

        Raises:
            BrokenPromiseError: They differ, for no reason that is known.
        """
        theirs, own = self.rival.read(source), ours(source, self.rival.profile)
        for question in questions(source):
            self.questions += 1
            answer = own(question.crawler, question.path)
            if theirs(question.crawler, question.path) == answer:
                continue
            reason = self.rival.reason(question)
            if reason is None:
                verb = "allow" if answer else "block"
                raise BrokenPromiseError(f"we {verb}, and {self.rival.name} does not")
            self.known[reason] += 1


def questions(source: bytes) -> Iterator[Question]:
    """Give what to ask about a file: always the same, so that a finding stays one."""
    policy = Policy(parse(source))
    chance = random.Random(len(source))  # noqa: S311 - nothing is secret
    named = [name for name in list(policy.groups_by_token)[:4] if name != WILDCARD]
    paths = [path for path in examples(policy)[:12] if path.isascii()]
    grown = [path + chance.choice(["", "a", "/", ".png", "?x", "$"]) for path in paths[1:]]
    for crawler in dict.fromkeys([*named, *chance.sample(CRAWLERS, 3)]):
        for path in dict.fromkeys([*paths, *grown, *chance.sample(PATHS, 4)]):
            if path != "/robots.txt":
                yield Question(source, crawler, path)


def run_differential(name: str, seconds: float, folder: Path) -> Outcome:
    """Ask us and another parser for some time.

    Args:
        name: The other parser.
        seconds: How long.
        folder: Where failing inputs are kept.
    """
    contest = Contest(RIVALS[name])
    crashes = Crashes(folder / "crashes", name)
    for place in crashes.inputs:
        crashes.confirm(place, place.read_bytes(), contest.ask)
    start = time.monotonic()

    @settings(
        max_examples=_BATCH,
        database=None,
        deadline=None,
        derandomize=False,
        phases=[Phase.generate],
        suppress_health_check=list(HealthCheck),
    )
    @given(FILES)
    def one_batch(source: bytes) -> None:
        if time.monotonic() - start < seconds:
            try:
                contest.ask(source)
            except Exception as error:
                crashes.keep(source, error)

    while time.monotonic() - start < seconds:
        one_batch()
    took = time.monotonic() - start
    findings: list[str] = []
    for place in crashes.inputs:
        octets = minimised(contest.ask, place.read_bytes(), _MINIMISING)
        findings += crashes.confirm(place, octets, contest.ask)
    notes = tuple(f"known, {count:,} times: {why}" for why, count in contest.known.most_common())
    return Outcome(f"differential: {name}", contest.questions, took, findings, notes)
