"""Which way shared words went, and why that is left open."""

import pytest
from msgspec.structs import replace
from tests.weigh.newsroom import article, medium, say

from recoupe.normalise.actor import read_names
from recoupe.records.text import Block
from recoupe.weigh.reuse.passages import find_passages

NAMES = read_names((), {})
SHARED = (
    "Les ouvriers du chantier naval ont découvert sous la cale une galerie que personne n’avait inscrite sur les plans "
    "du port depuis plus de soixante ans"
)


def told(outlet, published, body="", **fields):
    return replace(article(outlet, published, say(SHARED), background=body), **fields)


def direction(*articles):
    found = {passage.direction for passage in find_passages(articles, NAMES)}
    assert len(found) == 1
    [one] = found
    outlets = {one.id: one.outlet for one in articles}
    return outlets.get(one.source), one.reason


def test_explicit_credit_comes_before_time():
    early = told("Le Pont", "2031-05-04T08:00", "La Rive a révélé ce matin une affaire.")
    late = told("La Rive", "2031-05-04T12:00")
    assert direction(early, late) == ("La Rive", "credit")


def test_the_words_of_the_credit_are_shown():
    copy, source = told("Le Pont", None, "Dans son édition du jour, La Rive raconte."), told("La Rive", None)
    [passage] = find_passages([copy, source], NAMES)
    [anchor] = passage.direction.evidence
    assert (anchor.article, copy.text[slice(*anchor.span)]) == (copy.id, "La Rive")


def test_a_name_inside_another_word_or_in_other_capitals_is_no_credit():
    copy = told("Le Pont", None, "Il longe la rive et passe La Riveraine.")
    assert direction(copy, told("La Rive", None)) == (None, "no_time")


def test_outlets_that_credit_each_other_are_left_open():
    pair = told("Le Pont", None, "Selon La Rive."), told("La Rive", None, "Selon Le Pont.")
    assert direction(*pair) == (None, "mutual_credit")


def test_two_clients_of_one_agency_are_left_open_whatever_their_times():
    pair = told("Le Pont", "2031-05-04T08:00", "PORT (AFP) -"), told("La Rive", "2031-05-05T08:00", "Avec l’AFP.")
    assert direction(*pair) == (None, "common_credit")


def test_an_outlet_is_credited_by_another_of_its_names():
    assert direction(told("France Télévisions", None), told("La Rive", None, "Vu sur France Télévisions.")) == (
        "France Télévisions", "credit",
    )  # fmt: skip
    copy = told("La Rive", None, "PORT (Agence France-Presse) -")
    assert direction(told("AFP", None), copy) == ("AFP", "credit")


def test_a_medium_of_the_chains_is_credited():
    copy = article("La Rive", None, say("le port ferme", medium("Le Pont"), lead="D’après eux, "), background=SHARED)
    assert direction(told("Le Pont", None), copy) == ("Le Pont", "credit")


def test_a_picture_credit_in_a_caption_is_no_credit_for_the_words():
    def with_caption(outlet, published):
        one = told(outlet, published, "Le port hier. (Photo AFP)")
        return replace(one, blocks=(Block("caption", (0, 25)), Block("paragraph", (26, len(one.text)))))

    pair = with_caption("Le Pont", "2031-05-04T08:00"), with_caption("La Rive", "2031-05-05T08:00")
    assert direction(*pair) == ("Le Pont", "time")


def test_a_client_credits_the_agency():
    assert direction(told("AFP", None), told("La Rive", None, "PORT (AFP) -")) == ("AFP", "credit")


@pytest.mark.parametrize(
    ("first", "second", "expected"),
    [
        ("2031-05-04T08:00", "2031-05-04T08:10", ("Le Pont", "time")),
        ("2031-05-04T08:00", "2031-05-04T08:09", (None, "too_close")),
        ("2031-05-04", "2031-05-04T23:59", (None, "too_close")),
        ("2031-05-04", "2031-05-05T00:10", ("Le Pont", "time")),
        ("2031-05", "2031-05-30", (None, "too_close")),
        ("2031-05", "2031-06-02", ("Le Pont", "time")),
        ("2031", "2032-01-03", ("Le Pont", "time")),
        ("2031-05-04T08:00", None, (None, "no_time")),
    ],
)
def test_the_earlier_one_has_the_words_first_as_far_as_the_times_are_known(first, second, expected):
    assert direction(told("Le Pont", first), told("La Rive", second)) == expected


def test_clocks_of_different_zones_are_compared():
    paris = told("Le Pont", "2031-05-04T09:00", published_zone="Europe/Paris")
    lima = told("La Rive", "2031-05-04T03:00", published_zone="-05:00")
    assert direction(paris, lima) == ("Le Pont", "time")


def test_a_clock_of_unknown_zone_beside_a_known_one_needs_a_wide_margin():
    known = told("Le Pont", "2031-05-04T09:00", published_zone="UTC")
    assert direction(known, told("La Rive", "2031-05-04T20:00")) == (None, "too_close")
    assert direction(known, told("La Rive", "2031-05-05T08:00")) == ("Le Pont", "time")


def test_an_article_that_was_updated_since_may_have_taken_the_words_then():
    early = told("Le Pont", "2031-05-04T08:00", updated="2031-05-04T18:00")
    assert direction(early, told("La Rive", "2031-05-04T12:00")) == (None, "updated_since")


def test_an_agency_comes_before_a_client_where_no_time_tells():
    assert direction(told("Reuters", None), told("La Rive", None)) == ("Reuters", "agency")


def test_an_agency_that_published_later_is_not_the_source():
    pair = told("La Rive", "2031-05-04T08:00"), told("Reuters", "2031-05-04T09:00")
    assert direction(*pair) == ("La Rive", "time")


def test_a_shared_quotation_comes_from_neither():
    pair = (
        article("Le Pont", "2031-05-04T08:00", say("elle se tait"), background=f"Elle dit : « {SHARED} »"),
        article("La Rive", "2031-05-05T08:00", say("il sourit"), background=f"« {SHARED} », selon Le Pont."),
    )
    assert direction(*pair) == (None, "quotation")


def test_a_date_that_no_calendar_has_is_no_time():
    assert direction(told("Le Pont", "2031-02-31"), told("La Rive", "2031-05-04")) == (None, "no_time")
