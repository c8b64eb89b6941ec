"""Tokenizers of our own, and the light spaCy languages that carry them.

A stock ``spacy.lang.fr`` compiles a token pattern for five seconds on import; these classes never import it. A
tokenizer is one compiled pattern whose matches are the tokens: it is fast to load, and its rules are readable
data of the language's own folder.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import regex
from spacy.language import Language
from spacy.tokens import Doc
from spacy.util import DummyTokenizer, registry

if TYPE_CHECKING:
    from collections.abc import Callable

    from spacy.vocab import Vocab


class PatternTokenizer(DummyTokenizer):
    """Cut a folded text into the matches of one pattern; what lies between matches is blank."""

    def __init__(self, vocab: Vocab, pattern: regex.Pattern[str]) -> None:
        """Keep the vocabulary that documents share and the pattern of one token."""
        self.vocab = vocab
        self.pattern = pattern

    def __call__(self, text: str) -> Doc:
        """Return the document of ``text``; runs of blanks stand in it as tokens of their own, as spaCy has it.

        The empty text gives a document without tokens.
        """
        words: list[str] = []
        spaces: list[bool] = []
        end = 0
        for match in self.pattern.finditer(text):
            start = match.start()
            if start > end:
                self._blank(text[end:start], words, spaces)
            words.append(match.group())
            spaces.append(False)
            end = match.end()
        if end < len(text):
            self._blank(text[end:], words, spaces)
        return Doc(self.vocab, words=words, spaces=spaces)

    @staticmethod
    def _blank(gap: str, words: list[str], spaces: list[bool]) -> None:
        """Hang the first blank of a gap on the token before it; keep any other blanks as one token."""
        if words and gap[0] == " ":
            spaces[-1] = True
            gap = gap[1:]
        if gap:
            words.append(gap)
            spaces.append(False)


def register(code: str, pattern: str) -> None:
    """Register with spaCy the language ``recoupe_<code>`` and its tokenizer, cut by ``pattern``.

    Registering a language again replaces it. ``pattern`` is compiled with the third-party ``regex`` module, in
    verbose mode.
    """
    compiled = regex.compile(pattern, regex.VERBOSE)
    name = f"recoupe_{code}"

    def make() -> Callable[[Language], PatternTokenizer]:
        return lambda nlp: PatternTokenizer(nlp.vocab, compiled)

    registry.tokenizers(f"recoupe.{code}.v1", func=make)
    defaults = type(
        "Defaults", (Language.Defaults,), {"config": {"nlp": {"tokenizer": {"@tokenizers": f"recoupe.{code}.v1"}}}}
    )
    registry.languages(name, func=type(name, (Language,), {"lang": name, "Defaults": defaults}))
