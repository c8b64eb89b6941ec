"""What an account says that it was not, on which side of a place it was, and in whose house."""

import pytest
from tests.weigh.press import one_claim, told

DAY = "2031-05-04"


def conflicts(first, second, word, language="fr"):
    claim = one_claim(told("Le Quai", DAY, first, language), told("Radio Brumes", DAY, second, language), word=word)
    return {one.kind: set(one.values.values()) for one in claim.conflicts}


@pytest.mark.parametrize(
    ("language", "word", "first", "second", "values"),
    [
        (
            "fr",
            "offre",
            "C'est le groupe Ardenor, et non le groupe Sudalia, qui a déposé une offre, selon deux cadres.",
            "Le groupe Sudalia a remis son offre lundi, affirme le syndicat.",
            {"Ardenor", "Sudalia"},
        ),
        (
            "es",
            "oferta",
            "Fue la empresa Ardenor, y no la empresa Sudalia, la que presentó una oferta, según dos directivos.",
            "La empresa Sudalia entregó su oferta el lunes, afirma el sindicato.",
            {"Ardenor", "Sudalia"},
        ),
        (
            "en",
            "bid",
            "Ardenor Holdings, and not Sudalia Partners, has made a bid, two managers said.",
            "Sudalia Partners handed in its bid on Monday, the union said.",
            {"Ardenor Holdings", "Sudalia Partners"},
        ),
    ],
)
def test_who_it_was_and_who_it_was_not_conflict(language, word, first, second, values):
    [told_by] = [found for kind, found in conflicts(first, second, word, language).items() if kind == "actor"]
    assert {name.split()[-1] for name in told_by} == {name.split()[-1] for name in values}


def test_who_agrees_with_the_contrast_conflicts_with_nothing():
    found = conflicts(
        "C'est le groupe Ardenor, et non le groupe Sudalia, qui a déposé une offre, selon deux cadres.",
        "Le groupe Ardenor a remis son offre lundi, affirme le syndicat.",
        "offre",
    )
    assert "actor" not in found


def test_a_role_may_stand_in_a_contrast():
    found = conflicts(
        "Le cuisinier, et non le mécanicien, conduisait la barge, selon deux marins.",
        "Le mécanicien conduisait la barge, affirme l'armateur.",
        "barge",
    )
    assert {value.lower() for value in found["actor"]} == {"le cuisinier, et non le mécanicien", "mécanicien"}


@pytest.mark.parametrize(
    ("language", "word", "first", "second"),
    [
        ("fr", "barge", "La barge a coulé au nord du phare, selon la préfecture.", "La barge a coulé au sud du phare."),
        (
            "es",
            "barcaza",
            "La barcaza se hundió al norte de la isla, dijo Ana Ruiz.",
            "La barcaza yace al sur del faro.",
        ),
        ("en", "barge", "The barge sank north of the island, police said.", "The barge went down south of the island."),
    ],
)
def test_opposite_sides_of_a_place_conflict(language, word, first, second):
    assert "place" in conflicts(first, second, word, language)


def test_the_houses_of_two_bodies_are_two_places():
    first = "La réunion s'est tenue au siège de la Ligue, selon deux cadres."
    assert "place" in conflicts(first, "La réunion s'est tenue au siège du Syndicat des Bateliers.", "réunion")
    assert "place" not in conflicts(first, "La réunion a eu lieu lundi au siège de la Ligue.", "réunion")


def test_a_value_that_is_said_not_to_be_right_conflicts_with_who_gives_it():
    found = conflicts(
        "Les antennes ont été posées en février, et non en janvier, selon la préfecture.",
        "La note situe en janvier 2031 la pose des antennes du port, assure le maire.",
        "antennes",
    )
    assert found["date"] == {"2031-02", "2031-01"}
    found = conflicts(
        "La note supprime 260 postes, et non 620, précise la direction.",
        "Au port, 620 emplois sont de trop, selon la note.",
        "",
    )
    assert found["quantity"] == {260, 620}


def test_bodies_of_one_sort_are_two_by_the_names_in_their_phrases():
    found = conflicts(
        "Le parquet de Brumeval a classé une plainte pour vol, selon la préfecture.",
        "Le parquet de Sarlieu a classé une plainte pour vol.",
        "plainte",
    )
    assert found["actor"] == {"parquet de Brumeval", "parquet de Sarlieu"}
