"""Treebanks brought to one convention: each rule on a sentence made for it."""

from __future__ import annotations

from corpus import Word
from harmonise import RULES, WordRule


def sentence(*rows: str) -> list[Word]:
    """Build a sentence from words written form/lemma/POS/feats/head/relation, heads counted from 1, 0 the root."""
    words = []
    for at, row in enumerate(rows):
        form, lemma, pos, feats, head, relation = row.split("/")
        words.append(Word(form, lemma, pos, feats, int(head) - 1 if head != "0" else at, relation, space=True))
    return words


def tree(words: list[Word]) -> list[tuple[str, str]]:
    """Return each word's head (itself for the root) and relation."""
    return [(words[w.head].form, w.deprel) for w in words]


def test_a_quotation_before_its_cue_becomes_the_head() -> None:
    words = sentence(
        "Viens/venir/VERB//3/parataxis", ",/,/PUNCT//1/punct", "dit/dire/VERB//0/root", "Marta/Marta/PROPN//3/nsubj"
    )
    assert tree(RULES["quotation_headed"](words)) == [
        ("Viens", "root"),
        ("Viens", "punct"),
        ("Viens", "parataxis:insert"),
        ("dit", "nsubj"),
    ]


def test_a_cue_with_its_subject_before_it_stays_the_head() -> None:
    words = sentence("Viens/venir/VERB//3/parataxis", "Marta/Marta/PROPN//3/nsubj", "dit/dire/VERB//0/root")
    assert RULES["quotation_headed"](words) == words


def test_a_clause_with_a_relative_pronoun_is_a_relative_clause() -> None:
    words = sentence("casa/casa/NOUN//0/root", "que/que/PRON/PronType=Rel/3/nsubj", "arde/arder/VERB//1/acl")
    assert tree(RULES["relative_clauses"](words))[2] == ("casa", "acl:relcl")
    plain = sentence("orden/orden/NOUN//0/root", "de/de/ADP//3/mark", "salir/salir/VERB//1/acl")
    assert RULES["relative_clauses"](plain) == plain


def test_a_participle_under_ser_is_a_passive() -> None:
    words = sentence("Marta/Marta/PROPN//3/nsubj", "fue/ser/AUX//3/aux", "citada/citar/VERB/VerbForm=Part/0/root")
    assert [w.deprel for w in RULES["passives"](words)] == ["nsubj:pass", "aux:pass", "root"]
    perfect = sentence("Marta/Marta/PROPN//3/nsubj", "ha/haber/AUX//3/aux", "citado/citar/VERB/VerbForm=Part/0/root")
    assert RULES["passives"](perfect) == perfect


def test_a_dative_clitic_is_an_indirect_object() -> None:
    words = sentence("le/él/PRON/Case=Dat/2/obl:arg", "dijo/decir/VERB//0/root", "Marta/Marta/PROPN//2/obl:arg")
    assert [w.deprel for w in RULES["dative_clitics"](words)] == ["iobj", "root", "obl:arg"]


def test_an_object_behind_a_preposition_is_an_oblique_and_a_person_behind_a_stays() -> None:
    words = sentence(
        "habla/hablar/VERB//0/root",
        "de/de/ADP//3/case",
        "Marta/Marta/PROPN//1/obj",
        "a/a/ADP//5/case",
        "Lía/Lía/PROPN//1/obj",
    )
    assert [w.deprel for w in RULES["prepositional_objects"](words)] == ["root", "case", "obl", "case", "obj"]


def test_a_name_with_a_preposition_gets_its_tree() -> None:
    words = sentence(
        "Corte/Corte/PROPN//0/root",
        "Superior/Superior/PROPN//1/flat",
        "de/de/ADP//4/case",
        "Justicia/Justicia/PROPN//1/flat",
        "Penal/Penal/PROPN//1/flat",
    )
    assert tree(RULES["names_with_prepositions"](words)) == [
        ("Corte", "root"),
        ("Corte", "flat"),
        ("Justicia", "case"),
        ("Corte", "nmod"),
        ("Justicia", "flat"),
    ]


def test_que_in_a_relative_clause_is_its_subject_or_object() -> None:
    subject = sentence("casa/casa/NOUN//0/root", "que/que/SCONJ//3/mark", "arde/arder/VERB//1/acl:relcl")
    assert [(w.upos, w.deprel) for w in RULES["relative_pronouns"](subject)][1] == ("PRON", "nsubj")
    taken = sentence(
        "casa/casa/NOUN//0/root",
        "que/que/SCONJ//4/mark",
        "Marta/Marta/PROPN//4/nsubj",
        "vende/vender/VERB//1/acl:relcl",
    )
    assert [(w.upos, w.deprel) for w in RULES["relative_pronouns"](taken)][1] == ("PRON", "obj")


def test_the_preposition_of_an_infinitive_is_a_mark() -> None:
    words = sentence("antes/antes/ADV//0/root", "de/de/ADP//3/case", "salir/salir/VERB/VerbForm=Inf/1/advcl")
    assert [w.deprel for w in RULES["infinitive_marks"](words)] == ["root", "mark", "advcl"]


def test_a_cue_behind_its_quotation_becomes_the_head_and_one_inside_it_does_not() -> None:
    words = sentence(
        "Vendrán/venir/VERB//0/root", ",/,/PUNCT//3/punct", "dijo/decir/VERB//1/parataxis", "Marta/Marta/PROPN//3/nsubj"
    )
    assert tree(RULES["cue_headed"](words)) == [
        ("dijo", "ccomp"),
        ("dijo", "punct"),
        ("dijo", "root"),
        ("dijo", "nsubj"),
    ]
    inside = [*words, *sentence("hoy/hoy/ADV//1/advmod")]
    assert RULES["cue_headed"](inside) == inside


def test_a_proper_noun_keeps_its_capital_in_its_lemma() -> None:
    words = sentence("Madrid/madrid/PROPN//0/root", "San/santo/PROPN//1/flat", "Casa/casa/NOUN//1/nmod")
    assert [w.lemma for w in RULES["named_lemmas"](words)] == ["Madrid", "santo", "casa"]


def test_a_rule_for_words_changes_those_it_names_and_no_other() -> None:
    rule = WordRule(upos="ADP", forms=("como",), deprel="case", becomes={"upos": "SCONJ", "deprel": "mark"})
    words = sentence(
        "Como/como/ADP//4/case", "como/como/ADP//4/fixed", "como/comer/VERB//4/dep", "casa/casa/NOUN//0/root"
    )
    assert [(w.upos, w.lemma, w.deprel) for w in map(rule, words)] == [
        ("SCONJ", "como", "mark"),
        ("ADP", "como", "fixed"),
        ("VERB", "comer", "dep"),
        ("NOUN", "casa", "root"),
    ]
    by_lemma = WordRule(upos="VERB", lemmas=("comer",), becomes={"upos": "AUX"})
    assert [w.upos for w in map(by_lemma, words)] == ["ADP", "ADP", "AUX", "NOUN"]
