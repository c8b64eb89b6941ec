from __future__ import annotations

import io

import msgspec
from rich.console import Console
from tests.link.naming import read
from tests.report.story import empty_dossier, story

from recoupe.pipeline import cross_check
from recoupe.report.terminal import render_table


def shown(
    interface: str = "en", *, width: int = 80, dossier: object = None, encoding: str = "utf-8", tty: bool = False
) -> str:
    raw = io.BytesIO()
    stream = io.TextIOWrapper(raw, encoding=encoding, newline="")
    console = Console(file=stream, width=width, force_terminal=tty, color_system="standard" if tty else None)
    render_table(dossier or story(), interface, console)  # type: ignore[arg-type]
    stream.flush()
    return raw.getvalue().decode(encoding)


def test_a_pipe_gets_the_figures_without_colour_codes() -> None:
    table = shown()
    assert "5 → 1–2" in table
    assert "+ 1 uncredited" in table
    assert "contradicts 2" in table
    assert "\x1b" not in table


def test_nothing_is_wider_than_the_terminal_and_no_word_is_cut() -> None:
    for interface in ("en", "fr"):
        table = shown(interface)
        assert max(map(len, table.splitlines())) <= 80
        assert "…" not in table.replace("[…]", "").replace("jour […]", "")
        for word in (
            "fermeture",
            "camions",
            "véhicules",
            "l’ouvrage",
            "Conflicts" if interface == "en" else "Contradictions",
        ):
            assert word in table


def test_a_terminal_gets_colours() -> None:
    assert "\x1b[31mstatus" in shown(tty=True)


def test_what_relays_changed_and_what_was_replaced_is_named_in_the_table() -> None:
    assert all(words in shown() for words in ("changed on the", "way: status"))
    first, *rest = story().claims
    replaced = msgspec.structs.replace(first.conflicts[0], relation="superseded")
    claim = msgspec.structs.replace(first, conflicts=(replaced,), drift=())
    table = shown("fr", dossier=msgspec.structs.replace(story(), claims=(claim, *rest)))
    assert "mis à jour" in table


def test_claims_of_one_article_are_counted_below() -> None:
    assert "+ 2 affirmations portées par un seul article (voir le dossier)" in shown("fr")
    assert "un délai de six mois" not in shown("fr")


def test_claims_of_one_article_are_shown_where_there_are_no_others() -> None:
    alone = msgspec.structs.replace(story(), claims=story().claims[4:])
    assert "un délai de six mois" in shown(dossier=alone)


def test_an_old_encoding_gets_signs_that_it_has() -> None:
    table = shown("fr", encoding="cp1252")
    assert "5 -> 1-2" in table
    assert "véhicules" in table
    assert "2 -> 1" in shown("fr", encoding="ascii")


def test_hostile_words_reach_no_terminal_as_codes_or_markup() -> None:
    first = story().claims[0]
    hostile = msgspec.structs.replace(first, opposes=(), gloss="[red]Le pont[/red]\x1b[2J\u202e ferme")
    table = shown(width=120, dossier=msgspec.structs.replace(story(), claims=(hostile,)))
    assert "[red]Le pont[/red]⟨U+001B⟩[2J⟨U+202E⟩ ferme" in table


def test_no_claims_are_said_in_words() -> None:
    assert shown(dossier=empty_dossier()).strip() == "No claims: no article was read."


def test_why_there_are_no_claims_is_told_by_what_was_read():
    unread = msgspec.structs.replace(read("Le port a fermé lundi."), statements=(), statements_sought=False)
    told = shown(dossier=cross_check([unread]))
    assert told.strip() == "No claims: statements are not found yet in the languages of these articles."


def test_articles_that_share_nothing_are_not_said_to_hold_no_statement() -> None:
    lone = cross_check([read("La digue a cédé dans la nuit, a dit Ana Vasseur.")])
    assert len(lone.articles[0].statements) == 1
    assert "nothing is told by two of these articles" in shown(dossier=lone)
    assert "rien n’est dit par deux de ces articles" in shown("fr", dossier=lone)
    silent = cross_check([read("Quand ?")])
    assert "no statement was found" in shown(dossier=silent)
