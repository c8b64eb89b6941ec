"""One article in the terminal: its text with marks, and under each passage who says what, how surely, and why."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from rich.cells import cell_len
from rich.text import Text

from recoupe.report.brackets import RAIL, SIGNS, STYLES, Role, brackets, marked, plain
from recoupe.report.marks import passages
from recoupe.report.readout import Row, label_width, readout, value_rows
from recoupe.report.visible import one_line, writable
from recoupe.report.words import Words, words
from recoupe.report.wrap import wrap

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from rich.console import Console

    from recoupe.records.text import Article

WIDEST = 100
"""Columns beyond which lines of text are hard to read."""
NARROWEST = 40
"""Columns below which labels and texts do not fit beside each other; a narrower terminal breaks the lines."""
ASIDE = ("caption", "boilerplate", "note")
"""Kinds of block that are set aside: they say nothing, and are shown dim with their kind before them."""


def render_article(article: Article, interface: str, console: Console) -> None:
    """Print an article: what is known of it, its text with every statement marked, under each passage its statements.

    Lines are as wide as the console, at most ``WIDEST`` columns. Colours appear only where the console is a terminal;
    signs that its encoding lacks are spelt. Raises UsageError for an interface language that there is none of.
    """
    page = _Page(article, words(interface), max(NARROWEST, min(console.width, WIDEST)))
    for line in _lines(page):
        spelt = writable(line.plain, console.encoding)
        console.print(line if spelt == line.plain else Text(spelt), highlight=False, soft_wrap=True)


@dataclass(frozen=True, slots=True)
class _Page:
    """An article and how it is set: in the words of which interface, and how many columns wide."""

    article: Article
    catalogue: Words
    width: int

    def wrap(self, text: Text) -> list[Text]:
        return wrap(text, self.width)


def _lines(page: _Page) -> Iterator[Text]:
    yield Text("─" * page.width, "dim")
    yield from _head(page)
    yield Text()
    yield from _legend(page)
    yield from _body(page)
    if not page.article.statements:
        yield Text()
        reason = "article.no_statements" if page.article.statements_sought else "article.not_sought"
        yield from page.wrap(Text(page.catalogue.say(reason), "dim"))
    if not page.article.statements_sought:
        rows = value_rows(page.article.times, page.article.quantities, page.article, page.catalogue)
        yield from _table(rows, label_width(page.catalogue), page.width)
    yield Text()


# what is known of the article


def _head(page: _Page) -> Iterator[Text]:
    title = _fact(page, "title", page.article.title)
    title.stylize("bold")
    yield from page.wrap(title)
    facts = list(_facts(page))
    labels = max(cell_len(label) for label, _ in facts)
    yield from _table(facts, labels, page.width)


def _facts(page: _Page) -> Iterator[Row]:
    article, catalogue, say = page.article, page.catalogue, page.catalogue.say
    published = catalogue.date(article.published) if article.published else None
    zone = f" ({article.published_zone})" if article.published_zone else ""
    language = catalogue.term("language", article.language) if article.language else None
    yield say("article.outlet"), _fact(page, "outlet", article.outlet)
    yield say("article.published"), _fact(page, "published", published and published + zone)
    if article.updated:
        yield "", Text(plain(f"{say('article.updated')} {catalogue.date(article.updated)}"))
    yield say("article.language"), _fact(page, "language", language)
    for key, value in (("byline", article.byline), ("credit", article.credit)):
        if value:
            yield say(f"article.{key}"), Text(plain(one_line(value)))
    file = f"{one_line(article.file)}, {say('article.encoding')} {article.encoding}"
    yield say("article.file"), Text(plain(file))
    yield say("article.says"), Text(catalogue.number(len(article.statements)))


_UNKNOWN = {
    "title": "article.unknown_title",
    "outlet": "article.unknown_outlet",
    "published": "article.unknown_date",
    "language": "article.unknown_language",
}


def _fact(page: _Page, fact: str, value: str | None) -> Text:
    """Return a fact, with where it comes from unless the article says it; for an unknown one, why it is unknown."""
    text = Text(plain(one_line(value)) if value else page.catalogue.say(_UNKNOWN[fact]))
    found = page.article.metadata.get(fact)
    if found and found.origin == "manifest":
        text.append(f" ({page.catalogue.say('article.from_manifest')})", "dim")
    elif found and found.reason:
        reason = page.catalogue.term("unknown", found.reason) if found.origin == "unknown" else found.reason
        text.append(f" ({plain(one_line(reason))})", "dim")
    return text


_LEGEND: dict[Role, str] = {"content": "legend.content", "source": "legend.source", "cue": "legend.cue"}


def _legend(page: _Page) -> list[Text]:
    line = Text()
    for role, key in _LEGEND.items():
        opening, closing = SIGNS[role]
        meaning = page.catalogue.say(key).replace(" ", "\u00a0")
        line.append(f"{opening}1\u00a0{meaning}{closing}", STYLES[role]).append("  ")
    return page.wrap(line)


# its text, and under it what the text says


def _body(page: _Page) -> Iterator[Text]:
    article = page.article
    reasons = [why for one in article.statements for why in one.evidence if why.field == "certainty"]
    telling = [span for why in reasons for span in why.spans]
    found = brackets(article)
    before = ""
    for passage in passages(article, telling):
        if not (before == passage.kind and passage.kind in ASIDE):
            yield Text()
        yield from _passage(page, passage.kind, marked(passage, found, telling))
        for number in sorted(start.number for piece in passage.pieces for start in piece.starts):
            yield from _statement(page, number)
        before = passage.kind


def _passage(page: _Page, kind: str, text: Text) -> list[Text]:
    if kind in ASIDE:
        label = f"{page.catalogue.term('block', kind)}{page.catalogue.say('page.colon')} "
        lines = wrap(Text(label).append(text.plain.strip()), page.width - 2)
        return [Text(f"{RAIL} ", "dim").append(line) for line in lines]
    if kind in ("title", "heading"):
        text.stylize("bold")
    return page.wrap(text)


def _statement(page: _Page, number: int) -> Iterator[Text]:
    """Yield what is known of a statement behind a rail, its number before the first line."""
    digits = len(str(len(page.article.statements)))
    rows = readout(page.article.statements[number - 1], page.article, page.catalogue)
    for place, line in enumerate(_table(rows, label_width(page.catalogue), page.width - digits - 5)):
        shown = str(number) if place == 0 else ""
        yield Text.assemble((f"  {shown:>{digits}}", STYLES["content"]), (f" {RAIL} ", "dim"), line)


def _table(rows: Iterable[Row], labels: int, width: int) -> Iterator[Text]:
    """Return rows of labels, of at most ``labels`` cells, and texts, the texts broken within their column."""
    for label, text in rows:
        for place, line in enumerate(wrap(text, max(width - labels - 2, 2))):
            shown = label if place == 0 else ""
            yield Text.assemble((shown + " " * (labels + 2 - cell_len(shown)), "dim"), line)
