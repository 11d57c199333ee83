"""Decompression that stops where enough has come out."""

import zlib

from robotsfix.live.failures import Failure, FetchError

ACCEPTED = "gzip, deflate"
"""What servers are told. Brotli and zstd need libraries that bound their output only of late."""

_GZIP = 16 + zlib.MAX_WBITS
_WINDOWS = {"gzip": _GZIP, "x-gzip": _GZIP, "deflate": zlib.MAX_WBITS}
_RAW = -zlib.MAX_WBITS
_DEFLATED = 8
"""What the first octet of a zlib header says of the method, in its lower half."""
_HEADER = 2
"""How many octets a zlib header has."""
_NOTHING = {"", "identity", "none"}


class Decoder:
    """Takes a body piece by piece, and keeps what comes out, up to a bound.

    Attributes:
        body: What has come out, one octet more than the bound at most.
    """

    def __init__(self, encoding: str, most: int) -> None:
        """Get ready.

        Args:
            encoding: What the Content-Encoding header says.
            most: How many octets are wanted.

        Raises:
            FetchError: The encoding is not known, or there are several: no server compresses twice
                that means well.
        """
        self.body = bytearray()
        # One more, to see whether there is more.
        self._most = most + 1
        self._encoding = encoding.strip().lower()
        self._inflate = None
        if self._encoding in _WINDOWS:
            self._inflate = zlib.decompressobj(_WINDOWS[self._encoding])
        elif self._encoding not in _NOTHING:
            raise FetchError(Failure.ENCODING, "the answer has a compression that nobody asked for")
        self._start = b""
        self._has_started = False

    @property
    def is_full(self) -> bool:
        """Whether enough has come out."""
        return len(self.body) >= self._most

    def take(self, piece: bytes) -> None:
        """Take the next piece.

        Raises:
            FetchError: It cannot be decompressed.
        """
        if self._inflate is None:
            self.body += piece[: self._most - len(self.body)]
            return
        if not self._has_started:
            self._start += piece
            if len(self._start) < _HEADER:
                return
            piece, self._has_started = self._start, True
            if self._encoding == "deflate" and not _has_zlib_header(piece):
                # Many servers leave out the header that deflate should have.
                self._inflate = zlib.decompressobj(_RAW)
        try:
            while piece and not self.is_full:
                if self._inflate.eof:
                    # Compressed files may be put one behind the other.
                    self._inflate = zlib.decompressobj(_WINDOWS[self._encoding])
                self.body += self._inflate.decompress(piece, self._most - len(self.body))
                piece = self._inflate.unused_data
        except zlib.error as error:
            raise FetchError(Failure.ENCODING, "the answer's compression is damaged") from error

    def finish(self) -> None:
        """Take the end of the body.

        Raises:
            FetchError: There must be more to come.
        """
        if self._inflate and self._start and not self._inflate.eof and not self.is_full:
            raise FetchError(Failure.TRUNCATED, "the answer ends inside of its compressed data")


def _has_zlib_header(start: bytes) -> bool:
    return start[0] & 15 == _DEFLATED and int.from_bytes(start[:_HEADER], "big") % 31 == 0
