"""Who speaks for a body, so that her word and the body's are one origin, and who only runs it."""

import pytest
from tests.weigh.press import one_claim, told

DAY = "2031-05-04"


def counted(first, second, word, language="fr"):
    claim = one_claim(told("Le Quai", DAY, first, language), told("Radio Brumes", DAY, second, language), word=word)
    return (claim.origins.min, claim.origins.max), {(one.reason, one.certain) for one in claim.origins.merges}


SPEAKING = [
    (
        "fr",
        "La digue de Brumeval a cédé, a annoncé Odile Varin, porte-parole de la société Hydrovale.",
        "La société Hydrovale assure que la digue de Brumeval a cédé.",
    ),
    (
        "fr",
        "La société Hydrovale a réuni la presse. La digue de Brumeval a cédé, a annoncé sa porte-parole, Odile Varin.",
        "La société Hydrovale assure que la digue de Brumeval a cédé.",
    ),
    (
        "fr",
        "La digue de Brumeval a cédé, selon le secrétaire général du Syndicat des Bateliers, Marc Lanois.",
        "La digue de Brumeval a cédé, a indiqué le Syndicat des Bateliers.",
    ),
    (
        "es",
        "El dique de Brumales ha cedido, anunció Elena Duarte, portavoz de la Cofradía de Pescadores.",
        "La Cofradía de Pescadores aseguró que el dique de Brumales ha cedido.",
    ),
    (
        "en",
        "The dyke at Brumeville has burst, said Alice Varin, a spokeswoman for the Hydrovale Water Company.",
        "The Hydrovale Water Company said that the dyke at Brumeville has burst.",
    ),
]


@pytest.mark.parametrize(("language", "person", "body"), SPEAKING)
def test_who_speaks_for_a_body_is_one_origin_with_it(language, person, body):
    word = {"fr": "digue", "es": "dique", "en": "dyke"}[language]
    assert counted(person, body, word, language) == ((1, 1), {("same_body", True)})


def test_two_who_speak_for_one_body_are_one_origin():
    interval, reasons = counted(
        "La digue de Brumeval a cédé, a déclaré Odile Varin, porte-parole du Comité des Rives.",
        "La digue de Brumeval a cédé, selon la présidente du Comité des Rives, Ana Belmonte.",
        "digue",
    )
    assert (interval, reasons) == ((1, 1), {("same_body", True)})


def test_the_spokesperson_of_a_person_is_one_origin_with_her():
    interval, reasons = counted(
        "The dyke at Brumeville has burst, said Alice Varin, a spokeswoman for Dana Whitcombe.",
        "The dyke at Brumeville has burst, Dana Whitcombe said.",
        "dyke",
        "en",
    )
    assert (interval, reasons) == ((1, 1), {("same_body", True)})


def test_who_runs_a_body_may_know_what_it_does_not_tell():
    interval, reasons = counted(
        "La digue de Brumeval a cédé, a indiqué la directrice du Laboratoire des Rives, Ana Belmonte.",
        "La digue de Brumeval a cédé, selon le Laboratoire des Rives.",
        "digue",
    )
    assert (interval, reasons) == ((1, 2), {("body_and_member", False)})


def test_those_who_speak_for_two_bodies_are_two_origins():
    interval, _ = counted(
        "La digue de Brumeval a cédé, a déclaré Odile Varin, porte-parole du Comité des Rives.",
        "La digue de Brumeval a cédé, selon la présidente du Syndicat des Bateliers, Ana Belmonte.",
        "digue",
    )
    assert interval == (2, 2)
