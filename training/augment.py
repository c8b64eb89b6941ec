"""Vary training paragraphs as real pages vary: headlines in capitals, accents lost, sentences glued together.

Quotation marks, apostrophes, dashes and blanks need no variation: recoupe folds them before it parses, in training too.
"""

from __future__ import annotations

import random
import unicodedata
from typing import TYPE_CHECKING

from spacy.training import Example
from spacy.util import registry

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from spacy.language import Language

    Variant = Callable[[list[str], list[bool], list[bool]], tuple[list[str], list[bool]]]


def capitals(words: list[str], spaces: list[bool], _opens: list[bool]) -> tuple[list[str], list[bool]]:
    """Set the whole paragraph in capitals; a letter whose capital is longer ("ß") stays."""
    return ["".join(c.upper() if len(c.upper()) == 1 else c for c in word) for word in words], spaces


def headline(words: list[str], spaces: list[bool], _opens: list[bool]) -> tuple[list[str], list[bool]]:
    """Give every word a capital."""
    return [word[:1].upper() + word[1:] if len(word[:1].upper()) == 1 else word for word in words], spaces


def plain_letters(words: list[str], spaces: list[bool], _opens: list[bool]) -> tuple[list[str], list[bool]]:
    """Take the accents off."""
    return ["".join(unicodedata.normalize("NFD", c)[0] for c in word) for word in words], spaces


def plain_capitals(words: list[str], spaces: list[bool], _opens: list[bool]) -> tuple[list[str], list[bool]]:
    """Take the accents off capitals only ("Etat"), as many typists do."""
    return ["".join(unicodedata.normalize("NFD", c)[0] if c.isupper() else c for c in word) for word in words], spaces


def glued(words: list[str], spaces: list[bool], opens: list[bool]) -> tuple[list[str], list[bool]]:
    """Drop the blank between two sentences where the first ends with a stop ("fin.Début")."""
    stops = [word[-1:] in ".?!»" for word in words]
    nexts = [*opens[1:], False]
    return words, [
        space and not (stop and opens_next) for space, stop, opens_next in zip(spaces, stops, nexts, strict=True)
    ]


VARIANTS: tuple[Variant, ...] = (capitals, headline, plain_letters, plain_capitals, glued)


def varied(nlp: Language, example: Example, variant: Variant) -> Example:
    """Return the example with its text varied and its annotation kept, cut by the pipeline's own tokenizer."""
    gold = example.reference
    words, spaces = variant(
        [t.text for t in gold], [bool(t.whitespace_) for t in gold], [bool(t.is_sent_start) for t in gold]
    )
    annotation = example.to_dict()
    annotation["token_annotation"]["ORTH"] = words
    annotation["token_annotation"]["SPACY"] = spaces
    text = "".join(word + " " * space for word, space in zip(words, spaces, strict=True))
    return Example.from_dict(nlp.make_doc(text), annotation)


def pages(share: float, seed: int) -> Callable[[Language, Example], Iterator[Example]]:
    """Return an augmenter that puts a variant in the place of ``share`` of the examples (0 to 1), each kind alike."""
    chance = random.Random(seed)

    def augment(nlp: Language, example: Example) -> Iterator[Example]:
        yield varied(nlp, example, chance.choice(VARIANTS)) if chance.random() < share else example

    return augment


registry.augmenters("recoupe.pages.v1", func=pages)
