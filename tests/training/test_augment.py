"""Training paragraphs varied as pages vary: the words change, the annotation and the tokens' places stay."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
import spacy
from spacy.tokens import Doc
from spacy.training import Example

from augment import VARIANTS, capitals, glued, headline, pages, plain_capitals, plain_letters, varied
from recoupe.languages.pack import installed

if TYPE_CHECKING:
    from spacy.language import Language


@pytest.fixture(scope="module")
def nlp() -> Language:
    installed()["fr"].register()
    return spacy.blank("recoupe_fr")


@pytest.fixture
def example(nlp: Language) -> Example:
    words = ["L'", "État", "a", "cédé", ".", "Il", "paiera", "."]
    gold = Doc(
        nlp.vocab,
        words=words,
        spaces=[False, True, True, False, True, True, False, False],
        heads=[1, 3, 3, 3, 3, 6, 6, 6],
        deps=["det", "nsubj", "aux", "ROOT", "punct", "nsubj", "ROOT", "punct"],
        lemmas=["le", "état", "avoir", "céder", ".", "lui", "payer", "."],
    )
    return Example(nlp.make_doc(gold.text), gold)


@pytest.mark.parametrize(
    ("variant", "text"),
    [
        (capitals, "L'ÉTAT A CÉDÉ. IL PAIERA."),
        (headline, "L'État A Cédé. Il Paiera."),
        (plain_letters, "L'Etat a cede. Il paiera."),
        (plain_capitals, "L'Etat a cédé. Il paiera."),
        (glued, "L'État a cédé.Il paiera."),
    ],
)
def test_each_variant_changes_the_text_and_keeps_the_tree(nlp, example, variant, text) -> None:
    other = varied(nlp, example, variant)
    assert (other.reference.text, other.predicted.text) == (text, text)
    for attribute in ("dep_", "lemma_"):
        assert [getattr(t, attribute) for t in other.reference] == [getattr(t, attribute) for t in example.reference]
    assert [t.head.i for t in other.reference] == [t.head.i for t in example.reference]
    assert [t.text for t in other.predicted] == [t.text for t in other.reference]


def test_the_share_says_how_many_are_varied_and_the_seed_which(nlp, example) -> None:
    def texts(share: float, seed: int) -> list[str]:
        augment = pages(share, seed)
        return [found.reference.text for _ in range(200) for found in augment(nlp, example)]

    assert set(texts(0.0, 1)) == {example.reference.text}
    assert texts(0.5, 1) == texts(0.5, 1) != texts(0.5, 2)
    assert len(set(texts(1.0, 1))) == len(VARIANTS)
