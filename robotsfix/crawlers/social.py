"""Crawlers that fetch link previews, and media for publishing on social networks."""

from robotsfix.crawlers.crawler import Crawler

CRAWLERS = (
    Crawler(
        name="FacebookExternalHit",
        tokens=("facebookexternalhit",),
        operator="Meta",
        category="social",
        platforms=("Facebook", "Instagram", "Threads", "Messenger"),
        impact="link previews on Facebook, Messenger and Instagram go missing, "
        "and publishing to Instagram and Threads fails with Meta error 2207052",
        obeys="partly",
        obeys_note="Meta says that it may pass over robots.txt for security and integrity checks.",
        documentation="https://developers.facebook.com/docs/sharing/webmasters/web-crawlers",
        user_agents=(
            "facebookexternalhit/1.1 (+http://www.facebook.com/externalhit_uatext.php)",
            "facebookexternalhit/1.1",
            "facebookexternalhit/1.1 (+https://www.facebook.com/externalhit_uatext.php)",
            "facebookexternalhit/1.0 (+http://www.facebook.com/externalhit_uatext.php)",
        ),
        mistaken_tokens=(
            "Facebook",
            "Instagram",
            "Threads",
            "externalhit",
            "facebook-externalhit",
            "facebookexternal",
            "facebookexternalua",
            "meta-externalhit",
        ),
        confused_tokens=("FacebookBot", "Facebot"),
        crawl_delay="no, by two independent reports",
        robots_cache="up to 24 hours, so a change shows only then",
        redirects="follows those of pages and of their images, up to a limit",
        preview_cache="24 hours at least, often longer",
        refresh="press Scrape Again at https://developers.facebook.com/tools/debug/, "
        "or share the URL with a new query parameter",
        note="FacebookBot and Facebot are other tokens of Meta's: naming them opens nothing for "
        "previews. The ai.robots.txt blocklist has contained facebookexternalhit since June 2025, "
        "so sites that copy the list lose their previews.",
        sources=(
            "Ayrshare: Meta media crawler blocked",
            "Ayrshare: error codes",
            "MyOG: facebookexternalhit",
            "https://github.com/ai-robots-txt/ai.robots.txt/pull/154",
        ),
    ),
    Crawler(
        name="Twitterbot",
        tokens=("Twitterbot",),
        operator="X Corp.",
        category="social",
        platforms=("X",),
        impact="links on X have no card, or a card without its image",
        obeys="yes",
        obeys_note="X's documentation promises Google's robots.txt rules; one report of 2024 saw "
        "a card in spite of a block.",
        documentation="https://developer.x.com/en/docs/x-for-websites/cards/guides/getting-started",
        user_agents=("Twitterbot/1.0", "Twitterbot/0.1"),
        mistaken_tokens=("Twitter", "Twitter-bot", "X", "x.com", "Xbot"),
        crawl_delay="no, as in Google's rules",
        wildcards="yes, as in Google's rules",
        preview_cache="7 days",
        refresh="share the URL with a new query parameter, such as ?v=2",
        note="The token outlived the rename to X. The image is checked as well as the page: a card "
        "loses its picture when only a path such as /api/og or /_next/image is blocked. X wants "
        "a robots.txt in plain ASCII.",
        sources=(
            "https://github.com/opacity/webinterface/issues/226",
            "https://github.com/asciinema/asciinema-server/pull/312",
            "https://github.com/starc007/ui-components/pull/70",
            "https://github.com/rust-lang/crates.io/issues/7947",
        ),
    ),
    Crawler(
        name="LinkedInBot",
        tokens=("LinkedInBot",),
        operator="LinkedIn",
        category="social",
        platforms=("LinkedIn",),
        impact="posts on LinkedIn show a bare link without title and image",
        obeys="yes",
        obeys_note="LinkedIn's Post Inspector names robots.txt as the reason when it is blocked.",
        documentation="https://www.linkedin.com/help/linkedin/answer/a521928",
        user_agents=(
            "LinkedInBot/1.0 (compatible; Mozilla/5.0; Apache-HttpClient +http://www.linkedin.com)",
            (
                "LinkedInBot/1.0 (compatible; Mozilla/5.0; Jakarta Commons-HttpClient/4.3 "
                "+http://www.linkedin.com)"
            ),
            (
                "LinkedInBot/1.0 (compatible; Mozilla/5.0; Jakarta Commons-HttpClient/3.1 "
                "+http://www.linkedin.com)"
            ),
        ),
        mistaken_tokens=("LinkedIn", "LinkedIn-Bot", "LinkedIn Bot", "LinkedInApp"),
        redirects="every hop on the way to a page must be allowed",
        preview_cache="about 7 days",
        refresh="inspect the URL at https://www.linkedin.com/post-inspector/",
        note="Every hop of a redirect must be allowed, not only the last one.",
        sources=(
            "Ayrshare: Meta media crawler blocked",
            (
                "https://news.lavx.hu/article/"
                "how-blocking-web-crawlers-broke-my-linkedin-previews-a-robots-txt-cautionary-tale"
            ),
            "https://news.cgast.org/news/17784",
            "monperrus/crawler-user-agents@7c7f9f2",
        ),
    ),
    Crawler(
        name="Pinterest",
        tokens=("Pinterest", "Pinterestbot"),
        operator="Pinterest",
        category="social",
        platforms=("Pinterest",),
        impact="Pins of the site's pages on Pinterest lose their image, title and price",
        obeys="yes",
        obeys_note="Pinterest's help page promises to follow robots.txt.",
        documentation="https://help.pinterest.com/en/business/article/pinterest-crawler",
        user_agents=(
            "Mozilla/5.0 (compatible; Pinterestbot/1.0; +https://www.pinterest.com/bot.html)",
            (
                "Mozilla/5.0 (Linux; Android 6.0.1; Nexus 5X Build/MMB29P) AppleWebKit/537.36 "
                "(KHTML, like Gecko) Chrome/41.0.2272.96 Mobile Safari/537.36 "
                "(compatible; Pinterestbot/1.0; +https://www.pinterest.com/bot.html)"
            ),
            "Pinterest/0.2 (+https://www.pinterest.com/bot.html)",
        ),
        mistaken_tokens=("Pinterest Bot", "pinterest.com", "pinterest.com/", "pinterest.com/bot"),
        needs_all_tokens=True,
        crawl_delay="yes, by its help page, which names no range",
        refresh="validate the URL at https://developers.pinterest.com/tools/url-debugger/",
        note="Its two user agents carry two tokens, so a file that allows it by name should name "
        "both. Which of them fetches the image when an app creates a Pin is not documented.",
        sources=(
            "https://help.pinterest.com/en/business/article/pinterest-crawler",
            "https://radar.cloudflare.com/bots/directory/pinterest",
            "Ayrshare: Meta media crawler blocked",
            "monperrus/crawler-user-agents@7c7f9f2",
        ),
    ),
    Crawler(
        name="WhatsApp",
        tokens=("WhatsApp",),
        operator="Meta",
        category="social",
        platforms=("WhatsApp",),
        impact="links in WhatsApp chats show no preview",
        obeys="unknown",
        obeys_note="Third parties contradict each other, and Meta says nothing.",
        documentation="https://opengraphplus.com/consumers/whatsapp/crawling",
        user_agents=(
            "WhatsApp/2.23.20.0",
            "WhatsApp/2.23.18.78 i",
            "WhatsApp/0.3.4479 N",
            "WhatsApp",
        ),
        mistaken_tokens=("Whats App", "WhatsAppBot", "whatsapp.net"),
        preview_cache="72 hours or more",
        refresh="share the URL with a new query parameter: there is no tool to purge a preview",
        note="The phone apps fetch from the phone itself, while the sender types; WhatsApp Web and "
        "Desktop go through Meta's servers. The page needs HTTPS with a valid certificate.",
        sources=(
            "https://opengraphplus.com/consumers/whatsapp/crawling",
            "https://myog.social/bots/whatsapp",
            "https://www.botsights.com/bots/whatsapp",
            "monperrus/crawler-user-agents@7c7f9f2",
        ),
    ),
    Crawler(
        name="Slackbot-LinkExpanding",
        tokens=("Slackbot-LinkExpanding",),
        operator="Slack",
        category="social",
        platforms=("Slack",),
        impact="links in Slack do not unfold",
        obeys="no",
        obeys_note="Third parties quote Slack so; its own page does not mention robots.txt.",
        documentation="https://api.slack.com/robots",
        user_agents=("Slackbot-LinkExpanding 1.0 (+https://api.slack.com/robots)",),
        mistaken_tokens=("Slack", "Slack-LinkExpanding"),
        preview_cache="about 30 minutes, for all workspaces",
        refresh="wait half an hour, or change the URL",
        note="Only a firewall or the server can keep it out. It asks for the start of the page "
        "with a Range header. Slackbot and Slack-ImgProxy are its siblings.",
        sources=(
            "https://api.slack.com/robots",
            "https://prerenderproxy.com/bot-directory/slackbot/",
            "https://github.com/Hubs-Foundation/reticulum/pull/268",
            "monperrus/crawler-user-agents@7c7f9f2",
        ),
    ),
    Crawler(
        name="Slack-ImgProxy",
        tokens=("Slack-ImgProxy",),
        operator="Slack",
        category="social",
        platforms=("Slack",),
        impact="previews in Slack have no image",
        obeys="no",
        obeys_note="Third parties quote Slack so; its own page does not mention robots.txt.",
        documentation="https://api.slack.com/robots",
        user_agents=("Slack-ImgProxy 0.19 (+https://api.slack.com/robots)",),
        preview_cache="about 30 minutes, for all workspaces",
        refresh="wait half an hour, or change the image's URL",
        sources=(
            "https://api.slack.com/robots",
            "https://prerenderproxy.com/bot-directory/slackbot/",
            "https://github.com/Hubs-Foundation/reticulum/pull/268",
            "monperrus/crawler-user-agents@7c7f9f2",
        ),
    ),
    Crawler(
        name="Slackbot",
        tokens=("Slackbot",),
        operator="Slack",
        category="social",
        platforms=("Slack",),
        impact="Slack's integrations, such as feeds and webhooks, cannot reach the site",
        obeys="no",
        obeys_note="Third parties quote Slack so; its own page does not mention robots.txt.",
        documentation="https://api.slack.com/robots",
        user_agents=("Slackbot 1.0 (+https://api.slack.com/robots)",),
        note="Link previews are the work of Slackbot-LinkExpanding and Slack-ImgProxy.",
        sources=(
            "https://api.slack.com/robots",
            "https://prerenderproxy.com/bot-directory/slackbot/",
            "https://github.com/Hubs-Foundation/reticulum/pull/268",
            "monperrus/crawler-user-agents@7c7f9f2",
        ),
    ),
    Crawler(
        name="Discordbot",
        tokens=("Discordbot",),
        operator="Discord",
        category="social",
        platforms=("Discord",),
        impact="links on Discord show no embed",
        obeys="yes",
        obeys_note="crates.io got its embeds back by allowing it; Discord documents nothing, and "
        "one test of 2026 still saw embeds under a full block.",
        documentation="https://webmasterid.com/user-agents/discordbot-user-agent",
        user_agents=("Mozilla/5.0 (compatible; Discordbot/2.0; +https://discordapp.com)",),
        mistaken_tokens=("Discord", "discord-bot"),
        refresh="change the URL",
        sources=(
            "https://github.com/rust-lang/crates.io/issues/7947",
            "https://github.com/discord/discord-api-docs/issues/1600",
            "https://github.com/metabrainz/listenbrainz-server/pull/3596",
            "monperrus/crawler-user-agents@7c7f9f2",
        ),
    ),
    Crawler(
        name="TelegramBot",
        tokens=("TelegramBot",),
        operator="Telegram",
        category="social",
        platforms=("Telegram",),
        impact="links in Telegram chats show no preview",
        obeys="yes",
        obeys_note="Only third parties say so.",
        documentation="https://opengraphplus.com/consumers/telegram/crawling",
        user_agents=("TelegramBot (like TwitterBot)",),
        mistaken_tokens=("Telegram", "telegram-bot"),
        preview_cache="hours to days",
        refresh="send the URL to https://t.me/webpagebot",
        note="Its user agent also names TwitterBot, so a parser that looks for tokens anywhere "
        "in the user agent can give it Twitterbot's group.",
        sources=(
            "https://opengraphplus.com/consumers/telegram/crawling",
            "https://myog.social/bots/telegrambot",
            "https://github.com/zhukov/webogram/issues/1216",
            "monperrus/crawler-user-agents@7c7f9f2",
        ),
    ),
    Crawler(
        name="SkypeUriPreview",
        tokens=("SkypeUriPreview",),
        operator="Microsoft",
        category="social",
        platforms=("Microsoft Teams", "Skype"),
        impact="links in Microsoft Teams and Skype show no preview",
        obeys="yes",
        obeys_note="Only third parties say so.",
        documentation="https://opengraphplus.com/consumers/teams/crawling",
        user_agents=(
            (
                "Mozilla/5.0 (Windows NT 6.1; WOW64) SkypeUriPreview Preview/0.5 "
                "skype-url-preview@microsoft.com"
            ),
            "Mozilla/5.0 (Windows NT 6.1; WOW64) SkypeUriPreview Preview/0.5",
        ),
        mistaken_tokens=("Skype", "Teams", "MicrosoftTeams", "SkypeUriPreview Preview/0.5"),
        preview_cache="about 30 minutes",
        refresh="wait, or change the URL",
        sources=(
            "https://opengraphplus.com/consumers/teams/crawling",
            "https://darkvisitors.com/agents/skypeuripreview",
            "monperrus/crawler-user-agents@7c7f9f2",
        ),
    ),
    Crawler(
        name="redditbot",
        tokens=("redditbot",),
        operator="Reddit",
        category="social",
        platforms=("Reddit",),
        impact="link posts on Reddit have no thumbnail",
        obeys="unknown",
        user_agents=("Mozilla/5.0 (compatible; redditbot/1.0; +http://www.reddit.com/feedback)",),
        mistaken_tokens=("Reddit",),
        sources=(
            "https://github.com/LinkForty/core/pull/42",
            "monperrus/crawler-user-agents@7c7f9f2",
        ),
    ),
    Crawler(
        name="Snap URL Preview Service",
        tokens=("Snap URL Preview Service", "SnapURLPreview"),
        operator="Snap",
        category="social",
        platforms=("Snapchat",),
        impact="links in Snapchat show no preview",
        obeys="unknown",
        documentation="https://developers.snap.com/robots",
        user_agents=(
            "Snap URL Preview Service; bot; snapchat; https://developers.snap.com/robots",
            "Mozilla/5.0 (compatible; SnapURLPreview/1.0; +https://www.snapchat.com)",
        ),
        mistaken_tokens=("SnapPreviewBot",),
        note="The token that Snap publishes has spaces, which RFC 9309 does not allow: parsers "
        "like Google's read only Snap.",
        sources=(
            "https://darkvisitors.com/agents/snap-url-preview-service",
            "monperrus/crawler-user-agents@7c7f9f2",
        ),
    ),
    Crawler(
        name="Bluesky CardyB",
        tokens=("Bluesky", "Cardyb"),
        operator="Bluesky",
        category="social",
        platforms=("Bluesky",),
        impact="posts on Bluesky carry a bare link instead of a card",
        obeys="unknown",
        obeys_note="Nothing is documented; an open issue asks Bluesky to honour robots meta tags.",
        documentation="https://github.com/bluesky-social/social-app/issues/6521",
        user_agents=(
            (
                "Mozilla/5.0 AppleWebKit/537.36 (KHTML, like Gecko; compatible; "
                "Bluesky Cardyb/1.1; +mailto:support@bsky.app) Chrome/W.X.Y.Z Safari/537.36"
            ),
            "web:app.bsky:v0.0.1 (by support@bsky.app)",
        ),
        mistaken_tokens=("bsky", "BlueskyBot", "Bluesky Cardyb"),
        preview_cache="for good: the card is stored in the post",
        refresh="delete the post and write it again",
        sources=(
            "https://github.com/bluesky-social/social-app/issues/6521",
            "https://github.com/bluesky-social/social-app/issues/6538",
            "https://github.com/bluesky-social/social-app/issues/6736",
            "https://github.com/LinkForty/core/pull/42",
        ),
    ),
    Crawler(
        name="Mastodon",
        tokens=("Mastodon",),
        operator="each Mastodon instance",
        category="social",
        platforms=("Mastodon",),
        impact="links on Mastodon have no preview card",
        obeys="no",
        obeys_note="Open since 2022: instances fetch pages without reading robots.txt.",
        documentation="https://github.com/mastodon/mastodon/issues/21738",
        user_agents=(
            "Mastodon/4.3.0 (http.rb/5.2.0; +https://example.social/) Bot",
            "http.rb/2.2.2 (Mastodon/1.5.1; +https://example-masto-instance.org/)",
        ),
        note="Only the server or a firewall can block it. Each instance fetches for itself, so "
        "a popular post brings many requests.",
        sources=(
            "https://github.com/mastodon/mastodon/issues/21738",
            "https://github.com/mastodon/mastodon/pull/14248",
            "monperrus/crawler-user-agents@7c7f9f2",
        ),
    ),
    Crawler(
        name="iMessage",
        tokens=(),
        operator="Apple",
        category="social",
        platforms=("iMessage",),
        impact="links in iMessage show no preview",
        obeys="unknown",
        obeys_note="Nothing shows that it reads robots.txt; the sender's device does the fetching.",
        documentation="https://opengraphplus.com/consumers/apple/crawling",
        user_agents=(
            (
                "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_11_1) AppleWebKit/601.2.4 "
                "(KHTML, like Gecko) Version/9.0.1 Safari/601.2.4 facebookexternalhit/1.1 "
                "Facebot Twitterbot/1.0"
            ),
        ),
        note="It has no token, but a server that refuses the user agents facebookexternalhit, "
        "Facebot or Twitterbot refuses it too. Applebot has nothing to do with these previews.",
        sources=(
            "https://opengraphplus.com/consumers/apple/crawling",
            "https://pastebin.com/MHLPZCNY",
            "ai-robots-txt/ai.robots.txt@738c80d",
        ),
    ),
    Crawler(
        name="facebookcatalog",
        tokens=("facebookcatalog",),
        operator="Meta",
        category="social",
        platforms=("Facebook Commerce", "Instagram Shopping"),
        impact="product feeds and pictures for Facebook Commerce and Instagram Shopping may not "
        "be fetched",
        obeys="partly",
        obeys_note="Meta lists it under FacebookExternalHit, without a word on its own token.",
        documentation="https://developers.facebook.com/docs/sharing/webmasters/web-crawlers",
        user_agents=("facebookcatalog/1.0",),
        note="Its user agent does not contain facebookexternalhit, so a parser that compares "
        "tokens gives it no share in that group: a shop should name both.",
        sources=("MyOG: facebookexternalhit", "monperrus/crawler-user-agents@7c7f9f2"),
    ),
    Crawler(
        name="Facebot",
        tokens=("Facebot",),
        operator="Meta",
        category="social",
        platforms=("Facebook",),
        impact="nothing that is documented today goes missing on Facebook",
        obeys="unknown",
        documentation="https://developers.facebook.com/docs/sharing/best-practices#crawl",
        user_agents=("Facebot/1.0", "Facebot"),
        note="A token of former years, no longer on Meta's list. Allowing it does nothing for "
        "facebookexternalhit, which needs a group of its own.",
        sources=(
            "https://pastebin.com/MHLPZCNY",
            "https://opengraphplus.com/consumers/apple/crawling",
            "monperrus/crawler-user-agents@7c7f9f2",
        ),
    ),
    Crawler(
        name="TikTokSpider",
        tokens=("TikTokSpider",),
        operator="ByteDance",
        category="social",
        platforms=("TikTok",),
        impact="links on TikTok may have no preview",
        obeys="unknown",
        user_agents=(
            (
                "Mozilla/5.0 (Linux; Android 5.0) AppleWebKit/537.36 (KHTML, like Gecko) "
                "Mobile Safari/537.36 (compatible; TikTokSpider; ttspider-feedback@tiktok.com)"
            ),
        ),
        mistaken_tokens=("TikTok", "TikTokBot", "Tiktok-spider"),
        note="Its purpose is not documented: ai.robots.txt counts it among the crawlers that "
        "collect training data.",
        sources=(
            "ai-robots-txt/ai.robots.txt@738c80d",
            "monperrus/crawler-user-agents@7c7f9f2",
        ),
    ),
    Crawler(
        name="TikTok Content Posting",
        tokens=(),
        operator="TikTok",
        category="social",
        platforms=("TikTok",),
        impact="posts that TikTok pulls from a URL cannot be published",
        obeys="unknown",
        documentation=(
            "https://developers.tiktok.com/doc/content-posting-api-media-transfer-guide"
        ),
        note="Its user agent is not documented, so a robots.txt cannot address it. The domain or "
        "URL prefix must be verified with TikTok; photos can only be posted from a URL.",
        sources=(
            "https://developers.tiktok.com/doc/content-posting-api-media-transfer-guide",
            "https://developers.tiktok.com/doc/content-posting-api-get-started-upload-content",
        ),
    ),
    Crawler(
        name="vkShare",
        tokens=("vkShare",),
        operator="VK",
        category="social",
        platforms=("VK",),
        impact="links on VK show no snippet",
        obeys="unknown",
        documentation="http://vk.com/dev/Share",
        user_agents=("Mozilla/5.0 (compatible; vkShare; +http://vk.com/dev/Share)",),
        mistaken_tokens=("VK", "vk.com"),
        refresh="clear the cache at https://vk.com/dev/pages.clearCache",
        sources=("monperrus/crawler-user-agents@7c7f9f2",),
    ),
    Crawler(
        name="OdklBot",
        tokens=("OdklBot",),
        operator="VK",
        category="social",
        platforms=("OK.ru",),
        impact="links on OK.ru show no preview",
        obeys="unknown",
        user_agents=(
            "OdklBot/1.0 (share@odnoklassniki.ru)",
            "Mozilla/5.0 (compatible; OdklBot/1.0 like Linux; klass@odnoklassniki.ru)",
        ),
        sources=("monperrus/crawler-user-agents@7c7f9f2",),
    ),
    Crawler(
        name="KakaoTalk",
        tokens=(),
        operator="Kakao",
        category="social",
        platforms=("KakaoTalk",),
        impact="links in KakaoTalk show no preview",
        obeys="unknown",
        obeys_note="Kakao documents its addresses, user agent and cache, but not robots.txt.",
        documentation="https://devtalk.kakao.com/t/scrap/33984",
        user_agents=(
            (
                "facebookexternalhit/1.1; kakaotalk-scrap/1.0; "
                "+https://devtalk.kakao.com/t/scrap/33984"
            ),
        ),
        preview_cache="an hour at least for the page, several hours for its image",
        refresh="enter the URL at https://developers.kakao.com/tool/debugger/sharing",
        note="Its user agent begins with facebookexternalhit, so a server that refuses that one "
        "refuses it too.",
        sources=("https://devtalk.kakao.com/t/scrap/33984", "https://pastebin.com/MHLPZCNY"),
    ),
    Crawler(
        name="LINE",
        tokens=(),
        operator="LY Corporation",
        category="social",
        platforms=("LINE",),
        impact="links in LINE show no preview",
        obeys="unknown",
        user_agents=("facebookexternalhit/1.1;line-poker/1.0",),
        refresh="enter the URL at https://poker.line.naver.jp/",
        note="Its user agent begins with facebookexternalhit, so a server that refuses that one "
        "refuses it too. Linespider is LINE's search crawler and fetches no previews.",
        sources=("https://pastebin.com/MHLPZCNY",),
    ),
    Crawler(
        name="Naver Blueno",
        tokens=(),
        operator="Naver",
        category="social",
        platforms=("Naver Blog", "Naver Cafe"),
        impact="links in Naver Blog and Naver Cafe show no preview",
        obeys="unknown",
        user_agents=("facebookexternalhit/1.1 (compatible; Blueno/1.0; +http://naver.me/scrap)",),
        note="Its user agent begins with facebookexternalhit, so a server that refuses that one "
        "refuses it too.",
        sources=("https://pastebin.com/MHLPZCNY",),
    ),
    Crawler(
        name="GoogleMessages",
        tokens=("GoogleMessages",),
        operator="Google",
        category="social",
        platforms=("Google Messages",),
        impact="links in Google Messages show no preview",
        obeys="no",
        obeys_note="Google lists it with the fetchers that users start, which pass over "
        "robots.txt.",
        documentation=(
            "https://developers.google.com/crawling/docs/crawlers-fetchers/"
            "google-user-triggered-fetchers"
        ),
        user_agents=("GoogleMessages",),
        sources=(
            "https://ppc.land/google-messages-bot-arrives-to-preview-links-in-your-chat-threads",
        ),
    ),
    Crawler(
        name="Google-PageRenderer",
        tokens=("Google-PageRenderer",),
        operator="Google",
        category="social",
        platforms=("Google Chat",),
        impact="links in Google Chat show no preview",
        obeys="no",
        obeys_note="A user's action starts it, and Google's fetchers of that kind pass over "
        "robots.txt.",
        documentation=(
            "https://developers.google.com/search/docs/crawling-indexing/"
            "google-user-triggered-fetchers"
        ),
    ),
    Crawler(
        name="GoogleImageProxy",
        tokens=("GoogleImageProxy",),
        operator="Google",
        category="social",
        platforms=("Gmail",),
        impact="pictures from the site do not show in Gmail",
        obeys="unknown",
        documentation="https://darkvisitors.com/agents/googleimageproxy",
        user_agents=(
            (
                "Mozilla/5.0 (Windows NT 5.1; rv:11.0) Gecko Firefox/11.0 "
                "(via ggpht.com GoogleImageProxy)"
            ),
        ),
    ),
    Crawler(
        name="MicrosoftPreview",
        tokens=("MicrosoftPreview",),
        operator="Microsoft",
        category="social",
        platforms=("Microsoft products", "Bing"),
        impact="link previews in Microsoft products and page snapshots in Bing go missing",
        obeys="unknown",
        documentation=(
            "https://www.bing.com/webmasters/help/which-crawlers-does-bing-use-8c184ec0"
        ),
        user_agents=("MicrosoftPreview/2.0; +https://aka.ms/MicrosoftPreview",),
        sources=("monperrus/crawler-user-agents@7c7f9f2",),
    ),
    Crawler(
        name="Embedly",
        tokens=("Embedly",),
        operator="Embedly",
        category="social",
        platforms=("Medium",),
        impact="links on Medium, and in other apps that use Embedly, show no embed",
        obeys="unknown",
        obeys_note="One aggregator says that it does, as it says of every bot.",
        documentation="http://support.embed.ly/",
        user_agents=(
            "Mozilla/5.0 (compatible; Embedly/0.2; +http://support.embed.ly/)",
            "Mozilla/5.0 (compatible; Embedly/0.2; snap; +http://support.embed.ly/)",
            "Embedly +support@embed.ly",
        ),
        sources=(
            "https://chrisleverseo.com/user-agents/embedly/",
            "https://usehall.com/agents/embedly-bot",
            "monperrus/crawler-user-agents@7c7f9f2",
        ),
    ),
    Crawler(
        name="Iframely",
        tokens=("Iframely",),
        operator="Itteco",
        category="social",
        platforms=("Trello", "Confluence", "Jira"),
        impact="links in Trello, Confluence, Jira and other apps that use Iframely show no card",
        obeys="unknown",
        obeys_note="Iframely says that it acts for a person and is no crawler, not whether it "
        "reads robots.txt.",
        documentation="https://iframely.com/docs/about",
        user_agents=(
            "Iframely/1.3.1 (+https://iframely.com/docs/about)",
            "Iframely/1.3.1 (+https://iframely.com/docs/about) Atlassian",
        ),
        refresh="enter the URL at https://iframely.com/debug",
        sources=(
            "https://iframely.com/docs/about",
            "monperrus/crawler-user-agents@7c7f9f2",
        ),
    ),
    Crawler(
        name="Mediumbot",
        tokens=("Mediumbot-MetaTagFetcher",),
        operator="Medium",
        category="social",
        platforms=("Medium",),
        impact="links on Medium show no title and image",
        obeys="unknown",
        user_agents=("Mediumbot-MetaTagFetcher/0.3 (+https://medium.com/)",),
        mistaken_tokens=("Medium", "Mediumbot"),
        sources=("monperrus/crawler-user-agents@7c7f9f2",),
    ),
    Crawler(
        name="FlipboardProxy",
        tokens=("FlipboardProxy",),
        operator="Flipboard",
        category="social",
        platforms=("Flipboard",),
        impact="articles on Flipboard have no preview",
        obeys="no",
        obeys_note="A site's operator reports it; Flipboard calls it a proxy.",
        documentation="https://about.flipboard.com/browserproxy/",
        user_agents=(
            "Mozilla/5.0 (compatible; FlipboardProxy/1.2; +http://flipboard.com/browserproxy)",
            (
                "Mozilla/5.0 (Macintosh; Intel Mac OS X 10.11; rv:49.0) Gecko/20100101 "
                "Firefox/49.0 (FlipboardProxy/1.2; +http://flipboard.com/browserproxy)"
            ),
        ),
        sources=(
            "https://flipboard.team/the-kitchen-sink",
            "https://techblog.jeppson.org/tag/flipboardproxy/",
            "monperrus/crawler-user-agents@7c7f9f2",
        ),
    ),
    Crawler(
        name="Tumblr",
        tokens=("Tumblr",),
        operator="Automattic",
        category="social",
        platforms=("Tumblr",),
        impact="link posts on Tumblr have no preview",
        obeys="unknown",
        user_agents=("Tumblr/14.0.835.186",),
        sources=("monperrus/crawler-user-agents@7c7f9f2",),
    ),
    Crawler(
        name="Quora-Bot",
        tokens=("Quora-Bot", "Quora Link Preview"),
        operator="Quora",
        category="social",
        platforms=("Quora",),
        impact="links on Quora show no preview",
        obeys="unknown",
        user_agents=("Quora-Bot/1.0 (http://www.quora.com)",),
        sources=("monperrus/crawler-user-agents@7c7f9f2",),
    ),
    Crawler(
        name="Notion",
        tokens=("Notion",),
        operator="Notion Labs",
        category="social",
        platforms=("Notion",),
        impact="bookmarks and embeds in Notion have no preview",
        obeys="unknown",
        user_agents=("Notion/1.0 (https://notion.so; team@makenotion.com)",),
        sources=("monperrus/crawler-user-agents@7c7f9f2",),
    ),
    Crawler(
        name="Viber",
        tokens=("Viber",),
        operator="Rakuten Viber",
        category="social",
        platforms=("Viber",),
        impact="links in Viber show no preview",
        obeys="unknown",
        user_agents=("Viber",),
        sources=("monperrus/crawler-user-agents@7c7f9f2",),
    ),
    Crawler(
        name="Synapse",
        tokens=("Synapse",),
        operator="each Matrix homeserver",
        category="social",
        platforms=("Matrix",),
        impact="links in Matrix rooms show no preview",
        obeys="unknown",
        user_agents=("Synapse (bot; +https://github.com/matrix-org/synapse)",),
        sources=("monperrus/crawler-user-agents@7c7f9f2",),
    ),
    Crawler(
        name="Mattermost-Bot",
        tokens=("Mattermost-Bot",),
        operator="Mattermost",
        category="social",
        platforms=("Mattermost",),
        impact="links in Mattermost show no preview",
        obeys="unknown",
        user_agents=("Mattermost-Bot/1.1",),
        sources=("monperrus/crawler-user-agents@7c7f9f2",),
    ),
    Crawler(
        name="ClickUpLinkUnfurler",
        tokens=("ClickUpLinkUnfurler",),
        operator="ClickUp",
        category="social",
        platforms=("ClickUp",),
        impact="links in ClickUp do not unfold",
        obeys="unknown",
        user_agents=("ClickUpLinkUnfurler/1.0 (+https://clickup.com)",),
        sources=("monperrus/crawler-user-agents@7c7f9f2",),
    ),
    Crawler(
        name="Chatwork LinkPreview",
        tokens=("Chatwork LinkPreview",),
        operator="Chatwork",
        category="social",
        platforms=("Chatwork",),
        impact="links in Chatwork show no preview",
        obeys="unknown",
        user_agents=("Chatwork LinkPreview v1",),
        note="The token has a space: parsers like Google's read only Chatwork.",
        sources=("monperrus/crawler-user-agents@7c7f9f2",),
    ),
    Crawler(
        name="Xing Bot",
        tokens=("Xing Bot",),
        operator="New Work SE",
        category="social",
        platforms=("Xing",),
        impact="links on Xing show no preview",
        obeys="unknown",
        user_agents=("Mozilla/5.0 (X11; Ubuntu; Linux x86_64; rv:15.0) Xing Bot",),
        note="The token has a space: parsers like Google's read only Xing.",
        sources=("monperrus/crawler-user-agents@7c7f9f2",),
    ),
    Crawler(
        name="Yahoo Link Preview",
        tokens=("Yahoo Link Preview",),
        operator="Yahoo",
        category="social",
        platforms=("Yahoo Mail",),
        impact="links in Yahoo Mail show no preview",
        obeys="unknown",
        documentation="https://help.yahoo.com/kb/mail/yahoo-link-preview-SLN23615.html",
        user_agents=(
            (
                "Mozilla/5.0 (compatible; Yahoo Link Preview; "
                "https://help.yahoo.com/kb/mail/yahoo-link-preview-SLN23615.html)"
            ),
        ),
        note="The token has spaces: parsers like Google's read only Yahoo.",
        sources=("monperrus/crawler-user-agents@7c7f9f2",),
    ),
    Crawler(
        name="OpenGraph.io",
        tokens=("OpenGraph.io",),
        operator="OpenGraph.io",
        category="social",
        platforms=("Bluesky",),
        impact="apps that use OpenGraph.io show no preview, reportedly Bluesky among them",
        obeys="unknown",
        note="The token has a dot: parsers like Google's read only OpenGraph.",
        sources=(
            "https://github.com/matomo-org/device-detector/issues/8050",
            "monperrus/crawler-user-agents@7c7f9f2",
        ),
    ),
    Crawler(
        name="Shareaholic",
        tokens=("shareaholic",),
        operator="Shareaholic",
        category="social",
        platforms=("Shareaholic",),
        impact="Shareaholic's widgets do not know the site's pages",
        obeys="yes",
        obeys_note="Shareaholic asks sites to allow it in robots.txt.",
        documentation="https://shareaholic.com/bot",
        user_agents=(
            "Mozilla/5.0 (compatible; Shareaholic/1.0; +http://www.shareaholic.com/steve)",
        ),
        sources=(
            (
                "https://support.shareaholic.com/hc/en-us/articles/"
                "360000862706-How-does-Shareaholic-index-my-content"
            ),
            "https://shareaholic.com/bot",
        ),
    ),
    Crawler(
        name="BufferLinkPreviewBot",
        tokens=("BufferLinkPreviewBot",),
        operator="Buffer",
        category="social",
        platforms=("Buffer",),
        impact="links in posts written with Buffer show no preview",
        obeys="unknown",
        documentation="https://scraper.buffer.com/about/bots/link-preview-bot",
        user_agents=(
            "BufferLinkPreviewBot/1.0 (+https://scraper.buffer.com/about/bots/link-preview-bot)",
        ),
        sources=("monperrus/crawler-user-agents@7c7f9f2",),
    ),
)
"""Social crawlers, those of the lockdown template first."""
