"""The language packs as a table in the terminal: what they find in articles, and how well their pipelines do."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import Struct
from rich import box
from rich.table import Table
from rich.text import Text

from recoupe.languages.card import Card, read_card
from recoupe.languages.pack import Finding
from recoupe.report.visible import visible
from recoupe.report.words import Words, words

if TYPE_CHECKING:
    from collections.abc import Iterable

    from rich.console import Console

    from recoupe.languages.pack import LanguagePack


class Described(Struct, frozen=True):
    """One pack: its code and English name, whether it reads articles and what it finds there, its pipeline's card."""

    code: str
    name: str
    reads: bool
    finds: tuple[Finding, ...]
    card: Card | None


def described(packs: Iterable[LanguagePack]) -> list[Described]:
    """Return what is known of each pack, in the order given; raises UsageError for a card that is none."""
    return [Described(pack.code, pack.name, pack.reads, pack.finds, read_card(pack)) for pack in packs]


def render_languages(packs: list[Described], interface: str, console: Console) -> None:
    """Print each pack: code and name, size and speed, a row for each test part; under them what it finds, licences.

    Raises UsageError for an interface language that there is none of.
    """
    catalogue = words(interface)
    if not packs:
        console.print(catalogue.say("languages.none"), markup=False)
        return
    table = Table(box=box.SIMPLE_HEAD, pad_edge=False, show_edge=False)
    table.add_column(catalogue.say("languages.name"), overflow="fold")
    for key in ("size", "speed"):
        table.add_column(catalogue.say(f"languages.{key}"), justify="right")
    table.add_column(catalogue.say("languages.part"), overflow="fold")
    for key in ("upos", "lemma", "las"):
        table.add_column(catalogue.say(f"languages.{key}"), justify="right")
    for pack in packs:
        for row in _rows(pack, catalogue):
            table.add_row(*(Text(visible(cell)) for cell in row))
    console.print(table)
    for line in _notes(packs, catalogue):
        console.print(Text(visible(line), style="dim"))


def _rows(pack: Described, catalogue: Words) -> list[list[str]]:
    """Return the rows of one pack, one for each part that its pipeline was tested on, at least one."""
    first = [f"{pack.code} {pack.name}"]
    if pack.card is None:
        return [[*first, "", "", catalogue.say("languages.no_card"), "", "", ""]]
    size = catalogue.say("languages.megabytes", n=catalogue.tenths(pack.card.bytes / 1e6))
    first += [size, catalogue.number(pack.card.words_per_cpu_second)]
    return [
        [*(first if number == 0 else [""] * len(first)), _short(part), *map(catalogue.tenths, (s.upos, s.lemma, s.las))]
        for number, (part, s) in enumerate(pack.card.scores.items())
    ]


def _found(pack: Described, catalogue: Words) -> str:
    """Say what is found in articles, and what is not yet: "times, quantities; not yet: statements"."""
    if not pack.reads:
        return catalogue.say("languages.no")
    found = ", ".join(catalogue.term("finding", what) for what in pack.finds)
    missing = ", ".join(words for what, words in catalogue.entries("finding") if what not in pack.finds)
    if not missing:
        return found
    return (f"{found}; " if found else "") + catalogue.say("languages.not_yet", what=missing)


def _notes(packs: list[Described], catalogue: Words) -> list[str]:
    """Return the lines under the table: what each pack finds, what the columns are, the licences of training data."""
    finds = [catalogue.say("languages.reads", code=pack.code, what=_found(pack, catalogue)) for pack in packs]
    licences = [
        catalogue.say(
            "languages.licences", code=pack.code, licences=", ".join(sorted(set(pack.card.licences.values())))
        )
        for pack in packs
        if pack.card
    ]
    return [*finds, catalogue.say("languages.note"), *licences]


def _short(part: str) -> str:
    """Return the name of a test part without its folder and ending: "fr_sequoia test", "es_gsd test, harmonised"."""
    return part.rsplit("/", 1)[-1].replace(".conllu", "").replace("-ud-", " ").replace("-harmonised", ", harmonised")
