"""Signed addresses: who signed them, and when they stop to hold."""

from base64 import b64encode
from datetime import UTC, datetime, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st

from robotsfix.live.signatures import read_signature, read_time, without_secrets

NOON = datetime(2026, 1, 31, 12, tzinfo=UTC)
EPOCH = int(NOON.timestamp())
POLICY = (
    b64encode(
        b'{"Statement":[{"Resource":"https://a.example/*","Condition":{"DateLessThan":'
        b'{"AWS:EpochTime":%d},"DateGreaterThan":{"AWS:EpochTime":%d}}}]}' % (EPOCH, EPOCH - 60)
    )
    .decode()
    .translate(str.maketrans("+=/", "-_~"))
)


@pytest.mark.parametrize(
    ("query", "scheme"),
    [
        (
            (
                "X-Amz-Algorithm=AWS4-HMAC-SHA256&X-Amz-Credential=AK%2F20260131&"
                "X-Amz-Date=20260131T110000Z&X-Amz-Expires=3600&X-Amz-Signature=ab12"
            ),
            "Amazon S3 (version 4)",
        ),
        (
            "x-amz-date=20260131T110000Z&x-amz-expires=3600&x-amz-signature=ab",
            "Amazon S3 (version 4)",
        ),
        (f"AWSAccessKeyId=AK&Signature=ab%2B&Expires={EPOCH}", "Amazon S3 (version 2)"),
        (f"Expires={EPOCH}&Signature=a~b_&Key-Pair-Id=K1", "Amazon CloudFront"),
        (f"Policy={POLICY}&Signature=a~b_&Key-Pair-Id=K1", "Amazon CloudFront"),
        (
            "X-Goog-Date=20260131T110000Z&X-Goog-Expires=3600&X-Goog-Signature=ab",
            "Google Cloud Storage (version 4)",
        ),
        (f"GoogleAccessId=a%40b&Expires={EPOCH}&Signature=ab", "Google Cloud Storage (version 2)"),
        (f"Expires={EPOCH}&KeyName=k&Signature=ab", "Google Cloud CDN"),
        (
            "sv=2022-11-02&se=2026-01-31T12%3A00%3A00Z&sp=r&sig=a%2B",
            "Azure shared access signature",
        ),
        ("sv=2022-11-02&se=2026-01-31T12:00Z&sp=r&sig=a", "Azure shared access signature"),
    ],
)
def test_who_signed_and_until_when(query: str, scheme: str) -> None:
    signature = read_signature(f"https://media.example.org/a.mp4?{query}")
    assert signature
    assert (signature.scheme, signature.expires) == (scheme, NOON)
    assert signature.has_expired(NOON)
    assert not signature.has_expired(NOON - timedelta(seconds=1))


@pytest.mark.parametrize(
    "query",
    [
        "",
        "Signature=ab",
        "sig=ab",
        "Expires=1",
        "v=2&width=300",
        "&".join(f"a{n}=1" for n in range(5000)),
    ],
)
def test_addresses_that_are_not_signed(query: str) -> None:
    assert read_signature(f"https://example.org/?{query}") is None


@pytest.mark.parametrize(
    "query",
    [
        "X-Amz-Signature=ab",
        "X-Amz-Signature=ab&X-Amz-Date=yesterday&X-Amz-Expires=1",
        "X-Amz-Signature=ab&X-Amz-Date=20260131T110000Z&X-Amz-Expires=-1",
        "X-Amz-Signature=ab&X-Amz-Date=20260131T110000Z&X-Amz-Expires=" + "9" * 30,
        "AWSAccessKeyId=AK&Signature=ab&Expires=soon",
        "Key-Pair-Id=K&Signature=ab&Policy=%%%",
        "Key-Pair-Id=K&Signature=ab&Policy=W10_",
        "sv=1&sig=ab&se=2026-99-99",
    ],
)
def test_a_signature_that_does_not_say_when(query: str) -> None:
    signature = read_signature(f"https://example.org/a.jpg?{query}")
    assert signature
    assert signature.expires is None
    assert not signature.has_expired(NOON)


def test_one_that_does_not_hold_yet() -> None:
    signature = read_signature(f"https://example.org/a?Policy={POLICY}&Signature=a&Key-Pair-Id=K")
    assert signature
    assert signature.is_early(NOON - timedelta(minutes=2))
    assert not signature.is_early(NOON - timedelta(seconds=30))


def test_temporary_credentials_are_noticed() -> None:
    query = "X-Amz-Date=20260131T110000Z&X-Amz-Expires=9&X-Amz-Signature=a&X-Amz-Security-Token=t"
    signature = read_signature(f"https://example.org/a?{query}")
    assert signature
    assert signature.is_temporary


def test_secrets_are_left_out() -> None:
    url = "https://a.example/b?w=1&X-Amz-Signature=abc&sig=d%2B&Policy=xyz#end"
    assert without_secrets(f"see {url} there") == (
        "see https://a.example/b?w=1&X-Amz-Signature=...&sig=...&Policy=...#end there"
    )


def test_times_of_people() -> None:
    assert read_time("2026-01-31T13:00+01:00") == NOON
    assert read_time(" 2026-01-31T12:00:00Z ") == NOON
    assert read_time("2026-01-31 12:00") == NOON
    assert read_time("0001-01-01T00:00+23:00") is None
    assert read_time("tomorrow") is None
    assert NOON.astimezone(timezone(timedelta(hours=1))) == NOON


@given(st.text(), st.sampled_from(["Policy", "Expires", "se", "X-Amz-Date", "X-Amz-Expires"]))
def test_nothing_raises(text: str, name: str) -> None:
    rest = "Signature=a&Key-Pair-Id=b&sig=c&X-Amz-Signature=d"
    read_signature(f"https://example.org/?{name}={text}&{rest}")
    without_secrets(text)
    read_time(text)
