"""Crawlers that check advertisements and the pages behind them."""

from robotsfix.crawlers.crawler import Crawler

_GOOGLE_DOCUMENTATION = (
    "https://developers.google.com/search/docs/crawling-indexing/google-special-case-crawlers"
)
_GOOGLE_CACHE = "up to 24 hours as a rule; while the server answers 5xx, for up to 30 days"
_GOOGLE_REFRESH = "request a recrawl in the robots.txt report of Google Search Console"

_YANDEX_DOCUMENTATION = "https://yandex.com/support/webmaster/controlling-robot/robots-txt.html"
_YANDEX_DELAY = "no, since February 2018: the rate is set in Yandex Webmaster"
_YANDEX_BY_NAME = "Yandex's help: only rules that address it by name count."
_YANDEX_SOURCES = (
    "https://fornex.com/en/help/robots-txt-controlling",
    "monperrus/crawler-user-agents@7c7f9f2",
)

_GOOGLE_SIZE = "the first 500 KiB"
_GOOGLE_REDIRECTS = "follows five at least, and then takes robots.txt for missing"
_YANDEX_SIZE = "500 KB; a larger file allows everything"

CRAWLERS = (
    Crawler(
        name="AdsBot-Google",
        tokens=("AdsBot-Google",),
        ignores_wildcard=True,
        operator="Google",
        category="ads",
        platforms=("Google Ads",),
        impact="Google cannot check the quality of landing pages, and ads may stop",
        obeys="yes",
        obeys_note="Google documents it: only a group that names it counts.",
        documentation=_GOOGLE_DOCUMENTATION,
        user_agents=("AdsBot-Google (+http://www.google.com/adsbot.html)",),
        mistaken_tokens=("AdsBot", "Google-AdsBot"),
        crawl_delay="no",
        robots_cache=_GOOGLE_CACHE,
        robots_size=_GOOGLE_SIZE,
        redirects=_GOOGLE_REDIRECTS,
        wildcards="yes",
        refresh=_GOOGLE_REFRESH,
        sources=("monperrus/crawler-user-agents@7c7f9f2",),
    ),
    Crawler(
        name="AdsBot-Google-Mobile",
        tokens=("AdsBot-Google-Mobile",),
        ignores_wildcard=True,
        operator="Google",
        category="ads",
        platforms=("Google Ads",),
        impact="Google cannot check the quality of landing pages on phones, and ads may stop",
        obeys="yes",
        obeys_note="Google documents it: only a group that names it counts.",
        documentation=_GOOGLE_DOCUMENTATION,
        user_agents=(
            (
                "Mozilla/5.0 (Linux; Android 6.0.1; Nexus 5X Build/MMB29P) AppleWebKit/537.36 "
                "(KHTML, like Gecko) Chrome/W.X.Y.Z Mobile Safari/537.36 "
                "(compatible; AdsBot-Google-Mobile; +http://www.google.com/mobile/adsbot.html)"
            ),
        ),
        crawl_delay="no",
        robots_cache=_GOOGLE_CACHE,
        robots_size=_GOOGLE_SIZE,
        redirects=_GOOGLE_REDIRECTS,
        wildcards="yes",
        refresh=_GOOGLE_REFRESH,
        sources=("monperrus/crawler-user-agents@7c7f9f2",),
    ),
    Crawler(
        name="Mediapartners-Google",
        tokens=("Mediapartners-Google",),
        ignores_wildcard=True,
        operator="Google",
        category="ads",
        platforms=("Google AdSense",),
        impact="AdSense cannot match its ads to the site's pages",
        obeys="yes",
        obeys_note="Google documents it: only a group that names it counts.",
        documentation=_GOOGLE_DOCUMENTATION,
        user_agents=("Mediapartners-Google",),
        mistaken_tokens=("AdSense", "Mediapartners", "Mediapartners-Google*"),
        crawl_delay="no",
        robots_cache=_GOOGLE_CACHE,
        robots_size=_GOOGLE_SIZE,
        redirects=_GOOGLE_REDIRECTS,
        wildcards="yes",
        refresh=_GOOGLE_REFRESH,
        note="Old files write an asterisk after the token, which is no part of it.",
        sources=("monperrus/crawler-user-agents@7c7f9f2",),
    ),
    Crawler(
        name="Google-Safety",
        tokens=("Google-Safety",),
        operator="Google",
        category="ads",
        impact="Google cannot check links to the site for malware and abuse",
        obeys="no",
        obeys_note="Google documents it: robots.txt has no effect.",
        documentation=_GOOGLE_DOCUMENTATION,
        user_agents=("Google-Safety",),
    ),
    Crawler(
        name="Meta-ExternalAds",
        tokens=("meta-externalads",),
        operator="Meta",
        category="ads",
        platforms=("Facebook Ads", "Instagram Ads"),
        impact="Meta's advertising products cannot read the site's pages",
        obeys="yes",
        documentation="https://developers.facebook.com/docs/sharing/webmasters/web-crawlers",
        user_agents=(
            (
                "meta-externalads/1.1 "
                "(+https://developers.facebook.com/docs/sharing/webmasters/crawler)"
            ),
            "meta-externalads/1.1",
        ),
        sources=(
            "https://crawlerpolicy.com/sources/meta-externalagent",
            "monperrus/crawler-user-agents@7c7f9f2",
        ),
    ),
    Crawler(
        name="AdIdxBot",
        tokens=("adidxbot",),
        operator="Microsoft",
        category="ads",
        platforms=("Microsoft Advertising",),
        impact="Microsoft Advertising cannot check landing pages",
        obeys="unknown",
        user_agents=("Mozilla/5.0 (compatible; adidxbot/2.0;  http://www.bing.com/bingbot.htm)",),
        sources=("monperrus/crawler-user-agents@7c7f9f2",),
    ),
    Crawler(
        name="SnapchatAds",
        tokens=("SnapchatAds",),
        operator="Snap",
        category="ads",
        platforms=("Snapchat Ads",),
        impact="Snapchat cannot review the landing pages of ads",
        obeys="unknown",
        documentation="https://businesshelp.snapchat.com/s/article/adsbot-crawler",
        user_agents=(
            (
                "Mozilla/5.0 (compatible; SnapchatAds/1.0; "
                "+https://businesshelp.snapchat.com/s/article/adsbot-crawler)"
            ),
        ),
        sources=("monperrus/crawler-user-agents@7c7f9f2",),
    ),
    Crawler(
        name="OAI-AdsBot",
        tokens=("OAI-AdsBot",),
        operator="OpenAI",
        category="ads",
        platforms=("ChatGPT",),
        impact="OpenAI cannot check the landing pages of ads in ChatGPT",
        obeys="unknown",
        documentation="https://developers.openai.com/api/docs/bots",
        user_agents=(
            (
                "Mozilla/5.0 AppleWebKit/537.36 (KHTML, like Gecko); compatible; "
                "OAI-AdsBot/1.0; +https://openai.com/adsbot"
            ),
        ),
        note="It visits only pages that were submitted as ads.",
        sources=(
            (
                "https://crawlerpolicy.com/events/"
                "openai-publishes-full-crawler-bot-documentation-page-with-four-ua-strings-includ"
            ),
        ),
    ),
    Crawler(
        name="YandexDirect",
        tokens=("YandexDirect",),
        ignores_wildcard=True,
        operator="Yandex",
        category="ads",
        platforms=("Yandex Direct",),
        impact="Yandex Direct cannot match its ads to the site's pages",
        obeys="partly",
        obeys_note=_YANDEX_BY_NAME,
        documentation=_YANDEX_DOCUMENTATION,
        crawl_delay=_YANDEX_DELAY,
        robots_size=_YANDEX_SIZE,
        wildcards="yes",
        sources=_YANDEX_SOURCES,
    ),
    Crawler(
        name="YandexDirectDyn",
        tokens=("YandexDirectDyn",),
        ignores_wildcard=True,
        operator="Yandex",
        category="ads",
        platforms=("Yandex Direct",),
        impact="Yandex Direct cannot make dynamic ads from the site's pages",
        obeys="partly",
        obeys_note=_YANDEX_BY_NAME,
        documentation=_YANDEX_DOCUMENTATION,
        crawl_delay=_YANDEX_DELAY,
        robots_size=_YANDEX_SIZE,
        wildcards="yes",
        sources=_YANDEX_SOURCES,
    ),
    Crawler(
        name="YaDirectFetcher",
        tokens=("YaDirectFetcher",),
        ignores_wildcard=True,
        operator="Yandex",
        category="ads",
        platforms=("Yandex Direct",),
        impact="Yandex Direct cannot check the landing pages of ads",
        obeys="partly",
        obeys_note=_YANDEX_BY_NAME,
        documentation=_YANDEX_DOCUMENTATION,
        crawl_delay=_YANDEX_DELAY,
        robots_size=_YANDEX_SIZE,
        wildcards="yes",
        sources=_YANDEX_SOURCES,
    ),
    Crawler(
        name="Baiduspider-ads",
        tokens=("Baiduspider-ads",),
        fallback_tokens=("Baiduspider",),
        operator="Baidu",
        category="ads",
        platforms=("Baidu Ads",),
        impact="Baidu cannot check the landing pages of ads",
        obeys="yes",
        sources=("http://www.mikel.cn/",),
    ),
    Crawler(
        name="Baiduspider-cpro",
        tokens=("Baiduspider-cpro",),
        fallback_tokens=("Baiduspider",),
        operator="Baidu",
        category="ads",
        platforms=("Baidu Union",),
        impact="Baidu's advertising union cannot read the site's pages",
        obeys="yes",
        sources=("http://www.mikel.cn/",),
    ),
)
"""Advertising crawlers, the most used networks first."""
