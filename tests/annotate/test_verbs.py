import pytest

from recoupe.annotate.verb_forms import verb_forms
from recoupe.languages.fr import PACK


@pytest.mark.parametrize(
    ("form", "lemma"),
    [
        ("nuançait", "nuancer"),
        ("annoncèrent", "annoncer"),
        ("énonçant", "énoncer"),
        ("engageait", "engager"),
        ("fustigea", "fustiger"),
        ("jugeront", "juger"),
        ("rappelle", "rappeler"),
        ("assurait", "assurer"),
    ],
)
def test_forms_of_verbs_whose_stem_changes_in_writing_are_known(form, lemma):
    assert verb_forms(PACK)[form].lemma == lemma


@pytest.mark.parametrize("form", ["nuancait", "énoncant", "engagait", "fustiga"])
def test_no_form_is_made_that_french_does_not_write(form):
    assert form not in verb_forms(PACK)
