"""What a cause of errors consists of."""

from typing import NamedTuple


class Cause(NamedTuple):
    """Why something failed, and what to do about it.

    In the texts stand, in braces: `platform`, the platform's name; `whose`, the same
    as in "of X", or nothing; `crawler`, the crawler with its
    operator; `token`, what to call it in a robots.txt; `thing`, what it came for; `robots`, where
    the robots.txt is; `status`, the status of the server's answer; `wait`, how long to wait;
    `code`, the code; `failed` and `posted`, names of platforms; `only`, to whom to send again;
    `refresh`, how to make the crawler look again; `cache`, how long it keeps a robots.txt. A step
    of which nothing is left is none.
    """

    name: str
    """What programs call it."""
    clause: str
    """What is the matter, as a part of a sentence."""
    meaning: str
    """What that means for the person whose post failed: sentences."""
    steps: tuple[str, ...]
    """What to do, in this order."""
    concerns_media: bool = False
    """Whether it is of use to fetch the media as a crawler does."""
