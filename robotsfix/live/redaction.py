"""Addresses without what is secret in them."""

import re

_CREDENTIALS = re.compile(r"(?<=//)[^/?#\s]*@")


def redacted(text: str) -> str:
    """Give a text without the user name and password of an address in it."""
    return _CREDENTIALS.sub("...@", text)
