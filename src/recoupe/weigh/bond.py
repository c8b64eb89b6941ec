"""Bonds: why two roots of a claim are one origin, certainly or perhaps, and which are surely two."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import combinations
from typing import TYPE_CHECKING

from recoupe.annotate.fold import plain
from recoupe.records.anchor import Anchor
from recoupe.weigh.affiliation import may_be_same, one_government
from recoupe.weigh.day import days_apart
from recoupe.weigh.mandate import runs, speak_for_one, speaks_for
from recoupe.weigh.office import heads
from recoupe.weigh.reuse.mentions import read_mentions
from recoupe.weigh.voice import UNREACHED, credited_media

if TYPE_CHECKING:
    from recoupe.records.relation import MergeReason
    from recoupe.records.text import Article, Span
    from recoupe.weigh.affiliation import Affiliation
    from recoupe.weigh.story import Story
    from recoupe.weigh.voice import Voice


@dataclass(frozen=True, slots=True)
class Bond:
    """Two voices' roots that are one origin for a reason; ``reason`` is None for two that are surely apart.

    ``evidence`` are the words that show it; left empty, it is where both articles name the roots. ``decided`` says that
    a person settled it: nothing else counts then.
    """

    first: Voice
    second: Voice
    reason: MergeReason | None
    certain: bool
    words: tuple[Anchor, ...] = ()
    decided: bool = False

    @property
    def evidence(self) -> tuple[Anchor, ...]:
        """Return the words that show the reason, in both articles."""
        return self.words or tuple(dict.fromkeys((self.first.place, self.second.place)))


_STRONGEST: tuple[MergeReason | None, ...] = (
    "decided",
    "copied_text",
    "joint_report",
    "same_body",
    None,
    "same_report_perhaps",
    "source_changed",
    "translated_text",
    "same_name_only",
    "named_and_unnamed",
    "body_and_member",
    "same_government",
    "compatible_unnamed",
)


def find_bonds(voices: Sequence[Voice], story: Story) -> tuple[Bond, ...]:
    """Return the bonds between the roots of a claim's voices, the strongest first; one for each pair of roots.

    Copies and reports of one medium are judged elsewhere.
    """
    telling: dict[tuple[object, ...], Voice] = {}
    for voice in sorted(voices, key=_is_relayed):  # the words of who names the root itself show more
        if voice.node != UNREACHED and not voice.copied:
            telling.setdefault(_sort(voice, story), voice)
    kept = list(telling.values())
    longer = _longer_names(kept)
    found = (
        bond
        for first, second in combinations(kept, 2)
        if first.node != second.node and not _one_medium(first, second)
        if (bond := _bond(first, second, longer, story))
    )
    return strongest(found)


def _is_relayed(voice: Voice) -> bool:
    """Tell whether a voice only names the medium that it has its root from."""
    return voice.named == voice.span and (voice.unnamed or not voice.report)


def strongest(bonds: Sequence[Bond] | Iterator[Bond]) -> tuple[Bond, ...]:
    """Return one bond for each pair of roots: what is surely one, what is surely two, then what may be one."""
    found: dict[frozenset[str], Bond] = {}
    for bond in sorted(bonds, key=_rank):
        found.setdefault(frozenset((bond.first.node, bond.second.node)), bond)
    return tuple(found.values())


def _rank(bond: Bond) -> tuple[bool, int, str, str]:
    return (not bond.decided, _STRONGEST.index(bond.reason), *sorted((bond.first.node, bond.second.node)))  # type: ignore[return-value]


def _sort(voice: Voice, story: Story) -> tuple[object, ...]:
    """Return all of a voice that its bonds depend on, so that voices alike in it are judged once."""
    told = voice.affiliation
    sets = tuple(frozenset(part) for part in (told.services, told.countries, told.bodies))
    act = story.statements[voice.statement].act == "confirms"
    article = voice.article if voice.direct or act or voice.kind == "media" else ""
    return voice.node, voice.name, sets, bool(told.government), bool(told.spokesperson), voice.unnamed, article


def _one_medium(first: Voice, second: Voice) -> bool:
    """Tell whether two voices are reports of one medium, which are told apart elsewhere."""
    both = first.report and second.report and first.certain_name and second.certain_name
    return both and first.medium is not None and second.medium is not None and first.medium.key == second.medium.key


def _bond(first: Voice, second: Voice, longer: Mapping[str, frozenset[str]], story: Story) -> Bond | None:
    """Return what ties two roots together or holds them apart, None for neither."""
    if first.report and second.report:
        return _two_reports(first, second, story)
    if not first.report and not second.report:
        return _two_named(first, second, longer, story)
    named, report = (second, first) if first.report else (first, second)
    if words := _perhaps_from(report, named, story):
        return Bond(named, report, "same_report_perhaps", certain=False, words=words)
    return _named_and_report(named, report)


def _two_reports(first: Voice, second: Voice, story: Story) -> Bond | None:
    """Judge reports of two media: a joint one, one relayed without saying so, or unnamed people who may be the same."""
    if _one_name(first, second):
        sure = first.certain_name and second.certain_name  # one name, and known to be of two media
        return Bond(first, second, None if sure else "same_name_only", certain=sure)
    if words := _joint(first, second, story):
        return Bond(first, second, "joint_report", certain=True, words=words)
    if _are_two(first, second, story):
        return Bond(first, second, None, certain=True)
    lost = _credit_lost(first, second, story) or _credit_lost(second, first, story)
    if words := lost or _perhaps_from(first, second, story) or _perhaps_from(second, first, story):
        return Bond(first, second, "same_report_perhaps", certain=False, words=words)
    if words := _translated(first, second, story):
        return Bond(first, second, "translated_text", certain=False, words=words)
    both = first.unnamed and second.unnamed
    return Bond(first, second, "compatible_unnamed", certain=False, words=(first.root, second.root)) if both else None


def _one_name(first: Voice, second: Voice) -> bool:
    """Tell whether two media are called by one bare name."""
    if first.medium is None or second.medium is None:
        return False
    return _plain(first.medium.name) == _plain(second.medium.name) != ""


_plain = cache(plain)
"""The plain form of a medium's name, which stands in many pairs."""


def _are_two(first: Voice, second: Voice, story: Story) -> bool:
    """Tell whether reports of two media are surely two: far apart in time, one confirming, or told of other people."""
    if _far(first, second, story) or _confirmed(first, second, story) or _confirmed(second, first, story):
        return True
    return first.unnamed and second.unnamed and not may_be_same(first.affiliation, second.affiliation)


def _far(first: Voice, second: Voice, story: Story) -> bool:
    """Tell whether two reports lie too many days apart for their sources to be the same."""
    apart = days_apart(first.date, second.date)
    return apart is not None and apart > int(story.settings["same_report_days"])


def _confirmed(own: Voice, other: Voice, story: Story) -> bool:
    """Tell whether one report confirms the other by sources of its own: it came later, credits it, or says so."""
    statement, article = story.statements[own.statement], story.articles[own.article]
    if statement.act != "confirms" or not own.unnamed:
        return False
    wording = story.wording(article)
    sentence = wording.sentence((statement.source or statement.content)[0])
    phrases = story.phrases(article, "confirmation", "own")
    if wording.find(phrases, sentence) or (other.medium and other.medium.key in credited_media(article, story)):
        return True
    before, after = story.articles[other.article].published, article.published
    return before is not None and after is not None and before < after


def _credit_lost(bare: Voice, other: Voice, story: Story) -> tuple[Anchor, ...]:
    """Return the words of an article that credits one medium, and has unnamed people without saying whose.

    () where it credits none, several, or another.
    """
    if not (bare.unnamed and bare.direct and other.medium):
        return ()
    media = credited_media(story.articles[bare.article], story)
    if set(media) != {other.medium.key}:
        return ()
    named = story.identities.named_at(media[other.medium.key], story.articles[bare.article])
    return bare.root, Anchor(bare.article, named), other.place


def _perhaps_from(own: Voice, other: Voice, story: Story) -> tuple[Anchor, ...]:
    """Return the words by which what an outlet tells itself may be from the one medium that its article credits.

    () where it says that it knows, has people of its own, or credits no medium or several, or another.
    """
    if not (own.report and own.direct) or own.unnamed or own.shown or other.medium is None:
        return ()
    media = credited_media(story.articles[own.article], story)
    if set(media) != {other.medium.key} or other.article == own.article:
        return ()
    named = story.identities.named_at(media[other.medium.key], story.articles[own.article])
    return own.root, Anchor(own.article, named), other.place


def _joint(first: Voice, second: Voice, story: Story) -> tuple[Anchor, ...]:
    """Return the words by which two media are said to report together, () where they are not.

    They stand in a sentence that names both, or in one medium's own article in a sentence that names the other.
    """
    for voice, other in ((first, second), (second, first)):
        article = story.articles[voice.article]
        for place, sentence in _joint_words(article, story):
            named = [story.wording(article).find([plain(one.name)], sentence) for one in (voice, other)]
            if named[1] and (named[0] or voice.direct):
                return tuple(Anchor(article.id, span) for span in (place, *named) if span)
    return ()


def _joint_words(article: Article, story: Story) -> list[tuple[Span, Span]]:
    """Return where an article says that media report together, each with its sentence; read once."""
    return story.once(("joint", article.id), lambda: _read_joint_words(article, story))


def _read_joint_words(article: Article, story: Story) -> list[tuple[Span, Span]]:
    wording = story.wording(article)
    phrases = story.phrases(article, "joint_report", "words")
    return [(place, wording.sentence(place)) for place in wording.iter_phrases(phrases, (0, len(article.text)))]


def _translated(first: Voice, second: Voice, story: Story) -> tuple[Anchor, ...]:
    """Return the names and numbers that two statements in two languages share, where their articles tell one text.

    One of the two must have its people at first hand or without a credit: who credits another medium has it from there.
    """
    articles = {first.article, second.article}
    if not (first.direct or second.direct) or len(articles) != 2:
        return ()
    told = story.once("translations", lambda: {frozenset((echo.first, echo.second)) for echo in story.echoes})
    if frozenset(articles) not in told:
        return ()
    one, other = (_inside(voice, story) for voice in (first, second))
    return tuple(where for key in one if key in other for where in (one[key], other[key]))


def _inside(voice: Voice, story: Story) -> dict[str, Anchor]:
    """Map the names and numbers of an article that a statement has, in plain form, to where they stand in it."""
    article = story.articles[voice.article]
    wording = story.wording(article)
    known = read_mentions(article).keys()
    return {
        word: Anchor(article.id, where)
        for span in story.statements[voice.statement].content
        for word, where in wording.inside(span)
        if word in known
    }


def _two_named(first: Voice, second: Voice, longer: Mapping[str, frozenset[str]], story: Story) -> Bond | None:
    """Judge two named roots: a spokesperson with her body, one government, or names that two bearers may share."""
    if bond := _by_name(first, second, longer):
        return bond
    if words := speak_for_one(first, second, story):
        return Bond(first, second, "same_body", certain=True, words=words)
    if bond := _body_and_member(first, second, story) or _body_and_member(second, first, story):
        return bond
    if words := one_government(first.affiliation, second.affiliation):
        return Bond(first, second, "same_government", certain=False, words=_unique(first.root, second.root, *words))
    return None


def _body_and_member(person: Voice, body: Voice, story: Story) -> Bond | None:
    """Judge a person, or a paper, beside a body: one for certain where the person speaks for it."""
    if words := speaks_for(person, body, story):
        return Bond(person, body, "same_body", certain=True, words=words)
    words = _of_body(person, body) or runs(person, body, story)[1:] or _at_its_head(person, body, story)
    speaks = person.affiliation.spokesperson if person.kind == "person" else None
    if words and speaks:
        return Bond(person, body, "same_body", certain=True, words=(person.root, speaks, *words))
    return Bond(person, body, "body_and_member", certain=False, words=(person.root, *words)) if words else None


def _of_body(person: Voice, body: Voice) -> tuple[Anchor, ...]:
    """Return the words by which a person, or a paper, is of a body, and where the body is named; () where none do."""
    if person.kind == "organization" or body.kind != "organization":
        return ()
    one, other = person.affiliation, body.affiliation
    if other.bodies and other.bodies.keys() <= one.bodies.keys():
        return (*(one.bodies[word] for word in sorted(other.bodies)), body.root)
    named = frozenset(plain(body.name).split())
    if person.kind == "document" and len(named) > 1 and named <= frozenset(plain(person.name).split()):
        return person.root, body.root
    state = body.node.startswith("government:")
    if state and one.spokesperson and other.countries and other.countries.keys() <= one.countries.keys():
        return (*(one.countries[code] for code in sorted(other.countries)), body.root)
    return ()


def _at_its_head(person: Voice, body: Voice, story: Story) -> tuple[Anchor, ...]:
    """Return the words by which an article has a person at the head of a body, and the body's name; () where none do.

    A minister is at the head of her ministry.
    """
    if (person.kind, body.kind) != ("person", "organization"):
        return ()
    words = frozenset(plain(body.name).split()) - story.names.articles
    return next(
        (
            (Anchor(article, office.span), body.root)
            for article, offices in story.offices.told.items()
            for office in offices
            if story.identities.keys.get(office.person) == person.node
            and not office.former
            and heads(office, words, story.headed)
        ),
        (),
    )


def _by_name(first: Voice, second: Voice, longer: Mapping[str, frozenset[str]]) -> Bond | None:
    """Judge two named roots by their names alone: what one surname, or one name inside the other, tells."""
    if first.kind != second.kind:
        return None
    one, other = plain(first.name).split(), plain(second.name).split()
    if first.kind == "organization" and (_initials(first.name, other) or _initials(second.name, one)):
        return Bond(first, second, "same_body", certain=True)
    if set(one) <= set(other) or set(other) <= set(one):
        shorter = first if len(one) <= len(other) else second
        proper = first.kind == "organization" and shorter.name.split()[-1][:1].isupper() and one != other
        known = "#" in first.node + second.node or not (first.certain_name and second.certain_name)
        sure = proper and not known and len(longer.get(shorter.node, ())) == 1
        return Bond(first, second, "same_body" if sure else "same_name_only", certain=sure)
    part = first.kind == "person" and one[-1:] == other[-1:]
    part = part or (first.kind == "organization" and _beside(first, second, longer))
    return Bond(first, second, None, certain=True) if part else None


def _initials(short: str, words: Sequence[str]) -> bool:
    """Tell whether a name in capitals is the initials of the longer words of another one."""
    return short.isupper() and len(short) > 2 and short.lower() == "".join(word[0] for word in words if len(word) > 3)


def _beside(first: Voice, second: Voice, longer: Mapping[str, frozenset[str]]) -> bool:
    """Tell whether two names lengthen one shorter name, each in its way ("Hydrovale Nord", "Hydrovale Sud")."""
    return any({first.node, second.node} <= nodes for nodes in longer.values())


def _longer_names(voices: Sequence[Voice]) -> dict[str, frozenset[str]]:
    """Map the node of each body to those whose names hold all of its name's words and more."""
    names = {voice.node: frozenset(plain(voice.name).split()) for voice in voices if voice.kind == "organization"}
    found = {one: frozenset(other for other in names if names[one] < names[other]) for one in names if names[one]}
    return {node: nodes for node, nodes in found.items() if nodes}


def _named_and_report(named: Voice, report: Voice) -> Bond | None:
    """Judge a named root beside unnamed people: perhaps one body's."""
    if not report.unnamed or named.kind == "document" or not report.certain_name:
        return None
    words = _one_body(named.affiliation, report.affiliation)
    words = _unique(named.root, report.root, *words) if words else ()
    return Bond(named, report, "named_and_unnamed", certain=False, words=words) if words else None


def _one_body(named: Affiliation, unnamed: Affiliation) -> tuple[Anchor, ...]:
    """Return the words by which a named and an unnamed source may serve one body; () where nothing says so.

    They share a word for a body, or both serve one state.
    """
    if named.countries and unnamed.countries and not named.countries.keys() & unnamed.countries.keys():
        return ()
    if common := sorted(named.bodies.keys() & unnamed.bodies.keys()):
        return named.bodies[common[0]], unnamed.bodies[common[0]]
    states = sorted(named.countries.keys() & unnamed.countries.keys())
    if named.government and states and unnamed.services:
        return named.government, unnamed.countries[states[0]], next(iter(unnamed.services.values()))
    return ()


def _unique(*anchors: Anchor) -> tuple[Anchor, ...]:
    return tuple(dict.fromkeys(anchors))
