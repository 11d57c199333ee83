"""Crawlers that feed AI products: answers and search, fetches for a user, training."""

from robotsfix.crawlers.crawler import Crawler

_YANDEX_DOCUMENTATION = "https://yandex.com/support/webmaster/controlling-robot/robots-txt.html"
_YANDEX_DELAY = "no, since February 2018: the rate is set in Yandex Webmaster"

_GOOGLE_SIZE = "the first 500 KiB"
_GOOGLE_REDIRECTS = "follows five at least, and then takes robots.txt for missing"
_YANDEX_SIZE = "500 KB; a larger file allows everything"

CRAWLERS = (
    Crawler(
        name="OAI-SearchBot",
        tokens=("OAI-SearchBot",),
        operator="OpenAI",
        category="ai-search",
        platforms=("ChatGPT search",),
        impact="the site does not show up in ChatGPT's search answers",
        obeys="yes",
        obeys_note="OpenAI documents it.",
        documentation="https://developers.openai.com/api/docs/bots",
        user_agents=(
            (
                "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36 "
                "(KHTML, like Gecko) Chrome/131.0.0.0 Safari/537.36; compatible; "
                "OAI-SearchBot/1.3; +https://openai.com/searchbot"
            ),
        ),
        mistaken_tokens=("OpenAI-SearchBot", "SearchGPT"),
        robots_cache="about 24 hours",
        sources=(
            "https://crawlerpolicy.com/sources/gptbot",
            "ai-robots-txt/ai.robots.txt@738c80d",
            "monperrus/crawler-user-agents@7c7f9f2",
        ),
    ),
    Crawler(
        name="Claude-SearchBot",
        tokens=("Claude-SearchBot",),
        operator="Anthropic",
        category="ai-search",
        platforms=("Claude",),
        impact="Claude's search answers do not draw on the site",
        obeys="yes",
        obeys_note="Anthropic documents it.",
        documentation="https://support.anthropic.com/en/articles/8896518",
        user_agents=(
            (
                "Mozilla/5.0 AppleWebKit/537.36 (KHTML, like Gecko; compatible; "
                "Claude-SearchBot/1.0; +https://www.anthropic.com)"
            ),
        ),
        crawl_delay="yes",
        sources=(
            "https://www.seroundtable.com/anthropic-updates-its-crawler-docs-40978.html",
            "ai-robots-txt/ai.robots.txt@738c80d",
            "monperrus/crawler-user-agents@7c7f9f2",
        ),
    ),
    Crawler(
        name="PerplexityBot",
        tokens=("PerplexityBot",),
        operator="Perplexity",
        category="ai-search",
        platforms=("Perplexity",),
        impact="Perplexity's answers do not link to the site",
        obeys="yes",
        obeys_note="Perplexity documents it; some site owners report otherwise.",
        documentation="https://docs.perplexity.ai/guides/bots",
        user_agents=(
            (
                "Mozilla/5.0 AppleWebKit/537.36 (KHTML, like Gecko; compatible; "
                "PerplexityBot/1.0; +https://perplexity.ai/perplexitybot)"
            ),
        ),
        mistaken_tokens=("Perplexity", "PerplexityAI"),
        robots_cache="up to 24 hours",
        sources=(
            "https://roastidio.us/topic/18093749",
            "ai-robots-txt/ai.robots.txt@738c80d",
            "monperrus/crawler-user-agents@7c7f9f2",
        ),
    ),
    Crawler(
        name="Meta-WebIndexer",
        tokens=("meta-webindexer",),
        operator="Meta",
        category="ai-search",
        platforms=("Meta AI",),
        impact="Meta AI's answers do not cite or link the site",
        obeys="yes",
        obeys_note="Meta documents it.",
        documentation=(
            "https://developers.facebook.com/docs/sharing/webmasters/web-crawlers#meta-webindexer"
        ),
        user_agents=(
            (
                "meta-webindexer/1.1 "
                "(+https://developers.facebook.com/docs/sharing/webmasters/crawler)"
            ),
            "meta-webindexer/1.1",
        ),
        sources=(
            "https://crawlerpolicy.com/sources/meta-externalagent",
            "http://learnclienthints.com/blog/meta-crawlers-2026",
            "ai-robots-txt/ai.robots.txt@738c80d",
            "monperrus/crawler-user-agents@7c7f9f2",
        ),
    ),
    Crawler(
        name="Amzn-SearchBot",
        tokens=("Amzn-SearchBot",),
        fallback_tokens=("Googlebot", "bingbot"),
        operator="Amazon",
        category="ai-search",
        impact="the site does not show up in the search of Amazon's products",
        obeys="yes",
        obeys_note="Amazon documents it.",
        documentation="https://developer.amazon.com/amazonbot",
        user_agents=(
            (
                "Mozilla/5.0 AppleWebKit/537.36 (KHTML, like Gecko; compatible; "
                "Amzn-SearchBot/0.1) Chrome/119.0.6045.214 Safari/537.36"
            ),
        ),
        crawl_delay="no",
        note="That it follows the groups of other search crawlers is known at second hand only.",
        sources=("https://crawlerpolicy.com/sources/amazonbot",),
    ),
    Crawler(
        name="YouBot",
        tokens=("YouBot",),
        operator="You.com",
        category="ai-search",
        platforms=("You.com",),
        impact="You.com's answers do not draw on the site",
        obeys="yes",
        documentation="https://about.you.com/youbot/",
        sources=("ai-robots-txt/ai.robots.txt@738c80d",),
    ),
    Crawler(
        name="YandexAdditional",
        tokens=("YandexAdditional",),
        fallback_tokens=("Yandex",),
        operator="Yandex",
        category="ai-search",
        platforms=("Yandex Search",),
        impact="YandexGPT's quick answers do not draw on the site",
        obeys="yes",
        documentation=_YANDEX_DOCUMENTATION,
        crawl_delay=_YANDEX_DELAY,
        robots_size=_YANDEX_SIZE,
        wildcards="yes",
        sources=(
            "https://fornex.com/en/help/robots-txt-controlling",
            "ai-robots-txt/ai.robots.txt@738c80d",
            "monperrus/crawler-user-agents@7c7f9f2",
        ),
    ),
    Crawler(
        name="YandexAdditionalBot",
        tokens=("YandexAdditionalBot",),
        fallback_tokens=("Yandex",),
        operator="Yandex",
        category="ai-search",
        platforms=("Yandex Search",),
        impact="YandexGPT's quick answers do not draw on the site",
        obeys="yes",
        documentation=_YANDEX_DOCUMENTATION,
        crawl_delay=_YANDEX_DELAY,
        robots_size=_YANDEX_SIZE,
        wildcards="yes",
        sources=(
            "https://fornex.com/en/help/robots-txt-controlling",
            "ai-robots-txt/ai.robots.txt@738c80d",
            "monperrus/crawler-user-agents@7c7f9f2",
        ),
    ),
    Crawler(
        name="ChatGPT-User",
        tokens=("ChatGPT-User",),
        operator="OpenAI",
        category="ai-user",
        platforms=("ChatGPT",),
        impact="ChatGPT may be unable to open the site's pages for its users",
        obeys="partly",
        obeys_note="OpenAI says that robots.txt may not apply, as a user asks for the fetch.",
        documentation="https://developers.openai.com/api/docs/bots",
        user_agents=(
            (
                "Mozilla/5.0 AppleWebKit/537.36 (KHTML, like Gecko); compatible; "
                "ChatGPT-User/1.0; +https://openai.com/bot"
            ),
        ),
        mistaken_tokens=("ChatGPT",),
        sources=(
            "https://crawlerpolicy.com/sources/gptbot",
            "ai-robots-txt/ai.robots.txt@738c80d",
            "monperrus/crawler-user-agents@7c7f9f2",
        ),
    ),
    Crawler(
        name="Claude-User",
        tokens=("Claude-User",),
        operator="Anthropic",
        category="ai-user",
        platforms=("Claude",),
        impact="Claude cannot open the site's pages for its users",
        obeys="yes",
        obeys_note="Anthropic documents it.",
        documentation="https://support.anthropic.com/en/articles/8896518",
        user_agents=(
            (
                "Mozilla/5.0 AppleWebKit/537.36 (KHTML, like Gecko; compatible; "
                "Claude-User/1.0; +Claude-User@anthropic.com)"
            ),
        ),
        crawl_delay="yes",
        sources=(
            "https://www.seroundtable.com/anthropic-updates-its-crawler-docs-40978.html",
            "ai-robots-txt/ai.robots.txt@738c80d",
            "monperrus/crawler-user-agents@7c7f9f2",
        ),
    ),
    Crawler(
        name="Perplexity-User",
        tokens=("Perplexity-User",),
        operator="Perplexity",
        category="ai-user",
        platforms=("Perplexity",),
        impact="Perplexity cannot open the site's pages for its users",
        obeys="no",
        obeys_note="Perplexity's documentation, as a user asks for the fetch.",
        documentation="https://docs.perplexity.ai/guides/bots",
        user_agents=(
            (
                "Mozilla/5.0 AppleWebKit/537.36 (KHTML, like Gecko; compatible; "
                "Perplexity-User/1.0; +https://perplexity.ai/perplexity-user)"
            ),
        ),
        mistaken_tokens=("PerplexityUser", "Perplexity\N{NON-BREAKING HYPHEN}User"),
        note="Its documentation prints the name with a non-breaking hyphen (U+2011): a name copied "
        "from there matches nothing.",
        sources=(
            "ai-robots-txt/ai.robots.txt@738c80d",
            "monperrus/crawler-user-agents@7c7f9f2",
        ),
    ),
    Crawler(
        name="Meta-ExternalFetcher",
        tokens=("meta-externalfetcher",),
        operator="Meta",
        category="ai-user",
        platforms=("Meta AI",),
        impact="Meta AI cannot open the site's pages for its users",
        obeys="no",
        obeys_note="Meta says that it may pass over robots.txt, as a user asks for the fetch.",
        documentation="https://developers.facebook.com/docs/sharing/webmasters/web-crawlers",
        user_agents=(
            (
                "meta-externalfetcher/1.1 "
                "(+https://developers.facebook.com/docs/sharing/webmasters/crawler)"
            ),
            "meta-externalfetcher/1.1",
        ),
        sources=(
            "https://crawlerpolicy.com/sources/meta-externalagent",
            "ai-robots-txt/ai.robots.txt@738c80d",
            "monperrus/crawler-user-agents@7c7f9f2",
        ),
    ),
    Crawler(
        name="MistralAI-User",
        tokens=("MistralAI-User",),
        operator="Mistral AI",
        category="ai-user",
        impact="Mistral's assistant cannot open the site's pages for its users",
        obeys="yes",
        documentation="https://docs.mistral.ai/robots",
        user_agents=(
            (
                "Mozilla/5.0 AppleWebKit/537.36 (KHTML, like Gecko; compatible; "
                "MistralAI-User/1.0; +https://docs.mistral.ai/robots)"
            ),
        ),
        mistaken_tokens=("MistralBot",),
        sources=(
            "ai-robots-txt/ai.robots.txt@738c80d",
            "monperrus/crawler-user-agents@7c7f9f2",
        ),
    ),
    Crawler(
        name="DuckAssistBot",
        tokens=("DuckAssistBot",),
        operator="DuckDuckGo",
        category="ai-user",
        platforms=("DuckDuckGo",),
        impact="DuckDuckGo's assisted answers do not draw on the site",
        obeys="yes",
        documentation="https://duckduckgo.com/duckduckgo-help-pages/results/duckassistbot/",
        user_agents=("DuckAssistBot/1.2; (+http://duckduckgo.com/duckassistbot.html)",),
        sources=(
            "ai-robots-txt/ai.robots.txt@738c80d",
            "monperrus/crawler-user-agents@7c7f9f2",
        ),
    ),
    Crawler(
        name="Amzn-User",
        tokens=("Amzn-User",),
        operator="Amazon",
        category="ai-user",
        impact="Amazon's assistants cannot open the site's pages for their users",
        obeys="yes",
        obeys_note="Amazon documents it.",
        documentation="https://developer.amazon.com/amazonbot",
        user_agents=("Mozilla/5.0 (compatible; Amzn-User; +https://developer.amazon.com/)",),
        crawl_delay="no",
        sources=(
            "https://crawlerpolicy.com/sources/amazonbot",
            "monperrus/crawler-user-agents@7c7f9f2",
        ),
    ),
    Crawler(
        name="Google-Agent",
        tokens=("Google-Agent",),
        operator="Google",
        category="ai-user",
        impact="Google's agents cannot open the site's pages for their users",
        obeys="no",
        obeys_note="Google lists it with the fetchers that users start, which pass over "
        "robots.txt; ai.robots.txt says that it obeys.",
        documentation=(
            "https://developers.google.com/search/docs/crawling-indexing/"
            "google-user-triggered-fetchers"
        ),
        sources=(
            "ai-robots-txt/ai.robots.txt@738c80d",
            "monperrus/crawler-user-agents@7c7f9f2",
        ),
    ),
    Crawler(
        name="Google-NotebookLM",
        tokens=("Google-NotebookLM",),
        operator="Google",
        category="ai-user",
        platforms=("NotebookLM",),
        impact="the site's pages cannot be added to NotebookLM",
        obeys="no",
        obeys_note="Google lists it with the fetchers that users start, which pass over "
        "robots.txt.",
        documentation=(
            "https://developers.google.com/search/docs/crawling-indexing/"
            "google-user-triggered-fetchers"
        ),
        sources=("monperrus/crawler-user-agents@7c7f9f2",),
    ),
    Crawler(
        name="Google-CloudVertexBot",
        tokens=("Google-CloudVertexBot",),
        operator="Google",
        category="ai-user",
        platforms=("Vertex AI",),
        impact="agents that the site's owner builds with Vertex AI cannot read the site",
        obeys="yes",
        documentation=(
            "https://developers.google.com/search/docs/crawling-indexing/google-common-crawlers"
        ),
        user_agents=(
            (
                "Mozilla/5.0 AppleWebKit/537.36 (KHTML, like Gecko; compatible; "
                "Google-CloudVertexBot; +https://cloud.google.com/enterprise-search) "
                "Chrome/W.X.Y.Z Safari/537.36"
            ),
        ),
        crawl_delay="no",
        robots_cache="up to 24 hours as a rule; while the server answers 5xx, for up to 30 days",
        robots_size=_GOOGLE_SIZE,
        redirects=_GOOGLE_REDIRECTS,
        wildcards="yes",
        refresh="request a recrawl in the robots.txt report of Google Search Console",
        sources=(
            "ai-robots-txt/ai.robots.txt@738c80d",
            "monperrus/crawler-user-agents@7c7f9f2",
        ),
    ),
    Crawler(
        name="Claude-Web",
        tokens=("Claude-Web",),
        operator="Anthropic",
        category="ai-user",
        impact="nothing changes for Anthropic's crawlers of today",
        obeys="unknown",
        user_agents=(
            "Claude-Web/1.0 (web crawler; +https://www.anthropic.com/; bots@anthropic.com)",
        ),
        successors=("ClaudeBot", "Claude-User", "Claude-SearchBot"),
        note="Retired: ClaudeBot, Claude-User and Claude-SearchBot are the current tokens.",
        sources=(
            "ai-robots-txt/ai.robots.txt@738c80d",
            "monperrus/crawler-user-agents@7c7f9f2",
        ),
    ),
    Crawler(
        name="cohere-ai",
        tokens=("cohere-ai",),
        operator="Cohere",
        category="ai-user",
        impact="Cohere's assistants may be unable to open the site's pages",
        obeys="unknown",
        user_agents=("cohere-ai",),
        sources=(
            "ai-robots-txt/ai.robots.txt@738c80d",
            "monperrus/crawler-user-agents@7c7f9f2",
        ),
    ),
    Crawler(
        name="GPTBot",
        tokens=("GPTBot",),
        operator="OpenAI",
        category="ai-training",
        impact="OpenAI does not train its models on the site",
        obeys="yes",
        obeys_note="OpenAI documents it.",
        documentation="https://developers.openai.com/api/docs/bots",
        user_agents=(
            (
                "Mozilla/5.0 AppleWebKit/537.36 (KHTML, like Gecko); compatible; "
                "GPTBot/1.3; +https://openai.com/gptbot"
            ),
        ),
        mistaken_tokens=("GPT-Bot", "OpenAI"),
        robots_cache="about 24 hours",
        note="Blocking it leaves OAI-SearchBot alone. Where neither is blocked, OpenAI may share "
        "one visit between them.",
        sources=(
            "https://crawlerpolicy.com/sources/gptbot",
            "https://developers.openai.com/api/docs/bots",
            "ai-robots-txt/ai.robots.txt@738c80d",
            "monperrus/crawler-user-agents@7c7f9f2",
        ),
    ),
    Crawler(
        name="ClaudeBot",
        tokens=("ClaudeBot",),
        operator="Anthropic",
        category="ai-training",
        impact="Anthropic does not train its models on the site",
        obeys="yes",
        obeys_note="Anthropic documents it.",
        documentation="https://support.anthropic.com/en/articles/8896518",
        user_agents=(
            (
                "Mozilla/5.0 AppleWebKit/537.36 (KHTML, like Gecko; compatible; "
                "ClaudeBot/1.0; +claudebot@anthropic.com)"
            ),
        ),
        mistaken_tokens=("Claude", "Claude-Bot", "anthropic"),
        crawl_delay="yes",
        note="Each subdomain needs its own robots.txt. The retired tokens anthropic-ai and "
        "Claude-Web do not address it.",
        sources=(
            "https://www.seroundtable.com/anthropic-updates-its-crawler-docs-40978.html",
            "https://crawlerpolicy.com/sources/claudebot",
            "ai-robots-txt/ai.robots.txt@738c80d",
            "monperrus/crawler-user-agents@7c7f9f2",
        ),
    ),
    Crawler(
        name="anthropic-ai",
        tokens=("anthropic-ai",),
        operator="Anthropic",
        category="ai-training",
        impact="nothing changes for Anthropic's crawlers of today",
        obeys="unknown",
        user_agents=("anthropic-ai",),
        successors=("ClaudeBot", "Claude-User", "Claude-SearchBot"),
        note="Retired: ClaudeBot, Claude-User and Claude-SearchBot are the current tokens.",
        sources=(
            "ai-robots-txt/ai.robots.txt@738c80d",
            "monperrus/crawler-user-agents@7c7f9f2",
        ),
    ),
    Crawler(
        name="Google-Extended",
        tokens=("Google-Extended",),
        operator="Google",
        category="ai-training",
        platforms=("Gemini",),
        impact="Google does not use the site to train or ground Gemini; Search is not concerned",
        obeys="yes",
        obeys_note="Google documents it.",
        documentation=(
            "https://developers.google.com/search/docs/crawling-indexing/google-common-crawlers"
        ),
        mistaken_tokens=("GoogleExtended", "Gemini", "GoogleGemini", "Bard"),
        crawl_delay="no",
        robots_cache="up to 24 hours as a rule; while the server answers 5xx, for up to 30 days",
        robots_size=_GOOGLE_SIZE,
        redirects=_GOOGLE_REDIRECTS,
        wildcards="yes",
        refresh="request a recrawl in the robots.txt report of Google Search Console",
        note="A token for robots.txt alone: no request carries it, so a firewall cannot filter it.",
        sources=("ai-robots-txt/ai.robots.txt@738c80d",),
    ),
    Crawler(
        name="Applebot-Extended",
        tokens=("Applebot-Extended",),
        operator="Apple",
        category="ai-training",
        platforms=("Apple Intelligence",),
        impact="Apple does not train its models on the site; Apple's search is not concerned",
        obeys="yes",
        obeys_note="Apple documents it.",
        documentation="https://support.apple.com/en-us/119829",
        note="A token for robots.txt alone: the fetching is done by Applebot.",
        sources=(
            "https://support.apple.com/en-us/119829",
            "ai-robots-txt/ai.robots.txt@738c80d",
        ),
    ),
    Crawler(
        name="Meta-ExternalAgent",
        tokens=("meta-externalagent",),
        operator="Meta",
        category="ai-training",
        platforms=("Meta AI",),
        impact="Meta does not train its models on the site; link previews are not concerned",
        obeys="yes",
        obeys_note="Meta documents it.",
        documentation="https://developers.facebook.com/docs/sharing/webmasters/web-crawlers",
        user_agents=(
            (
                "meta-externalagent/1.1 "
                "(+https://developers.facebook.com/docs/sharing/webmasters/crawler)"
            ),
            "meta-externalagent/1.1",
        ),
        mistaken_tokens=("Meta-ExternalAgents", "meta-external-agent", "MetaExternalAgent"),
        sources=(
            "https://developers.facebook.com/docs/sharing/webmasters/web-crawlers",
            "https://crawlerpolicy.com/sources/meta-externalagent",
            "ai-robots-txt/ai.robots.txt@738c80d",
            "monperrus/crawler-user-agents@7c7f9f2",
        ),
    ),
    Crawler(
        name="FacebookBot",
        tokens=("FacebookBot",),
        operator="Meta",
        category="ai-training",
        impact="Meta does not train its language and speech models on the site; link previews are "
        "not concerned",
        obeys="yes",
        documentation="https://developers.facebook.com/docs/sharing/bot/",
        user_agents=(
            (
                "Mozilla/5.0 (compatible; FacebookBot/1.0; "
                "+https://developers.facebook.com/docs/sharing/webmasters/facebookbot/)"
            ),
        ),
        mistaken_tokens=("Facebook Bot", "facebook-bot"),
        note="Not the crawler of link previews, though many files list it as such: that is "
        "facebookexternalhit. Meta's current list of crawlers no longer has it.",
        sources=("ai-robots-txt/ai.robots.txt@738c80d",),
    ),
    Crawler(
        name="Amazonbot",
        tokens=("Amazonbot",),
        operator="Amazon",
        category="ai-training",
        impact="Amazon does not train its models on the site",
        obeys="yes",
        obeys_note="Amazon documents it.",
        documentation="https://developer.amazon.com/amazonbot",
        user_agents=(
            (
                "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_10_1) AppleWebKit/600.2.5 "
                "(KHTML, like Gecko) Version/8.0.2 Safari/600.2.5 "
                "(Amazonbot/0.1; +https://developer.amazon.com/support/amazonbot)"
            ),
        ),
        mistaken_tokens=("Amazon",),
        crawl_delay="no",
        robots_cache="24 hours; when fetching fails, a copy from the last 30 days",
        redirects="takes one for a failure",
        note="With neither a fresh robots.txt nor a copy of it, it takes the site as open, even "
        "after a 5xx. A redirect of robots.txt counts as a failure.",
        sources=(
            "https://developer.amazon.com/amazonbot",
            "https://crawlerpolicy.com/sources/amazonbot",
            "ai-robots-txt/ai.robots.txt@738c80d",
            "monperrus/crawler-user-agents@7c7f9f2",
        ),
    ),
    Crawler(
        name="Bytespider",
        tokens=("Bytespider",),
        operator="ByteDance",
        category="ai-training",
        impact="ByteDance is asked not to train its models on the site",
        obeys="no",
        obeys_note="ai.robots.txt records it so.",
        user_agents=(
            (
                "Mozilla/5.0 (Linux; Android 5.0) AppleWebKit/537.36 (KHTML, like Gecko) "
                "Mobile Safari/537.36 (compatible; Bytespider; spider-feedback@bytedance.com)"
            ),
        ),
        sources=(
            "ai-robots-txt/ai.robots.txt@738c80d",
            "monperrus/crawler-user-agents@7c7f9f2",
        ),
    ),
    Crawler(
        name="DeepSeekBot",
        tokens=("DeepSeekBot",),
        operator="DeepSeek",
        category="ai-training",
        impact="DeepSeek is asked not to train its models on the site",
        obeys="no",
        obeys_note="ai.robots.txt records it so.",
        sources=("ai-robots-txt/ai.robots.txt@738c80d",),
    ),
    Crawler(
        name="cohere-training-data-crawler",
        tokens=("cohere-training-data-crawler",),
        operator="Cohere",
        category="ai-training",
        impact="Cohere is asked not to train its models on the site",
        obeys="unknown",
        user_agents=("cohere-training-data-crawler (+crawler@cohere.ai)",),
        sources=(
            "ai-robots-txt/ai.robots.txt@738c80d",
            "monperrus/crawler-user-agents@7c7f9f2",
        ),
    ),
    Crawler(
        name="AI2Bot",
        tokens=("AI2Bot",),
        operator="Allen Institute for AI",
        category="ai-training",
        impact="the Allen Institute does not train its open models on the site",
        obeys="yes",
        documentation="https://allenai.org/crawler",
        user_agents=("AI2Bot",),
        note="The token has a digit: parsers like Google's read only AI.",
        sources=(
            "ai-robots-txt/ai.robots.txt@738c80d",
            "monperrus/crawler-user-agents@7c7f9f2",
        ),
    ),
    Crawler(
        name="Diffbot",
        tokens=("Diffbot",),
        operator="Diffbot",
        category="ai-training",
        impact="Diffbot's customers may be unable to extract data from the site",
        obeys="partly",
        obeys_note="Its users decide.",
        documentation="https://docs.diffbot.com",
        sources=("ai-robots-txt/ai.robots.txt@738c80d",),
    ),
    Crawler(
        name="omgili",
        tokens=("omgili", "omgilibot"),
        operator="Webz.io",
        category="ai-training",
        impact="the site is not in the data that Webz.io sells",
        obeys="yes",
        documentation=(
            "https://webz.io/blog/web-data/"
            "what-is-the-omgili-bot-and-why-is-it-crawling-your-website/"
        ),
        user_agents=("omgili/0.5 +http://omgili.com",),
        sources=(
            "ai-robots-txt/ai.robots.txt@738c80d",
            "monperrus/crawler-user-agents@7c7f9f2",
        ),
    ),
    Crawler(
        name="Webzio-Extended",
        tokens=("Webzio-Extended",),
        operator="Webz.io",
        category="ai-training",
        impact="Webz.io is asked not to sell the site's data for training",
        obeys="unknown",
        sources=("ai-robots-txt/ai.robots.txt@738c80d",),
    ),
    Crawler(
        name="ImagesiftBot",
        tokens=("ImagesiftBot",),
        operator="ImageSift",
        category="ai-training",
        impact="ImageSift does not collect the site's pictures",
        obeys="yes",
        documentation="https://imagesift.com/about",
        user_agents=("Mozilla/5.0 (compatible; ImagesiftBot; +imagesift.com)",),
        sources=(
            "ai-robots-txt/ai.robots.txt@738c80d",
            "monperrus/crawler-user-agents@7c7f9f2",
        ),
    ),
    Crawler(
        name="img2dataset",
        tokens=("img2dataset",),
        operator="whoever runs the tool",
        category="ai-training",
        impact="those who build data sets with img2dataset are asked to leave the pictures out",
        obeys="no",
        obeys_note="ai.robots.txt records it so.",
        note="The token has a digit: parsers like Google's read only img.",
        sources=("ai-robots-txt/ai.robots.txt@738c80d",),
    ),
    Crawler(
        name="ICC-Crawler",
        tokens=("ICC-Crawler",),
        operator="NICT",
        category="ai-training",
        impact="NICT does not collect the site",
        obeys="yes",
        obeys_note="ai.robots.txt records it so.",
        sources=("ai-robots-txt/ai.robots.txt@738c80d",),
    ),
    Crawler(
        name="PanguBot",
        tokens=("PanguBot",),
        operator="Huawei",
        category="ai-training",
        impact="Huawei is asked not to train its models on the site",
        obeys="unknown",
        user_agents=("Mozilla/5.0 (compatible; PanguBot +https://www.pangutech.com)",),
        sources=(
            "ai-robots-txt/ai.robots.txt@738c80d",
            "monperrus/crawler-user-agents@7c7f9f2",
        ),
    ),
    Crawler(
        name="Timpibot",
        tokens=("Timpibot",),
        operator="Timpi",
        category="ai-training",
        impact="Timpi is asked not to collect the site",
        obeys="unknown",
        user_agents=("Mozilla/5.0 (compatible; Timpibot/0.9; +http://www.timpi.io)",),
        sources=(
            "ai-robots-txt/ai.robots.txt@738c80d",
            "monperrus/crawler-user-agents@7c7f9f2",
        ),
    ),
)
"""AI crawlers: first for search, then for users, then for training."""
