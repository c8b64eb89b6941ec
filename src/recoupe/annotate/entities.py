"""Names in an article: where they stand, whom or what they name, and which of them name one bearer."""

from __future__ import annotations

from typing import TYPE_CHECKING

from recoupe.annotate.directory import Directory

if TYPE_CHECKING:
    from collections.abc import Sequence

    from recoupe.annotate.syntax import Paragraph
    from recoupe.languages.pack import LanguagePack

def find_entities(paragraphs: Sequence[Paragraph], text: str, pack: LanguagePack) -> Directory:
    ...
