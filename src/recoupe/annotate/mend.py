"""All that is set right between the parser and the rules that read its trees."""

from __future__ import annotations

from typing import TYPE_CHECKING

from recoupe.annotate.trees import join_subjects, raise_light_verbs, take_inverted_subjects, take_set_off_names
from recoupe.annotate.verbs import repair
from recoupe.languages.lexicon import cue_lexicon

if TYPE_CHECKING:
    from recoupe.annotate.syntax import Paragraph
    from recoupe.languages.pack import LanguagePack


def mend(paragraph: Paragraph, pack: LanguagePack) -> Paragraph:
    """Return a parsed paragraph with tags, features and trees set right by the language's lexicon."""
    words = cue_lexicon(pack)
    repaired = take_inverted_subjects(repair(paragraph, pack), words.verbs.speech)
    named = take_set_off_names(join_subjects(repaired))
    return raise_light_verbs(named, words.verbs.with_)
