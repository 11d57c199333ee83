"""Moved to robotsfix.syntax.spelling."""

from robotsfix.syntax.spelling import closest

__all__ = ["closest"]
