"""Reports that a medium takes back: the origin is marked, with the words; relays stand."""

import pytest
from tests.weigh.newsroom import article, claim_of, document, interval, medium, person, say, unnamed, words_of

DAY, LATER = "2031-05-04T08:00", "2031-05-06T08:00"
LEAK = "la digue a cédé par négligence"
TERMS = {"terms": ("digue", "céder", "négligence")}


def story(*more, note="", lead="La Rive a appris que ", language="fr"):
    first = article("La Rive", DAY, say(LEAK, lead=lead, **TERMS), note=note, language=language)
    relays = [article(name, DAY, say(LEAK, medium("La Rive"), **TERMS)) for name in ("Le Pont", "Le Quai")]
    return [first, *relays, *more]


def retracted(articles):
    claim = claim_of(*articles)
    assert interval(claim) == (1, 1)
    [origin] = claim.origins.entries
    assert len(origin.statements) == 3
    return words_of(origin.retracted, *articles)


def test_nothing_is_retracted_where_nobody_says_so():
    assert retracted(story()) == []


def test_the_first_outlet_takes_its_report_back_and_the_relays_stand():
    later = article("La Rive", LATER, note="La Rive a retiré mercredi son article sur la digue.", file="retrait.txt")
    assert retracted(story(later)) == ["retiré mercredi son article"]


def test_another_outlet_tells_of_the_retraction():
    later = article("Le Bac", LATER, note="L'enquête sur la digue a été dépubliée par La Rive.")
    assert retracted(story(later)) == ["a été dépubliée"]


def test_a_note_below_the_article_takes_back_what_stands_above():
    assert retracted(story(note="\nRectificatif : nous avions mal lu le relevé.")) == ["Rectificatif"]


@pytest.mark.parametrize(
    ("language", "note", "words"),
    [
        ("es", "La Rive ha retirado su artículo sobre la digue.", "retirado su artículo"),
        ("es", "La Rive se retractó de lo de la digue.", "se retractó"),
        ("en", "La Rive has withdrawn its report on the digue.", "withdrawn its report"),
        ("en", "La Rive retracted its story on the digue.", "retracted"),
    ],
)
def test_retractions_in_spanish_and_english(language, note, words):
    assert words in retracted(story(article("Le Bac", LATER, note=note, language=language)))


@pytest.mark.parametrize(
    "note",
    [
        "Le Pont a retiré son article sur la digue.",  # a relay, not the first outlet
        "Le préfet a retiré son arrêté sur la digue.",
        "La Rive a retiré son article sur les impôts.",
        "La Rive a publié son article sur la digue.",
    ],
)
def test_what_is_no_retraction_of_this_report(note):
    assert retracted(story(article("Le Bac", LATER, note=note))) == []


@pytest.mark.parametrize(
    ("language", "note"),
    [
        ("es", "La Rive ha retirado su artículo sobre los impuestos."),
        ("en", "La Rive retracted its story on taxes."),
    ],
)
def test_a_retraction_in_another_language_is_of_what_it_names(language, note):
    assert retracted(story(article("Le Bac", LATER, note=note, language=language))) == []


def test_a_medium_that_later_tells_the_contrary_of_its_own_is_superseded_but_not_for_what_unnamed_people_said():
    later = {"certainty": "CT-", "act": "denies", "lead": "La Rive a appris que ", **TERMS}
    contrary = article("La Rive", LATER, say("la digue n'a pas cédé par négligence", **later), file="b.txt")
    own = article("La Rive", DAY, say(LEAK, lead="La Rive a appris que ", **TERMS))
    assert [origin.superseded for origin in claim_of(own, contrary).origins.entries] == [True]
    heard = article("La Rive", DAY, say(LEAK, unnamed("un responsable", 1), **TERMS))
    assert [origin.superseded for origin in claim_of(heard, contrary).origins.entries] == [False]


def test_a_retraction_told_before_the_report_is_of_another():
    early = article("Le Bac", "2031-04-01T08:00", note="La Rive a retiré son article sur la digue.")
    assert retracted(story(early)) == []


def test_a_root_that_another_outlet_heard_too_is_not_taken_back():
    articles = [
        article("La Rive", DAY, say(LEAK, person("Ana Belmonte"), **TERMS), note="Rectificatif : nous avions mal lu."),
        article("Le Pont", DAY, say(LEAK, person("Ana Belmonte"), **TERMS)),
    ]
    [origin] = claim_of(*articles).origins.entries
    assert origin.retracted == ()


def test_the_sentence_that_takes_back_does_not_assert():
    back = article(
        "La Rive",
        LATER,
        say(LEAK, document("son information"), lead="La Rive retire son information selon laquelle ", **TERMS),
        file="retrait.txt",
    )
    articles = story(back)
    claim = claim_of(*articles)
    assert claim.stance[back.statements[0].id] == "undecided"
    assert interval(claim) == (1, 1)
    assert claim.origins.entries[0].retracted


def test_unnamed_people_who_say_the_opposite_in_a_later_report_supersede_nobody():
    claim = claim_of(
        article("A", DAY, say(LEAK, unnamed("un responsable", 1))),
        article("A", LATER, say(LEAK, unnamed("un responsable", 1), act="denies", certainty="CT-"), file="b.txt"),
    )
    assert [origin.superseded for origin in claim.origins.entries] == [False]


@pytest.mark.parametrize(("first", "second"), [(None, LATER), (DAY, None), ("2031-05-04", "2031-05-04T09:00")])
def test_what_was_said_first_is_not_guessed(first, second):
    claim = claim_of(
        article("A", first, say(LEAK, person("Ana Belmonte"), act="denies", certainty="CT-")),
        article("B", second, say(LEAK, person("Ana Belmonte"), act="confirms")),
    )
    marks = [origin.superseded for side in (claim.origins, claim.origins_against) for origin in side.entries]
    assert marks == [False, False]
