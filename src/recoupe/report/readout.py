"""What is known of one statement, row by row: who says it, on whose word, how, how surely, how far, when, how many.

Each reading stands beside the article's words that it rests on.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from rich.cells import cell_len
from rich.text import Text

from recoupe.report.article import values_of
from recoupe.report.brackets import STYLES, plain
from recoupe.report.visible import one_line

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from recoupe.records.statement import Link, Statement
    from recoupe.records.text import Article, Span
    from recoupe.records.value import Quantity, TimeValue
    from recoupe.report.words import Words

Row = tuple[str, Text]
"""A label and what stands behind it."""

LABELS: tuple[str, ...] = (
    "statement.who",
    "statement.on_the_word_of",
    "statement.also",
    "statement.how",
    "fields.certainty",
)
LABELS += ("fields.status", "statement.when", "statement.how_many")


def label_width(catalogue: Words) -> int:
    """Return how many cells the widest label of a row takes."""
    return max(cell_len(catalogue.say(label)) for label in LABELS)


def readout(statement: Statement, article: Article, catalogue: Words) -> Iterator[Row]:
    """Yield the rows of a statement, a label and a text each; a row that has nothing to say is left out."""
    say = catalogue.say
    if statement.mode == "own" or not statement.chains:
        outlet = plain(one_line(article.outlet)) if article.outlet else say("article.unknown_outlet")
        yield say("statement.who"), Text(f"{outlet}, {say('statement.own_voice')}")
    else:
        yield from _attributed(statement, article, catalogue)
    yield say("fields.certainty"), _certainty(statement, article, catalogue)
    if statement.status != "none":
        status = Text(catalogue.term("status", statement.status), "bold")
        yield say("fields.status"), status.append(_why(statement, "status", article, catalogue))
    yield from value_rows(*values_of(article, statement), article, catalogue)


def _attributed(statement: Statement, article: Article, catalogue: Words) -> Iterator[Row]:
    say = catalogue.say
    if statement.source:
        yield say("statement.who"), _quoted(article, statement.source, catalogue, STYLES["source"])
    else:
        yield say("statement.who"), Text(say("statement.not_named"))
    for place, chain in enumerate(statement.chains):
        links = Text(" ← ").join(_link(link, article, catalogue) for link in chain)
        yield say("statement.on_the_word_of" if place == 0 else "statement.also"), links
    how = Text(f"{catalogue.term('act', statement.act)} · {catalogue.term('mode', statement.mode)}")
    if statement.cue:
        how.append(" · ").append(_quoted(article, statement.cue, catalogue, STYLES["cue"]))
    yield say("statement.how"), how


def _link(link: Link, article: Article, catalogue: Words) -> Text:
    """Return a name with its kind, how many people it stands for, and the words that named it if named earlier."""
    notes = [catalogue.term("kind", link.kind)]
    if link.count is not None:
        notes.append(catalogue.count("people", link.count))
    if link.elsewhere:
        named = catalogue.quoted(_words(article, [link.elsewhere]))
        where = "statement.named_below" if link.elsewhere > link.span else "statement.carried"
        notes.append(f"{catalogue.say(where)}{catalogue.say('page.colon')} {named}")
    return Text(plain(one_line(link.name)), "bold").append(f" ({', '.join(notes)})", "not bold")


def _certainty(statement: Statement, article: Article, catalogue: Words) -> Text:
    text = Text(catalogue.term("certainty", statement.certainty), "bold")
    text.append(f" ({statement.certainty})", "not bold")
    if statement.hearsay:
        text.append(f", {catalogue.say('statement.hearsay')}", "not bold")
    why = _why(statement, "certainty", article, catalogue)
    meaning = Text(f" — {catalogue.term('certainty_meaning', statement.certainty)}", "not bold")
    return text.append(why if why.plain else meaning)


def _why(statement: Statement, field: str, article: Article, catalogue: Words) -> Text:
    """Return the reasons for a reading, each with the words that it rests on; none gives an empty text."""
    found = [evidence for evidence in statement.evidence if evidence.field == field]
    text = Text(style="not bold")
    for place, evidence in enumerate(found):
        text.append("; " if place else " — ").append(catalogue.term("evidence", evidence.reason))
        if evidence.spans:
            text.append(", ").append(_quoted(article, evidence.spans, catalogue, "underline"))
    return text


def value_rows(
    times: Iterable[TimeValue], quantities: Iterable[Quantity], article: Article, catalogue: Words
) -> Iterator[Row]:
    """Yield a row for each time and each quantity: its words and its value."""
    for time in times:
        yield catalogue.say("statement.when"), _time(time, article, catalogue)
    for quantity in quantities:
        yield catalogue.say("statement.how_many"), _quantity(quantity, article, catalogue)


def _time(time: TimeValue, article: Article, catalogue: Words) -> Text:
    notes = []
    if time.anchor:
        notes.append(catalogue.say("statement.counted_from", date=catalogue.date(time.anchor)))
    if time.unresolved:
        notes.append(time.unresolved)
    text = _quoted(article, [time.span], catalogue, "").append(f" = {plain(catalogue.time(time) or time.value)}")
    return text.append(f" ({plain('; '.join(notes))})", "dim") if notes else text


def _quantity(quantity: Quantity, article: Article, catalogue: Words) -> Text:
    of = f" {one_line(counted)}" if (counted := catalogue.counted(quantity)) else ""
    text = _quoted(article, [quantity.span], catalogue, "")
    return text.append(plain(f" = {catalogue.quantity(quantity)}{of}"))


def _quoted(article: Article, spans: Iterable[Span], catalogue: Words, style: str) -> Text:
    """Return words of the article in quotation marks."""
    return Text(catalogue.quoted(_words(article, spans)), style)


def _words(article: Article, spans: Iterable[Span]) -> str:
    """Return words of the article, with dots where some are left out between them."""
    return plain(" … ".join(map(one_line, article.words(spans))))
