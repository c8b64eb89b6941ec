"""Roles: what the act of a statement is done to, by the statement's concepts."""

from __future__ import annotations

from typing import TYPE_CHECKING

import regex

from recoupe.annotate.fold import fold
from recoupe.link.concept import COUNT, TIME, WEAK
from recoupe.link.core import core

if TYPE_CHECKING:
    from collections.abc import Mapping

    from recoupe.link.meanings import Meanings
    from recoupe.records.statement import Statement

_WORD = regex.compile(r"\w+")


def read_theme(statement: Statement, terms: Mapping[str, str], meanings: Meanings) -> frozenset[str]:
    """Return the concepts of what a statement's core act is done to, or who it happens to; () where it tells none.

    ``terms`` maps the statement's concepts to their lemmas. Of "ENVISAGE la fermeture du lycée" it is the lycée, of
    "ils ont SAISI les filets" the nets, of "les prix AUGMENTENT" the prices.
    """
    phrase, acts = core(statement, meanings)
    stems = {meanings.stem(word) for word in _WORD.findall(fold(phrase or ""))} - acts
    return frozenset(
        key for key, term in terms.items() if not key.startswith((WEAK, TIME, COUNT)) and meanings.stem(term) in stems
    )
