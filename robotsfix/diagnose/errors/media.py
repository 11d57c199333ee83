"""URLs of the media that a response, or a sentence, is about."""

import re
from collections.abc import Iterable, Iterator
from urllib.parse import urlsplit

from robotsfix.diagnose.reading.parser import Json

MOST = 10
"""How many URLs are kept of one response."""
LONGEST = 4_096

_MEMBERS = frozenset(
    {"mediaurl", "mediaurls", "mediauri", "imageurl", "imageurls", "videourl", "videourls"}
)
_LAST_LETTERS = frozenset("ilsILS")
_JOINTS = str.maketrans("", "", "_-")
_URL = re.compile(r"https?://[^\s\"'<>\\`{}|^]++", re.IGNORECASE)
_ENDS_SENTENCE = ".,;:!?)]"
# Where networks explain themselves: no media of anybody's.
_NETWORKS = (
    "ayrshare.com",
    "facebook.com",
    "fb.com",
    "instagram.com",
    "linkedin.com",
    "meta.com",
    "pinterest.com",
    "threads.com",
    "threads.net",
    "twitter.com",
    "x.com",
)


def media_urls(name: str, member: Json) -> Iterator[str]:
    """Give the URLs in a member of an object, if its name says that they are of media."""
    if name[-1:] in _LAST_LETTERS and name.lower().translate(_JOINTS) in _MEMBERS:
        for item in member if isinstance(member, list) else [member]:
            # Some APIs wrap each URL in an object of its own.
            value = item.get("url") if isinstance(item, dict) else item
            if isinstance(value, str) and is_url(value.strip()):
                yield value.strip()


def urls_in(text: str) -> Iterator[str]:
    """Give the URLs in a sentence, except those of the networks themselves."""
    for match in _URL.finditer(text):
        url = match[0].rstrip(_ENDS_SENTENCE)
        if is_url(url) and not _is_of_a_network(host_of(url)):
            yield url


def is_url(text: str) -> bool:
    """Tell whether a text is an HTTP URL that can be shown, and handed to a command."""
    if not (0 < len(text) <= LONGEST and text.isprintable() and " " not in text):
        return False
    return _URL.match(text) is not None and bool(host_of(text))


def host_of(url: str) -> str:
    """Give the host of a URL, with its port; empty if it is no HTTP URL with a host."""
    try:
        parts = urlsplit(url)
        # Asked for, a port that is none raises.
        is_fit = parts.scheme in {"http", "https"} and bool(parts.hostname) and parts.port != 0
    except ValueError:
        return ""
    # What stands before the `@` is a name and a password.
    return parts.netloc.rpartition("@")[2].lower() if is_fit else ""


def origin_of(url: str) -> str:
    """Give a URL's scheme and host: that is whose robots.txt decides."""
    return f"{urlsplit(url).scheme}://{host_of(url)}"


def without_doubles(urls: Iterable[str]) -> list[str]:
    """Give URLs in their order, each of them once, and not too many."""
    return list(dict.fromkeys(urls))[:MOST]


def _is_of_a_network(host: str) -> bool:
    name = host.partition(":")[0]
    return name.endswith(tuple(f".{known}" for known in _NETWORKS)) or name in _NETWORKS
