"""RF112: placeholders that nobody filled in."""

import pytest

from robotsfix import Config, lint

LOST = "crawlers do not find what is meant"

# A line, and what of it is a placeholder; None for nothing.
CASES: list[tuple[str, str | None]] = [
    # Sitemaps
    ("Sitemap: {{ site.url }}/sitemap.xml", "{{ site.url }}"),
    ("Sitemap: {{site.url}}/sitemap.xml", "{{site.url}}"),
    ("Sitemap: <%= root_url %>sitemap.xml", "<%= root_url %>"),
    ("Sitemap: <?php echo $url; ?>/sitemap.xml", "<?php"),
    ("Sitemap: ${BASE_URL}/sitemap.xml", "${BASE_URL}"),
    ("Sitemap: http://{HTTP_HOST}/sitemap.xml", "{HTTP_HOST}"),
    ("Sitemap: {1}://www.example.org/sitemap.xml", "{1}"),
    ("Sitemap: %BASE_URL%/sitemap.xml", "%BASE_URL%"),
    ("Sitemap: https://%HOST%/sitemap.xml", "%HOST%"),
    ("Sitemap: https://%%host%%/sitemap.xml", "%%host%%"),
    ("Sitemap: https://__DOMAIN__/sitemap.xml", "__DOMAIN__"),
    ("Sitemap: https://<your-domain>/sitemap.xml", "<your-domain>"),
    ("Sitemap: <sitemap url>", "<sitemap url>"),
    ("Sitemap: https://[your-site]/sitemap.xml", "[your-site]"),
    ("Sitemap: [SITEMAP_URL]", "[SITEMAP_URL]"),
    ("Sitemap: https://example.com/sitemap.xml", "example.com"),
    ("Sitemap: http://WWW.Example.COM/sitemap.xml", "Example.COM"),
    ("Sitemap: https://cdn.example.net:8080/sitemap.xml", "cdn.example.net"),
    ("Sitemap: https://YOUR-DOMAIN/sitemap.xml", "YOUR-DOMAIN"),
    ("Sitemap: https://www.yourdomain.com/sitemap.xml", "yourdomain.com"),
    ("Sitemap: https://your_domain_here.com/sitemap.xml", "your_domain_here.com"),
    ("Sitemap: https://yourwebsite.co.uk/sitemap.xml", "yourwebsite.co.uk"),
    ("Sitemap: http://your.app.com/sitemap.xml", "your.app.com"),
    ("Sitemap: http://www.mydomain.com/sitemap.xml", "mydomain.com"),
    ("Sitemap: http://www.domain.tld/sitemap.xml", "domain.tld"),
    ("Sitemap: https://SITE_URL/sitemap.xml", "SITE_URL"),
    ("Sitemap: http://localhost:4000/sitemap.xml", "localhost"),
    ("Sitemap: undefined/sitemap.xml", "undefined"),
    ("Sitemap https://example.com/sitemap.xml", "example.com"),
    ("Host: www.example.com", "example.com"),
    ("License: {{ license }}", "{{ license }}"),
    # Other lines
    ("User-agent: <name of bot>", "<name of bot>"),
    ("User-agent: {{ bot }}", "{{ bot }}"),
    ("User-agent: [bot name]", "[bot name]"),
    ("Disallow: {{ path }}", "{{ path }}"),
    ("Disallow: {{path}}", "{{path}}"),
    ("Disallow: ${ADMIN}/", "${ADMIN}"),
    ("Disallow: /{{ admin }}/", "{{ admin }}"),
    ("Allow: /<%= path %>", "<%= path %>"),
    ("Disallow: /{% if staging %}x{% endif %}", "{% if staging %}"),
    ("{% for path in paths %}", "{% for path in paths %}"),
    ("  {{ content }}", "{{ content }}"),
    ("{{#each bots}}", "{{#each bots}}"),
    ("<% pages.each do |page| %>", "<% pages.each do |page| %>"),
    ("<?php header('Content-Type: text/plain'); ?>", "<?php"),
    # URLs that crawlers are to be kept from
    ("Disallow: /*{{url}}", None),
    ("Disallow: /blog/*/{{ad_click_url}}", None),
    ("Disallow: */{{option.Url}}*", None),
    ("Disallow: /*${url}", None),
    ("Disallow: /*%%ADamurl%%*", None),
    ("Disallow: /{search}/", None),
    ("Disallow: /[path]/", None),
    ("Disallow: /__FORMAT__/", None),
    ("Disallow: /your-shop/", None),
    ("Disallow: /undefined", None),
    ("Disallow: /*?filter[site]=", None),
    # Names and paths of real sites
    ("Sitemap: https://example.org/sitemap.xml", None),
    ("Sitemap: https://www.example.org/sitemap.xml", None),
    ("Sitemap: https://tea-house.example/sitemap.xml", None),
    ("Sitemap: https://myexample.com/sitemap.xml", None),
    ("Sitemap: https://example.com.au/sitemap.xml", None),
    ("Sitemap: https://www.domain.com.au/sitemap.xml", None),
    ("Sitemap: https://yourkarma.com/sitemap.xml", None),
    ("Sitemap: https://startyourdomain.com/sitemap.xml", None),
    ("Sitemap: https://my.site.com/sitemap.xml", None),
    ("Sitemap: https://shiftmag.dev/sitemap.xml", None),
    ("Sitemap: https://a.org/example.com/your-domain.xml", None),
    ("Sitemap: https://a.org/__sitemap__/en.xml", None),
    ("Sitemap: https://a.org/%D0%9F%D1%80/%E3%83%84.xml", None),
    ("Sitemap: https://a.org/s.xml?a[domain]=1&b=%ABCDE%", None),
    ("Sitemap: https://[2001:db8::1]/sitemap.xml", None),
    ("Sitemap: <https://a.org/sitemap.xml>", None),
    ("Sitemap: /sitemap.xml", None),
    ("Sitemap:", None),
    ("User-agent: envolk[ITS]spider", None),
    ("User-agent: HTTrack [NC,OR]", None),
    ("User-agent: <script>alert(1)</script>", None),
    ("Clean-param: __SUBMIT__&a /{x}/", None),
    # Comments
    ("# Sitemap: https://example.com/sitemap.xml", None),
    ("Disallow: /a # as at https://example.com/{{ a }}", None),
]


@pytest.mark.parametrize(("line", "placeholder"), CASES)
def test_template_placeholder(line: str, placeholder: str | None) -> None:
    found = lint(f"User-agent: *\n{line}\n", config=Config(select=("RF112",)))
    places = [finding.document.text[slice(*finding.span)] for finding in found]
    assert places == ([placeholder] if placeholder else [])
    assert not any(finding.fix for finding in found)


@pytest.mark.parametrize(
    ("site", "count"),
    [
        (None, 3),
        ("https://example.org", 3),
        ("https://example.com", 1),
        ("https://www.example.com/", 1),
        ("https://news.example.com", 2),
    ],
)
def test_the_site_of_the_owner_is_no_placeholder(site: str | None, count: int) -> None:
    text = (
        "Sitemap: https://www.example.com/sitemap.xml\n"
        "Sitemap: https://news.example.com/sitemap.xml\n"
        "Sitemap: http://localhost/sitemap.xml\n"
    )
    assert len(lint(text, config=Config(select=("RF112",), site=site))) == count


def test_the_messages() -> None:
    text = "Sitemap: {{ a }}/sitemap.xml\nSitemap: https://example.com/sitemap.xml\n"
    assert [finding.message for finding in lint(text, config=Config(select=("RF112",)))] == [
        "the placeholder `{{ a }}` was not filled in: crawlers read it word for word",
        "`example.com` stands where the name of your site belongs: " + LOST,
    ]


@pytest.mark.parametrize("part", ["{{", "{%", "<%", "${a", "[your", "%A", "__A", "a.", "your"])
def test_one_giant_line(part: str) -> None:
    for start in ("Sitemap: https://", "Disallow: ", "User-agent: ", ""):
        lint(start + part * 100_000, config=Config(select=("RF112",)))
