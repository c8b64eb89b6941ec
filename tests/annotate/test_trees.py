"""Trees set right: each on a tree as parsers get it wrong, since no pipeline can be made to err."""

from __future__ import annotations

import pytest

from recoupe.annotate.subjects import (
    join_stranded_subjects,
    take_inverted_subjects,
    take_personal_subjects,
    take_set_off_names,
)
from recoupe.annotate.syntax import Paragraph, Token
from recoupe.annotate.trees import (
    raise_finite_verbs,
    raise_main_clause,
)
from recoupe.records.text import Block

FINITE = "Mood=Ind|VerbForm=Fin"


def paragraph(*rows: str) -> Paragraph:
    """Build a paragraph of one sentence from words written form/POS/head/relation[/feats], heads counted from 0."""
    parts = [row.split("/") for row in rows]
    tokens = [
        Token(
            index=at,
            start=at,
            end=at + 1,
            text=form,
            lower=form.lower(),
            lemma={"prévient": "prévenir"}.get(form, form),
            upos=upos,
            feats=feats[0] if feats else "",
            dep=dep,
            rel=dep.split(":")[0].lower(),
            head=int(head),
            sentence=0,
            children=[child for child, row in enumerate(parts) if int(row[2]) == at != child],
        )
        for at, (form, upos, head, dep, *feats) in enumerate(parts)
    ]
    return Paragraph(Block("paragraph", (0, len(tokens))), tuple(tokens), ((0, len(tokens)),))


def tree(found: Paragraph) -> dict[str, tuple[str, str]]:
    return {t.text: (found.tokens[t.head].text, t.rel) for t in found.tokens}


MISREAD = (
    "C'/PRON/1/nsubj",
    "miracle/NOUN/1/root",
    ",/PUNCT/3/punct",
    f"prévient/VERB/1/appos/{FINITE}",
    "l'/DET/5/det",
    "océanographe/NOUN/1/conj",
    "Marta/PROPN/8/nsubj",
    ",/PUNCT/8/punct",
    "sursis/NOUN/1/parataxis",
)


def test_the_noun_behind_an_inverted_verb_of_saying_is_its_subject_and_the_name_behind_it_too():
    found = take_inverted_subjects(paragraph(*MISREAD), frozenset({"prévenir"}))
    assert tree(found)["océanographe"] == ("prévient", "nsubj")
    assert tree(found)["Marta"] == ("océanographe", "appos")
    verb = found.tokens[3]
    assert verb.children == [2, 5]


@pytest.mark.parametrize(
    ("at", "other"),
    [
        (2, "jamais/ADV/3/advmod"),  # nothing sets the verb off
        (3, "prévient/VERB/1/appos/VerbForm=Part"),  # no finite verb
        (4, "que/SCONJ/5/mark"),  # no noun phrase right behind it
        (0, "Elle/PRON/3/nsubj"),  # it has a subject
    ],
)
def test_what_is_no_inverted_verb_of_saying_stays_as_it_is(at, other):
    rows = [*MISREAD[:at], other, *MISREAD[at + 1 :]]
    before = paragraph(*rows)
    assert take_inverted_subjects(before, frozenset({"prévenir"})) is before
    assert take_inverted_subjects(paragraph(*MISREAD), frozenset({"dire"})).tokens[5].rel == "conj"


SET_OFF = (
    "L'/DET/1/det/Definite=Def",
    "Union/NOUN/9/obl:mod",
    "Brell/PROPN/1/appos",
    ",/PUNCT/5/punct",
    "un/DET/5/det/Definite=Ind",
    "groupe/NOUN/9/nsubj",
    "influent/ADJ/5/amod",
    ",/PUNCT/5/punct",
    "a/AUX/9/aux",
    f"publié/VERB/9/root/{FINITE}",
)


def test_a_name_with_a_set_off_noun_behind_it_is_the_subject_and_the_noun_its_apposition():
    found = tree(take_set_off_names(paragraph(*SET_OFF)))
    assert (found["Union"], found["groupe"]) == (("publié", "nsubj"), ("Union", "appos"))


@pytest.mark.parametrize(
    ("at", "other"),
    [
        (4, "le/DET/5/det/Definite=Def"),  # a definite noun is another subject
        (7, "aussi/ADV/9/advmod"),  # no comma closes it
        (2, "locale/ADJ/1/amod"),  # no name: "la semaine dernière, un groupe, …"
        (0, "Dans/ADP/1/case"),  # an adjunct behind a preposition
    ],
)
def test_an_adjunct_before_a_subject_stays_one(at, other):
    before = paragraph(*SET_OFF[:at], other, *SET_OFF[at + 1 :])
    assert take_set_off_names(before) is before


def test_a_set_off_singular_noun_before_a_plural_verb_is_no_subject():
    rows = (
        "Deux/NUM/1/nummod",
        "cadres/NOUN/7/obl:mod/Number=Plur",
        "d'Orel/PROPN/1/nmod",
        ",/PUNCT/5/punct",
        "la/DET/5/det/Definite=Def",
        "firme/NOUN/8/nsubj/Number=Sing",
        ",/PUNCT/8/punct",
        f"ont/AUX/8/aux/Number=Plur|{FINITE}",
        "confirmé/VERB/8/root",
    )
    rows = (*rows[:1], "cadres/NOUN/8/obl:mod/Number=Plur", *rows[2:])
    found = tree(take_set_off_names(paragraph(*rows)))
    assert (found["cadres"], found["firme"]) == (("confirmé", "nsubj"), ("cadres", "appos"))
    alone = paragraph(*rows[:7], f"a/AUX/8/aux/Number=Sing|{FINITE}", rows[8])
    assert take_set_off_names(alone) is alone


STRANDED = (
    "Paris/PROPN/0/root",
    "et/CCONJ/4/cc",
    "Berlin/PROPN/4/nsubj",
    f"ont/AUX/4/aux/Number=Plur|{FINITE}",
    "confirmé/VERB/4/root",
)


def test_a_name_left_without_a_verb_before_a_conjunction_is_a_subject_with_the_one_behind_it():
    found = tree(join_stranded_subjects(paragraph(*STRANDED)))
    assert (found["Paris"], found["Berlin"], found["et"]) == (
        ("confirmé", "nsubj"),
        ("Paris", "conj"),
        ("Berlin", "cc"),
    )


@pytest.mark.parametrize(
    ("at", "other"),
    [
        (1, "puis/ADV/4/advmod"),  # no conjunction
        (3, f"a/AUX/4/aux/Number=Sing|{FINITE}"),  # one subject
        (0, "Vrai/ADJ/0/root"),  # no noun
    ],
)
def test_what_stands_before_a_single_subject_stays_as_it_is(at, other):
    before = paragraph(*STRANDED[:at], other, *STRANDED[at + 1 :])
    assert join_stranded_subjects(before) is before


CONDITION = (
    "Hier/ADV/3/advmod",
    "si/SCONJ/3/mark",
    "l'État/NOUN/3/nsubj",
    "vote/VERB/3/root",
    ",/PUNCT/3/punct",
    "elle/PRON/6/nsubj",
    "durerait/VERB/3/parataxis",
)


def test_the_main_clause_is_above_its_condition_and_takes_what_stands_before_it():
    found = tree(raise_main_clause(paragraph(*CONDITION), frozenset({"si"})))
    assert (found["durerait"], found["vote"]) == (("durerait", "root"), ("durerait", "advcl"))
    assert found["Hier"] == ("durerait", "advmod")


def test_a_clause_that_opens_with_no_condition_stays_as_it_is():
    for other in ("que/SCONJ/3/mark", "si/ADV/3/advmod"):
        before = paragraph(CONDITION[0], other, *CONDITION[2:])
        assert raise_main_clause(before, frozenset({"si"})) is before


def test_a_pronoun_before_an_active_verb_of_saying_is_its_subject():
    rows = ("Il/PRON/1/expl:subj", f"affirme/VERB/1/root/{FINITE}")
    assert tree(take_personal_subjects(paragraph(*rows), frozenset({"affirme"})))["Il"] == ("affirme", "nsubj")
    passive = paragraph("Il/PRON/2/expl:subj", "est/AUX/2/aux:pass", f"dit/VERB/2/root/{FINITE}")
    assert take_personal_subjects(passive, frozenset({"dit"})) is passive


def test_a_finite_verb_hung_on_its_subjects_name_is_the_root():
    rows = (
        "source/NOUN/0/root",
        "citée/VERB/0/acl/VerbForm=Part",
        "AFP/PROPN/1/obl",
        f"évoque/VERB/2/amod/{FINITE}",
        "accord/NOUN/0/appos",
    )
    found = tree(raise_finite_verbs(paragraph(*rows)))
    assert found["évoque"] == ("évoque", "root")
    assert (found["source"], found["accord"]) == (("évoque", "nsubj"), ("évoque", "obj"))


def test_a_finite_verb_hung_on_its_object_is_the_root():
    rows = ("travaux/NOUN/2/nsubj", f"coûteraient/VERB/2/advmod/{FINITE}", "millions/NOUN/2/root")
    found = tree(raise_finite_verbs(paragraph(*rows)))
    assert (found["travaux"], found["millions"]) == (("coûteraient", "nsubj"), ("coûteraient", "obj"))


def test_a_finite_verb_before_a_noun_that_has_no_subject_stays():
    rows = (f"dit/VERB/1/amod/{FINITE}", "nom/NOUN/1/root")
    before = paragraph(*rows)
    assert raise_finite_verbs(before) is before
