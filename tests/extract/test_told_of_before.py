"""Whom phrases for others, for somebody's people and for a medium mean, in every language."""

import pytest
from tests.extract.reading import article, rows


@pytest.fixture(scope="module")
def last(extractor):
    """Read a text of a language and return the last statement that somebody is credited with."""
    return lambda text, language: [r for r in rows(extractor(article(text, language=language))) if r.mode != "own"][-1]


@pytest.mark.parametrize(
    ("language", "text", "names", "count"),
    [
        (
            "fr",
            "Le pont cédera, ont dit à Reuters trois experts. Deux autres ont affirmé qu’il tiendra.",
            "Deux autres",
            2,
        ),
        (
            "fr",
            "Le pont cédera, ont dit à Reuters trois experts. Les deux autres redoutent un drame.",
            "Les deux autres",
            2,
        ),
        (
            "en",
            "The bridge will fall, three experts told Reuters. The other two said it would hold.",
            "The other two",
            2,
        ),
        ("en", "The bridge will fall, three experts told Reuters. Others said it would hold.", "Others", None),
        (
            "es",
            "El puente caerá, dijeron a Reuters tres peritos. Los otros dos dijeron que aguantará.",
            "Los otros dos",
            2,
        ),
    ],
)
def test_others_are_as_many_as_is_said_and_keep_the_relay(last, language, text, names, count):
    row = last(text, language)
    assert row.names == ["Reuters", names]
    assert row.chain[-1][2] == count


@pytest.mark.parametrize(
    ("language", "text", "people"),
    [
        ("fr", "Reuters a confirmé l’accord auprès de deux diplomates.", "deux diplomates"),
        ("en", "Reuters confirmed the accord with two diplomats.", "two diplomats"),
        ("es", "Reuters confirmó el acuerdo con dos diplomáticos.", "dos diplomáticos"),
    ],
)
def test_who_confirms_a_thing_to_a_medium_stands_behind_it(last, language, text, people):
    row = last(text, language)
    assert row.names == ["Reuters", people]
    assert people not in row.content


@pytest.mark.parametrize(
    ("language", "text"),
    [
        (
            "fr",
            "Le pont est vendu, selon le site Ciel Ouvert, qui cite le journal El Mundo. Le journal évoque une dette.",
        ),
        (
            "en",
            "The bridge is sold, says the site Open Sky, citing the daily Le Monde. The newspaper says that it is old.",
        ),
    ],
)
def test_a_medium_named_by_its_noun_comes_through_who_cited_it(last, language, text):
    chain = last(text, language).chain
    assert [kind for _, kind, *_ in chain] == ["media", "media"]
    assert chain[0][3] is False


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("fr", "Un conseiller du ministre Paul Roux affirme que le pont tiendra."),
        ("en", "A lawyer for Mayor Ann Lee said the bridge would hold."),
        ("es", "Un asesor del ministro Pablo Rojas afirma que el puente aguantará."),
    ],
)
def test_somebodys_people_are_not_named(last, language, text):
    assert last(text, language).kinds == ["anonymous"]
