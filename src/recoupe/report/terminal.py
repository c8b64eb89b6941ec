"""The claim ledger as a table in the terminal, or as plain text in a pipe."""

from __future__ import annotations

from rich import box
from rich.console import Console
from rich.table import Table
from rich.text import Text

from recoupe.records.dossier import Dossier
from recoupe.report.index import Index
from recoupe.report.ledger import Row, rows
from recoupe.report.visible import one_line, visible
from recoupe.report.words import Words, words


def render_table(dossier: Dossier, interface: str, console: Console) -> None:
    """Print the claims, the most echoed first: claim, articles → origins (+ uncredited), conflicts, certainty.

    Claims that one article alone tells are counted under the table, and shown where there are no others. Colours
    appear only where the console is a terminal. Raises UsageError for an interface language that there is none of.
    """
    catalogue = words(interface)
    ledger = rows(dossier.claims, Index(dossier))
    shared = [row for row in ledger if row.articles > 1]
    if not ledger:
        console.print(catalogue.say("ledger.empty"))
        return
    console.print(_table(shared or ledger, catalogue, plain=console.options.ascii_only))
    if shared and len(shared) < len(ledger):
        rest = catalogue.count("single_claims", len(ledger) - len(shared))
        console.print(Text(f"+ {rest} ({catalogue.say('ledger.see_dossier')})", style="dim"))


def _table(ledger: list[Row], catalogue: Words, *, plain: bool) -> Table:
    table = Table(box=box.ASCII2 if plain else box.SIMPLE_HEAD, pad_edge=False, expand=True, show_edge=False)
    table.add_column(justify="right", style="dim")
    table.add_column(catalogue.say("ledger.claim_short"), ratio=1, overflow="fold")
    for key in ("echo_short", "conflicts", "certainty_short"):
        heading = catalogue.say(f"ledger.{key}")
        table.add_column(heading.replace("→", "->") if plain else heading, overflow="fold", max_width=18)
    for row in ledger:
        cells = Text(str(row.number)), _claim(row), _echo(row, catalogue), _conflicts(row, catalogue), _certainty(row, catalogue)
        table.add_row(*(_ascii_signs(cell) if plain else cell for cell in cells))
    return table


def _claim(row: Row) -> Text:
    return Text(visible(one_line(row.claim.gloss)))


def _echo(row: Row, catalogue: Words) -> Text:
    origins = row.claim.origins
    text = Text(f"{row.articles} → ")
    text.append(catalogue.interval(origins.min, origins.max), style="bold")
    if row.claim.uncredited:
        text.append("\n" + catalogue.say("ledger.uncredited_sign", n=len(row.claim.uncredited)), style="dim")
    return text


def _conflicts(row: Row, catalogue: Words) -> Text:
    lines = [Text(catalogue.term("conflict", kind), style="red") for kind in row.contradictions]
    lines += [
        Text(catalogue.say("ledger.differs", kind=catalogue.term("conflict", kind))) for kind in row.differences
    ]
    if row.opposes:
        numbers = ", ".join(map(str, row.opposes))
        lines.append(Text(catalogue.say("ledger.contradicted", n=numbers), style="red"))
    against = row.claim.origins_against
    if against.max:
        count = catalogue.interval(against.min, against.max)
        lines.append(Text(f"{catalogue.say('ledger.against').lower()} {count}", style="red"))
    return Text("\n").join(lines)


def _certainty(row: Row, catalogue: Words) -> Text:
    terms = [catalogue.term("certainty", value) for value in row.certainty]
    if len(terms) == 1:
        return Text(terms[0])
    return Text(catalogue.say("ledger.range", strongest=terms[0], weakest=terms[1]))


def _ascii_signs(text: Text) -> Text:
    return Text(text.plain.replace("→", "->").replace("–", "-"))
