"""All that is set right between the parser and the rules that read its trees."""

from __future__ import annotations

from typing import TYPE_CHECKING

from recoupe.annotate.trees import join_subjects, raise_light_verbs
from recoupe.annotate.verbs import repair
from recoupe.languages.lexicon import cue_lexicon

if TYPE_CHECKING:
    from recoupe.annotate.syntax import Paragraph
    from recoupe.languages.pack import LanguagePack


def mend(paragraph: Paragraph, pack: LanguagePack) -> Paragraph:
    """Return a parsed paragraph with tags, features and trees set right by the language's lexicon."""
    return raise_light_verbs(join_subjects(repair(paragraph, pack)), cue_lexicon(pack).verbs.with_)
