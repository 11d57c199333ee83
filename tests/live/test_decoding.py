"""Decompression: what comes out is bounded, whatever goes in."""

import gzip
import tracemalloc
import zlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from robotsfix.live.decoding import Decoder
from robotsfix.live.failures import Failure, FetchError

TEXT = b"User-agent: *\nDisallow: /\n" * 20
RAW = zlib.compressobj(wbits=-15)
DEFLATED = RAW.compress(TEXT) + RAW.flush()


def decoded(encoding: str, octets: bytes, most: int = 100_000, size: int = 7) -> Decoder:
    decoder = Decoder(encoding, most)
    for start in range(0, len(octets), size):
        decoder.take(octets[start : start + size])
    decoder.finish()
    return decoder


@pytest.mark.parametrize(
    ("encoding", "octets"),
    [
        ("", TEXT),
        ("identity", TEXT),
        ("gzip", gzip.compress(TEXT)),
        (" GZIP ", gzip.compress(TEXT)),
        ("x-gzip", gzip.compress(TEXT)),
        ("gzip", gzip.compress(TEXT[:100]) + gzip.compress(TEXT[100:])),
        ("deflate", zlib.compress(TEXT)),
        ("deflate", DEFLATED),
    ],
)
@pytest.mark.parametrize("size", [1, 7, 10_000])
def test_encodings(encoding: str, octets: bytes, size: int) -> None:
    decoder = decoded(encoding, octets, size=size)
    assert decoder.body == TEXT
    assert not decoder.is_full


@pytest.mark.parametrize("encoding", ["br", "zstd", "gzip, gzip", "deflate, gzip", "\x1b"])
def test_unknown_encodings(encoding: str) -> None:
    with pytest.raises(FetchError) as raised:
        Decoder(encoding, 10)
    assert raised.value.failure is Failure.ENCODING
    assert str(raised.value) == "the answer has a compression that nobody asked for"


@pytest.mark.parametrize(
    ("encoding", "octets", "failure"),
    [
        ("gzip", TEXT, Failure.ENCODING),
        ("deflate", b"\xff" * 20, Failure.ENCODING),
        ("gzip", gzip.compress(TEXT)[:-9], Failure.TRUNCATED),
        ("gzip", gzip.compress(TEXT)[:-8] + b"\0" * 8, Failure.ENCODING),
        ("deflate", zlib.compress(TEXT)[:-5], Failure.TRUNCATED),
        ("gzip", gzip.compress(TEXT) + b"nonsense", Failure.ENCODING),
    ],
)
def test_damaged_bodies(encoding: str, octets: bytes, failure: Failure) -> None:
    with pytest.raises(FetchError) as raised:
        decoded(encoding, octets, size=10_000)
    assert raised.value.failure is failure


def test_an_empty_body_is_empty() -> None:
    assert decoded("gzip", b"").body == b""


@pytest.mark.parametrize("encoding", ["", "gzip", "deflate"])
def test_no_more_comes_out_than_is_wanted(encoding: str) -> None:
    octets = {"": TEXT, "gzip": gzip.compress(TEXT), "deflate": zlib.compress(TEXT)}[encoding]
    decoder = decoded(encoding, octets, most=100)
    assert decoder.body == TEXT[:101]
    assert decoder.is_full
    assert not decoded(encoding, octets, most=len(TEXT)).is_full


def test_a_bomb_takes_no_more_room_than_is_wanted() -> None:
    compressor = zlib.compressobj(9, wbits=31)
    bomb = b"".join(compressor.compress(bytes(1 << 20)) for _ in range(200)) + compressor.flush()
    tracemalloc.start()
    try:
        decoder = decoded("gzip", bomb, most=500_000, size=16_384)
        _, peak = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()
    assert len(decoder.body) == 500_001
    assert peak < 3_000_000


@given(st.binary(max_size=50), st.sampled_from(["", "gzip", "deflate"]), st.integers(0, 10))
def test_any_octets_are_decoded_or_refused(octets: bytes, encoding: str, most: int) -> None:
    try:
        decoder = decoded(encoding, octets, most)
    except FetchError:
        return
    assert len(decoder.body) <= most + 1
