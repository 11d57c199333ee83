"""Images of any size, as small as they can be."""

import struct
import zlib


def png(width: int, height: int, octets: int = 0) -> bytes:
    """Make the head of a PNG image, with so many more octets behind it."""
    head = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    body = b"\x89PNG\r\n\x1a\n" + _chunk(b"IHDR", head) + _chunk(b"IDAT", zlib.compress(b"\0"))
    return body + bytes(octets)


def _chunk(kind: bytes, content: bytes) -> bytes:
    check = struct.pack(">I", zlib.crc32(kind + content))
    return struct.pack(">I", len(content)) + kind + content + check
