"""Looking at an address as crawlers do, and a site with everything that can be in their way."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path

from images import png
from servers import nginx

from robotsfix.checks.answers import Hop
from robotsfix.crawlers.catalogue import by_token
from robotsfix.crawlers.heeding import Subject
from robotsfix.live.kinds import Kind
from robotsfix.live.obstacles import obstacles
from robotsfix.live.outcomes import Outcome
from robotsfix.live.permission import Permission, Rulebooks
from robotsfix.live.probe import Probe, Request
from robotsfix.live.verdict import Judgement, judge
from robotsfix.live.verification import Found, Inspection, inspect
from robotsfix.live.visit import Controls, Visit
from robotsfix.live.visitors import Visitor, visitor_of

META, X = "facebookexternalhit", "Twitterbot"

_BOT = 'if ($http_user_agent ~* "facebookexternalhit")'
_TYPES = "types { image/png png; text/html html; video/mp4 mp4; image/svg+xml svg; }"
_MEDIA = "location = /a.png {{ {} }}"


def _rules(text: str) -> str:
    return f"location = /robots.txt {{ return 200 '{text}'; }}"


SITES = {
    "good": "",
    "blocked": _rules("User-agent: facebookexternalhit\nDisallow: /\n"),
    "partly": _rules("User-agent: *\nDisallow: /media/\nAllow: /\n"),
    "no_rules": "location = /robots.txt { return 404; }",
    "rules_fail": "location = /robots.txt { return 503; }",
    "rules_refused": f"location = /robots.txt {{ {_BOT} {{ return 403; }} try_files $uri =404; }}",
    "rules_page": "location = /robots.txt { default_type text/html; return 200 '<html>'; }",
    "agent": _MEDIA.format(f"{_BOT} {{ return 403; }}"),
    "cloudflare": _MEDIA.format(
        f"add_header CF-Ray 8f always; {_BOT} {{ return 403 'error code: 1020'; }}"
    ),
    "challenge": _MEDIA.format(
        f"{_BOT} {{ add_header cf-mitigated challenge always; return 403 '<title>Just a moment'; }}"
    ),
    "soft": _MEDIA.format(f"{_BOT} {{ rewrite ^ /page.html break; }}"),
    "mixed": f"location = /plain {{ {_BOT} {{ rewrite ^ /page.html break; }} }}",
    "hotlink": _MEDIA.format("valid_referers 127.0.0.1; if ($invalid_referer) { return 403; }"),
    "ranges": _MEDIA.format("if ($http_range) { return 416; }"),
    "page_instead": _MEDIA.format("default_type text/html; return 200 '<!doctype html><p>x';"),
    "text_type": "types { text/plain png; }",
    "empty": _MEDIA.format("return 200 '';"),
    "closed": _MEDIA.format("return 403;"),
    "gone": _MEDIA.format("return 404;"),
    "failing": _MEDIA.format("return 502;"),
    "hung_up": _MEDIA.format("return 444;"),
    "compressed": "gzip on; gzip_types *; gzip_min_length 1;",
    "loop": _MEDIA.format("return 302 /b.png;") + "location = /b.png { return 302 /a.png; }",
    "itself": _MEDIA.format("return 302 /a.png;"),
    "long": "absolute_redirect off; location ~ ^(.*)$ { return 301 $1x; }",
    "file": _MEDIA.format("return 302 file:///etc/passwd;"),
    "nowhere": _MEDIA.format("return 302 http://nobody.invalid/a.png;"),
    "moved": "location = /robots.txt { return 404; }"
    + _MEDIA.format("return 302 http://localhost:$server_port/other.png;"),
    "moved_blocked": "location = /robots.txt { set $rules 'User-agent: *\nAllow: /\n';"
    " if ($host = localhost) { set $rules 'User-agent: *\n\nDisallow: /other.png\n'; }"
    " return 200 $rules; }" + _MEDIA.format("return 302 http://localhost:$server_port/other.png;"),
    "s3": _MEDIA.format(
        "default_type application/xml; add_header Server AmazonS3 always;"
        " return 403 '<?xml version=\"1.0\"?><Error><Code>AccessDenied</Code></Error>';"
    ),
}
"""What nginx is told, by a name for each situation."""


@contextmanager
def sites(folder: Path) -> Iterator[dict[str, str]]:
    """Run a site for each situation; give their addresses."""
    for name in ("a.png", "other.png", "plain", "media.png"):
        (folder / name).write_bytes(png(1200, 630))
    (folder / "media").mkdir()
    (folder / "media" / "a.png").write_bytes(png(1200, 630))
    (folder / "small.png").write_bytes(png(199, 630))
    (folder / "square.png").write_bytes(png(700, 700))
    (folder / "large.png").write_bytes(png(1200, 630, 8 * 1024 * 1024))
    (folder / "drawing.svg").write_bytes(b'<svg xmlns="http://www.w3.org/2000/svg" width="9"/>')
    (folder / "robots.txt").write_bytes(b"User-agent: *\nAllow: /\n")
    (folder / "page.html").write_bytes(b"<!doctype html><p>Please log in")
    blocks = {name: f"{_TYPES} {text}" for name, text in SITES.items()}
    blocks["text_type"] = SITES["text_type"]
    with nginx(folder, blocks) as addresses:
        yield addresses


def page(folder: Path, name: str, *tags: tuple[str, str]) -> None:
    """Write a page with Open Graph tags."""
    lines = [f'<meta property="{tag}" content="{content}">' for tag, content in tags]
    (folder / name).write_text("\n".join(["<!doctype html><title>x</title>", *lines]), "utf-8")


def visitor(token: str) -> Visitor:
    """Give a crawler of the catalogue as it visits."""
    return visitor_of(Subject(token, by_token(token)))


def verified(
    url: str, *tokens: str, publish_at: datetime | None = None
) -> tuple[Inspection, Judgement]:
    """Look at an address as crawlers do: as Meta's and X's if nothing else is said."""
    visitors = [visitor(token) for token in tokens or (META, X)]
    inspection = inspect(url, visitors, Rulebooks(visitors[0].asker), publish_at)
    return inspection, judge(inspection)


MOMENT = datetime(2026, 1, 31, 12, tzinfo=UTC)


def probed(status: int, outcome: Outcome, kind: Kind = "") -> Probe:
    """Give a fetch that was never made, of an address with a secret and a colour in it."""
    url = "https://example.org/a.png?sig=secret&se=2020-01-01&x=\x1b[31m"
    hop = Hop(url, status, (("Server", "evil\x1b]0;\x07"), ("Set-Cookie", "id=secret; Path=/")))
    request = Request(url, "facebookexternalhit/1.1")
    body = b"<b>no</b>\x1b\nline" if outcome is not Outcome.HEALTHY else b"\xff\xd8\xff"
    return Probe(request, outcome, MOMENT, (hop,), body, kind=kind)


def made_up(*, forbidden: bool = False, refused: bool = False) -> tuple[Inspection, Judgement]:
    """Give a result without a network."""
    url = "https://example.org/a.png?sig=secret&se=2020-01-01&x=\x1b[31m"
    rule = (3, "Disallow: /*\x1b") if forbidden else (4, "Allow: /")
    permission = Permission(url, "https://example.org/robots.txt", not forbidden, *rule)
    probe = probed(206, Outcome.HEALTHY, "image")
    controls = Controls()
    if refused:
        controls = Controls(probe, *(probed(403, Outcome.REFUSED, "text") for _ in range(2)))
        probe = probed(403, Outcome.REFUSED, "text")
    visit = Visit(visitor(META), (permission,), probe, controls)
    found = Found(visit, tuple(obstacles(visit, MOMENT)))
    inspection = Inspection(url, (found,), (), MOMENT, is_scheduled=False, remarks=("a `b` c",))
    return inspection, judge(inspection)
