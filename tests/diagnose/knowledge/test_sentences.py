"""Known sentences in texts."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from robotsfix.crawlers.catalogue import by_token
from robotsfix.diagnose.knowledge import sentences as module
from robotsfix.diagnose.knowledge.sentences import SENTENCES, find_sentences, sentences_in

WORDS = [sentence.words for sentence in SENTENCES if sentence.words.count(" ")]


@pytest.mark.parametrize("words", WORDS)
@pytest.mark.parametrize(
    "written",
    [
        "{}",
        "x{}y",
        "\n{}\n",
        "caf\u00e9 {}",
    ],
)
def test_every_sentence(words: str, written: str) -> None:
    text = written.format(words)
    (found,) = find_sentences(text)
    assert found.sentence.words == words
    assert text[found.start : found.end] == words


@pytest.mark.parametrize("words", WORDS)
def test_ways_of_writing(words: str) -> None:
    for text in (words.upper(), words.lower(), words.replace(" ", "\r\n   "), words.title()):
        assert [sentence.words for sentence in sentences_in(text)] == [words]
    curly = words.replace("'", "\u2019")
    assert [sentence.words for sentence in sentences_in(curly)] == [words]


@pytest.mark.parametrize(
    ("text", "is_known"),
    [
        ("Meta error 2207052", True),
        ("error_subcode: 2207052", True),
        ("Error code is 2207052.", True),
        ("2207052", False),
        ("error 22070520", False),
        ("error 12207052", False),
        ("error 1, id 2207052", False),
        ("HTTP error code 404", False),
        ("HTTP 403", False),
        ("robots.txt", False),
        ("Restricted by robots", False),
        ("", False),
    ],
)
def test_other_texts(text: str, *, is_known: bool) -> None:
    assert bool(sentences_in(text)) is is_known


def test_several_in_their_order() -> None:
    text = "HTTP error code 403. Restricted by robots.txt, HTTP error code 403"
    assert [sentence.barrier for sentence in sentences_in(text)] == ["http", "robots.txt", "http"]


def test_a_part_of_a_text() -> None:
    text = "HTTP error code 403. " * 3
    assert [found.start for found in find_sentences(text, 1)] == [21, 42]
    assert [found.start for found in find_sentences(text, 0, 40)] == [0, 21]
    assert [*find_sentences(text, 1, 20)] == []


@given(st.integers(0, 40), st.integers(1, 40))
def test_long_texts_are_searched_in_pieces(before: int, between: int) -> None:
    text = "x" * before + ("Restricted by robots.txt" + "y" * between) * 5
    expected = [before + each * (24 + between) for each in range(5)]
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(module, "_CHUNK", 16)
        patch.setattr(module, "_LONGEST", 32)
        assert [found.start for found in find_sentences(text)] == expected


def test_crawlers_are_those_of_the_catalogue() -> None:
    for sentence in SENTENCES:
        assert not sentence.crawler or by_token(sentence.crawler)
