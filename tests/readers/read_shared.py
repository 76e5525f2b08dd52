"""Reads what a written site tells programs, with other people's parsers: feeds, sitemap, robots, heads, cards, data.

Run with the folder of a site of an invented survey, as examples/invented_site.rs writes it:
python3 tests/readers/read_shared.py target/shared

Everything that the sitemap leads to must be there and name itself by the same address; every picture must open at the
size that its page says; every block of data must be JSON with what searches for data ask for. The exit code is 0 only
if there was a site and all of it could be read.
"""

import json
import sys
from pathlib import Path
from urllib.parse import urlparse
from urllib.robotparser import RobotFileParser

import feedparser
from lxml import etree, html
from PIL import Image

SITEMAP = "{http://www.sitemaps.org/schemas/sitemap/0.9}"
LINK = "{http://www.w3.org/1999/xhtml}link"
CARD = (1200, 630)

# What Google's search for data sets needs, and what it takes besides, of which the codebook says all but the licence.
NEEDED = ["name", "description", "url", "creator", "identifier", "version", "temporalCoverage", "spatialCoverage"]


class Difference(Exception):
    """A parser sees something else than it should."""


def expect(what, found, expected):
    if found != expected:
        raise Difference(f"{what}: expected {expected!r}, found {found!r}")


class Site:
    """A site in a folder, and the address that it would have."""

    def __init__(self, folder):
        self.folder = folder
        robots = RobotFileParser()
        robots.parse((folder / "robots.txt").read_text(encoding="utf-8").splitlines())
        sitemaps = robots.site_maps() or []
        expect("robots.txt: sitemaps", len(sitemaps), 1)
        self.url = sitemaps[0].removesuffix("sitemap.xml")
        if not robots.can_fetch("AnyBot", self.url):
            raise Difference("robots.txt: pages may not be fetched")

    def file(self, url):
        if not url.startswith(self.url):
            raise Difference(f"{url} is not of the site at {self.url}")
        path = self.folder / url.removeprefix(self.url)
        return path / "index.html" if url.endswith("/") else path


def check_sitemap(site):
    """Gives the address of every page, each with those of its languages."""
    tree = etree.parse(site.folder / "sitemap.xml")
    pages = {}
    for url in tree.getroot().findall(f"{SITEMAP}url"):
        address = url.findtext(f"{SITEMAP}loc")
        if not site.file(address).is_file():
            raise Difference(f"sitemap.xml leads to {address}, which is not there")
        pages[address] = {link.get("hreflang"): link.get("href") for link in url.findall(LINK)}
    for address, languages in pages.items():
        expect(f"languages of {address}", sorted(languages), ["cy", "en", "x-default"])
        for language, other in languages.items():
            if pages.get(other) != languages:
                raise Difference(f"{other}, which is {address} in '{language}', does not lead back")
    listed = {site.file(address) for address in pages}
    for path in set(site.folder.rglob("index.html")) - listed:
        check_unlisted(path)
    return pages


def check_unlisted(path):
    """A page that frames or older addresses lead to is for nobody else."""
    page = html.parse(path).getroot()
    robots = [tag.get("content") for tag in page.iter("meta") if tag.get("name") == "robots"]
    expect(f"{path} is not in the sitemap: robots", robots, ["noindex"])
    if (path.parent / "card.png").exists():
        raise Difference(f"{path} is not in the sitemap, but has a card")


def check_data(where, block):
    data = json.loads(block)
    expect(f"{where}: type", (data["@context"], data["@type"]), ("https://schema.org", "Dataset"))
    lacking = [name for name in NEEDED if not data.get(name)]
    expect(f"{where}: lacking", lacking, [])
    expect(f"{where}: free", data["isAccessibleForFree"], True)
    for part in data["variableMeasured"]:
        expect(f"{where}: variable", part["@type"], "PropertyValue")
    return data


def check_page(site, address, languages):
    """Checks the head of a page and its card; gives the bytes of the card and whether there are data."""
    page = html.parse(site.file(address)).getroot()
    if any(tag.get("name") == "robots" for tag in page.iter("meta")):
        raise Difference(f"{address} is in the sitemap, and not to be listed")
    meta = {tag.get("property") or tag.get("name"): tag.get("content") for tag in page.iter("meta")}
    links = [(tag.get("rel"), tag.get("hreflang"), tag.get("href")) for tag in page.iter("link")]
    expect(f"{address}: canonical", [href for rel, _, href in links if rel == "canonical"], [address])
    alternates = {language: href for rel, language, href in links if rel == "alternate" and language}
    expect(f"{address}: languages", alternates, languages)
    expect(f"{address}: og:url", meta["og:url"], address)
    expect(f"{address}: twitter:card", meta["twitter:card"], "summary_large_image")
    expect(f"{address}: og:title", meta["og:title"], page.findtext(".//title"))
    if not meta["description"] or meta["og:description"] != meta["description"]:
        raise Difference(f"{address}: description {meta['description']!r}, and {meta['og:description']!r}")
    card = site.file(meta["og:image"])
    with Image.open(card) as picture:
        expect(f"{address}: card", (picture.format, picture.size), ("PNG", CARD))
        expect(f"{address}: og:image", (int(meta["og:image:width"]), int(meta["og:image:height"])), CARD)
        colours = picture.convert("RGB").getcolors(maxcolors=1 << 20)
        if len(colours) < 50:
            raise Difference(f"{address}: its card has {len(colours)} colours")
    blocks = [script.text for script in page.iter("script") if script.get("type") == "application/ld+json"]
    for block in blocks:
        data = check_data(address, block)
        expect(f"{address}: url of the data", data["url"], address)
        if not site.file(data["distribution"][0]["contentUrl"]).is_file():
            raise Difference(f"{address}: the data are not where they are said to be")
    return card.read_bytes(), len(blocks)


def check_feed(site, path):
    feed = feedparser.parse((site.folder / path).read_bytes())
    if feed.bozo:
        raise Difference(f"{path}: {feed.bozo_exception}")
    expect(f"{path}: version", feed.version, "atom10")
    expect(f"{path}: own address", [link.href for link in feed.feed.links if link.rel == "self"], [site.url + path])
    for entry in feed.entries:
        if not (entry.title and entry.summary and entry.updated_parsed):
            raise Difference(f"{path}: an entry lacks a title, a summary or a day")
        expect(f"{path}: host of an entry", urlparse(entry.link).netloc, urlparse(site.url).netloc)
    expect(f"{path}: author", feed.feed.author, 'Nobody <at all> & "no one"')
    return len(feed.entries)


def main(arguments):
    if len(arguments) != 1:
        print("expected the folder of a written site: read_shared.py target/shared", file=sys.stderr)
        return 2
    try:
        site = Site(Path(arguments[0]))
        pages = check_sitemap(site)
        found = [check_page(site, address, languages) for address, languages in pages.items()]
        expect("different cards", len({card for card, _ in found}), len(found))
        entries = sum(check_feed(site, path) for path in ["feed.xml", "cy/feed.xml"])
    except (Difference, OSError, KeyError, ValueError) as error:
        print(f"{arguments[0]}: {error!r}", file=sys.stderr)
        return 1
    data = sum(blocks for _, blocks in found)
    print(f"{arguments[0]}: {len(pages)} pages with cards, {data} blocks of data, {entries} entries of feeds")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
