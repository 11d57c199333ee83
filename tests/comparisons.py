"""Comparisons made for tests of reports."""

from functools import cache
from itertools import islice, product
from string import ascii_lowercase
from typing import NamedTuple

from robotsfix.access.policy import Policy
from robotsfix.crawlers.changes import Change, compare
from robotsfix.syntax.document import parse


def compared(
    old: str | bytes, new: str | bytes, *crawlers: str, profile: str = "google"
) -> list[Change]:
    """Give what changes between two files, for some crawlers or for all."""
    return compare(Policy(parse(old), profile), Policy(parse(new), profile), crawlers)


MANY = "".join(
    f"User-agent: Bot-{first}{second}\n"
    for first, second in islice(product(ascii_lowercase, repeat=2), 200)
)
MANY += "Disallow: /\n"
"""A file that blocks 200 crawlers, Bot-aa to Bot-hr."""


class Hostile(NamedTuple):
    """Something that does harm where it comes out raw."""

    text: str
    """The text itself: it stands in rules, names of crawlers, and names of files."""
    active: tuple[str, ...]
    """What must not come out."""

    def compared(self, profile: str = "google") -> list[Change]:
        """Give the changes between two files with the text wherever there is room for it."""
        return _changed(self.text, profile)


# Each report is tried with all of them.
@cache
def _changed(text: str, profile: str) -> list[Change]:
    old = f"User-agent: {text}\nUser-agent: *\nUser-agent: GPTBot\nDisallow: /{text}\n"
    new = f"User-agent: *\nDisallow: {text}\nDisallow: /x # {text}\n"
    return compared(old, new, profile=profile)


HOSTILE = {
    "control characters": Hostile("a\x1b[31m\x07\x08\x7f\x9b2Jb", ("\x1b", "\x07", "\x08", "\x9b")),
    "a terminal's title": Hostile("\x1b]0;owned\x07", ("\x1b", "\x07")),
    "bidi overrides": Hostile("a\u202egnp.exe\u2066b\u200fc", ("\u202e", "\u2066", "\u200f")),
    "line ends of other kinds": Hostile(
        "a\u2028b\u2029c\x85d\x0be\x0cf", ("\u2028", "\x85", "\x0c")
    ),
    "invisible characters": Hostile("a\u200b\u00adb\ufeffc\U000e0041", ("\u200b", "\u00ad")),
    "octets that are not UTF-8": Hostile("a\udcff\udc9bb", ("\udcff", "\udc9b")),
    "pipes": Hostile("a|b||c\\|d", ("|b", "|c", "|d")),
    "a table": Hostile("a | b | c | d | e |", ("a | b",)),
    "backticks": Hostile("a`b``c`</code>`", ("`", "</code>`")),
    "HTML": Hostile("<img src=x onerror=alert(1)><script>alert(1)</script>", ("<img", "<script")),
    "HTML that ends": Hostile("</code></table><!--", ("</table", "<!--")),
    "entities": Hostile("a&lt;b&#60;c&amp;d", ("&lt;", "&#60;", "&amp;")),
    "a Markdown link": Hostile("[click](https://example.org/)", ("[click]", "](")),
    "a Markdown image": Hostile("![x](https://example.org/x.png)", ("![x]", "](")),
    "a reference": Hostile("[x]: https://example.org 'x'", ("[x]",)),
    "an autolink": Hostile("<https://example.org>", ("<https", "://")),
    "a bare URL": Hostile("https://example.org/x", ("://",)),
    "a bare domain": Hostile("www.example.org", ("www.",)),
    "a mention": Hostile("@octocat @github/team", ("@octocat", "@github")),
    "an address": Hostile("a@example.org", ("a@",)),
    "an issue": Hostile("#1 GH-1 example/example#1", ("#1 GH",)),
    "emphasis": Hostile("*a* **b** _c_ __d__ ~~e~~", ("**b", "_c_", "~~e")),
    "a formula": Hostile("$a$ $$b$$", ("$a", "$$")),
    "an emoji": Hostile(":bomb:", (":bomb:",)),
    "a heading": Hostile("# x ## y", ("# x",)),
    "escapes": Hostile("a\\b\\\\c\\", ("\\b", "\\\\c")),
    "a workflow command": Hostile("::error::x", ("::error",)),
}
