"""A rule keeps social crawlers from media.

## What it does
Finds social crawlers that may fetch the start page, but not the places where media usually are:
upload and media folders, files that end like images and videos, and addresses that make preview
images.

## Why it matters
Instagram and Threads fetch the image or video of a post from its URL, and previews need their
image. Where such a URL is blocked, publishing fails with "Restricted by robots.txt", though
everything else about the site looks open.

## Example
```robots.txt
User-agent: *
Disallow: /wp-content/uploads/
```
Use instead:
```robots.txt
User-agent: *
Disallow: /wp-content/plugins/
```

## Fix
None by itself: such a rule is often meant. Name the paths that must be open with `--media-path`,
and RF701 opens them for the social crawlers.

## References
- Ayrshare: Meta media crawler blocked
- Open Graph protocol: https://ogp.me
"""

import re
from collections.abc import Iterator

from robotsfix.access.policy import Decision
from robotsfix.checks.context import Context
from robotsfix.checks.finding import Problem, Severity
from robotsfix.checks.wording import enumerate_names, quote
from robotsfix.syntax.lines import Line

SEVERITY = Severity.WARNING

MEDIA = (
    "/wp-content/uploads/2026/01/photo.jpg",
    "/uploads/photo.jpg",
    "/media/video.mp4",
    "/images/photo.jpg",
    "/img/photo.png",
    "/photos/photo.jpg",
    "/videos/video.mp4",
    "/photo.jpg",
    "/photo.png",
    "/photo.webp",
    "/video.mp4",
    "/video.mov",
    "/api/og",
    "/og-image.png",
    "/opengraph-image",
    "/_next/image?url=photo.jpg",
)
"""Where media and preview images usually are."""

AIMED_AT_MEDIA = re.compile(
    r"upload|media|image|img|photo|picture|video|/api/og|opengraph|og-image"
    r"|\.(jpe?g|png|gif|webp|avif|mp4|mov|m4v)\b",
    re.IGNORECASE,
)
"""Words in a rule's path that show what it is about."""


def check(context: Context) -> Iterator[Problem]:
    blocked: dict[Line, tuple[str, list[str]]] = {}
    for token in context.config.social:
        if not context.policy.decide(token, "/").allowed:
            continue
        for path, decision in media_decisions(context, token):
            rule = decision.rule
            if rule and not decision.allowed and AIMED_AT_MEDIA.search(rule.line.value):
                _, tokens = blocked.setdefault(rule.line, (path, []))
                if token not in tokens:
                    tokens.append(token)
    for line, (path, tokens) in blocked.items():
        yield Problem(
            context.document.lines[line.index].body_span,
            f"line {line.number} keeps {enumerate_names(tokens)} from media such as {quote(path)}:"
            " posts with such media fail, and previews lack their image",
            crawlers=tuple(tokens),
            hint="name what must be open with `--media-path`, and `robotsfix fix` opens it",
        )


def media_decisions(context: Context, token: str) -> Iterator[tuple[str, Decision]]:
    for path in MEDIA:
        if path not in context.config.media_paths:
            yield path, context.policy.decide(token, path)
