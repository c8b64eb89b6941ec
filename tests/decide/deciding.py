"""Short invented articles cross-checked under decisions."""

from tests.link.naming import read

from recoupe.decide.ruling import Pairs, Quoted, Rulings, Said
from recoupe.pipeline import cross_check

ONE = (
    "La digue de Marval a cédé dans la nuit, selon Radio Brumes. Le préfet, Luc Pradelle, affirme que la digue de "
    "Marval était surveillée."
)
TWO = (
    "D’après le préfet Luc Pradelle, la digue de Marval a cédé cette nuit. La digue de Marval était surveillée, a dit "
    "Ana Vasseur."
)
SAID = "Le préfet Luc Pradelle affirme que la digue de Marval a cédé dans la nuit."
RADIO = "La digue de Marval a cédé dans la nuit, selon Radio Brumes."
APART = "Le pont de Marval s’est effondré, selon Luc Pradelle."


def check(*texts, **rulings):
    return cross_check(
        [read(text, file=f"{chr(97 + at)}.txt") for at, text in enumerate(texts)],
        rulings=Rulings(**{name: tuple(found) for name, found in rulings.items()}),
    )


def together(dossier, first, second):
    """Whether one claim has a statement of each of the words."""
    said = {
        one.id: " ".join(article.text[slice(*span)] for span in one.content)
        for article in dossier.articles
        for one in article.statements
    }
    return any(
        any(first in said[member] for member in claim.members)
        and any(second in said[member] for member in claim.members)
        for claim in dossier.claims
    )


def of_claims(verdict, first, second):
    return Pairs(verdict=verdict, reason="seen on the spot", statements=(Quoted(*first), Quoted(*second)))


def said(verdict, words, **fields):
    return Said(verdict=verdict, reason="checked by telephone", at=Quoted("a.txt", words), **fields)


def statement(dossier, words):
    [found] = [
        one
        for article in dossier.articles
        for one in article.statements
        if any(words in article.text[slice(*span)] for span in one.content)
    ]
    return found
