"""French: its tokenizer, lexicons and trained pipeline."""

from __future__ import annotations

from pathlib import Path

from recoupe.languages.fr.tokenizer import PATTERN
from recoupe.languages.pack import LanguagePack

PACK = LanguagePack(code="fr", name="French", folder=Path(__file__).parent, pattern=PATTERN)
