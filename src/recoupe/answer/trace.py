"""A person's own sentence looked for among what a dossier's articles tell, by the features that link statements."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

from msgspec.structs import replace as changed

from recoupe import __version__
from recoupe.answer.explain import explain
from recoupe.answer.sentence import known_in
from recoupe.errors import UsageError
from recoupe.languages.pack import readers, shared_table
from recoupe.link.claims import Group
from recoupe.link.compare import Weighed, compare, weigh_words
from recoupe.link.concept import bounds
from recoupe.link.facet import read_all_facets
from recoupe.link.meanings import read_all_meanings
from recoupe.link.pairs import LEAST
from recoupe.link.profile import Profile, read_profiles, read_rarity
from recoupe.link.score import total, weigh_features
from recoupe.normalise.actor import read_names
from recoupe.records.answer import Match, Trace
from recoupe.records.dossier import SCHEMA_VERSION
from recoupe.records.text import begins_in
from recoupe.weigh.claims import weigh
from recoupe.weigh.value import clash_of_days

if TYPE_CHECKING:
    from recoupe.languages.pack import LanguagePack
    from recoupe.link.profile import Rarity
    from recoupe.normalise.actor import Names
    from recoupe.records.dossier import Dossier
    from recoupe.records.relation import Claim
    from recoupe.records.text import Article

Parts = Mapping[str, float]


@dataclass(frozen=True, slots=True)
class _Tie:
    """A part of the sentence and the statement, or the clause of one, that it is most like, with why."""

    asked: Profile
    told: Profile
    parts: Parts

    @property
    def score(self) -> float:
        return total(self.parts)

    @property
    def threshold(self) -> str:
        """Which of the thresholds counts: a clause has less to go by than a whole statement."""
        return "clause" if self.told.part else "threshold"


def trace(sentence: Article, dossier: Dossier) -> tuple[Trace, Dossier]:
    """Return where a sentence is told, and the dossier with its claims and those made of lone statements behind them.

    A claim is told where the sum of what the sentence shares with its closest member reaches the threshold in
    ``linking.toml``; so is a statement that is in no claim. Raises UsageError where the sentence has too few telling
    words to be compared.
    """
    sentence = known_in(sentence, dossier.entities)
    packs = {code: pack for code, pack in readers().items() if _speaks(code, (*dossier.articles, sentence))}
    names = read_names(dossier.articles, packs)
    ties = _ties(sentence, dossier, packs, names)
    found, lone = _gather(ties, dossier)
    made = _weighed(lone, dossier, packs, names)
    extended = changed(dossier, claims=(*dossier.claims, *made.values()))
    by_id = {claim.id: claim for claim in dossier.claims}
    pairs = [(tie, by_id[claim]) for claim, tie in found.items()]
    pairs += [(tie, made[tie.told.statement.id]) for tie in lone]
    order = {claim.id: place for place, claim in enumerate(extended.claims)}
    pairs.sort(key=lambda pair: (-pair[0].score, order[pair[1].id]))
    matches = tuple(_match(tie, claim, sentence, dossier) for tie, claim in pairs)
    told = Trace(
        recoupe=__version__,
        schema=SCHEMA_VERSION,
        sentence=sentence.text,
        language=str(sentence.language),
        articles=len(dossier.articles),
        failed=dossier.failed,
        matches=matches,
    )
    return told, extended


def _speaks(code: str, articles: Sequence[Article]) -> bool:
    return any(article.language == code for article in articles)


def _ties(sentence: Article, dossier: Dossier, packs: Mapping[str, LanguagePack], names: Names) -> list[_Tie]:
    """Return, for each statement and clause of the articles, the part of the sentence most like it, if like enough."""
    settings, meanings = shared_table("linking"), read_all_meanings(packs)
    wholes = read_profiles(dossier.articles, meanings, names)
    profiles = (*wholes, *read_all_facets(wholes, dossier.articles, meanings, names))
    rarity = read_rarity(wholes, settings["wording"])
    said = read_profiles((sentence,), meanings, names)
    asked = [_dated(one, wholes) for one in (*said, *read_all_facets(said, (sentence,), meanings, names))]
    asking = [weigh_words(one, rarity) for one in asked if len(one.concepts) + len(one.numbers) >= LEAST]
    if not asking:
        raise UsageError("the sentence has too few telling words to be looked for; give a whole sentence")
    telling = [weigh_words(one, rarity) for one in profiles]
    best = [max((_tie(one, other, rarity, settings) for one in asking), key=lambda tie: tie.score) for other in telling]
    least = settings["trace"]["share"] * max((tie.score for tie in best), default=0.0)
    return [tie for tie in best if tie.score >= max(least, settings["trace"][tie.threshold])]


def _tie(asked: Weighed, told: Weighed, rarity: Rarity, settings: Mapping[str, Any]) -> _Tie:
    """Compare two profiles; words without a verb say neither yes nor no, nor how far an act has got."""
    features = compare(asked, told, rarity, settings["wording"])
    if asked.profile.statement.event is None:
        features = {name: value for name, value in features.items() if not name.startswith("against_")}
    return _Tie(asked.profile, told.profile, weigh_features(features, settings["weights"]))


def _dated(asked: Profile, wholes: Sequence[Profile]) -> Profile:
    """Let a date of the sentence without its year mean the story's dates that it fits."""
    known = {time for whole in wholes for time in whole.times}
    fitting = {time for own in asked.times for time in known if "X" in own and _fits(own, time)}
    return replace(asked, times=asked.times | fitting)


def _fits(own: str, told: str) -> bool:
    """Tell whether a date may be another one that says as much or more."""
    return len(own) == len(told) and _agree(own, told)


def _gather(ties: Sequence[_Tie], dossier: Dossier) -> tuple[dict[str, _Tie], list[_Tie]]:
    """Return the closest tie of each claim, and those of statements that are in none of these claims, one for each."""
    homes: dict[str, list[Claim]] = {}
    for claim in dossier.claims:
        for member in claim.members:
            homes.setdefault(member, []).append(claim)
    found: dict[str, _Tie] = {}
    bare: dict[str, _Tie] = {}
    for tie in sorted(ties, key=lambda tie: -tie.score):
        identifier = tie.told.statement.id
        spans = tie.told.statement.content
        claims = [claim for claim in homes.get(identifier, ()) if claim.member_spans.get(identifier) == spans]
        for claim in claims:
            found.setdefault(claim.id, tie)
        if not claims:
            bare.setdefault(identifier, tie)
    told = {member for claim in dossier.claims if claim.id in found for member in claim.members}
    return found, [tie for identifier, tie in bare.items() if identifier not in told]


def _weighed(
    lone: Sequence[_Tie], dossier: Dossier, packs: Mapping[str, LanguagePack], names: Names
) -> dict[str, Claim]:
    """Return by its id a claim for each lone statement, weighed as those of several are, beside the lone ones alone."""
    groups = [
        Group(
            (tie.told.statement.id,), {tie.told.statement.id: tie.told.statement.content}, {tie.told.statement.id: {}}
        )
        for tie in lone
    ]
    at_home = {tie.told.article for tie in lone}
    made = (
        weigh([one for one in dossier.articles if one.id in at_home], groups, packs, names, dossier.entities)
        if groups
        else ()
    )
    return {claim.members[0]: claim for claim in made}


def _match(tie: _Tie, claim: Claim, sentence: Article, dossier: Dossier) -> Match:
    articles = {article.id: article for article in dossier.articles}
    return Match(
        words=sentence.words(tie.asked.statement.content),
        score=tie.score,
        features={name: weight for name, weight in tie.parts.items() if weight},
        closest=tie.told.statement.id,
        closest_words=articles[tie.told.article].words(tie.told.statement.content),
        new=_new(tie.asked, claim, sentence, dossier),
        answer=explain(claim, dossier),
    )


def _new(asked: Profile, claim: Claim, sentence: Article, dossier: Dossier) -> tuple[str, ...]:
    """Return the words for the numbers and dates of the sentence that no member of the claim gives."""
    numbers, times = _values(claim, dossier)
    spans = [one.span for one in sentence.quantities if (own := bounds(one)) and not numbers & {*own}]
    spans += [one.span for one in sentence.times if not any(_agree(one.value, other) for other in times)]
    inside = {span for span in spans if begins_in(span, asked.statement.content)}
    return sentence.words(sorted(inside))


def _values(claim: Claim, dossier: Dossier) -> tuple[set[float], set[str]]:
    """Return the numbers and the TIMEX3 values that the members of a claim give."""
    members = set(claim.members)
    numbers: set[float] = set()
    times: set[str] = set()
    for article in dossier.articles:
        for statement in (one for one in article.statements if one.id in members):
            numbers.update(
                number for one in article.quantities if one.id in statement.quantities for number in bounds(one)
            )
            times.update(one.value for one in article.times if one.id in statement.times)
    return numbers, times


def _agree(own: str, told: str) -> bool:
    """Tell whether a date may be another one, or a duration is another one."""
    return own == told or (own[:1] != "P" != told[:1] and not clash_of_days(own, told))
