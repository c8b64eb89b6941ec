"""Spanish: its tokenizer and trained pipeline."""

from __future__ import annotations

from pathlib import Path

from recoupe.languages.es.tokenizer import PATTERN
from recoupe.languages.pack import LanguagePack

PACK = LanguagePack(code="es", name="Spanish", folder=Path(__file__).parent, pattern=PATTERN)
