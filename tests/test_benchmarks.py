"""The benchmarks' own pieces: texts, turns, table. What they measure, no test asserts."""

import json
import time
from statistics import mean

import pytest
from benchmarks import command, distribution, environment, inputs, measuring, shapes
from benchmarks.table import Bound, Row, as_json, as_markdown, as_text

from robotsfix import lint
from robotsfix.syntax.document import parse


@pytest.mark.parametrize("name", shapes.SHAPES)
@pytest.mark.parametrize("size", [2_000, 100_000])
def test_a_shape_has_the_size_asked_for_at_each_call(name: str, size: int) -> None:
    text = shapes.SHAPES[name](size)
    assert len(text) == size
    assert shapes.SHAPES[name](size) == text


@pytest.mark.parametrize(
    ("name", "counts"),
    [
        ("one group with 100,000 agents", {b"User-agent: ": 100_000, b"Disallow: ": 1}),
        ("100,000 groups", {b"\n\n": 100_000, b"User-agent: ": 100_000, b"Disallow: ": 100_000}),
        ("100,000 rules", {b"User-agent: ": 1, b"Disallow: ": 100_000}),
        ("5,000 duplicate `*` groups", {b"User-agent: ": 5_000, b"User-agent: *\n": 5_000}),
        ("no line end at all", {b"\n": 0, b"\r": 0}),
        ("a comment of 10 MB", {b"#": 1, b"\n": 0, b"\r": 0}),
        ("only line ends", {b"\n": 10_000_000}),
        ("a million colons", {b":": 10_000_000}),
    ],
)
def test_the_largest_text_has_what_its_name_says(name: str, counts: dict[bytes, int]) -> None:
    text = shapes.SHAPES[name](shapes.LARGEST)
    assert {part: text.count(part) for part in counts} == counts


@pytest.mark.parametrize("name", ["one group with 100,000 agents", "100,000 groups"])
def test_each_agent_is_another(name: str) -> None:
    lines = parse(shapes.SHAPES[name](100_000)).lines
    agents = [line.value for line in lines if line.key == "User-agent"]
    assert len(set(agents)) == len(agents) == 1_000
    assert all(set(agent) <= set("abcdefghijklmnopqrstuvwxyz") for agent in agents[:-1])


def test_the_small_and_clean_file_is_clean() -> None:
    assert lint(inputs.SMALL_AND_CLEAN) == []


def test_ordinary_text_is_ordinary() -> None:
    lines = parse(shapes.SHAPES["ordinary text"](100_000)).lines
    keys = {line.key for line in lines[:-1]}
    assert keys <= {"User-agent", "Allow", "Disallow", "Crawl-delay", "Sitemap", ""}
    rules = [line.value for line in lines if line.key in {"Allow", "Disallow"}]
    assert len(set(rules)) > 0.95 * len(rules) > 1_000


def test_generated_texts_are_the_same_at_each_call() -> None:
    assert inputs.generated(200) == inputs.generated(200)


def test_generated_texts_are_distributed_like_real_files() -> None:
    count = 2_000
    texts = sorted(inputs.generated(count), key=len)
    assert len(texts) == count
    first = 0
    for kind in distribution.CLASSES:
        last = round(kind.up_to * count)
        # Half a dozen files say nothing about means.
        if last - first >= 20:
            some = texts[first:last]
            lines = mean(len(parse(text).lines) for text in some)
            rules = mean(text.lower().count(b"allow:") for text in some)
            assert mean(map(len, some)) == pytest.approx(kind.octets, rel=0.35), kind
            assert lines == pytest.approx(kind.lines, rel=0.4, abs=1), kind
            assert rules == pytest.approx(kind.rules, rel=0.5, abs=1), kind
        first = last


def test_contenders_take_turns() -> None:
    calls: list[str] = []

    def contender(name: str, seconds: float) -> float:
        calls.append(name)
        return seconds

    columns = measuring.turns(3, lambda: contender("A", 1.5), lambda: contender("B", 2.5))
    assert calls == list("ABABAB")
    assert columns == [[1.5, 1.5, 1.5], [2.5, 2.5, 2.5]]


def test_each_contender_gets_every_text_in_each_round() -> None:
    seen: dict[str, list[bytes]] = {"A": [], "B": []}
    texts = [b"%d" % number for number in range(measuring.BATCH + 1)]
    columns = measuring.cpu_seconds(2, texts, seen["A"].append, seen["B"].append)
    assert seen == {"A": texts * 2, "B": texts * 2}
    assert [len(column) for column in columns] == [2, 2]


def test_a_function_is_called_in_another_process() -> None:
    here = measuring.peak_memory()
    kept = b"x" * 50_000_000
    assert measuring.peak_memory() >= here
    # What this process has had does not count there.
    assert 0 < measuring.call(measuring.peak_memory) < len(kept) + here


def test_a_call_that_takes_too_long_is_stopped() -> None:
    with pytest.raises(measuring.TooSlowError):
        measuring.call(time.sleep, 60, limit=0.2)


@pytest.mark.parametrize(
    ("bound", "ratio", "holds"),
    [
        (Bound(1.6), 1.6, True),
        (Bound(1.6), 1.61, False),
        (Bound(30, is_least=True), 30, True),
        (Bound(30, is_least=True), 29.9, False),
    ],
)
def test_a_bound_is_at_most_or_at_least(bound: Bound, ratio: float, *, holds: bool) -> None:
    assert bound.holds(ratio) is holds


ROWS = [
    Row("start-up", "lint against click", (0.3, 0.1, 0.2), (0.1,), (3, 1, 2), Bound(1.6)),
    Row("memory", "HTML", (8e6,), (1e6,), (8.0,), Bound(40), unit="B"),
    Row("peers", "one without a bound", (1.25,), (0.005,), (250.0,)),
    Row("scaling", "HTML", bound=Bound(11), note="stopped after 900 s", is_too_slow=True),
    Row("cores", "two", bound=Bound(1.7, is_least=True), note="needs two cores"),
]

TEXT = """\
Machine: one

subject   A against B          A       B       ratio                lowest to highest  bound         reached
start-up  lint against click   200 ms  100 ms  2.00                 1.00 to 3.00       at most 1.6   no
memory    HTML                 8.0 MB  1.0 MB  8.00                 8.00 to 8.00       at most 40    yes
peers     one without a bound  1.25 s  5 ms    250                  250 to 250
scaling   HTML                                 stopped after 900 s                     at most 11    no
cores     two                                  needs two cores                         at least 1.7
"""  # noqa: E501

MARKDOWN = """
- Machine: one

| subject | A against B | A | B | ratio | lowest to highest | bound | reached |
| --- | --- | --- | --- | --- | --- | --- | --- |
| start-up | lint against click | 200 ms | 100 ms | 2.00 | 1.00 to 3.00 | at most 1.6 | no |
"""


def test_the_table_as_text() -> None:
    assert as_text(["Machine: one"], ROWS) == TEXT


def test_the_table_as_markdown() -> None:
    assert as_markdown(["Machine: one"], ROWS).startswith(MARKDOWN)
    assert as_markdown(["Machine: one"], ROWS).endswith(" |\n\n")


def test_the_table_as_json() -> None:
    data = json.loads(as_json(["Machine: one"], ROWS))
    assert data["header"] == ["Machine: one"]
    assert [row["ratio"] for row in data["rows"]] == [2, 8, 250, None, None]
    assert [row["reached"] for row in data["rows"]] == [False, True, None, False, None]
    assert data["rows"][0]["ratios"] == [3, 1, 2]


def test_an_unknown_name_is_refused(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as stopped:
        command.main(["start-upp"])
    assert stopped.value.code == 2
    assert "unknown name 'start-upp'; there are start-up, throughput" in capsys.readouterr().err


def test_the_readme_has_the_table() -> None:
    text = (environment.ROOT / "README.md").read_text("utf-8")
    table = text.partition("<!-- speed -->\n")[2].partition("<!-- /speed -->")[0]
    assert table.startswith("\n- Made by `python tests/benchmarks")
    assert {line.split(" | ")[0] for line in table.split("\n")} >= {
        f"| {subject}" for subject in command.SUBJECTS
    }
