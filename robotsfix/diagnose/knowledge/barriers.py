"""What keeps crawlers out, and what to do about it."""

from robotsfix.diagnose.knowledge.cause import Cause

_LINT = (
    "See which line it is: {robots} decides, and `robotsfix lint` names the line (the command is"
    " below)."
)
_FIX = (
    "Let {token} in: `robotsfix fix --write robots.txt` mends your copy of the file, which you then"
    " publish."
)
_FIREWALL = (
    "Look into the log of your firewall or bot protection (Cloudflare's Bot Fight Mode, the bot"
    " rules of AWS WAF), and let {token} through."
)
_HOTLINK = "Switch hotlink protection and checks of the Referer header off for the paths of media."
_SIGNED = (
    "If the URL is signed and expires, as those of S3 do, sign it for longer: it has to be valid"
    " when the post goes out."
)
_HOSTING = (
    "If a service hosts your media (Cloudinary, Imgix), look in its settings for a list of crawlers"
    " that may fetch."
)
_WAIT = "{cache}"
_ELSE = (
    "If robots.txt lets it in and it still fails, something else is in the way: a firewall or bot"
    " protection (Cloudflare's Bot Fight Mode, the bot rules of AWS WAF), hotlink protection, a"
    " signed URL that has expired, or a setting of the service that hosts your media."
)
_VERIFY = "Check the result: `robotsfix verify` fetches as the crawler does."
_FIND = (
    "Find out what is in the way: `robotsfix verify` fetches as the crawler does, `robotsfix lint`"
    " reads robots.txt (the commands are below)."
)
_IF_ROBOTS = (
    "If it is {robots}, let {token} in: `robotsfix fix --write robots.txt` mends your copy of the"
    " file, which you then publish."
)
_IF_FIREWALL = (
    "If not, look into the log of your firewall or bot protection (Cloudflare's Bot Fight Mode, the"
    " bot rules of AWS WAF), and let {token} through."
)
_AGAIN = "Run `robotsfix verify` once more, before you post again."
_ALSO_LINT = "See that {robots} is not in the way as well: `robotsfix lint` says so."
_RETRY = "Send the post again{only}. Ayrshare has an endpoint for a retry."
_SUPPORT = (
    "If nothing helps, write to the support of your API. Have at hand: the id of the post,"
    " the output of `robotsfix verify`, and your robots.txt."
)
_REFRESH = "Make the crawler look again: {refresh}."

CACHES = {
    "facebookexternalhit": "After a change, allow for 24 hours: Meta keeps a robots.txt that long."
}
"""What to add for a crawler that is known to keep a robots.txt for long."""

BARRIERS = {
    "robots.txt": Cause(
        "blocked-by-robots-txt",
        "a rule in robots.txt keeps {crawler} from your {thing}",
        "{crawler} fetches your {thing} from your server, and found a robots.txt that does not"
        " let it in, or that it could not read.",
        (_LINT, _FIX, _VERIFY, _WAIT, _RETRY, _ELSE, _SUPPORT),
        concerns_media=True,
    ),
    "http": Cause(
        "blocked-by-server",
        "your server turns {crawler} away with status {status}",
        "{crawler} fetches your {thing} from your server, which answered with status {status}. A"
        " firewall, a bot rule, hotlink protection or an expired URL does that; that it opens in a"
        " browser proves nothing.",
        (_FIREWALL, _HOTLINK, _SIGNED, _HOSTING, _ALSO_LINT, _VERIFY, _WAIT, _RETRY, _SUPPORT),
        concerns_media=True,
    ),
    "unknown": Cause(
        "blocked",
        "{crawler} could not fetch your {thing}, most likely because robots.txt or a bot rule"
        " keeps it out",
        "{crawler} fetches your {thing} from your server, and did not get it. The error does not"
        " say why. Most often it is robots.txt, or else a bot rule; that it opens in a browser"
        " proves nothing.",
        (
            _FIND,
            _IF_ROBOTS,
            _IF_FIREWALL,
            _HOTLINK,
            _SIGNED,
            _HOSTING,
            _AGAIN,
            _WAIT,
            _RETRY,
            _SUPPORT,
        ),
        concerns_media=True,
    ),
}
"""What keeps a crawler from media that is to be published."""

PREVIEW_BARRIERS = {
    "robots.txt": BARRIERS["robots.txt"]._replace(steps=(_LINT, _FIX, _VERIFY, _REFRESH)),
    "http": BARRIERS["http"]._replace(steps=(_FIREWALL, _ALSO_LINT, _VERIFY, _REFRESH)),
    "unknown": BARRIERS["unknown"]._replace(steps=(_FIND, _IF_ROBOTS, _IF_FIREWALL, _REFRESH)),
}
"""What keeps a crawler from a page whose link is to be previewed."""

REFUSALS = frozenset({401, 403, 407, 429, 451})
"""Statuses of an answer by which a server keeps somebody out."""

MISSING = Cause(
    "media-missing",
    "{crawler} found nothing at the media's URL (status {status})",
    "{crawler} was not turned away, but your server answered with status {status}: there is no"
    " media at that URL, or not any more.",
    (
        "Open the URL yourself, in a private window: it has to lead straight to the file.",
        "Check that it was spelled and encoded correctly, and that the file is still there.",
        _VERIFY,
        _RETRY,
    ),
    concerns_media=True,
)
"""The media is not there."""
FAILING = Cause(
    "server-failed",
    "your server failed when {crawler} came (status {status})",
    "Your server answered with status {status}, which is a failure of its own, or of what stands"
    " in front of it. Nothing says that a crawler is kept out.",
    (
        "Look into the log of your server for the time of the post.",
        _VERIFY,
        _RETRY,
    ),
    concerns_media=True,
)
"""The server failed."""
