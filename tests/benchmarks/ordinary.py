"""Texts as site owners write them, made from numbers: the same for the same seed."""

from random import Random
from string import ascii_lowercase

from benchmarks import distribution
from benchmarks.distribution import Class

# The crawlers that real files name most, most named first.
_CRAWLERS = (
    "Googlebot", "AhrefsBot", "CCBot", "MJ12bot", "msnbot", "bingbot", "Mediapartners-Google",
    "Yandex", "ia_archiver", "Baiduspider", "AdsBot-Google", "dotbot", "GPTBot", "Twitterbot",
    "Slurp", "Googlebot-Image", "SemrushBot", "WebZIP", "Google-Extended", "WebCopier",
    "ChatGPT-User", "Wget", "WebStripper", "Teleport", "SiteSnagger", "larbin", "psbot",
    "anthropic-ai", "TeleportPro", "MSIECrawler", "BLEXBot", "PetalBot", "FacebookBot",
    "Claude-Web", "PerplexityBot",
)  # fmt: skip
_WORDS = (
    "admin", "search", "cart", "checkout", "account", "login", "user", "users", "node",
    "wp-admin", "wp-includes", "plugins", "themes", "cgi-bin", "tmp", "api", "static", "media",
    "images", "files", "download", "archive", "print", "feed", "tag", "category", "product",
    "products", "catalog", "review", "compare", "wishlist", "order", "customer", "blog", "news",
    "press", "help", "contact", "about", "private", "internal", "test", "includes", "modules",
    "scripts", "templates", "cache", "language", "components", "libraries",
)  # fmt: skip
_QUERIES = ("sort", "page", "filter", "q", "sessionid", "utm_source", "dir", "order", "print")
_SITE = "https://www.example.com"
_ORDINARY = distribution.CLASSES[-2]
"""The files that are large, and not yet monstrous."""
_WILDCARD_NOT_FIRST = 1 / 6
"""Which part of all files has another group first."""


def path(random: Random, length: int) -> str:
    """Give a path pattern of about so many characters."""
    text = f"/{random.choice(_WORDS)}"
    while len(text) < length - 5:
        text += f"/{random.choice(_WORDS)}"
        if random.random() < 0.5:
            text += f"-{random.randrange(10_000)}"
    draw = random.random()
    if draw < distribution.WITH_STAR:
        text = random.choice((f"/*{text}", f"{text}/*", f"{text}*?{random.choice(_QUERIES)}="))
    elif draw < 2 * distribution.WITH_STAR:
        text += random.choice((".html", ".php", ".pdf"))
    else:
        text += "/"
    return text + "$" * (random.random() < distribution.ENDING_IN_DOLLAR)


def rule(random: Random, length: int) -> str:
    """Give an Allow or Disallow line without line end; its path has about `length` characters."""
    field = "Allow" if random.random() < distribution.ALLOW else "Disallow"
    draw = random.random()
    if draw < distribution.NOTHING:
        return "Disallow:"
    if draw < distribution.NOTHING + distribution.EVERYTHING / 4:
        # Most of these stand alone in their groups, see `robots_txt`.
        return f"{field}: /"
    return f"{field}: {path(random, round(length * (0.5 + random.random())))}"


def robots_txt(random: Random, kind: Class, size: int) -> list[str]:
    """Give the lines, without line ends, of a file of about `size` octets.

    It has as many groups, comments and the like as files of that class have for their size; the
    rest is rules.
    """

    def some(mean: float) -> int:
        # So that the mean over many files is right.
        return int(mean * size / kind.octets + random.random())

    count = max(some(kind.groups), 1)
    heads = [[f"User-agent: {name}"] for name in _names(random, count)]
    for name in random.choices(_CRAWLERS, k=some(kind.agents - kind.groups)):
        random.choice(heads).append(f"User-agent: {name}")
    bodies: list[list[str]] = [[] for _ in heads]
    for body in random.choices(bodies, k=some(kind.delays)):
        body.append(f"Crawl-delay: {random.choice((1, 5, 10, 30))}")
    for body in random.choices(bodies, k=some(kind.comments)):
        body.append(f"# {' '.join(random.choices(_WORDS, k=4))}")
    tail = [""] * max(0, some(kind.blanks) - count)
    tail += [f"Sitemap: {_SITE}/sitemap-{number}.xml" for number in range(some(kind.sitemaps))]

    # Most groups beside the first ones block their crawlers from everything.
    long = bodies[: 1 + count // 10]
    for body in bodies[len(long) :]:
        body.append("Disallow: /")
    left = size - sum(len(line) + 1 for part in (*heads, *bodies, tail) for line in part) - count
    length = round(kind.octets / kind.lines) - len("Disallow: \n")
    while left > 0:
        line = rule(random, length)
        random.choice(long).append(line)
        left -= len(line) + 1

    groups = [[*head, *body, ""] for head, body in zip(heads, bodies, strict=True)]
    if random.random() < _WILDCARD_NOT_FIRST:
        groups.reverse()
    lines = [line for group in groups for line in group]
    return [*lines, *tail] if tail else lines[:-1]


def _names(random: Random, count: int) -> list[str]:
    """Give so many names for groups, no two alike: `*`, the usual crawlers, and unheard-of ones."""
    known = random.sample(_CRAWLERS, min(count - 1, len(_CRAWLERS)))
    others = [f"{random.choice(_WORDS)}-{word(number)}bot" for number in range(count)]
    return ["*", *known, *others][:count]


def word(number: int) -> str:
    """Give letters that no other number gives: product tokens end at a digit."""
    letters = ""
    while number:
        number, rest = divmod(number, len(ascii_lowercase))
        letters += ascii_lowercase[rest]
    return letters.ljust(5, "a")


def ordinary_text(size: int) -> bytes:
    """Give a text of exactly `size` octets, in proportions as those of large real files."""
    lines = robots_txt(Random(size), _ORDINARY, size)
    return "".join(f"{line}\n" for line in lines).encode().ljust(size, b"\n")[:size]
