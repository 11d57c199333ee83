"""Remembering what functions give for texts that stand in many files."""

from collections.abc import Callable
from functools import lru_cache, wraps
from typing import ParamSpec, TypeVar, cast

LONGEST = 200
"""Up to how many characters texts are remembered: longer ones hardly come again."""

_Parameters = ParamSpec("_Parameters")
_Result = TypeVar("_Result")


def remembered(
    count: int,
) -> Callable[[Callable[_Parameters, _Result]], Callable[_Parameters, _Result]]:
    """Give what makes a function of texts remember its last answers, but none about long texts.

    Args:
        count: How many answers.
    """

    def decorate(function: Callable[_Parameters, _Result]) -> Callable[_Parameters, _Result]:
        quick = lru_cache(maxsize=count)(function)

        @wraps(function)
        def call(*texts: _Parameters.args, **_named: _Parameters.kwargs) -> _Result:
            for text in texts:
                if len(cast("str", text)) > LONGEST:
                    return function(*texts, **_named)
            return cast("Callable[..., _Result]", quick)(*texts)

        return call

    return decorate
