"""An error, and what is behind it."""

from typing import NamedTuple

from robotsfix.diagnose.errors.error import ApiError
from robotsfix.diagnose.knowledge import codes
from robotsfix.diagnose.knowledge.cause import Cause
from robotsfix.diagnose.knowledge.sentences import META, Barrier, Thing

_FROM_BESIDE = (
    "{{platform}} gives no details. The same crawler fetches for it, so the cause is most likely"
    " that of code {code} in the same response."
)


class Judgement(NamedTuple):
    """An error, and what is behind it."""

    error: ApiError
    cause: Cause
    platform: str
    """The platform concerned, in lower case; empty if nobody knows."""
    barrier: Barrier | None = None
    """What keeps a crawler out; None if nothing does."""
    crawler: str = ""
    """The crawler's token; empty if none is concerned, or nobody knows which."""
    status: int | None = None
    """The status with which the server answered the crawler, if the error tells."""
    thing: Thing = "media"
    """What the crawler came for."""
    wait: int | None = None
    """For how many seconds to wait at least, if the error tells."""
    note: str = ""
    """What one has to know besides: sentences."""

    @property
    def is_blocked(self) -> bool:
        """Whether a crawler was kept out."""
        return self.barrier is not None

    @property
    def names_no_cause(self) -> bool:
        """Whether it is one of those whose cause has to be looked for beside it."""
        return self.cause is codes.THREADS_ALONE

    @property
    def tells_causes(self) -> bool:
        """Whether errors of Meta that name no cause most likely have that of this one."""
        code = self.error.code
        is_known = code in {codes.MEDIA_NOT_FETCHED, codes.INSTAGRAM} or (
            codes.META_MEDIA_NOT_FETCHED in self.error.subcodes
        )
        return is_known and self.crawler == META

    def with_cause_of(self, other: "Judgement") -> "Judgement":
        """Take the cause of an error in the same response."""
        meaning = _FROM_BESIDE.format(code=other.error.code)
        return self._replace(
            cause=other.cause._replace(meaning=meaning),
            barrier=other.barrier,
            crawler=other.crawler,
            status=other.status,
        )
