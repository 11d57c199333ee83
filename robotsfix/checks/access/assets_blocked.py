"""Scripts and styles are kept from search engines.

## What it does
Finds rules that keep Googlebot from CSS or JavaScript: by their endings (`/*.css$`), or by the
folders where sites keep them (`/wp-includes/`, `/_next/static/`, `/assets/`).

## Why it matters
Google renders a page as a browser does before it judges it. Without styles and scripts it sees
another page than people do: parts are missing, or it does not look fit for mobile phones.

## Example
```robots.txt
User-agent: *
Disallow: /wp-admin/
Disallow: /wp-includes/
```
Use instead:
```robots.txt
User-agent: *
Disallow: /wp-admin/
```

## Fix
None: such a folder may hold other things that are private. Remove the rule, or add an Allow line
that is longer, such as `Allow: /wp-includes/js/`.

## References
- https://developers.google.com/search/docs/crawling-indexing/javascript/javascript-seo-basics
"""

from collections.abc import Iterable, Iterator

from robotsfix.access.group import Group
from robotsfix.access.known_paths import KnownPaths, first_decided
from robotsfix.checks.context import Context
from robotsfix.checks.finding import Problem, Severity
from robotsfix.checks.wording import quote
from robotsfix.syntax.fields import Field
from robotsfix.syntax.lines import Line

SEVERITY = Severity.INFO

CRAWLER = "Googlebot"
"""The crawler that is known to render pages, with the largest share of searches."""

ASSETS = KnownPaths(
    (
        "/style.css",
        "/script.js",
        "/css/style.css",
        "/js/script.js",
        "/styles/style.css",
        "/scripts/script.js",
        "/javascript/script.js",
        "/assets/style.css",
        "/assets/script.js",
        "/assets/css/style.css",
        "/assets/js/script.js",
        "/static/style.css",
        "/static/script.js",
        "/static/css/style.css",
        "/static/js/script.js",
        "/dist/script.js",
        "/build/script.js",
        "/_next/static/chunks/main.js",
        "/_nuxt/entry.js",
        "/wp-includes/js/jquery/jquery.min.js",
        "/wp-includes/css/dist/block-library/style.min.css",
        "/wp-content/themes/theme/style.css",
        "/wp-content/themes/theme/js/script.js",
        "/wp-content/plugins/plugin/css/style.css",
        "/wp-content/plugins/plugin/js/script.js",
        "/misc/drupal.js",
        "/modules/module/module.css",
        "/modules/module/module.js",
        "/themes/theme/css/style.css",
        "/sites/all/themes/theme/style.css",
        "/sites/default/files/css/style.css",
        "/templates/template/css/template.css",
        "/templates/template/js/template.js",
        "/skin/frontend/theme/css/styles.css",
        "/typo3conf/ext/extension/Resources/Public/Css/style.css",
        "/typo3temp/assets/css/style.css",
        "/bitrix/js/main/core/core.js",
        "/bitrix/templates/template/styles.css",
        "/bundles/app/css/style.css",
    )
)
"""Where scripts and styles are: at their ending, in usual folders, and in those of WordPress,
Drupal, Joomla, Magento, TYPO3, Bitrix, Next.js, Nuxt and Symfony."""

WORDS = (
    "css",
    "js",
    "javascript",
    "style",
    "script",
    "asset",
    "static",
    "theme",
    "template",
    "skin",
    "dist",
    "build",
    "bundle",
    "module",
    "misc",
    "_next",
    "_nuxt",
    "wp-includes",
    "wp-content",
    "typo3",
    "bitrix",
)
"""Words, in lower case, in the path of a rule that is about folders or endings such as these."""
WITHOUT_ASSETS = {
    "scripts": {"profiles", "pkginfo"},
    "static": {"commerce/digital-download"},
    "templates": {"contao"},
}
"""Folders that hold nothing which a page loads, and other rules by which one knows.

The /scripts/ of Drupal and Magento is for the command line, Squarespace serves styles from another
host, and the /templates/ of Contao make pages on the server; their usual files have both rules.
"""
AIMED = ASSETS.beginnings_with(WORDS)
"""What these paths start with and that is about such folders or endings."""

MOST_RULES = 1_000
"""Beyond how many rules that may concern these paths nothing is said: each is tried on each."""


def check(context: Context) -> Iterator[Problem]:
    patterns = filter(is_about_assets, ASSETS.patterns_among(context.patterns))
    values = {*AIMED.intersection(context.paths), *patterns}
    if not values or all(line.value not in values for line in context.lines_of(Field.DISALLOW)):
        return
    rules = context.policy.rules_near(CRAWLER, ASSETS)
    if len(rules.rules) > MOST_RULES:
        return
    aimed = [rule for rule in rules.rules if not rule.allow and is_about_assets(rule.line.value)]
    if not aimed or not rules.decide("/").allowed:
        return
    for rule in aimed:
        line, path = rule.line, first_decided(rules, rule, ASSETS)
        if not path:
            continue
        signs = WITHOUT_ASSETS.get(folder_of(line))
        if signs and not signs.isdisjoint(folders_of(context.policy.groups_of(CRAWLER))):
            continue
        yield Problem(
            context.document.lines[line.index].body_span,
            f"line {line.number} keeps {CRAWLER} from scripts or styles such as {quote(path)}:"
            " Google judges pages without them",
            crawlers=(CRAWLER,),
            hint="remove the rule, or add a longer Allow line for what pages need",
        )


def is_about_assets(path: str) -> bool:
    """Tell whether a rule's path shows that it is about scripts, styles, or their folders."""
    return any(map(path.lower().__contains__, WORDS))


def folders_of(groups: Iterable[Group]) -> set[str]:
    """Give the folders that the rules of some groups are about."""
    return {folder_of(line) for group in groups for line in group.rule_lines}


def folder_of(line: Line) -> str:
    """Give the folder that a rule is about, as far as it names one."""
    return line.value.strip("/*")
