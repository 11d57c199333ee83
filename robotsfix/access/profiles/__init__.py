"""Profiles: how one kind of parser reads a robots.txt, and where it deviates from the reference."""

from functools import cache
from importlib import import_module

from robotsfix.access.profiles.reference import LONGEST_LINE, Profile

__all__ = ["LONGEST_LINE", "PROFILES", "Profile", "load_profile"]

PROFILES = {
    "google": "reference.Profile",
    "rfc9309": "rfc9309.Rfc9309",
    "protego": "scrapy.Protego",
    "classic": "classic.Classic",
}
"""The class of each profile, by its name; its module is imported when it is asked for."""


def load_profile(name: str) -> Profile:
    """Give a profile, ready to read one document.

    Args:
        name: `google` (the reference), `rfc9309`, `protego` or `classic`.

    Raises:
        ValueError: There is no such profile.
    """
    if name not in PROFILES:
        raise ValueError(f"unknown profile {name!r}; there are: {', '.join(PROFILES)}")
    return _profile_class(name)()


@cache
def _profile_class(name: str) -> type[Profile]:
    module, _, class_name = PROFILES[name].partition(".")
    found: type[Profile] = getattr(import_module(f"robotsfix.access.profiles.{module}"), class_name)
    return found
