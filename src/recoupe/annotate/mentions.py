"""The mentions of an article, by name and by noun phrase, and the bearers that they mention."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from recoupe.annotate.codes import codes
from recoupe.annotate.entities import name_reader
from recoupe.annotate.fold import plain, skeleton
from recoupe.annotate.masthead import masthead, sections, signed
from recoupe.annotate.meant import Resolver
from recoupe.annotate.metonymy import speaks
from recoupe.annotate.nominal import find_phrases, phrase_end
from recoupe.annotate.view import View
from recoupe.languages.coreference import coreference_data
from recoupe.records.entity import Bearer, Mention

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from recoupe.annotate import directory as names
    from recoupe.annotate.directory import Directory, Entity
    from recoupe.annotate.meaning import Meant
    from recoupe.annotate.names import NameReader
    from recoupe.annotate.nominal import Phrase
    from recoupe.annotate.syntax import Paragraph, Token
    from recoupe.languages.pack import LanguagePack
    from recoupe.records.entity import EntityKind
    from recoupe.records.text import Article, Span


@dataclass(slots=True)
class Draft:
    """A bearer in the making: what is told of it so far, and where it is mentioned."""

    name: str
    kind: EntityKind
    known: str = ""
    ambiguous: bool = False
    gender: str = ""
    forms: dict[str, None] = field(default_factory=dict)
    offices: dict[str, None] = field(default_factory=dict)
    sorts: dict[str, None] = field(default_factory=dict)
    countries: dict[str, None] = field(default_factory=dict)
    roles: dict[Span, None] = field(default_factory=dict)
    stands_for: dict[str, None] = field(default_factory=dict)
    near: str = ""
    sure: bool = False
    mentions: list[tuple[Span, str]] = field(default_factory=list)


def find_mentions(
    article: Article, paragraphs: Sequence[Paragraph], directory: Directory, pack: LanguagePack
) -> tuple[tuple[Mention, ...], tuple[Bearer, ...]]:
    """Return the mentions of an article in text order, and the bearers that they mention, in order of first mention.

    Phrases that mean nobody whom the article names have bearers without a name: the story may tell whom they mean. An
    article without names and such phrases gives two empty tuples.
    """
    book = _Book(article, name_reader(article.text, pack, masthead(article)[0]), directory)
    book.head()
    for mention in directory.mentions:
        book.name(paragraphs[mention.paragraph], mention)
    outlet = masthead(article)[0].lower().replace("'", " ").split()
    sorts = frozenset(codes(coreference_data(pack).media_nouns, outlet))
    resolver = Resolver(View(book.reader, directory, paragraphs), sorts)
    heads = resolver.heads()
    for number, paragraph in enumerate(paragraphs):
        for phrase in find_phrases(paragraph, number, book.reader, directory, heads=heads):
            meant = resolver.meant(phrase)
            if meant is not None:
                book.phrase(paragraph, phrase, meant)
                if (whom := meant.entity or meant.near) is not None:
                    resolver.view.phrases[number, phrase.head] = whom
            if meant is not None and meant.entity is not None and meant.firm:
                directory.phrases[number, phrase.head] = meant.entity
    for entity, draft in book.of_entity():
        book.describe(draft, entity, resolver, paragraphs)
    return book.records()


@dataclass(slots=True)
class _Book:
    """The drafts of an article's bearers by key."""

    article: Article
    reader: NameReader
    directory: Directory
    outlet: str = "outlet"
    drafts: dict[str, Draft] = field(default_factory=dict)
    keys: dict[int, str] = field(default_factory=dict)
    entities: dict[int, Entity] = field(default_factory=dict)

    def head(self) -> None:
        """Add the outlet where its page names it, and the people who sign."""
        article = self.article
        name, place = masthead(article)
        if name:
            known = self.reader.gazetteer.find(name)
            self.outlet = known.key if known and not known.ambiguous else "outlet"
            draft = self._draft(self.outlet, name, "media")
            if place is not None:
                self._mention(draft, place, name)
        for name, kind, span in signed(article, self.reader):
            known = self.reader.gazetteer.find(name) if kind == "place" else None
            self._mention(self._draft(known.key if known else f"name {kind} {name}", name, kind), span, name)
        for place in sections(article):
            form = article.text[slice(*place)]
            named = next(
                (one.entity for one in self.directory.mentions if plain(form) in map(plain, one.entity.forms)), None
            )
            if named is not None and named.kind == "place":
                self._mention(self._of(named), place, form)

    def name(self, paragraph: Paragraph, mention: names.Mention) -> None:
        """Add a name: a place that speaks or acts goes to the body that it stands for."""
        entity = mention.entity
        tokens = paragraph.tokens
        place = tokens[mention.first].start, tokens[mention.last - 1].end
        form = self.reader.written(tokens, (mention.first, mention.last))
        body = self._body(entity) if speaks(self.reader.data.metonymy, paragraph, mention.first, mention.last) else ""
        draft = self._draft(body, form, "organization") if body else self._of(entity)
        self._mention(draft, place, form)

    def _body(self, entity: Entity) -> str:
        """Return the key of the body that a place stands for where it speaks, or ""."""
        if entity.kind != "place" or entity.known is None or not entity.known.government:
            return ""
        other = self.reader.data.metonymy.other.get(entity.name.lower())
        known = self.reader.gazetteer.find(other) if other else None
        return known.key if known else f"government:{entity.known.government}"

    def phrase(self, paragraph: Paragraph, phrase: Phrase, meant: Meant) -> None:
        """Add a noun phrase: to whom it means, or to a bearer without a name of its own."""
        tokens = paragraph.tokens
        place = tokens[phrase.first].start, tokens[phrase.last - 1].end
        words = self.reader.text[place[0] : place[1]]
        if meant.outlet:
            draft = self._draft(self.outlet, "", "media")
        elif meant.entity is not None:
            draft = self._of(meant.entity)
        else:
            draft = self._nameless(phrase, meant)
        draft.stands_for.setdefault(words)
        draft.mentions.append((place, "nominal"))
        _add(draft, meant)
        if meant.kind == "person" and meant.entity is not None:
            draft.offices.update(dict.fromkeys(offices_of(meant)))

    def _nameless(self, phrase: Phrase, meant: Meant) -> Draft:
        """Return the bearer of a phrase that means nobody the article names; the same words mean the same one."""
        if meant.kind == "organization" and "government" in meant.sorts:
            country = meant.country or self._country()
            key = f"government:{country}" if country else "government"
        else:
            key = " ".join((meant.kind, *sorted(phrase.words), *phrase.modifiers[:3]))
        draft = self._draft(key, "", meant.kind)
        draft.gender = draft.gender or phrase.gender
        if meant.near is not None:
            draft.near = draft.near or self._key(meant.near)
        return draft

    def _country(self) -> str:
        """Return the code of the one country whose places and bodies an article names, or ""."""
        known = (mention.entity.known for mention in self.directory.mentions)
        codes_ = {one.government for one in known if one is not None and one.government}
        return codes_.pop() if len(codes_) == 1 else ""

    def describe(self, draft: Draft, entity: Entity, resolver: Resolver, paragraphs: Sequence[Paragraph]) -> None:
        """Add to a draft what the article's words tell of the entity."""
        data = self.reader.data
        draft.gender = draft.gender or entity.gender
        if entity.kind == "person":
            for role in sorted(entity.roles | entity.trades):
                found = codes(data.offices, [role.lower()]) or trade_codes([role])
                draft.offices.update(dict.fromkeys(f"ex {code}" if role in entity.former else code for code in found))
        draft.sorts.update(dict.fromkeys(sorted(resolver.sorts_of(entity))))
        demonyms = self.reader.gazetteer.countries
        draft.countries.update(dict.fromkeys(demonyms[word] for word in sorted(entity.modifiers) if word in demonyms))
        for number, at in entity.held:
            tokens = paragraphs[number].tokens
            draft.roles.setdefault(_role_span(tokens, at, self.reader))

    def of_entity(self) -> Iterator[tuple[Entity, Draft]]:
        """Yield the article's entities with their drafts."""
        for key, entity in self.entities.items():
            yield entity, self.drafts[self.keys[key]]

    def _key(self, entity: Entity) -> str:
        if entity.kind == "media" and self.outlet in self.drafts and self._is_own(entity):
            return self.outlet
        return entity.known.key if entity.known and not entity.ambiguous else f"name {entity.kind} {entity.name}"

    def _of(self, entity: Entity) -> Draft:
        key = self._key(entity)
        self.keys[id(entity)], self.entities[id(entity)] = key, entity
        draft = self._draft(key, entity.name, entity.kind)
        draft.ambiguous = draft.ambiguous or entity.ambiguous
        draft.sure = draft.sure or entity.sure
        return draft

    def _is_own(self, entity: Entity) -> bool:
        """Tell whether a medium is the article's own outlet."""
        return plain(entity.name) == plain(self.drafts[self.outlet].name)

    def _draft(self, key: str, name: str, kind: EntityKind) -> Draft:
        if key not in self.drafts:
            known = key if ":" in key.partition(" ")[0] else ""
            self.drafts[key] = Draft(name, kind, known)
        draft = self.drafts[key]
        draft.name = draft.name or name
        return draft

    @staticmethod
    def _mention(draft: Draft, place: Span, form: str) -> None:
        draft.forms.setdefault(form)
        draft.mentions.append((place, "name"))

    def records(self) -> tuple[tuple[Mention, ...], tuple[Bearer, ...]]:
        """Return the drafts as records."""
        drafts = sorted((draft for draft in self.drafts.values() if draft.mentions), key=lambda one: min(one.mentions))
        ids = {
            key: f"{self.article.id}-{min(draft.mentions)[0][0]}"
            for key, draft in self.drafts.items()
            if draft.mentions
        }
        mentions: list[Mention] = []
        bearers: list[Bearer] = []
        for draft in drafts:
            first = min(draft.mentions)[0]
            identity = f"{self.article.id}-{first[0]}"
            bearers.append(_bearer(identity, draft, first, ids.get(draft.near, "")))
            mentions += [
                Mention(span=span, kind=draft.kind, form="name" if form == "name" else "nominal", entity=identity)
                for span, form in draft.mentions
            ]
        return tuple(sorted(mentions, key=lambda one: (one.span, one.entity))), tuple(bearers)


def _bearer(identity: str, draft: Draft, first: Span, near: str) -> Bearer:
    return Bearer(
        id=identity,
        name=draft.name,
        kind=draft.kind,
        forms=tuple(draft.forms),
        known=draft.known,
        ambiguous=draft.ambiguous,
        gender=draft.gender,
        offices=tuple(draft.offices),
        sorts=tuple(draft.sorts),
        countries=tuple(draft.countries),
        roles=tuple(draft.roles),
        stands_for=tuple(draft.stands_for),
        near=near,
        sure=draft.sure or bool(draft.known),
        span=first,
    )


def _add(draft: Draft, meant: Meant) -> None:
    """Add to a draft what a phrase tells of it."""
    if meant.entity is None:
        if meant.kind == "person":
            draft.offices.update(dict.fromkeys(offices_of(meant)))
        draft.sorts.update(dict.fromkeys(meant.sorts))
    if meant.country:
        draft.countries.setdefault(meant.country)


def offices_of(meant: Meant) -> tuple[str, ...]:
    """Return the codes of the offices that a phrase tells, "ex" before those that are held no more."""
    found = meant.offices or trade_codes([meant.lemma])
    return tuple(f"ex {code}" for code in found) if meant.former else found


def trade_codes(lemmas: Iterable[str]) -> tuple[str, ...]:
    """Return codes for roles that no table of offices has: what "hydrologue" and "hidrólogo" have in common."""
    return tuple(f"~{skeleton(lemma)}" for lemma in lemmas if lemma)


def _role_span(tokens: tuple[Token, ...], at: int, reader: NameReader) -> Span:
    """Return the span of the words for a role: its noun with what belongs to it."""
    first = at
    while first and tokens[first - 1].head == at and tokens[first - 1].rel in ("compound", "amod"):
        first -= 1
    return tokens[first].start, tokens[phrase_end(tokens, at, reader) - 1].end
