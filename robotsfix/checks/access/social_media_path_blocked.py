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

from robotsfix.access.known_paths import KnownPaths, first_decided
from robotsfix.access.rule_set import RuleSet
from robotsfix.checks.context import Context
from robotsfix.checks.finding import Problem, Severity
from robotsfix.checks.wording import enumerate_names, quote
from robotsfix.syntax.fields import Field
from robotsfix.syntax.lines import Line

SEVERITY = Severity.WARNING

MEDIA = KnownPaths(
    (
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
)
"""Where media and preview images usually are."""

AIMED_AT_MEDIA = re.compile(
    r"upload|media|image|img|photo|picture|video|/api/og|opengraph|og-image"
    r"|\.(jpe?g|png|gif|webp|avif|mp4|mov|m4v)\b",
    re.IGNORECASE,
)
"""Words in a rule's path that show what it is about."""


SYSTEM_FOLDERS = {
    "/media/video.mp4": (("/administrator", "/components"), ("/typo3conf",), ("/t3lib",)),
    "/images/photo.jpg": (("/httpmodules", "/providers"),),
}
"""Media that are no media in some systems: by rules for other folders these are recognised.

Joomla and TYPO3 keep scripts and styles in `/media/`, DotNetNuke its icons in `/images/`.
"""

AIMED = frozenset(filter(AIMED_AT_MEDIA.search, MEDIA.beginnings))
"""What these paths start with and that shows what it is about."""


def check(context: Context) -> Iterator[Problem]:
    patterns = filter(AIMED_AT_MEDIA.search, MEDIA.patterns_among(context.patterns))
    aimed = {*AIMED.intersection(context.paths), *patterns}
    if not aimed or all(line.value not in aimed for line in context.lines_of(Field.DISALLOW)):
        return
    blocked: dict[Line, tuple[str, list[str]]] = {}
    for names in context.policy.obeying_alike(context.config.social):
        rules = context.policy.rules_near(names[0], MEDIA)
        for line, path in media_blocked(context, rules).items():
            _, tokens = blocked.setdefault(line, (path, []))
            tokens += names
    for line, (path, tokens) in blocked.items():
        yield Problem(
            context.document.lines[line.index].body_span,
            f"line {line.number} keeps {enumerate_names(tokens)} from media such as {quote(path)}:"
            " posts with such media fail, and previews lack their image",
            crawlers=tuple(tokens),
            hint="name what must be open as `media-paths` in .robotsfix.yaml, and `fix` opens it",
        )


def media_blocked(context: Context, rules: RuleSet) -> dict[Line, str]:
    """Give the lines that keep a crawler from media, each with the first path that it blocks."""
    aimed = [
        rule for rule in rules.rules if not rule.allow and AIMED_AT_MEDIA.search(rule.line.value)
    ]
    if not aimed or not rules.decide("/").allowed:
        return {}
    # Of the paths of the configuration, RF701 speaks.
    spoken_of, text = context.config.media_paths, context.document.text
    paths = [path for path in MEDIA if not path.startswith(spoken_of)]
    paths = [path for path in paths if not is_of_the_system(path, text)]
    first = {rule.line: first_decided(rules, rule, paths) for rule in aimed}
    return {line: path for line, path in first.items() if path}


def is_of_the_system(path: str, text: str) -> bool:
    """Tell whether the folder of a path holds no media in the system that a file is for.

    Args:
        path: One of `MEDIA`.
        text: The file.
    """
    signs = SYSTEM_FOLDERS.get(path)
    if not signs:
        return False
    text = text.lower()
    return any(all(folder in text for folder in folders) for folders in signs)
