"""Lemmas that a trained lemmatizer misses: words of the treebanks that have one, and those of a dictionary.

The edit trees that spaCy learns (Müller et al. 2015, "Joint lemmatization and morphological tagging with Lemming") give
rare words lemmas that no language has ("conducier" for "conduciendo"). simplemma's dictionaries, which are kept up for
fifty languages, tell such a lemma from a word.
"""

from __future__ import annotations

from collections import defaultdict
from functools import lru_cache, partial
from pathlib import Path
from typing import TYPE_CHECKING

import msgspec
import simplemma
from spacy.language import Language

if TYPE_CHECKING:
    from collections.abc import Iterable

    from spacy.tokens import Doc, Token

FACTORY = "recoupe_lemmas"
FILE = "lemmas.json"
INFLECTED = frozenset({"ADJ", "AUX", "NOUN", "VERB"})
"""The parts of speech whose lemmas a dictionary has."""
CACHED = 50_000

Lemmas = dict[str, dict[str, str]]
"""Lemmas by part of speech and form in lower case; "" where it is the form itself, so that files are small."""


def headword(code: str, form: str) -> str:
    """Return the word under which a language's dictionary has a form; "" where it does not have it."""
    known = simplemma.is_known(form, code, low_memory=True)
    return simplemma.lemmatize(form, code, low_memory=True) if known else ""


class LemmaTable:
    """A step of a pipeline: puts right the lemmas of a document that the lemmatizer has read.

    A form that has one lemma in the treebanks gets that one. A lemma that is in neither treebanks nor dictionary gives
    way to the dictionary's, where this has the form; else it stays.
    """

    def __init__(self, code: str) -> None:
        """Start with an empty table for a language, by its ISO 639-1 code."""
        self._lemmas: Lemmas = {}
        self._of_treebanks: frozenset[str] = frozenset()
        self._headword = lru_cache(CACHED)(partial(headword, code))

    def learn(self, docs: Iterable[Doc]) -> None:
        """Take the lemmas of treebanks: of the forms that have but one as a part of speech, names left out."""
        found: dict[str, dict[str, set[str]]] = defaultdict(lambda: defaultdict(set))
        for doc in docs:
            for token in doc:
                if token.pos_ != "PROPN":
                    found[token.pos_][token.lower_].add(token.lemma_)
        self._set({pos: _single(forms) for pos, forms in sorted(found.items())})

    def __call__(self, doc: Doc) -> Doc:
        """Return the document with its lemmas put right."""
        for token in doc:
            token.lemma_ = self._lemma(token)
        return doc

    def to_disk(self, path: str | Path, *, exclude: Iterable[str] = ()) -> None:  # noqa: ARG002  # spaCy gives it
        """Write the table into a folder, as spaCy asks of a step."""
        Path(path).mkdir(parents=True, exist_ok=True)
        (Path(path) / FILE).write_bytes(msgspec.json.encode(self._lemmas) + b"\n")

    def from_disk(self, path: str | Path, *, exclude: Iterable[str] = ()) -> LemmaTable:  # noqa: ARG002
        """Read the table back; raises OSError or msgspec.DecodeError where the folder has none."""
        self._set(msgspec.json.decode((Path(path) / FILE).read_bytes(), type=Lemmas))
        return self

    def _set(self, lemmas: Lemmas) -> None:
        self._lemmas = lemmas
        self._of_treebanks = frozenset(lemma or form for forms in lemmas.values() for form, lemma in forms.items())

    def _lemma(self, token: Token) -> str:
        """Return the lemma of a word."""
        of_treebanks = self._lemmas.get(token.pos_, {}).get(token.lower_)
        if of_treebanks is not None:
            return of_treebanks or token.lower_
        lemma = token.lemma_
        if token.pos_ not in INFLECTED or lemma in self._of_treebanks or self._headword(lemma.lower()) == lemma.lower():
            return lemma
        return self._headword(token.lower_) or lemma


def _single(forms: dict[str, set[str]]) -> dict[str, str]:
    """Return the lemma of each form that has but one, "" where it is the form."""
    single = {form: next(iter(lemmas)) for form, lemmas in sorted(forms.items()) if len(lemmas) == 1}
    return {form: "" if lemma == form else lemma for form, lemma in single.items()}


def make(nlp: Language, name: str, code: str) -> LemmaTable:  # noqa: ARG001  # spaCy gives every factory all three
    """Make the step for a language."""
    return LemmaTable(code)


def register() -> None:
    """Make the step known to spaCy, which finds it by name in a pipeline's configuration."""
    Language.factory(FACTORY, assigns=["token.lemma"], requires=["token.pos"], default_config={"code": ""}, func=make)
