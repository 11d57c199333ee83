"""Lint and fix as functions: what `import robotsfix` offers, and what the commands stand on."""

from robotsfix.checks.finding import Finding
from robotsfix.checks.linter import checks_for, lint_document
from robotsfix.config.config import Config
from robotsfix.fixing.loop import Fixer
from robotsfix.fixing.result import FixResult
from robotsfix.syntax.document import parse


def lint(
    source: bytes | str, *, config: Config | None = None, path: str = "robots.txt"
) -> list[Finding]:
    """Find what is wrong with a robots.txt.

    Args:
        source: The file's octets, or its text.
        config: What its owner wants; the defaults if left out.
        path: The file's path or name.

    Returns:
        The findings, from top to bottom.

    Raises:
        ValueError: The configuration names a rule that does not exist.
    """
    config = config or Config()
    return lint_document(parse(source), config, checks_for(config), path)


def fix(
    source: bytes,
    *,
    template: str | None = None,
    replace: bool = False,
    unsafe: bool = False,
    config: Config | None = None,
    path: str = "robots.txt",
) -> FixResult:
    """Mend a robots.txt, as far as that can be done without asking.

    Args:
        source: The file's octets; empty for a file that does not exist.
        template: A policy to bring the file to: "recommended" or "lockdown".
        replace: With a template: drop everything but comments at the top and Sitemap lines.
        unsafe: Also apply fixes that change who may fetch what, beyond letting social crawlers in.
        config: What its owner wants; the defaults if left out.
        path: The file's path or name.

    Returns:
        The mended file, with its diff, what was mended, what is left, and what changes for whom.

    Raises:
        ValueError: There is no such template, or the configuration names an unknown rule, or
            `replace` stands without a template.
        FixerError: The fixes do not come to an end, which is a bug in robotsfix.
    """
    config = config or Config()
    fixer = Fixer(config, unsafe=unsafe, path=path)
    return fixer.fix(parse(source), template=template or config.template, replace=replace)
