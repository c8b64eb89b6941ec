"""English: its tokenizer and trained pipeline."""

from __future__ import annotations

from pathlib import Path

from recoupe.languages.en.tokenizer import PATTERN
from recoupe.languages.pack import LanguagePack

PACK = LanguagePack(code="en", name="English", folder=Path(__file__).parent, pattern=PATTERN)
