"""What a response says about one failure, before anybody knows what it means."""

from typing import NamedTuple

from robotsfix.diagnose.errors.fields import Code


class ApiError(NamedTuple):
    """One error, as it stands in a response."""

    code: Code
    """Its code; None if it has none."""
    message: str
    details: str
    """What the network said, where the response tells."""
    platform: str
    """The platform in lower case, as the API calls it; empty if the response does not say."""
    subcodes: tuple[int, ...] = ()
    """Codes of the platform's own that stand beside the code."""
    may_be_retried: bool = False
    """Whether the API offers to send it again."""
    place: str = ""
    """Where it stands in the response: `errors[0]`, `facebook`; empty for the response itself."""
    is_marked: bool = False
    """Whether something besides the code shows that the code is one of the publishing API's."""

    @property
    def said(self) -> str:
        """Message and details."""
        return f"{self.message}\n{self.details}"


class Response:
    """One answer of an API: what failed, what did not, and what it was about.

    Attributes:
        line: The line on which it starts.
        identifier: The publication that it is about; empty if it does not say.
        errors: What failed.
        posted: The platforms on which the post is out; an empty name is one that is not told.
        media: URLs of the media, as far as the response names them.
        sentences: Other text in it, of which nobody knows what it is.
    """

    def __init__(self, line: int) -> None:
        """Start with a response in which nothing was found yet."""
        self.line = line
        self.identifier = ""
        self.errors: list[ApiError] = []
        self.posted: list[str] = []
        self.media: list[str] = []
        self.sentences: list[str] = []

    @property
    def publication(self) -> str | int:
        """What it has in common with other responses about the same post."""
        return self.identifier or id(self)
