"""Trees set right: each on a tree as parsers get it wrong, since no pipeline can be made to err."""

from __future__ import annotations

import pytest

from recoupe.annotate.syntax import Paragraph, Token
from recoupe.annotate.trees import take_inverted_subjects, take_set_off_names
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
