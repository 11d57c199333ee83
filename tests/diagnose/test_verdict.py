"""One sentence about all errors."""

import pytest

from robotsfix.diagnose.errors.error import ApiError, Response
from robotsfix.diagnose.judging import judge
from robotsfix.diagnose.verdict import sum_up
from robotsfix.diagnose.wording import Wording

ROBOTS = "Restricted by robots.txt"
META = "Meta's crawler facebookexternalhit"


def verdict(*errors: tuple[int | None, str, str]) -> str:
    response = Response(1)
    response.errors.extend(
        ApiError(code, "", details, platform, is_marked=True) for code, platform, details in errors
    )
    judged = [judge(error) for error in response.errors]
    return sum_up([(judgement, Wording(judgement, response, [])) for judgement in judged])


VERDICTS = [
    ([], "There is no error in this response."),
    (
        [(440, "instagram", ROBOTS)],
        f"A rule in robots.txt keeps {META} from your media, so Instagram did not publish.",
    ),
    (
        [(440, "instagram", ROBOTS), (440, "threads", ROBOTS)],
        (
            f"A rule in robots.txt keeps {META} from your media, so Instagram and Threads did not"
            " publish."
        ),
    ),
    (
        [(440, "instagram", "HTTP error code 403"), (416, "twitter", "")],
        (
            f"Your server turns {META} away with status 403, so Instagram did not publish; the"
            " error of X has another cause."
        ),
    ),
    (
        [(440, "instagram", ROBOTS), (416, "twitter", ""), (161, "facebook", "")],
        (
            f"A rule in robots.txt keeps {META} from your media, so Instagram did not publish; the"
            " errors of X and Facebook have other causes."
        ),
    ),
    (
        [(440, "instagram", ROBOTS), (9, "", "")],
        (
            f"A rule in robots.txt keeps {META} from your media, so Instagram did not publish; the"
            " other error may have another cause."
        ),
    ),
    (
        [(None, "", ROBOTS)],
        f"A rule in robots.txt keeps {META} from your media.",
    ),
    (
        [(None, "", "blocked by rules set in robots.txt")],
        (
            "A rule in robots.txt keeps LinkedIn's crawler LinkedInBot from your page, so that"
            " the link is shown without a preview."
        ),
    ),
    (
        [(None, "", "may be restricted by the site's robots.txt file")],
        (
            "A rule in robots.txt keeps X's crawler Twitterbot from your preview image, so that the"
            " link is shown without an image."
        ),
    ),
    (
        [(110, "twitter", "duplicate"), (107, "facebook", "duplicate")],
        "No crawler was kept out: the post is a duplicate for X and Facebook.",
    ),
    (
        [(416, "twitter", ""), (435, "instagram", "")],
        (
            "No crawler was kept out: the X developer account has no credits left and there were"
            " too many posts for Instagram in a short time."
        ),
    ),
    (
        [(379, "threads", ""), (416, "twitter", "")],
        (
            "Whether a crawler was kept out cannot be told: Threads does not say why it failed and"
            " the X developer account has no credits left."
        ),
    ),
    (
        [(9, "tiktok", "")],
        (
            "Nothing says that a crawler was kept out: robotsfix cannot tell what code 9 of TikTok"
            " means."
        ),
    ),
    (
        [(None, "", "")],
        "Nothing says that a crawler was kept out: robotsfix cannot tell what the error means.",
    ),
]


@pytest.mark.parametrize(("errors", "expected"), VERDICTS)
def test_verdicts(errors: list[tuple[int | None, str, str]], expected: str) -> None:
    assert verdict(*errors) == expected


def test_many_errors_are_counted() -> None:
    assert verdict(*((code, "tiktok", "") for code in range(1, 9))).endswith(
        "code 1 of TikTok means, robotsfix cannot tell what code 2 of TikTok means, robotsfix"
        " cannot tell what code 3 of TikTok means and 5 more."
    )
