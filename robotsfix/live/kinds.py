"""What kind of thing a body is, by what it starts with, and what kind its address promises."""

import re
from pathlib import PurePosixPath
from typing import Literal
from urllib.parse import urlsplit

Kind = Literal["image", "video", "audio", "PDF file", "page", "XML", "JSON", "text", "data", ""]
"""A kind of body; "" for an empty one, "data" for one that is none of the others."""

MEDIA = frozenset({"image", "video", "audio", "PDF file"})
WRITTEN = frozenset({"page", "XML", "JSON", "text"})
"""What a server writes when it has something to say, and no media is."""

_LOOKED_AT = 1_024
_STARTS: tuple[tuple[bytes, Kind], ...] = (
    (b"\xff\xd8\xff", "image"),
    (b"\x89PNG\r\n\x1a\n", "image"),
    (b"GIF8", "image"),
    (b"BM", "image"),
    (b"II*\0", "image"),
    (b"MM\0*", "image"),
    (b"\x1aE\xdf\xa3", "video"),
    (b"FLV\x01", "video"),
    (b"\x00\x00\x01\xba", "video"),
    (b"ID3", "audio"),
    (b"\xff\xfb", "audio"),
    (b"OggS", "audio"),
    (b"fLaC", "audio"),
    (b"%PDF-", "PDF file"),
)
_CONTAINERS: dict[bytes, Kind] = {b"WEBP": "image", b"AVI ": "video", b"WAVE": "audio"}
_PICTURES: dict[bytes, Kind] = dict.fromkeys(
    (b"avif", b"avis", b"heic", b"heix", b"mif1", b"msf1"), "image"
)
_BRANDS: dict[bytes, Kind] = {**_PICTURES, b"M4A ": "audio", b"M4B ": "audio"}
_CONTROLS = frozenset(range(0x20)) - frozenset(b"\t\n\f\r")
"""The octets that no text has."""
_PAGE = re.compile(
    rb"\s*(?:<\?xml[^>]*>\s*|<!--.*?-->\s*)*<(?:!doctype\s+html|html|head|body|title|script|h1)\b",
    re.IGNORECASE | re.DOTALL,
)
_SVG = re.compile(rb"<svg[\s>]", re.IGNORECASE)
_XML = re.compile(rb"\s*<(?:\?xml|[a-z])", re.IGNORECASE)
_EXTENSIONS: dict[Kind, str] = {
    "image": "jpg jpeg jfif png gif webp avif heic heif bmp tif tiff svg",
    "video": "mp4 m4v mov webm avi mkv mpg mpeg 3gp flv ts",
    "audio": "mp3 m4a aac ogg oga wav flac",
    "PDF file": "pdf",
    "page": "html htm xhtml php asp aspx jsp",
}
_KIND_OF = {
    extension: kind for kind, extensions in _EXTENSIONS.items() for extension in extensions.split()
}


def promised(url: str) -> Kind:
    """Give the kind that an address promises by its extension; "" if it promises nothing."""
    suffix = PurePosixPath(urlsplit(url).path).suffix.lower().removeprefix(".")
    return _KIND_OF.get(suffix, "")


def kind_of(body: bytes, content_type: str) -> Kind:
    """Give the kind of a body, or of the beginning of one.

    Args:
        body: The octets.
        content_type: What the server calls it, which counts where the octets do not tell.
    """
    if not body:
        return ""
    start = body.removeprefix(b"\xef\xbb\xbf")[:_LOOKED_AT]
    return _by_octets(start) or _by_type(content_type) or ("text" if _is_text(start) else "data")


def is_instead(kind: Kind, expected: Kind) -> bool:
    """Tell whether a kind of body has come in the place of media of another kind."""
    if expected not in MEDIA or kind == expected:
        return False
    # What is not recognised gets the benefit of the doubt; sound and films share containers.
    sounding = {"video", "audio"}
    return kind in WRITTEN or (kind in MEDIA and not {kind, expected} <= sounding)


def kind_of_type(content_type: str) -> Kind:
    """Give the kind that a Content-Type header names; "" if it names none of them."""
    return _by_type(content_type)


def _by_octets(start: bytes) -> Kind:
    for magic, kind in _STARTS:
        if start.startswith(magic):
            return kind
    if start.startswith(b"RIFF"):
        return _CONTAINERS.get(start[8:12], "data")
    if start[4:8] == b"ftyp":
        return _BRANDS.get(start[8:12], "video")
    return "page" if _PAGE.match(start) else _of_xml(start)


def _of_xml(start: bytes) -> Kind:
    if not _XML.match(start):
        return ""
    if _SVG.search(start):
        return "image"
    return "XML" if start.lstrip().startswith(b"<?xml") else ""


def _by_type(content_type: str) -> Kind:
    name = content_type.partition(";")[0].strip().lower()
    family, _, rest = name.partition("/")
    if rest in {"html", "xhtml+xml"}:
        return "page"
    if rest == "pdf":
        return "PDF file"
    if rest == "json" or rest.endswith("+json"):
        return "JSON"
    if family == "image":
        return "image"
    if rest == "xml" or rest.endswith("+xml"):
        return "XML"
    families: dict[str, Kind] = {"video": "video", "audio": "audio", "text": "text"}
    return families.get(family, "")


def _is_text(start: bytes) -> bool:
    return _CONTROLS.isdisjoint(start)
