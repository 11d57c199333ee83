"""Other linters and parsers on the same texts, each with all that it finds."""

from collections.abc import Callable, Iterator
from importlib import import_module

from benchmarks.inputs import texts
from benchmarks.measuring import Options, call, cpu_seconds, quotients
from benchmarks.table import Bound, Row
from robotsfix import lint

SAMPLE, QUICK = 200, 20
"""How many texts: susbot takes a tenth of a second for each."""

PEERS: dict[str, Bound | None] = {
    "ai-crawler-robots' `lint`": Bound(30, is_least=True),
    "susbot's `Analysis`": Bound(30, is_least=True),
    "robotspy's `RobotsParser`": None,
}


def contenders() -> list[Callable[[str], object]]:
    """Give the peers in the order of the table."""
    # None of them is typed, and the environment alone has them all.
    ai_crawler_robots, susbot, robots = map(
        import_module, ("ai_crawler_robots", "susbot", "robots")
    )
    return [
        ai_crawler_robots.lint,
        lambda text: susbot.Analysis(text).issues,
        robots.RobotsParser.from_string,
    ]


def seconds(rounds: int, count: int) -> list[list[float]]:
    """Give the CPU seconds of lint, and of each peer, for so many texts, round by round."""

    def decoding(peer: Callable[[str], object]) -> Callable[[bytes], object]:
        return lambda octets: peer(octets.decode("utf-8", "replace"))

    return cpu_seconds(rounds, texts(count), lint, *map(decoding, contenders()))


def measure(options: Options) -> Iterator[Row]:
    """Compare peers with lint, in CPU time."""
    count = QUICK if options.quick else SAMPLE
    ours, *theirs = call(seconds, options.rounds, count)
    for (name, bound), column in zip(PEERS.items(), theirs, strict=True):
        what = f"{name} of {count} texts, drawn by chance, against `lint`"
        yield Row("peers", what, column, ours, quotients(column, ours), bound)
