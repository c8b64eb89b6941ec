"""The card that ships beside a pipeline's weights: what trained it, under which licences, and how well it reads."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec
from msgspec import Struct

from recoupe.errors import UsageError

if TYPE_CHECKING:
    from recoupe.languages.pack import LanguagePack


class Relation(Struct, frozen=True):
    """How well one relation is found: ``f`` in per cent, over ``count`` tokens of the gold."""

    f: float
    count: int


class Scores(Struct, frozen=True, rename={"upos": "UPOS", "uas": "UAS", "las": "LAS", "ulas": "LAS universal"}):
    """Scores on one test part from raw text, in per cent; attachment is measured without punctuation.

    ``las`` counts a relation with its subtype, ``ulas`` the universal relation alone, as the CoNLL 2018 shared task
    did; ``relations`` count with subtype.
    """

    tokens: float
    upos: float
    lemma: float
    uas: float
    las: float
    ulas: float
    sentences: float
    relations: dict[str, Relation]


class Card(Struct, frozen=True):
    """What is known of a trained pipeline.

    ``train`` maps treebanks to their share (1.0 is all of it), ``licences`` the same treebanks to SPDX identifiers;
    ``words_per_cpu_second`` is of the machine named in ``machine``; ``bytes`` and ``sha256`` are over the weights'
    files.
    """

    language: str
    train: dict[str, float]
    licences: dict[str, str]
    scores: dict[str, Scores]
    words_per_cpu_second: int
    machine: str
    bytes: int
    sha256: str


def read_card(pack: LanguagePack) -> Card | None:
    """Return the card of a pack's own pipeline, or None where none ships; raises UsageError for a broken one."""
    path = pack.folder / "pipeline" / "card.json"
    if not path.is_file():
        return None
    try:
        return msgspec.json.decode(path.read_bytes(), type=Card)
    except msgspec.DecodeError as error:
        raise UsageError(f"language pack {pack.code}: pipeline/card.json is no card: {error}") from error
