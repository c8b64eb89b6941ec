"""The claim ledger as a table in the terminal, or as plain text in a pipe."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rich import box
from rich.table import Table
from rich.text import Text

from recoupe.records.dossier import Dossier
from recoupe.report.index import Index
from recoupe.report.ledger import Row, StoryRows, alone, by_story, rows
from recoupe.report.visible import one_line, visible, writable
from recoupe.report.words import Words, words

if TYPE_CHECKING:
    from rich.console import Console

Line = tuple[str, str]
"""The words of one line and their style."""


def render_table(dossier: Dossier, interface: str, console: Console) -> None:
    """Print the claims, story by story: claim, articles → origins (+ uncredited), conflicts, certainty.

    Claims that one article alone tells are counted under the table, and shown where there are no others. Colours
    appear only where the console is a terminal; signs that its encoding lacks are spelt. Raises UsageError for an
    interface language that there is none of.
    """
    catalogue = words(interface)
    index = Index(dossier)
    ledger = rows(dossier.claims, index)
    if not ledger:
        console.print(_cell([(catalogue.say(f"ledger.{index.emptiness}"), "")], console.encoding))
        return
    stories = by_story(ledger, index)
    for story in stories:
        if len(stories) > 1:
            console.print(_cell([(_heading(story, catalogue), "bold")], console.encoding))
        console.print(_table(list(story.shared or story.single), catalogue, console.encoding))
        if story.shared and story.single:
            rest = catalogue.count("single_claims", len(story.single))
            line = f"+ {rest} ({catalogue.say('ledger.see_dossier')})"
            console.print(_cell([(line, "dim")], console.encoding))
    if lonely := alone(dossier.stories):
        console.print(_cell([(catalogue.count("alone", lonely), "dim")], console.encoding))


def _heading(story: StoryRows, catalogue: Words) -> str:
    title = visible(one_line(story.heading.title or "")) or catalogue.say("article.unknown_title")
    return f"{catalogue.say('ledger.story', n=story.number)} {title} ({catalogue.count('articles', story.articles)})"


def _table(ledger: list[Row], catalogue: Words, encoding: str) -> Table:
    table = Table(box=box.SIMPLE_HEAD, pad_edge=False, expand=True, show_edge=False)
    table.add_column(_cell([(catalogue.say("ledger.number"), "")], encoding), justify="right", style="dim")
    table.add_column(_cell([(catalogue.say("ledger.claim_short"), "")], encoding), ratio=1, overflow="fold")
    for key in ("echo_short", "conflicts", "certainty_short"):
        heading = _cell([(catalogue.say(f"ledger.{key}"), "")], encoding)
        table.add_column(heading, overflow="fold", max_width=14)
    for row in ledger:
        cells = (_claim(row), _echo(row, catalogue), _conflicts(row, catalogue), _certainty(row, catalogue))
        table.add_row(str(row.number), *(_cell(cell, encoding) for cell in cells))
    return table


def _claim(row: Row) -> list[Line]:
    return [(visible(one_line(row.claim.gloss)), "")]


def _echo(row: Row, catalogue: Words) -> list[Line]:
    origins = row.claim.origins
    lines = [(f"{row.articles} → {catalogue.interval(origins.min, origins.max)}", "bold")]
    if row.claim.uncredited:
        lines.append((catalogue.say("ledger.uncredited_sign", n=len(row.claim.uncredited)), "dim"))
    return lines


def _conflicts(row: Row, catalogue: Words) -> list[Line]:
    lines = [(catalogue.term("conflict", kind), "red") for kind in row.contradictions]
    lines += [(catalogue.say("ledger.replaced", kind=catalogue.term("conflict", kind)), "") for kind in row.replaced]
    lines += [(catalogue.say("ledger.differs", kind=catalogue.term("conflict", kind)), "") for kind in row.differences]
    if row.drift:
        lines.append((catalogue.say("ledger.drifts", kinds=catalogue.terms("drift", row.drift)), ""))
    if row.opposes:
        lines.append((catalogue.say("ledger.contradicted", n=", ".join(map(str, row.opposes))), "red"))
    against = row.claim.origins_against
    if against.max:
        lines.append(
            (f"{catalogue.say('ledger.against').lower()} {catalogue.interval(against.min, against.max)}", "red")
        )
    return lines


def _certainty(row: Row, catalogue: Words) -> list[Line]:
    return [(catalogue.certainty(row.certainty), "")]


def _cell(lines: list[Line], encoding: str) -> Text:
    return Text("\n").join(Text(writable(line, encoding), style=style) for line, style in lines)
