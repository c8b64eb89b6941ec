"""Whom a noun phrase means among those that an article names, and what it tells of one who is not named there."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from recoupe.annotate.acronym import is_acronym
from recoupe.annotate.codes import codes
from recoupe.annotate.fold import fold, skeleton
from recoupe.annotate.meaning import Meant
from recoupe.annotate.nominal import heading_nouns, nouns_for_bodies
from recoupe.annotate.person_meant import PersonReader
from recoupe.annotate.salience import is_subject
from recoupe.annotate.sorts import sorts_of

if TYPE_CHECKING:
    from collections.abc import Callable

    from recoupe.annotate.directory import Entity
    from recoupe.annotate.nominal import Phrase
    from recoupe.annotate.view import View
    from recoupe.records.entity import EntityKind

SEATS = ("government:", "body:")
"""How the keys begin of what is known by the name of its seat ("Bercy")."""
LOOSE = frozenset({"company", "association", "union", "party", "club", "institute", "guild", "general", "pollster"})
"""Sorts of body that many a name says nothing of; "the court" is none but what is called so."""
NARROW = frozenset({"company", "government"})
"""Sorts of body that a general noun ("l'organisme") does not mean."""


@dataclass(frozen=True)
class Resolver:
    """Reads the noun phrases of one article."""

    view: View
    outlet_sorts: frozenset[str]

    @cached_property
    def readings(self) -> tuple[Callable[[Phrase], Meant | None], ...]:
        """The ways to read a phrase, in the order in which they are tried."""
        people = PersonReader(self.view)
        return (
            self._own,
            self._by_name,
            people.role,
            people.epithet,
            self._government,
            self._media,
            self._body,
            self._document,
            self._place,
            people.being,
        )

    @cached_property
    def body_nouns(self) -> frozenset[str]:
        """The nouns for bodies."""
        return nouns_for_bodies(self.view.reader.data, self.view.reader.sources)

    def heads(self) -> frozenset[str]:
        """Return the nouns (forms and lemmas, lower case) that may head a phrase in this article."""
        reader = self.view.reader
        names = {word for entity in self.view.entities for word in (*self._heads[id(entity)], *entity.trades)}
        return heading_nouns(reader.data, reader.sources) | reader.frames.people.epithets | names

    @cached_property
    def _heads(self) -> dict[int, frozenset[str]]:
        """The nouns that can stand for each entity."""
        return {id(entity): self._heads_of(entity) for entity in self.view.entities}

    @cached_property
    def _sorts(self) -> dict[int, frozenset[str]]:
        """The sorts of each entity."""
        return {id(entity): sorts_of(entity, self.view.reader.data) for entity in self.view.entities}

    def meant(self, phrase: Phrase) -> Meant | None:
        """Return whom a phrase means, or None for no reading.

        It is the first reading that finds somebody in the article, else the one that takes up who was named last.
        """
        told = [found for read in self.readings if (found := read(phrase)) is not None]
        found = next((one for one in told if one.entity is not None or one.outlet), None)
        return found or max(reversed(told), key=lambda one: self._last_named(phrase, one), default=None)

    def _last_named(self, phrase: Phrase, meant: Meant) -> tuple[int, int]:
        """Return where before a phrase the one whom it may take up is named last; (-1, -1) for nobody."""
        where = (phrase.paragraph, phrase.first)
        places = ((m.paragraph, m.first) for m in self.view.directory.mentions if m.entity is meant.near)
        return max((place for place in places if place < where), default=(-1, -1))

    def _own(self, phrase: Phrase) -> Meant | None:
        """Read "ce journal", "this newspaper": the outlet itself."""
        definite = self.view.reader.data.definite
        points = phrase.determiner in definite.pointing and phrase.determiner in definite.here
        if "media" not in self.view.kinds(phrase) or not (points or phrase.determiner in definite.own):
            return None
        return Meant("media", outlet=True)

    def _by_name(self, phrase: Phrase) -> Meant | None:
        """Read "le ministère", "the protocol": a noun that an entity's own name has for its first or last word."""
        found = self.view.nearest(
            phrase, lambda one: bool(phrase.words & self._heads[id(one)]) and self._within(phrase, one)
        )
        return Meant(found.kind, found) if found is not None else None

    def _within(self, phrase: Phrase, entity: Entity) -> bool:
        """Tell whether what a phrase says beside its head is in an entity's name too, or nothing is said."""
        small = self.view.reader.data.name_words.particles | self.view.reader.data.definite.pointing
        told = set(phrase.modifiers) - small
        return not told or bool(told & set(entity.name.lower().replace("'", " ").split()))

    def _heads_of(self, entity: Entity) -> frozenset[str]:
        """Return the nouns in an entity's names of several words that alone can stand for it ("the authority")."""
        if entity.kind == "person" or (entity.kind == "place" and entity.known is not None):
            return frozenset()
        names = {
            entity.name.lower(),
            *(self.view.reader.gazetteer.forms.get(entity.known.key, ()) if entity.known else ()),
        }
        several = [words for name in sorted(names) if len(words := name.replace("'", " ").split()) > 1]
        return frozenset(word for words in several for word in self._head_of(words, entity.kind) if len(word) > 3)

    def _head_of(self, words: list[str], kind: EntityKind) -> tuple[str, ...]:
        """Return the word of a name (lower case) that its noun is, or words that may be it."""
        table = self.view.reader.data.name_words
        end = next((at for at, word in enumerate(words) if word in table.particles and at), len(words))
        head = words[end - 1] if table.head_last else words[0]
        if kind in ("place", "document", "media"):
            return words[0], words[-1]
        return (head,)

    def _government(self, phrase: Phrase) -> Meant | None:
        """Read "le gouvernement", "the Mexican government"; of which country is told where the phrase tells it."""
        if not phrase.words & self.view.reader.data.metonymy.body:
            return None
        return Meant("organization", None, sorts=("government",), country=self.view.country(phrase))

    def _body(self, phrase: Phrase) -> Meant | None:
        """Read "l'entreprise", "the party": the body last named that is of the noun's sort, or one in view that may be.

        What says more than its noun ("the Lisbon-based group") is one in view alone.
        """
        if not phrase.words & self.body_nouns or set(phrase.modifiers) & self.view.reader.data.definite.other:
            return None
        sorts = codes(self.view.reader.data.bodies, phrase.words)
        trade = "company" in sorts and not phrase.words & self.view.reader.data.firms
        exact = None if self._says_more(phrase) or trade else self._body_of_sort(phrase, frozenset(sorts))
        of_something = self._is_of_something(phrase, sorts)
        if exact is None and (self.view.is_owned(phrase) or of_something):
            return None
        exact = exact or self._body_before(phrase, frozenset(sorts))
        if exact is None and "general" in sorts and not phrase.possessive:
            exact = self.view.nearest(
                phrase, lambda one: one.kind == "organization" and not self.sorts_of(one) & NARROW
            )
        near = None
        if sorts:
            near = self.view.salience.taken_up(phrase, lambda one: self._may_be(one, frozenset(sorts)))
        surely = near is not None and near.kind == "organization"
        firm = exact is not None
        if exact is None and "company" in sorts and not (phrase.possessive or trade or self._says_more(phrase)):
            exact = (near if surely else None) or self.view.nearest(phrase, self._may_be_company)
        sorts = sorts or tuple(f"~{skeleton(word)}" for word in sorted(phrase.words))
        return Meant("organization", exact, sorts=sorts, country=self.view.country(phrase), near=near, firm=firm)

    def _body_before(self, phrase: Phrase, sorts: frozenset[str]) -> Entity | None:
        """Return the body that the sentence before is about, where a phrase begins the next one; or None."""
        tokens = self.view.paragraphs[phrase.paragraph].tokens
        if tokens[phrase.head].rel != "nsubj" or tokens[phrase.head].sentence == 0 or phrase.possessive:
            return None
        first, last = self.view.paragraphs[phrase.paragraph].sentences[tokens[phrase.head].sentence - 1]
        named = [
            one
            for one in self.view.directory.inside(phrase.paragraph, first, last)
            if one.entity.kind == "organization"
        ]
        fitting = [one for one in named if self._may_be(one.entity, sorts)]
        subjects = [one.entity for one in fitting if is_subject(tokens, one, first)]
        others = [one.entity for one in reversed(fitting)] if sorts & LOOSE else []
        return next(iter(subjects or others), None)

    def _says_more(self, phrase: Phrase) -> bool:
        """Tell whether a phrase says more of a body than its noun, a demonym and small words do."""
        data = self.view.reader.data
        small = data.name_words.particles | data.definite.pointing | data.definite.same
        return bool(set(phrase.modifiers) - small - self.view.reader.gazetteer.demonyms)

    def _is_of_something(self, phrase: Phrase, sorts: tuple[str, ...]) -> bool:
        """Tell whether common nouns behind a phrase's noun say what it is of: "le syndicat des hôteliers" is another.

        Of a company or a watchdog they say what it does.
        """
        tokens = self.view.paragraphs[phrase.paragraph].tokens
        nouns = (at for at in range(phrase.head + 1, phrase.last) if tokens[at].upos in ("NOUN", "PROPN"))
        common = any(self.view.directory.at(phrase.paragraph, at) is None for at in nouns)
        return common and not {"company", "watchdog"} & set(sorts)

    def _is_named_well(self, entity: Entity) -> bool:
        """Tell whether more than one capital at one place says that an entity is one."""
        often = sum(mention.entity is entity for mention in self.view.directory.mentions) > 1
        return entity.sure or often or " " in entity.name

    def _body_of_sort(self, phrase: Phrase, sorts: frozenset[str]) -> Entity | None:
        """Return the body around a phrase that its own words, or the nouns beside it, make one of some sorts."""
        return self.view.nearest(phrase, lambda one: one.kind == "organization" and bool(sorts & self.sorts_of(one)))

    def _may_be(self, entity: Entity, sorts: frozenset[str]) -> bool:
        """Tell whether a body may be one of some sorts: nothing tells its own, or they are alike; never a government.

        A lone name of unsure kind may be a body's: the story may tell.
        """
        unsure = not entity.sure and entity.known is None and " " not in entity.name and entity.kind != "document"
        if unsure and entity.kind != "organization":
            return bool(sorts & LOOSE) and self._is_named_well(entity)
        if entity.kind != "organization" or (entity.known is not None and entity.known.key.startswith(SEATS)):
            return False
        told = self.sorts_of(entity) & set(self.view.reader.data.bodies)
        if not told:
            return bool(sorts & LOOSE) and self._is_named_well(entity)
        return not sorts or bool(told & sorts) or ("general" in sorts and not told & NARROW)

    @staticmethod
    def _is_bare_acronym(entity: Entity) -> bool:
        return is_acronym(entity.name) and " " not in entity.name

    def _may_be_company(self, entity: Entity) -> bool:
        unknown = entity.kind == "organization" and entity.known is None
        return unknown and not self.sorts_of(entity) and not self._is_bare_acronym(entity)

    def _names_another(self, phrase: Phrase) -> bool:
        """Tell whether a phrase has a name in it: it says more than its noun ("the UN agency")."""
        return bool(self.view.directory.inside(phrase.paragraph, phrase.first, phrase.last))

    def sorts_of(self, entity: Entity) -> frozenset[str]:
        """Return the codes of the sorts of body, medium, place or document that an entity's name and nouns tell."""
        return self._sorts[id(entity)]

    def _media(self, phrase: Phrase) -> Meant | None:
        """Read "le quotidien", "the agency": the medium last named whose sort agrees, never the outlet."""
        if "media" not in self.view.kinds(phrase) or self._names_another(phrase):
            return None
        sorts = set(codes(self.view.reader.data.media_nouns, phrase.words))
        if not sorts:
            return None  # "la presse", "la rédaction"
        body = bool(phrase.words & self.body_nouns)  # "l'agence" may be a body too
        told = [one for one in self._media_named(phrase, behind=False) if not (body and not self.sorts_of(one))]
        fitting = [one for one in told if "general" in sorts or not self.sorts_of(one) or sorts & self.sorts_of(one)]
        exact = [one for one in fitting if "general" in sorts or sorts & self.sorts_of(one)]
        later = [one for one in self._media_named(phrase, behind=True) if sorts & self.sorts_of(one)]
        found = next(iter([*exact, *fitting, *later]), None)
        own = found is None and bool(sorts & self.outlet_sorts or not (self.outlet_sorts or "site" in sorts))
        return Meant("media", found, sorts=tuple(sorted(sorts)), outlet=own)

    def _media_named(self, phrase: Phrase, *, behind: bool) -> list[Entity]:
        """Return the media named before a phrase, the nearest first, or those named behind it; never the outlet."""
        where = (phrase.paragraph, phrase.first)
        named = [m for m in self.view.around(phrase) if m.entity.kind == "media"]
        there = [m.entity for m in named if ((m.paragraph, m.first) >= where) == behind]
        return [entity for entity in there if fold(entity.name).lower() != self.view.reader.outlet]

    def _document(self, phrase: Phrase) -> Meant | None:
        """Read "le rapport", "the text": the document last named of the noun's sort; a general noun means any."""
        sorts = set(codes(self.view.reader.data.documents, phrase.words))
        if not sorts:
            return None
        found = self.view.nearest(
            phrase, lambda one: one.kind == "document" and ("general" in sorts or bool(sorts & self.sorts_of(one)))
        )
        return Meant("document", found, sorts=tuple(sorted(sorts)))

    def _place(self, phrase: Phrase) -> Meant | None:
        """Read "la ville", "the country", "le fleuve": the place last named that is of the noun's sort."""
        sorts = set(codes(self.view.reader.data.places, phrase.words))
        if not sorts or len(phrase.modifiers) > 1:
            return None
        told = self.view.nearest(phrase, lambda one: self._is_place(one, sorts))
        found = told or self._main_place(sorts)
        if found is None and "city" in sorts:
            found = self.view.nearest(phrase, lambda one: self._is_place(one, {"capital"}))
        return Meant("place", found, sorts=tuple(sorted(sorts)))

    def _main_place(self, sorts: set[str]) -> Entity | None:
        """Return the place that an article names most of those of no known sort, for a noun of a town; or None."""
        if not sorts & {"city", "town", "region"}:
            return None
        counts: dict[int, int] = {}
        places: dict[int, Entity] = {}
        for mention in self.view.directory.mentions:
            one = mention.entity
            if one.kind == "place" and one.known is None and not (self.sorts_of(one) or one.roles):
                counts[id(one)] = counts.get(id(one), 0) + 1
                places[id(one)] = one
        if not counts:
            return None
        most = max(counts, key=lambda key: counts[key])
        return places[most] if counts[most] > 1 or places[most].sure else None

    def _is_place(self, entity: Entity, sorts: set[str]) -> bool:
        """Tell whether a place is one of some sorts, by its nouns or the table."""
        if entity.kind != "place":
            return False
        return bool(sorts & (self.sorts_of(entity) | entity.roles))
