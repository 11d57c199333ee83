"""Signed addresses: who signed them, and when they stop to hold.

Sources: the manuals of Amazon S3 ("Authenticating Requests", signature versions 2 and 4), Amazon
CloudFront ("Using signed URLs"), Google Cloud Storage ("Signed URLs"), Google Cloud CDN, and Azure
Storage ("Create a service SAS").
"""

import json
import re
from base64 import b64decode
from collections.abc import Mapping
from datetime import UTC, datetime, timedelta
from typing import NamedTuple
from urllib.parse import parse_qsl, urlsplit

MARGIN = timedelta(hours=1)
"""How long an address should hold after a post goes out: networks come late, and come again."""

_MOST_FIELDS = 100
_COMPACT = "%Y%m%dT%H%M%SZ"
_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_SECRETS = re.compile(
    r"(?i)([?&;](?:x-amz-signature|x-amz-credential|x-amz-security-token|x-goog-signature"
    r"|x-goog-credential|awsaccesskeyid|googleaccessid|key-pair-id|signature|policy|sig)=)[^&#\s'\"]+"
)
_CLOUDFRONT = str.maketrans("-_~", "+=/")


class Signature(NamedTuple):
    """What a signed address says of itself."""

    scheme: str
    """Who signed it, as people call that."""
    expires: datetime | None
    """When it stops to hold; None if that cannot be read."""
    starts: datetime | None = None
    """From when on it holds; None if it does not say."""
    is_temporary: bool = False
    """Whether the key is a temporary one, with which the address dies earlier than it says."""

    def has_expired(self, moment: datetime) -> bool:
        """Tell whether it no longer holds at a moment."""
        return self.expires is not None and self.expires <= moment

    def is_early(self, moment: datetime) -> bool:
        """Tell whether it does not hold yet at a moment."""
        return self.starts is not None and moment < self.starts


def read_signature(url: str) -> Signature | None:
    """Read what a signed address says; None if it is none that is known."""
    try:
        query = urlsplit(url).query
        pairs = parse_qsl(query, keep_blank_values=True, max_num_fields=_MOST_FIELDS)
    except ValueError:
        return None
    fields = {name.lower(): value for name, value in pairs}
    if "x-amz-signature" in fields:
        return _dated("Amazon S3 (version 4)", "x-amz", fields)
    if "x-goog-signature" in fields:
        return _dated("Google Cloud Storage (version 4)", "x-goog", fields)
    if "signature" in fields:
        return _of_signature(fields)
    if "sig" in fields and ("se" in fields or "sv" in fields):
        return Signature(
            "Azure shared access signature",
            read_time(fields.get("se", "")),
            read_time(fields.get("st", "")),
        )
    return None


def without_secrets(text: str) -> str:
    """Give a text with the signatures and keys of its addresses left out."""
    return _SECRETS.sub(r"\1...", text)


def read_time(text: str) -> datetime | None:
    """Read a time as ISO 8601 writes it, of UTC if it names no zone; None if it is none."""
    try:
        moment = datetime.fromisoformat(text.strip())
        if moment.tzinfo is None:
            return moment.replace(tzinfo=UTC)
        return moment.astimezone(UTC)
    except (ValueError, OverflowError):
        return None


def _of_signature(fields: Mapping[str, str]) -> Signature | None:
    """Read an address with a plain `Signature`, which four schemes have."""
    expires = _after(_EPOCH, fields.get("expires", ""))
    if "key-pair-id" in fields:
        starts = None
        if "policy" in fields:
            starts, expires = _of_policy(fields["policy"])
        return Signature("Amazon CloudFront", expires, starts)
    if "awsaccesskeyid" in fields:
        temporary = "x-amz-security-token" in fields
        return Signature("Amazon S3 (version 2)", expires, is_temporary=temporary)
    if "googleaccessid" in fields:
        return Signature("Google Cloud Storage (version 2)", expires)
    return Signature("Google Cloud CDN", expires) if "keyname" in fields else None


def _dated(scheme: str, prefix: str, fields: Mapping[str, str]) -> Signature:
    """Read an address that says when it was signed, and for how many seconds."""
    starts = None
    try:
        starts = datetime.strptime(fields.get(f"{prefix}-date", ""), _COMPACT).replace(tzinfo=UTC)
    except ValueError:
        return Signature(scheme, None)
    temporary = f"{prefix}-security-token" in fields
    return Signature(scheme, _after(starts, fields.get(f"{prefix}-expires", "")), starts, temporary)


def _after(start: datetime, seconds: str) -> datetime | None:
    if not (seconds.isascii() and seconds.isdecimal()):
        return None
    try:
        return start + timedelta(seconds=int(seconds))
    except (OverflowError, ValueError):
        return None


def _of_policy(text: str) -> tuple[datetime | None, datetime | None]:
    """Read the start and the end of a policy of CloudFront's."""
    try:
        policy = json.loads(b64decode(text.translate(_CLOUDFRONT), validate=True))
        condition = policy["Statement"][0]["Condition"]
        starts, expires = (
            str(condition.get(name, {}).get("AWS:EpochTime", ""))
            for name in ("DateGreaterThan", "DateLessThan")
        )
    except (ValueError, LookupError, TypeError, AttributeError, RecursionError):
        return None, None
    return _after(_EPOCH, starts), _after(_EPOCH, expires)
