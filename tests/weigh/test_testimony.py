"""First hand told from hearsay, by words and by what the speaker did."""

import pytest
from tests.weigh.newsroom import article, body, claim_of, interval, medium, person, reasons, say, unnamed, words_of

DAY, LATER = "2031-05-04T08:00", "2031-05-04T12:00"
LEAK = "la digue a cédé par négligence"
FIRST_HAND = [
    ("fr", "La Rive a appris que ", LEAK, "La Rive a appris"),
    ("fr", "Selon nos informations, ", LEAK, "nos informations"),
    ("fr", "Notre reporter l'a vu : ", LEAK, "Notre reporter"),
    ("fr", "D'après un relevé obtenu par La Rive, ", LEAK, "obtenu par La Rive"),
    ("fr", "Comme l'a constaté un journaliste de La Rive, ", LEAK, "un journaliste de La Rive"),
    ("es", "La Rive ha podido saber que ", "el dique cedió por negligencia", "La Rive ha podido saber"),
    ("es", "Según un informe obtenido por La Rive, ", "el dique cedió por negligencia", "obtenido por La Rive"),
    ("es", "Nuestro corresponsal lo vio: ", "el dique cedió por negligencia", "Nuestro corresponsal"),
    ("en", "La Rive has learned that ", "the dam failed through neglect", "La Rive has learned"),
    ("en", "Our reporter saw it: ", "the dam failed through neglect", "Our reporter"),
    ("en", "In a log obtained by La Rive, ", "the dam failed through neglect", "obtained by La Rive"),
]


@pytest.mark.parametrize(("language", "lead", "words", "shown"), FIRST_HAND)
def test_an_outlet_that_says_how_it_knows_is_an_origin(language, lead, words, shown):
    told = article("La Rive", DAY, say(words, lead=lead), language=language)
    claim = claim_of(told)
    assert (interval(claim), claim.uncredited) == ((1, 1), ())
    [origin] = claim.origins.entries
    assert (origin.name, origin.kind, words_of(origin.first_hand, told)) == ("La Rive", "media", [shown])


@pytest.mark.parametrize(
    "lead", ["", "Radio Brumes a appris que ", "Un relevé obtenu par Radio Brumes le dit, ", "Il est su que "]
)
def test_an_outlet_that_does_not_say_how_it_knows_is_uncredited(lead):
    told = article("La Rive", DAY, say(LEAK, lead=lead))
    claim = claim_of(told)
    assert (interval(claim), claim.uncredited) == ((0, 0), (told.id,))


def test_first_hand_words_of_one_sentence_say_nothing_of_the_next():
    told = article("La Rive", DAY, say("le préfet savait", lead="La Rive a appris que "), say(LEAK))
    claim = claim_of(told, aside=("le préfet savait",))
    assert (interval(claim), claim.uncredited) == ((0, 0), (told.id,))


def test_a_relay_of_what_an_outlet_learnt_is_the_same_origin():
    first = article("La Rive", DAY, say(LEAK, lead="La Rive a appris que "))
    claim = claim_of(first, article("Le Pont", LATER, say(LEAK, medium("La Rive"))))
    assert interval(claim) == (1, 1)
    [origin] = claim.origins.entries
    assert (origin.name, origin.relays) == ("La Rive", ("Le Pont",))


def test_a_speaker_who_tells_what_she_did_knows_it_at_first_hand():
    told = article(
        "A",
        DAY,
        say("Ana Belmonte a signé", person("Ana Belmonte"), predicate="signer", actor="Ana Belmonte"),
        say("Luis Crespo a signé", person("Luis Crespo"), predicate="signer", actor="le préfet"),
    )
    found = {origin.name: words_of(origin.first_hand, told) for origin in claim_of(told).origins.entries}
    assert found == {"Ana Belmonte": ["Ana Belmonte a signé"], "Luis Crespo": []}


def test_an_outlet_that_tells_what_it_did_itself_is_an_origin():
    told = article("Hydrovale", DAY, say("Hydrovale ferme ses vannes", predicate="fermer", actor="Hydrovale"))
    claim = claim_of(
        told, article("A", LATER, say("Hydrovale ferme ses vannes", predicate="fermer", actor="Hydrovale"))
    )
    assert interval(claim) == (1, 1)
    assert [origin.name for origin in claim.origins.entries] == ["Hydrovale"]
    assert len(claim.uncredited) == 1


@pytest.mark.parametrize(
    ("language", "lead", "words"),
    [
        ("fr", "Ana Belmonte dit avoir appris par la presse que ", "appris par la presse"),
        ("es", "Ana Belmonte dice que se enteró por la prensa de que ", "enteró por la prensa"),
        ("en", "Ana Belmonte says she read in the papers that ", "read in the papers"),
    ],
)
def test_a_source_that_only_heard_of_it_may_be_no_origin(language, lead, words):
    told = article("A", DAY, say(LEAK, person("Ana Belmonte"), lead=lead), language=language)
    claim = claim_of(told)
    assert interval(claim) == (0, 1)
    [merge] = [merge for merge in claim.origins.merges if merge.reason == "second_hand"]
    assert words in words_of(merge.evidence, told)


def test_who_speaks_in_the_press_did_not_hear_of_it_there():
    told = article("A", DAY, say(LEAK, person("Ana Belmonte"), lead="Dans la presse, Ana Belmonte a dit que "))
    assert interval(claim_of(told)) == (1, 1)


def test_what_a_speaker_did_herself_she_did_not_only_hear_of():
    did = say(
        "Ana Belmonte a signé",
        person("Ana Belmonte"),
        lead="Ana Belmonte, qui a appris par la presse la rupture, dit que ",
        predicate="signer",
        actor="Ana Belmonte",
    )
    assert interval(claim_of(article("A", DAY, did))) == (1, 1)


def test_several_media_report_tells_that_the_root_is_not_reached():
    for language, several in (("fr", "plusieurs médias"), ("es", "diversos medios"), ("en", "several media")):
        told = article("A", DAY, say(LEAK, medium(several)), language=language)
        claim = claim_of(told)
        assert interval(claim) == (0, 1)
        assert reasons(claim) == {("root_not_reached", False)}


def test_hearsay_shows_its_conditional_and_the_medium_that_it_may_come_from():
    told = article(
        "B",
        DAY,
        say("la digue aurait lâché", hearsay=True, certainty="Uu"),
        say("le préfet ignorait tout", medium("Radio Brumes")),
    )
    claim = claim_of(told, aside=("le préfet ignorait tout",))
    assert interval(claim) == (0, 1)
    [merge] = claim.origins.merges
    assert words_of(merge.evidence, told) == ["la digue aurait lâché", "Radio Brumes"]


def test_hearsay_beside_two_credited_media_is_uncredited():
    told = article(
        "B",
        DAY,
        say("la digue aurait lâché", hearsay=True, certainty="Uu"),
        say("le préfet ignorait tout", medium("Radio Brumes")),
        say("le maire ignorait tout", medium("Canal Lune")),
    )
    claim = claim_of(told, aside=("le préfet ignorait tout", "le maire ignorait tout"))
    assert (interval(claim), claim.uncredited) == ((0, 0), (told.id,))


def test_a_confirmation_by_officials_of_its_own_is_an_origin_even_beside_a_credit():
    first = article("Radio Brumes", DAY, say(LEAK, unnamed("deux responsables", 2)))
    for language in ("fr", "es", "en"):
        confirming = article(
            "Canal Lune",
            LATER,
            say("le préfet se tait", medium("Radio Brumes")),
            say(LEAK, unnamed("deux responsables", 2), act="confirms"),
            language=language,
        )
        assert interval(claim_of(first, confirming, aside=("le préfet se tait",))) == (2, 2)


def test_a_first_report_that_says_confirms_confirms_no_other():
    claim = claim_of(
        article("Radio Brumes", DAY, say(LEAK, unnamed("deux responsables", 2), act="confirms")),
        article("Canal Lune", LATER, say(LEAK, unnamed("deux responsables", 2))),
    )
    assert interval(claim) == (1, 2)


def test_sources_of_its_own_are_other_people_whatever_the_time():
    own = say(LEAK, unnamed("deux responsables", 2), act="confirms", tail=", de son côté")
    claim = claim_of(
        article("Radio Brumes", DAY, own), article("Canal Lune", LATER, say(LEAK, unnamed("deux responsables", 2)))
    )
    assert interval(claim) == (2, 2)


def test_who_could_not_verify_or_asks_makes_no_origin():
    claim = claim_of(
        article("A", DAY, say(LEAK, body("Hydrovale"))),
        article("Reuters", LATER, say("Reuters n'a pas pu vérifier", medium("Reuters"), act="could_not_verify")),
    )
    assert interval(claim) == (1, 1)
