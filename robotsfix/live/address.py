"""Addresses of web pages: read, checked, and written as a request wants them."""

import re
from typing import NamedTuple
from urllib.parse import SplitResult, quote, urljoin, urlsplit

from robotsfix.live.failures import Failure, FetchError
from robotsfix.live.redaction import redacted
from robotsfix.syntax.source import encode

_DEFAULT_PORTS = {"http": 80, "https": 443}
# What browsers leave as it is in a path and a query; all else is percent-encoded.
_PLAIN = "%/:?[]@!$&'()*+,;=~|"
_HOST = re.compile(r"[a-z0-9_-]+(\.[a-z0-9_-]+)*\.?|[0-9a-f:.]*:[0-9a-f:.]*")
_CONTROL = re.compile(r"[\x00-\x20\x7f]")
_LONGEST = 8_000
"""How many characters an address may have; servers refuse longer ones."""


class Address(NamedTuple):
    """An http or https address, without credentials and fragment."""

    scheme: str
    host: str
    """In lower case, as ASCII; an IPv6 address without its brackets."""
    port: int
    target: str
    """Path and query, as they stand in a request."""

    @property
    def authority(self) -> str:
        """Host and port, as in an address and in the Host header."""
        host = f"[{self.host}]" if ":" in self.host else self.host
        return host if self.port == _DEFAULT_PORTS[self.scheme] else f"{host}:{self.port}"

    @property
    def url(self) -> str:
        """The whole address."""
        return f"{self.scheme}://{self.authority}{self.target}"

    @property
    def robots_txt(self) -> "Address":
        """The address of the rules for this one: RFC 9309, section 2.3."""
        return self._replace(target="/robots.txt")

    def join(self, location: str) -> "Address":
        """Give the address that a redirect leads to.

        Args:
            location: What the Location header says; http.client reads its octets as Latin-1.

        Raises:
            FetchError: It is none that can be fetched.
        """
        octets = location.strip().encode("latin-1", "replace")
        target = quote(octets, safe=_PLAIN + "#")
        if redacted(target) != target:
            raise FetchError(Failure.ADDRESS, "it has a user name or a password")
        try:
            return parse_address(urljoin(self.url, target))
        except ValueError as error:
            raise FetchError(Failure.ADDRESS, "it is no address") from error


def parse_address(text: str) -> Address:
    """Read an address.

    Args:
        text: The address with its scheme, as a user writes it.

    Raises:
        FetchError: It is none that can be fetched; what it says has no credentials in it.
    """
    shown = redacted(text)
    if len(text) > _LONGEST:
        raise FetchError(Failure.ADDRESS, f"it has {len(text):,} characters", f"{shown[:60]}...")
    try:
        parts = urlsplit(text.strip())
        port = parts.port
    except ValueError as error:
        raise FetchError(Failure.ADDRESS, "it is no address", shown) from error
    scheme = parts.scheme.lower()
    if scheme not in _DEFAULT_PORTS:
        raise FetchError(Failure.ADDRESS, "only http and https are fetched", shown)
    if "@" in parts.netloc:
        reason = "addresses with a user name or a password are not fetched"
        raise FetchError(Failure.ADDRESS, reason, shown)
    host = _ascii_host(parts)
    if host is None or port == 0 or _CONTROL.search(text.strip()):
        raise FetchError(Failure.ADDRESS, "it is no address of a web page", shown)
    path = parts.path if parts.path.startswith("/") else f"/{parts.path}"
    target = quote(encode(path + (f"?{parts.query}" if parts.query else "")), safe=_PLAIN)
    return Address(scheme, host, port or _DEFAULT_PORTS[scheme], target)


def _ascii_host(parts: SplitResult) -> str | None:
    host = (parts.hostname or "").lower()
    try:
        host = host if host.isascii() else host.encode("idna").decode("ascii")
    except UnicodeError:
        return None
    return host if _HOST.fullmatch(host) else None
