"""Voices: for each asserting statement, the root that each of its chains goes back to."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Literal

from recoupe.annotate.fold import plain
from recoupe.records.anchor import Anchor
from recoupe.records.text import begins_in
from recoupe.weigh.affiliation import NOTHING, Affiliation, read_affiliation
from recoupe.weigh.day import day_of
from recoupe.weigh.testimony import only_heard, outlet_knows, source_acts

if TYPE_CHECKING:
    from recoupe.records.statement import Link, LinkKind, Statement
    from recoupe.records.text import Article, Span
    from recoupe.weigh.story import Story

UNREACHED = "unreached"
"""The node of "several media report": somebody did, and the root is not known."""
_NEAR = 60
"""Characters between a medium's name and the date of its report."""

Doubt = Literal["unsourced_hearsay", "second_hand", "root_not_reached"]


@dataclass(frozen=True, slots=True)
class Party:
    """A medium that a voice came through: whom it means, and what the article calls it."""

    key: str
    name: str


@dataclass(frozen=True, slots=True)
class Voice:
    """One chain of one statement, as a claim's origins see it.

    ``node`` names the root: a person, a body, a document, or the report of a medium, which is told apart from its other
    reports later. ``span`` is where the article names the root; for a report, ``named`` is where it names the medium.
    ``medium`` is the medium whose report the voice is, or through which a named root came. ``passed`` are the media
    that passed it on, ``witness`` is the one that heard a named root. ``direct`` says that the publishing outlet itself
    vouches for the contact, ``unnamed`` that it rests on unnamed people. ``doubt`` is why the voice only may stand for
    an origin, None for one that does; ``shown`` are the words that show first hand knowledge, or the doubt. ``copied``
    is true for a statement that credits nobody and copies one that does; ``either`` for a voice that goes with one of
    several roots. ``count`` is how many unnamed people there are, where the article says. ``date`` is the day of the
    report, ``dated`` true where the article says it in so many words.
    """

    statement: str
    article: str
    node: str
    name: str
    kind: LinkKind
    certain_name: bool
    span: Span
    medium: Party | None = None
    named: Span | None = None
    report: bool = False
    passed: tuple[Party, ...] = ()
    witness: Party | None = None
    direct: bool = False
    unnamed: bool = False
    doubt: Doubt | None = None
    shown: Anchor | None = None
    copied: bool = False
    either: bool = False
    affiliation: Affiliation = NOTHING
    description: str = ""
    count: int | None = None
    date: str | None = None
    dated: bool = False

    @property
    def firm(self) -> bool:
        """Whether the voice stands for an origin, and not only may."""
        return self.doubt is None

    @property
    def place(self) -> Anchor:
        """Where the article names what ties the voice to others: the medium of a report, or else the root."""
        return Anchor(self.article, self.named or self.span)

    @property
    def root(self) -> Anchor:
        """Where the article names the root."""
        return Anchor(self.article, self.span)


def read_voices(statements: Sequence[Statement], story: Story) -> tuple[Voice, ...]:
    """Return the voices behind statements: one for each chain, none for the outlet's own voice without a credit.

    What an outlet knows at first hand is its own report. A hearsay conditional with no source, in an article that
    credits one medium, is a voice that is not firm.
    """
    voices: list[Voice] = []
    for statement in statements:
        article = story.article_of(statement.id)
        voices.extend(_voice(chain, statement, article, story) for chain in story.chains_of(statement) if chain)
        if not statement.chains:
            voices.extend(_own_voice(statement, article, story))
    return tuple(voices)


def own_report(statement: Statement, article: Article, story: Story) -> Voice:
    """Return the voice of an outlet that tells something on its own word."""
    key = story.identities.outlet(article)
    party = Party(key.key, article.outlet or "")
    return Voice(
        statement=statement.id,
        article=article.id,
        node=f"report:{key.key}",
        name=party.name,
        kind="media",
        certain_name=key.certain,
        span=statement.content[0],
        medium=party,
        named=None,
        report=True,
        direct=True,
        date=day_of(article.published),
    )


def credited_media(article: Article, story: Story) -> dict[str, Link]:
    """Return the media that an article credits anywhere, by key; its own outlet is none of them."""
    return story.once(("credited", article.id), lambda: _credited_media(article, story))


def _credited_media(article: Article, story: Story) -> dict[str, Link]:
    own = story.outlet_key(article)
    return {
        key: link
        for statement in article.statements
        for chain in story.chains_of(statement)
        for link in chain
        if link.kind == "media" and not _collective(link, article, story)
        if (key := story.identities.of(link).key) != own
    }


def _own_voice(statement: Statement, article: Article, story: Story) -> Iterator[Voice]:
    """Yield the voice of an outlet that knows, or of the one medium that its hearsay may come from."""
    if known := outlet_knows(statement, article, story):
        yield replace(own_report(statement, article, story), span=known.span, shown=known)
        return
    media = credited_media(article, story)
    if statement.hearsay and len(media) == 1:
        voice = _report(next(iter(media.values())), (), statement, article, story)
        told = next((one.spans for one in statement.evidence if one.reason == "conditional_hearsay"), statement.content)
        yield replace(voice, doubt="unsourced_hearsay", shown=Anchor(article.id, told[0]))


def _voice(chain: Sequence[Link], statement: Statement, article: Article, story: Story) -> Voice:
    """Read the voice of one chain; a collective of media ("several media") has no root that was reached."""
    root = chain[-1]
    media = [link for link in chain if link.kind == "media" and not _collective(link, article, story)]
    if root.kind == "media" and not (media and media[-1] is root):
        return _unreached(root, statement)
    if root.kind == "media":
        voice = _report(root, media[:-1], statement, article, story)
        known = outlet_knows(statement, article, story) if voice.direct else None
        return replace(voice, shown=known)
    voice = (
        _unnamed(root, media, statement, article, story)
        if root.kind == "anonymous"
        else _named(root, media, statement, article, story)
    )
    return _judged(voice, root, statement, article, story)


def _judged(voice: Voice, root: Link, statement: Statement, article: Article, story: Story) -> Voice:
    """Tell whether a source knows what it tells at first hand, or only heard it."""
    if acts := source_acts(statement, root, article, story):
        return replace(voice, shown=acts)
    if heard := only_heard(statement, article, story):
        return replace(voice, doubt="second_hand", shown=heard)
    if voice.direct and (known := outlet_knows(statement, article, story)):
        return replace(voice, shown=known)
    return voice


def _named(root: Link, media: Sequence[Link], statement: Statement, article: Article, story: Story) -> Voice:
    """Read the voice of a person, a body or a document."""
    key = story.identities.of(root)
    through = _through(media, article, story)
    node = key.key if key.certain else f"{key.key}@{article.id}"
    if root.kind == "document" and _is_any(key.key):
        node = f"{key.key}@{through.key}"
    return Voice(
        statement=statement.id,
        article=article.id,
        node=node,
        name=story.identities.name_of(root),
        kind=root.kind,
        certain_name=key.certain,
        span=story.identities.named_at(root, article),
        medium=through,
        named=None,
        passed=_passed(media, article, story),
        witness=through if through.name else None,
        direct=not media,
        affiliation=read_affiliation(root, statement, article, story),
        date=report_date(statement, article),
    )


def _report(medium: Link, before: Sequence[Link], statement: Statement, article: Article, story: Story) -> Voice:
    """Read the voice of a medium's report, as one article relays it."""
    key = story.identities.of(medium)
    own = key.key == story.outlet_key(article)
    span = story.identities.named_at(medium, article)
    date, dated = _report_day(statement, article, span)
    return Voice(
        statement=statement.id,
        article=article.id,
        node=f"report:{key.key}" if key.certain else f"report:{key.key}@{article.id}",
        name=medium.name,
        kind="media",
        certain_name=key.certain,
        span=span,
        medium=Party(key.key, medium.name),
        named=span,
        report=True,
        passed=() if own else _passed((*before, medium), article, story),
        direct=own,
        date=date,
        dated=dated,
    )


def _unnamed(root: Link, media: Sequence[Link], statement: Statement, article: Article, story: Story) -> Voice:
    """Read the voice of unnamed people: their origin is the medium that claims direct contact."""
    report = (
        _report(media[-1], media[:-1], statement, article, story) if media else own_report(statement, article, story)
    )
    described = story.identities.named_at(root, article)
    return replace(
        report,
        name=report.name or root.name,
        kind="media" if report.name else "anonymous",
        span=described,
        unnamed=True,
        affiliation=read_affiliation(root, statement, article, story),
        description=plain(f"{article.text[slice(*root.span)]} {root.name}"),
        count=root.count,
        date=report.date if media else report_date(statement, article),
    )


def _unreached(root: Link, statement: Statement) -> Voice:
    """Read the voice of "several media": somebody reported it, the root is not reached."""
    return Voice(
        statement=statement.id,
        article=statement.article,
        node=UNREACHED,
        name=root.name,
        kind="media",
        certain_name=False,
        span=root.span,
        doubt="root_not_reached",
        shown=Anchor(statement.article, root.span),
    )


def _through(media: Sequence[Link], article: Article, story: Story) -> Party:
    """Return the medium that heard a named root: the last of the chain, or the publishing outlet."""
    if media:
        return Party(story.identities.of(media[-1]).key, media[-1].name)
    return Party(story.outlet_key(article), article.outlet or "")


def _passed(media: Sequence[Link], article: Article, story: Story) -> tuple[Party, ...]:
    """Return the media between the last of a chain and the reader: those before it, and the publishing outlet."""
    if not media:
        return ()
    before = [Party(story.identities.of(link).key, link.name) for link in media[:-1]]
    return (*before, Party(story.outlet_key(article), article.outlet or ""))


def _is_any(document: str) -> bool:
    """Tell whether a document is called by nothing but a common noun ("le rapport"), so that it may be any."""
    return " " not in document.partition(":")[2].strip()


def _collective(link: Link, article: Article, story: Story) -> bool:
    """Tell whether a link names media in general and none in particular."""
    names = story.phrases(article, "collective_media", "names")
    return plain(link.name) in story.once(("collective", article.language), lambda: frozenset(map(plain, names)))


def report_date(statement: Statement, article: Article) -> str | None:
    """Return the day of the report that a statement relays: the one its source words give, else the article's.

    ISO 8601 to the day; None where neither is known to the day.
    """
    spans = (*(statement.source or ()), *(statement.cue or ()))
    days = (day_of(time.value) for time in article.times if begins_in(time.span, spans))
    return next((day for day in days if day), None) or day_of(article.published)


def _report_day(statement: Statement, article: Article, named: Span) -> tuple[str | None, bool]:
    """Return the day of a medium's report, and whether it stands beside the medium's name."""
    spans = (*(statement.source or ()), *(statement.cue or ()))
    for time in article.times:
        inside = begins_in(time.span, spans)
        near = min(abs(time.span[0] - named[1]), abs(named[0] - time.span[1])) <= _NEAR
        if inside and near and (day := day_of(time.value)):
            return day, True
    return report_date(statement, article), False
