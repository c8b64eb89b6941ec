"""The statements of an article: every attribution with its chain, and what the outlet says in its own voice."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, cast

import msgspec

from recoupe.annotate.coreference import Memory
from recoupe.annotate.fold import fold
from recoupe.annotate.masthead import masthead
from recoupe.extract.across import joined_across, statement_id
from recoupe.extract.asked import note_asked
from recoupe.extract.attribution import view
from recoupe.extract.certainty import certainty_of
from recoupe.extract.chain import chains_of
from recoupe.extract.clauses import clauses_of, times_of
from recoupe.extract.cue import find_attributions, tells
from recoupe.extract.document import note_documents
from recoupe.extract.event import event_of, terms_of
from recoupe.extract.news import is_passive
from recoupe.extract.own import own_voice
from recoupe.extract.phrase import runs, span, unwrap
from recoupe.extract.predicate import predicate_of
from recoupe.extract.pull_quote import without_pull_quotes
from recoupe.extract.quote import CLOSE, OPEN
from recoupe.extract.scene import Scene
from recoupe.extract.silence import says_nothing, silence_of
from recoupe.extract.status import status_of
from recoupe.languages.coreference import coreference_data
from recoupe.languages.gazetteer import gazetteer
from recoupe.languages.hedges import hedges
from recoupe.records.statement import Evidence, Statement

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from recoupe.annotate.directory import Directory
    from recoupe.annotate.syntax import Paragraph
    from recoupe.extract.attribution import Attribution, View
    from recoupe.extract.predicate import Predicate
    from recoupe.extract.scene import Chain
    from recoupe.extract.status import Mood
    from recoupe.languages.hedges import Hedges
    from recoupe.languages.pack import LanguagePack
    from recoupe.records.statement import Act, Event, EvidenceReason, Mode, Status
    from recoupe.records.text import Article
    from recoupe.records.value import TimeValue

Read = dict[int, "tuple[Attribution, tuple[Chain, ...]]"]
"""The attributions of a sentence read so far, by the place of their cue, each with its chains."""
SAYING = ("lede", "paragraph")
"""Kinds of block whose statements are read; a title only helps to know the names."""


def extract(article: Article, paragraphs: Sequence[Paragraph], directory: Directory, pack: LanguagePack) -> Article:
    """Return the article with its statements, in text order; an article that says nothing has none.

    ``directory`` holds the names of the paragraphs.
    """
    looks = [view(paragraph, pack) for paragraph in paragraphs]
    said = joined_across(
        [look for look in looks if _says(look)], _told_apart(list(_statements(article, looks, directory, pack)))
    )
    found = without_pull_quotes(article.text, tuple(said))
    return msgspec.structs.replace(article, statements=found)


def _says(look: View) -> bool:
    return look.paragraph.block.kind in SAYING


def _statements(
    article: Article, looks: Sequence[View], directory: Directory, pack: LanguagePack
) -> Iterator[Statement]:
    """Yield the statements of an article paragraph by paragraph, remembering who spoke."""
    memory = Memory()
    words, data, names = hedges(pack), coreference_data(pack), gazetteer(pack)
    outlet = fold(masthead(article)[0] or article.credit or "")
    for number, look in enumerate(looks):
        if not _says(look):
            continue
        scene = Scene(look, number, article.text, directory, memory, data, names, outlet)
        found = [one for one in find_attributions(look) if not _silent(look, one, words)]
        attributions = [one for one in found if not _mere_knowledge(scene, one)]
        owns = [(places, None) for places in own_voice(look, attributions)]
        told = sorted([*((one.content, one) for one in attributions), *owns], key=lambda pair: _place(*pair))
        introduced = iter(look.units)
        read: Read = {}
        for content, one in told:
            for unit in introduced:
                note_documents(scene, unit)
                note_asked(scene, unit)
                if unit[1] > content[0][0]:
                    break
            chains = _chains(scene, one, read) if one else ()
            if one and not chains:  # nobody can be meant: the outlet says it
                content, one = (_whole(look, content, one),), None  # noqa: PLW2901
            if one and chains:
                read = {at: pair for at, pair in read.items() if pair[0].unit == one.unit}
                read[one.cue[0]] = one, chains
                memory.note(chains, (number, content[0][0]), one.unit[1])
            yield _statement(article, scene, content, one, chains, words)


def _told_apart(statements: Sequence[Statement]) -> list[Statement]:
    """Return the statements with ids of their own where two sources say the same words."""
    out: list[Statement] = []
    seen: set[str] = set()
    for one in statements:
        own = (
            one
            if one.id not in seen
            else msgspec.structs.replace(one, id=statement_id(one.article, one.content, one.cue))
        )
        seen.add(own.id)
        out.append(own)
    return out


def _whole(look: View, content: tuple[tuple[int, int], ...], one: Attribution) -> tuple[int, int]:
    """Return the range of a content with its cue; of one that its cue follows, the whole sentence."""
    if one.form == "parenthesis":
        return unwrap(look.tokens, *one.unit)
    return min(one.cue[0], content[0][0]), max(one.cue[-1] + 1, content[-1][1])


def _place(content: tuple[tuple[int, int], ...], one: Attribution | None) -> tuple[int, int]:
    """Return where a statement is told: at its content's or its source's beginning, whichever comes first."""
    first = content[0][0]
    return (min(first, one.cue[0]) if one else first, content[-1][1])


def _chains(scene: Scene, one: Attribution, told: Read) -> tuple[Chain, ...]:
    """Return the chains of an attribution; what others of the sentence tell goes through their chains first.

    ``told`` holds, by its first cue's place, each attribution of the sentence that was read before, with its chains.
    """
    chains = chains_of(scene, one)
    tellers = [(other, whole) for other, whole in told.values() if other.unit == one.unit and tells(other, one)]
    if not tellers:
        return chains
    before = max(tellers, key=lambda pair: pair[0].cue[0])[1][0]
    return tuple((*(x for x in before if x.name not in {y.name for y in chain}), *chain) for chain in chains)


def _statement(  # noqa: PLR0913, PLR0917  # a record is made of that much
    article: Article,
    scene: Scene,
    content: tuple[tuple[int, int], ...],
    one: Attribution | None,
    chains: tuple[Chain, ...],
    words: Hedges,
) -> Statement:
    """Make the record of one statement."""
    look = scene.look
    tokens, paragraph = look.tokens, look.paragraph
    spans = tuple(span(tokens, first, last) for first, last in content)
    predicate = predicate_of(paragraph, content, words)
    certainty, hearsay, certainty_reason, certainty_words = certainty_of(paragraph, content, predicate, one, words)
    act = _act(look, one) if one else _own_act(look, predicate.head, content[0], words)
    mood: Mood = "asked" if certainty_reason == "question" else "denied" if act == "denies" else "told"
    told = _within(article.times, spans)
    status, status_reason, status_words = status_of(
        paragraph, predicate, one, words, mood, dated=_is_dated(article, told)
    )
    evidence = (
        _evidence(look, "certainty", certainty_reason, certainty_words),
        _evidence(look, "status", status_reason, status_words),
    )
    event, clauses = _events(
        scene, content, predicate, status, chains, words, [t for t in article.times if t.id in told]
    )
    return Statement(
        id=statement_id(article.id, spans),
        article=article.id,
        content=spans,
        source=(_source(scene, one.source),) if one and one.source[0] < one.source[1] else None,
        cue=tuple(span(tokens, *run) for run in runs(one.cue)) if one else None,
        mode=_mode(look, content) if one else "own",
        act=act,
        chains=chains,
        chain=chains[0] if chains else (),
        certainty=certainty,
        hearsay=hearsay,
        status=status,
        times=told,
        quantities=_within(article.quantities, spans),
        event=event,
        terms=terms_of(scene, content, words),
        evidence=tuple(e for e in evidence if e.spans),
        clauses=clauses,
    )


def _events(  # noqa: PLR0913, PLR0917  # a content is told by that much
    scene: Scene,
    content: tuple[tuple[int, int], ...],
    predicate: Predicate,
    status: Status,
    chains: tuple[Chain, ...],
    words: Hedges,
    times: Sequence[TimeValue],
) -> tuple[Event, tuple[Event, ...]]:
    """Return the event of a content's main predicate and those of its other verbs, each with its times."""
    chain = chains[0] if chains else ()
    main = msgspec.structs.replace(event_of(scene, predicate, chain), status=status)
    others = clauses_of(scene, content, predicate, status, chain, words)
    dated = times_of(scene, tuple(others), predicate.main, times)
    return (
        msgspec.structs.replace(main, times=dated.get(predicate.main, ())),
        tuple(msgspec.structs.replace(event, times=dated.get(at, ())) for at, event in others.items()),
    )


def _source(scene: Scene, place: tuple[int, int]) -> tuple[int, int]:
    """Return the text span of a source phrase, no name at its ends cut."""
    first, last = place
    for at in (first, last - 1):
        mention = scene.directory.at(scene.number, at)
        if mention is not None:
            first, last = min(first, mention.first), max(last, mention.last)
    return span(scene.look.tokens, first, last)


def _is_dated(article: Article, told: tuple[str, ...]) -> bool:
    """Tell whether times (by id) say when something is, and not only for how long."""
    return any(time.id in told and not time.value.startswith("P") for time in article.times)


def _evidence(look: View, field: Literal["certainty", "status"], reason: str, places: tuple[int, ...]) -> Evidence:
    """Return why a field has its value, with the words that made it so; what rests on no words has no reason code."""
    return Evidence(field, cast("EvidenceReason", reason), tuple(span(look.tokens, *run) for run in runs(places)))


def _within(values: Sequence[object], spans: tuple[tuple[int, int], ...]) -> tuple[str, ...]:
    """Return the ids of the values that stand inside the spans."""
    return tuple(
        value.id  # type: ignore[attr-defined]
        for value in values
        if any(first <= value.span[0] and value.span[1] <= last for first, last in spans)  # type: ignore[attr-defined]
    )


def _mode(look: View, content: tuple[tuple[int, int], ...]) -> Mode:
    """Tell whether a content is wholly, partly or not at all in quotation marks."""
    words = [at for first, last in content for at in range(first, last) if look.tokens[at].text not in (OPEN, CLOSE)]
    quoted = sum(look.inside[at] for at in words)
    joined = any(look.tokens[at].text == CLOSE for first, last in content for at in range(first, last))
    if quoted == len(words) and not joined:
        return "direct"
    return "mixed" if quoted or joined else "indirect"


def _silent(look: View, one: Attribution, words: Hedges) -> bool:
    """Tell whether what looks like a cue tells that its subject said nothing: then the sentence is the outlet's."""
    if any(says_nothing(look, *place) for place in one.content):
        return True
    if one.verb is None:
        return False
    token = look.tokens[one.verb]
    negated = (
        look.tokens[one.verb - 1].lower in words.certainty.negative - words.certainty.negative_particles
    )  # "n'a ni confirmé ni démenti"
    verbs = (one.verb, token.head) if token.rel == "conj" and negated else (one.verb,)
    first = one.content[0][0]
    unit = (
        (one.unit[0], first) if one.form == "clause" and first > one.verb else one.unit
    )  # what is denied within the content is said
    return any(silence_of(look, verb, unit, words) is not None for verb in verbs)


def _mere_knowledge(scene: Scene, one: Attribution) -> bool:
    """Tell whether somebody who is no medium has news: "Reuters has learned that" credits Reuters, "she learned" none.

    Of a verb of telling it is so in the passive alone, and without an agent.
    """
    look = scene.look
    if one.verb is None or one.lemma not in look.lexicon.verbs.news or one.head > one.verb:
        return False
    if one.lemma in look.lexicon.verbs.telling.lemmas and not is_passive(look, one.verb):
        return False
    mention = scene.directory.at(scene.number, one.head)
    if mention is not None:
        return mention.entity.kind != "media"
    token = look.tokens[one.head]
    return "media" not in look.sources.kinds(token.lower, token.lemma)


def _own_act(look: View, head: int, place: tuple[int, int], words: Hedges) -> Act:
    """Return the act that the outlet tells of where it is one of silence, else that the outlet says it."""
    if says_nothing(look, *place):
        return "declines"
    tops = [at for at in range(*place) if look.tokens[at].head == at or look.tokens[at].head not in range(*place)]
    return next((act for at in (head, *tops) if (act := silence_of(look, at, place, words))), "says")


def _act(look: View, one: Attribution) -> Act:
    """Return what a source does with its content."""
    if one.lemma in look.lexicon.acts.confirms:
        return "confirms"
    return "denies" if one.lemma in look.lexicon.acts.denies else "says"
