"""What to do about each thing that is in a crawler's way.

In the texts stand, in braces: `token`, the crawler or crawlers; `robots`, where the robots.txt is;
`firewall`, what is seen in the answer, as "in Cloudflare" or "in your firewall".
"""

from collections.abc import Mapping

from robotsfix.live.obstacles import Cause

ADVICE: Mapping[Cause, str] = {
    Cause.ROBOTS: (
        "Let {token} in: {robots} decides; `robotsfix fix --write robots.txt` mends your copy of"
        " the file, which you then publish."
    ),
    Cause.ROBOTS_UNREADABLE: (
        "Make {robots} answer: with the file and status 200, or with 404 if there is none. As long"
        " as it fails, {token} must not fetch anything."
    ),
    Cause.EXPIRED: (
        "Sign the URL for longer: it has to hold when the post goes out, and some hours beyond."
        " Amazon S3 and Google Cloud Storage sign for seven days at most; for posts that are"
        " scheduled later, give a public URL."
    ),
    Cause.RANGE: (
        "Let the server answer requests with a Range header: with status 206 and the range, or"
        " with 200 and everything. An error for them keeps {token} out."
    ),
    Cause.HOTLINK: (
        "Switch hotlink protection off for the paths of media, or except {token} from it:"
        " crawlers send no Referer. (Cloudflare: Scrape Shield > Hotlink Protection; cPanel:"
        " Hotlink Protection; nginx: `valid_referers none ...`.)"
    ),
    Cause.CHALLENGE: (
        "Except {token} from the challenge: no crawler can solve it, whatever robots.txt says."
    ),
    Cause.USER_AGENT: (
        "Look for a rule about user agents that names {token}, or bots in general: in the firewall"
        " or CDN, in a plugin for security, in the server's own configuration (`$http_user_agent`"
        " in nginx, RewriteCond with HTTP_USER_AGENT in .htaccess). Except {token} from it."
    ),
    Cause.FIREWALL: ("Let {token} through {firewall}: its log names the rule."),
    Cause.REFUSED: (
        "The server refuses browsers as well, so open the URL in a private window: it must not"
        " need a login, an allowed address, or a token that has expired."
        " If it opens there, the server refuses addresses of data centers: look into the log of"
        " your firewall, and let {token} through."
    ),
    Cause.MISSING: (
        "Check the URL, its spelling and its letter case: there is nothing at it, or not any more."
    ),
    Cause.FAILING: ("Look into the log of the server: it failed, or what stands before it did."),
    Cause.EMPTY: (
        "Find out why the server sends nothing: a firewall, a plugin for security or a failing"
        " script does that. Its log knows more."
    ),
    Cause.WRONG_KIND: (
        "Give the URL of the file itself: what comes is no media. Pages that show or share a file,"
        " logins, error pages with status 200, and placeholders are no use to {token}."
    ),
    Cause.ASTRAY: ("Give the URL at which the redirects should end, or mend the redirect."),
    Cause.BROKEN: ("Look into the log of the server: its answer breaks off, or is damaged."),
    Cause.SILENT: (
        "Make the server quicker: {token} waits for some seconds only. Put media on a CDN, or make"
        " the file smaller. Some firewalls also let bots wait."
    ),
    Cause.UNTRUSTED: (
        "Mend the certificate: crawlers check it as browsers do, and need the whole chain"
        " (intermediate certificates, too)."
    ),
    Cause.UNREACHED: (
        "Check the host's name and that its server is up and public: addresses of your own network"
        " and localhost cannot be reached by {token}."
    ),
}
"""What to do, in this order."""

BEHIND_FIREWALL = frozenset(
    {
        *(Cause.CHALLENGE, Cause.USER_AGENT, Cause.FIREWALL, Cause.REFUSED, Cause.EMPTY),
        *(Cause.HOTLINK, Cause.WRONG_KIND),
    }
)
"""What a firewall that is seen in the answer may have caused."""

PRETENDER = (
    "Make sure that the real crawler is refused as well: firewalls that know it by its address may"
    " refuse robotsfix alone, for using its name from another one. Their log shows which."
)
"""What to keep in mind where a name is refused."""

NAMED = frozenset({Cause.CHALLENGE, Cause.USER_AGENT, Cause.FIREWALL})
"""Where a name may be refused because of the address that it comes from."""

AGAIN = "Check the result: run the same `robotsfix verify` again."
SEND = "Send the post again, or make the network fetch the link again: {refresh}."
SEND_PLAINLY = "Send the post again."
SUPPORT = (
    "If nothing helps, write to the support of your API or host, with the id of the post and the"
    " file that `robotsfix verify --report FILE` writes."
)

IF_IT_STILL_FAILS = (
    (
        "robotsfix asks from your address, not from the network's. If posts still fail, look into"
        " the log of your firewall for {token}: bot rules (Cloudflare's Bot Fight Mode, the bot"
        " control of AWS WAF) also go by addresses, and hotlink protection may refuse data centers."
    ),
    "If the URL is signed and the post is scheduled, check it for that time: `--publish-at`.",
    (
        "If a service hosts your media (Cloudinary, Imgix), look in its settings for a list of"
        " crawlers that may fetch."
    ),
)
"""What is left when nothing is found."""

DEFECTS = (
    "Give the page one og:image: an absolute URL of a PNG or JPEG, 1200 x 630 pixels and below"
    " 8 MB, with og:image:width and og:image:height."
)
