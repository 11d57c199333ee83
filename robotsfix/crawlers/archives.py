"""Crawlers that archive the web."""

from robotsfix.crawlers.crawler import Crawler

CRAWLERS = (
    Crawler(
        name="CCBot",
        tokens=("CCBot",),
        operator="Common Crawl",
        category="archive",
        platforms=("Common Crawl",),
        impact="the site is missing from Common Crawl, and from what is built or trained on it",
        obeys="yes",
        documentation="https://commoncrawl.org/ccbot",
        user_agents=("CCBot/2.0 (https://commoncrawl.org/faq/)",),
        mistaken_tokens=("CommonCrawl", "CC-Bot"),
        sources=(
            "ai-robots-txt/ai.robots.txt@738c80d",
            "monperrus/crawler-user-agents@7c7f9f2",
        ),
    ),
    Crawler(
        name="archive.org_bot",
        tokens=("archive.org_bot",),
        operator="Internet Archive",
        category="archive",
        platforms=("Wayback Machine",),
        impact="the Wayback Machine is asked to make no new copies of the site",
        obeys="no",
        obeys_note="The Internet Archive turned away from robots.txt in 2017, and site operators "
        "report that it is not followed.",
        documentation="https://archive.org/details/archive.org_bot",
        user_agents=(
            (
                "Mozilla/5.0 (compatible; archive.org_bot "
                "+http://www.archive.org/details/archive.org_bot)"
            ),
            (
                "Mozilla/5.0 (compatible; archive.org_bot; Wayback Machine Live Record; "
                "+http://archive.org/details/archive.org_bot)"
            ),
        ),
        note="The token has a dot: parsers like Google's read only archive.",
        sources=(
            "https://beamtic.com/internet-archive-blocking",
            "https://blog.reputationx.com/block-wayback-machine",
            "monperrus/crawler-user-agents@7c7f9f2",
        ),
    ),
    Crawler(
        name="Archive-It",
        tokens=("special_archiver",),
        operator="Internet Archive",
        category="archive",
        platforms=("Archive-It",),
        impact="libraries that use Archive-It may be unable to keep copies of the site",
        obeys="partly",
        user_agents=(
            (
                "Mozilla/5.0 (compatible; special_archiver; Archive-It; "
                "+http://archive-it.org/files/site-owners-special.html)"
            ),
        ),
        sources=("monperrus/crawler-user-agents@7c7f9f2",),
    ),
    Crawler(
        name="heritrix",
        tokens=("heritrix",),
        operator="each library or archive",
        category="archive",
        platforms=("web archives",),
        impact="libraries and archives may be unable to keep copies of the site",
        obeys="partly",
        obeys_note="Whoever runs it decides.",
        sources=("monperrus/crawler-user-agents@7c7f9f2",),
    ),
    Crawler(
        name="ia_archiver",
        tokens=("ia_archiver",),
        operator="Alexa Internet",
        category="archive",
        platforms=("Alexa",),
        impact="nothing changes: Alexa is closed, and the Wayback Machine uses another crawler",
        obeys="yes",
        user_agents=(
            "ia_archiver (+http://www.alexa.com/site/help/webmasters; crawler@alexa.com)",
            "ia_archiver-web.archive.org",
        ),
        note="A dead token, which many files still name to keep the Wayback Machine out.",
        sources=(
            "https://blog.reputationx.com/block-wayback-machine",
            "https://beamtic.com/internet-archive-blocking",
            "monperrus/crawler-user-agents@7c7f9f2",
        ),
    ),
)
"""Web archives, the largest first."""
