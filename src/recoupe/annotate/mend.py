"""All that is set right between the parser and the rules that read its trees."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from recoupe.annotate.dialogue import mark_dialogue
from recoupe.annotate.subjects import (
    join_stranded_subjects,
    join_subjects,
    take_adjective_subjects,
    take_inverted_subjects,
    take_personal_subjects,
    take_set_off_names,
)
from recoupe.annotate.trees import (
    join_parted_perfects,
    mark_reflexives,
    raise_finite_verbs,
    raise_light_verbs,
    raise_main_clause,
    raise_modals,
)
from recoupe.annotate.verbs import repair
from recoupe.languages.hedges import hedges
from recoupe.languages.lexicon import cue_lexicon

if TYPE_CHECKING:
    from recoupe.annotate.syntax import Paragraph
    from recoupe.languages.pack import LanguagePack


def mend(paragraph: Paragraph, pack: LanguagePack) -> Paragraph:
    """Return a parsed paragraph with tags, features and trees set right by the language's lexicon."""
    words, hedged = cue_lexicon(pack), hedges(pack)
    found = raise_modals(mark_reflexives(repair(paragraph, pack), hedged.status.reflexive), _modals(pack))
    found = take_adjective_subjects(raise_finite_verbs(join_parted_perfects(found)))
    found = raise_main_clause(found, hedged.certainty.hypothesis)
    found = take_personal_subjects(found, words.verbs.saying)
    found = take_inverted_subjects(found, words.verbs.speech)
    found = take_set_off_names(join_stranded_subjects(join_subjects(found)))
    return raise_light_verbs(mark_dialogue(found, words.verbs.speech), words.verbs.with_)


@cache
def _modals(pack: LanguagePack) -> frozenset[str]:
    """Return a language's verbs that lean on an infinitive."""
    certainty, status = hedges(pack).certainty, hedges(pack).status
    return certainty.possible_verbs | certainty.obligation_verbs | status.near_future
