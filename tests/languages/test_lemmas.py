"""Lemmas as a reader's dictionary has them, where a trained lemmatizer makes words up."""

import pytest
import spacy
from spacy.tokens import Doc

from recoupe.languages.lemmas import LemmaTable, headword
from recoupe.languages.pack import installed


def lemmas(language, text):
    return {token.text: token.lemma_ for token in installed()[language].pipeline()(text)}


@pytest.mark.parametrize(
    ("language", "text", "form", "lemma"),
    [
        ("es", "El alcalde sigue conduciendo el coche.", "conduciendo", "conducir"),
        ("es", "Los vecinos expusieron sus quejas.", "expusieron", "exponer"),
        ("es", "Pronto dispondrán de más agua.", "dispondrán", "disponer"),
        ("fr", "Les riverains acquièrent le terrain.", "acquièrent", "acquérir"),
        ("fr", "Ils déploieront une digue.", "déploieront", "déployer"),
        ("en", "The mayor wove a tale.", "wove", "weave"),
    ],
)
def test_a_rare_form_has_the_lemma_of_a_word(language, text, form, lemma):
    assert lemmas(language, text)[form] == lemma


def test_a_form_that_no_dictionary_has_keeps_what_the_lemmatizer_makes_of_it():
    assert headword("fr", "trabuclerait") == ""
    assert lemmas("fr", "Il trabuclerait la vitrine.")["trabuclerait"]


def table(*words):
    """The table learnt from one document of words with part of speech and lemma."""
    vocab = spacy.blank("xx").vocab
    doc = Doc(vocab, [word for word, _, _ in words], pos=[pos for _, pos, _ in words], lemmas=[of for *_, of in words])
    learnt = LemmaTable("fr")
    learnt.learn([doc])
    return learnt


def read(learnt, word, pos, lemma):
    [token] = learnt(Doc(spacy.blank("xx").vocab, [word], pos=[pos], lemmas=[lemma]))
    return token.lemma_


def test_a_form_with_one_lemma_in_the_treebanks_gets_it_and_one_with_two_does_not():
    learnt = table(("vis", "VERB", "vivre"), ("vis", "VERB", "voir"), ("lus", "VERB", "lire"), ("Vis", "PROPN", "Vis"))
    assert read(learnt, "Lus", "VERB", "luser") == "lire"
    assert read(learnt, "vis", "VERB", "voir") == "voir"
    assert read(learnt, "vis", "PROPN", "vi") == "vi"


def test_a_table_read_back_from_a_folder_is_the_same(tmp_path):
    table(("lus", "VERB", "lire"), ("mer", "NOUN", "mer")).to_disk(tmp_path / "table")
    back = LemmaTable("fr").from_disk(tmp_path / "table")
    assert read(back, "lus", "VERB", "luser") == "lire"
    assert read(back, "mer", "NOUN", "mere") == "mer"
