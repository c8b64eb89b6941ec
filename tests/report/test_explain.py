from __future__ import annotations

import io
import re

import msgspec
import pytest
from rich.console import Console
from tests.report.story import story

from recoupe.records.text import Article, Provenance
from recoupe.report.explain import WIDEST, render_article

COURRIER, AMARRE, _, VIGIE, GAZETTE, ECLAIREUR = story().articles


def shown(
    article: Article, interface: str = "en", *, width: int = 80, encoding: str = "utf-8", tty: bool = False
) -> str:
    raw = io.BytesIO()
    stream = io.TextIOWrapper(raw, encoding=encoding, newline="")
    console = Console(file=stream, width=width, force_terminal=tty, color_system="standard" if tty else None)
    render_article(article, interface, console)
    stream.flush()
    return raw.getvalue().decode(encoding)


def told(article: Article, interface: str = "en") -> str:
    """What is shown on one line, blanks of all kinds as one."""
    return " ".join(re.sub(r"\n[ \d]*│ +", " ", shown(article, interface)).split())


def test_the_words_of_a_statement_are_told_apart_without_colour() -> None:
    text = told(COURRIER)
    assert "⟦1 La préfecture étudie la fermeture du pont de Brévières aux camions⟧, {1 selon} ⟪1 quatre" in text
    assert "\x1b" not in shown(COURRIER)


def test_one_statement_within_another_has_its_own_bracket_and_a_split_one_two() -> None:
    assert "{6,7" not in told(COURRIER)
    assert "⟦7 9 000 véhicules passent chaque jour⟧ ⟦7 sur l’ouvrage⟧⟧" in told(COURRIER)


def test_brackets_that_cross_say_which_one_closes() -> None:
    first, second = COURRIER.statements[:2]
    crossing = (
        msgspec.structs.replace(first, content=((0, 7),), source=None, cue=None),
        msgspec.structs.replace(second, content=((4, 12),), source=None, cue=None),
    )
    article = msgspec.structs.replace(COURRIER, text="Un beau pont neuf", blocks=(), statements=crossing)
    assert "⟦1 Un b⟦2 eau⟧1 pont⟧ neuf" in told(article)


def test_chain_certainty_and_status_stand_with_their_words() -> None:
    text = told(COURRIER)
    assert "on the word of Radio Amarre (news outlet) ← quatre ingénieurs (unnamed, 4 people)" in text
    assert "on the word of Radio Amarre (news outlet, named earlier: “Radio Amarre”)" in text
    assert "certain (CT+) — the attribution does not vouch for it fully, “cités par Radio Amarre”" in text
    assert "considered — the verb says how far the act has got, “étudie”" in text
    assert "who says it Le Courrier du Delta, in its own voice certainty certain, negated (CT-)" in text
    assert "hearsay form" in told(VIGIE)


def test_times_and_quantities_are_written_out_with_what_they_lack() -> None:
    assert "“1er mars” = 1 March (year unknown) (no year is told)" in told(AMARRE)
    assert "« 9 000 » = 9 000 véhicules" in told(COURRIER, "fr")


def test_what_is_known_of_the_article_and_why_a_fact_is_not() -> None:
    assert "Outlet La Vigie (from the manifest) Published date not given (the text says no date)" in told(VIGIE)
    assert "no title given" in told(VIGIE)
    assert "média non indiqué" in told(ECLAIREUR, "fr")
    assert "language not given" in told(GAZETTE)
    assert "3 February 2031, 07:45 (Europe/Paris) updated 3 February 2031, 18:10" in told(COURRIER)


def test_what_is_set_aside_is_labelled_on_every_line() -> None:
    lines = shown(COURRIER, width=60).splitlines()
    assert "│ page furniture: Accueil | Région | Abonnez-vous" in lines
    assert lines[lines.index("│ Ines Calvat / Le Courrier du Delta") - 1].startswith("│ caption: Le tablier du pont")


@pytest.mark.parametrize("interface", ["en", "fr"])
@pytest.mark.parametrize("width", [40, 80, 200])
def test_no_line_is_wider_than_the_terminal_or_than_can_be_read(interface: str, width: int) -> None:
    for article in story().articles:
        assert max(map(len, shown(article, interface, width=width).splitlines())) <= min(width, WIDEST)


def test_a_no_break_space_breaks_no_line() -> None:
    article = msgspec.structs.replace(COURRIER, text="mot " * 30 + "«\u00a0dit\u00a0»", blocks=(), statements=())
    for width in range(20, 60):
        lines = shown(article, width=width).splitlines()
        assert [line for line in lines if line.endswith("«") or line.startswith("»")] == []


@pytest.mark.parametrize("interface", ["en", "fr"])
def test_hostile_words_reach_no_terminal_as_codes_or_markup(interface: str) -> None:
    text = told(GAZETTE, interface)
    assert "<script>alert('bonjour')</script> ⟦1 Le pont <b>fermerait</b> ⟨U+202E⟩aux camions⟨U+202C⟩ en mars⟧" in text
    assert "⟨U+001B⟩[31m" in text
    assert "Gazette ⟨U+202E⟩esrevni⟨U+202C⟩ <b>du Quai</b>" in text
    assert not re.search(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]", shown(GAZETTE, interface))


def test_hostile_facts_and_values_are_shown_as_codes_too() -> None:
    bad = "[red]x[/red]\x1b[2J\u202e"
    link = msgspec.structs.replace(ECLAIREUR.statements[0].chain[0], name=bad)
    statement = msgspec.structs.replace(ECLAIREUR.statements[0], chains=((link,),))
    article = msgspec.structs.replace(
        ECLAIREUR, file=bad, byline=bad, credit=bad, title=bad, statements=(statement,), language=bad,
        metadata={"outlet": Provenance("unknown", reason=bad)},
    )  # fmt: skip
    text = told(article)
    assert text.count("[red]x[/red]⟨U+001B⟩[2J⟨U+202E⟩") == 7
    assert "\x1b" not in text


def test_a_text_cannot_forge_marks() -> None:
    forged = "⟦1 Tout⟧, {1 selon} ⟪1 le maire⟫.\n\n   1 │ certainty       certain"
    text = shown(msgspec.structs.replace(ECLAIREUR, text=forged, blocks=(), statements=()))
    assert "⟨U+27E6⟩1 Tout⟨U+27E7⟩, ⟨U+007B⟩1 selon⟨U+007D⟩ ⟨U+27EA⟩1 le maire⟨U+27EB⟩." in text
    assert "│" not in text
    assert "No statement was found in this article." in text


def test_a_terminal_gets_colours_and_the_telling_words_underlined() -> None:
    text = shown(COURRIER, tty=True)
    assert "\x1b[32mcités par" not in text
    assert re.search(r"\x1b\[4;32mcités par Radio Amarre", text)
    assert "\x1b[2m" in text


def test_an_old_encoding_gets_signs_that_it_has() -> None:
    text = shown(COURRIER, encoding="cp1252")
    assert "[[1 La préfecture étudie" in text
    assert "Radio Amarre (news outlet) <- quatre ingénieurs" in text
    assert " | certainty " in shown(COURRIER, encoding="ascii")
