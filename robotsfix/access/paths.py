"""URLs as robots.txt rules see them: the path with its query, percent-encoded alike."""

import re

from robotsfix.syntax.source import encode

_ESCAPE = re.compile("%[0-9a-fA-F]{2}")
_NOT_VISIBLE_ASCII = re.compile("[^!-~]+")
_NOT_ASCII = re.compile("[^\x00-\x7f]+")
_UNRESERVED = frozenset("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~")
_PATH_START = re.compile("[/?;]")


def path_of(url: str) -> str:
    """Give the part of a URL that rules are compared with: path, parameters and query.

    Args:
        url: A URL, one without its scheme (`example.com/a`, `//example.com/a`), or a path.

    Source: google/robotstxt, robots.cc, `GetPathParamsQuery`.
    """
    search_from = 2 if url.startswith("//") else 0
    protocol_end = url.find("://", search_from)
    early_path = _PATH_START.search(url, search_from)
    if protocol_end < 0 or (early_path and early_path.start() < protocol_end):
        host_start = search_from
    else:
        host_start = protocol_end + 3
    start = _PATH_START.search(url, host_start)
    fragment = url.find("#", search_from)
    if fragment < 0:
        fragment = len(url)
    if not start or fragment < start.start():
        return "/"
    path = url[start.start() : fragment]
    return path if path.startswith("/") else f"/{path}"


def normalize_path(path: str) -> str:
    """Percent-encode what a request cannot hold, and write escapes in upper case.

    Source: RFC 9309, section 2.2.2.
    """
    return upper_escapes(_NOT_VISIBLE_ASCII.sub(_percent_encode, path))


def normalize_pattern(value: str) -> str:
    """Percent-encode the octets of a rule's value that are not ASCII; write escapes in upper case.

    Source: google/robotstxt, robots.cc, `MaybeEscapePattern`.
    """
    if not value.isascii():
        value = _NOT_ASCII.sub(_percent_encode, value)
    return upper_escapes(value)


def upper_escapes(text: str) -> str:
    """Write percent-escapes in upper case: `%c3` as `%C3`."""
    return _ESCAPE.sub(lambda match: match[0].upper(), text) if "%" in text else text


def decode_unreserved(text: str) -> str:
    """Decode the percent-escapes of characters that need none: `%62` is `b`.

    Source: RFC 9309, section 2.2.2; RFC 3986, section 2.3.
    """
    if "%" not in text:
        return text
    return _ESCAPE.sub(_decode_if_unreserved, text)


def _percent_encode(match: re.Match[str]) -> str:
    return "".join(f"%{octet:02X}" for octet in encode(match[0]))


def _decode_if_unreserved(match: re.Match[str]) -> str:
    character = chr(int(match[0][1:], 16))
    return character if character in _UNRESERVED else match[0]
