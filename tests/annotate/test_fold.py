import pytest
from hypothesis import given
from hypothesis import strategies as st

from recoupe.annotate.fold import fold

SIGNS = "\"'’‘“”„«»–—-‑ \u00a0\u202f\n\r\té🌉a.(\u0301\ufeff"


@given(st.text())
def test_folding_keeps_every_offset(text):
    assert len(fold(text)) == len(text)


@given(st.text(alphabet=SIGNS))
def test_folding_twice_is_folding_once(text):
    assert fold(fold(text)) == fold(text)


@given(st.text(alphabet=SIGNS))
def test_what_is_no_mark_and_no_blank_stays(text):
    kept = [(at, sign) for at, sign in enumerate(text) if sign.isalnum() or sign in ".(🌉\u0301\ufeff"]
    assert [(at, fold(text)[at]) for at, _ in kept] == kept


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("", ""),
        ("l’eau, l‘eau, lʼeau", "l'eau, l'eau, l'eau"),
        ("“Non”, dit-il", "«Non», dit-il"),
        ("„Non“, dit-il", "«Non», dit-il"),
        ('"Non", dit-il', "«Non», dit-il"),
        ('("Non")', "(«Non»)"),
        ('un "peu" de', "un «peu» de"),
        ('d\'"eau"', "d'«eau»"),
        ('"', "»"),
        ('un " peu " de " tout "', "un « peu » de « tout »"),
        ('« Il a dit " non " », dit-il', "« Il a dit « non » », dit-il"),
        ("10\u202f000\u00a0euros\r\n", "10 000 euros  "),
        ("Paris–Lyon — a‑t‑il", "Paris—Lyon — a-t-il"),
    ],
)
def test_variants_fold_to_one_form(text, folded):
    assert fold(text) == folded
