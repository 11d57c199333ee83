"""The codes of publishing APIs that have nothing to do with crawlers, and those that may."""

from robotsfix.diagnose.knowledge.cause import Cause

MEDIA_NOT_FETCHED = 440
INSTAGRAM = 138
THREADS = 379
META_MEDIA_NOT_FETCHED = 2207052
"""Meta's own code for media that it could not fetch."""

DUPLICATE = Cause(
    "duplicate",
    "the post is a duplicate for {platform}",
    "{platform} has the same text already, and does not take it twice.",
    ("Change the text, or delete the earlier post; then send it again{only}.",),
)
REFUSED = Cause(
    "refused",
    "the post was refused by {platform}",
    "{platform} did not take the post. This code is best known for duplicates, but the message"
    " does not speak of one.",
    ("Go by what {platform} says; if it has the same text already, change the text.",),
)
AUTHORIZATION = Cause(
    "authorization",
    "the authorization of the account is no longer accepted by {platform}",
    "The link between the account and the API is broken: the password was changed, say, or access"
    " was taken back.",
    (
        "Unlink {platform} and link it again, or ask the account's owner to do so.",
        "Then send the post again{only}.",
    ),
)
CREDITS = Cause(
    "credits",
    "the X developer account has no credits left",
    "Every call of X's API costs credits, and the developer account whose key you use has none.",
    (
        (
            "Buy credits at console.x.com, under Billing and Credits; five dollars last for"
            " hundreds of calls."
        ),
        "Then send the post again{only}.",
    ),
)
PERMISSIONS = Cause(
    "permissions",
    "the access token for X may not do this",
    "The app's OAuth 1.0a permissions are too narrow. If the answer came with the header"
    " `x-access-level: read`, the token may only read.",
    (
        "In X's developer console, set the app's permissions to Read and write and Direct message.",
        (
            "Then make a new access token under Keys and tokens, and use that: one made before"
            " keeps the old permissions."
        ),
        "Send the post again{only}.",
    ),
)
RATE_LIMIT = Cause(
    "rate-limit",
    "there were too many posts for {platform} in a short time",
    "Instagram takes 50 posts of a professional account in any 24 hours, and slows down those who"
    " post or comment too fast.",
    (
        "Wait{wait}, then send the post again{only}.",
        "If that happens often, spread the posts over the day.",
    ),
)
TIMEOUT = Cause(
    "timeout",
    "the media was not processed in time by {platform}",
    "The media arrived, but was not processed in time. That happens with large videos, and when"
    " Meta is busy.",
    (
        "Send the post again{only}. Ayrshare has an endpoint for a retry.",
        "If it fails again, make the file smaller.",
    ),
)
ENHANCEMENT = Cause(
    "enhancement",
    "the caption could not be prepared for {failed}",
    "Something like the shortening of links failed before the post was sent to {platform}. That"
    " passes by itself as a rule.",
    (
        "Nothing was posted, so send the whole post again.",
        (
            "If it fails again, leave the enhancement out (shortenLinks, for example), or write to"
            " the support of your API."
        ),
    ),
)
PARTIAL_ENHANCEMENT = ENHANCEMENT._replace(
    steps=(
        (
            "Do not send the whole post again: it is out on {posted} already, and would be there"
            " twice."
        ),
        "Send it again for {failed} only.",
        *ENHANCEMENT.steps[1:],
    )
)
PAGE_LIMIT = Cause(
    "page-rate-limit",
    "Meta slows down the statistics of a Facebook Page",
    "Meta limits how often the statistics of a Page may be asked for (its error 80001). Publishing"
    " goes on.",
    (
        (
            "Wait some minutes and ask again, with longer and longer pauses; within the hour it"
            " passes by itself."
        ),
        "Do not unlink or relink the account: its authorization is in order.",
    ),
)
ASPECT_RATIO = Cause(
    "aspect-ratio",
    "the image has the wrong shape for {platform}",
    "The image's ratio of width to height is not one that {platform} takes. The media was fetched,"
    " so no crawler is kept out.",
    ("Crop the image to a ratio that {platform} takes, and send the post again{only}.",),
)
OTHER_INSTAGRAM = Cause(
    "other-instagram-error",
    "the post was not processed by {platform}, which gives no reason of that kind",
    "Code 138 stands for several errors of Instagram. A crawler that is kept out would show in the"
    " details, and these do not say so.",
    (
        (
            "Go by what {platform} says; check the media against its guidelines (format, size,"
            " length, aspect ratio)."
        ),
    ),
)
NOT_FETCHED = Cause(
    "media-not-fetched",
    "the media was not fetched for {platform}, and the details say no more",
    "Code 138 stands for several errors of Instagram. The details speak of media that could not be"
    " fetched, but neither of robots.txt nor of status 403.",
    (
        "Check that Meta's crawler may fetch the media: `robotsfix verify` does as it does.",
        "Then send the post again{only}.",
    ),
    concerns_media=True,
)
THREADS_ALONE = Cause(
    "not-told",
    "Threads does not say why it failed",
    "Threads gives no details. Most often Meta's crawler could not fetch the media, which shows as"
    " code 440 or 138 of Instagram for the same post; there is none in this response.",
    (
        "Post the same media to Instagram as well, or look into the log for how that went.",
        "Check that Meta's crawler may fetch the media: `robotsfix verify` does as it does.",
    ),
    concerns_media=True,
)
TRANSIENT = Cause(
    "transient",
    "{platform} failed for a reason of its own, and the API offers a retry",
    "The API has tried several times and gave up. It says that the same may be sent once more.",
    ("Send the same again{only}. Ayrshare has an endpoint for a retry.",),
)
UNKNOWN = Cause(
    "unknown",
    "robotsfix cannot tell what {code}{whose} means",
    "robotsfix does not know what is behind it; nothing in it speaks of a crawler.",
    ("Go by what it says, or ask the support of your API about {code}.",),
)

CODES = {
    107: DUPLICATE,
    110: DUPLICATE,
    161: AUTHORIZATION,
    416: CREDITS,
    417: PERMISSIONS,
    435: RATE_LIMIT,
    436: TIMEOUT,
    441: ENHANCEMENT,
    444: PAGE_LIMIT,
}
"""Codes that have nothing to do with crawlers."""

SHARED = frozenset({107, 110, 161, 416, 417})
"""Numbers that X, Meta and HTTP use too: they need more than a number to be recognised."""

RECOGNISED = frozenset(
    {*CODES, MEDIA_NOT_FETCHED, INSTAGRAM, THREADS, META_MEDIA_NOT_FETCHED} - SHARED
)
"""Numbers by which an error is recognised, wherever it stands."""

SUBCODES = {1390008: RATE_LIMIT, 80001: PAGE_LIMIT}
"""Meta's own codes, which say more than the code beside them."""

PLATFORM_OF = {
    107: "facebook",
    110: "twitter",
    161: "facebook",
    INSTAGRAM: "instagram",
    THREADS: "threads",
    416: "twitter",
    417: "twitter",
    435: "instagram",
    436: "instagram",
    444: "facebook",
}
"""Whose error a code is, where the response does not say."""
