"""From octets to text, whatever a shell or an editor made of them."""

import json


def decode(octets: bytes) -> str:
    """Give the text of a file: UTF-8, or what its first octets say. Never raises.

    Windows PowerShell, for one, redirects output as UTF-16. Octets that are not UTF-8 become lone
    surrogates.
    """
    encoding = json.detect_encoding(octets)
    if encoding.startswith("utf-8"):
        return octets.decode(encoding, "surrogateescape")
    return octets.decode(encoding, "replace")
