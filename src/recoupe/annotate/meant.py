"""Whom a noun phrase means among those that an article names, and what it tells of one who is not named there."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from recoupe.annotate.acronym import is_acronym
from recoupe.annotate.codes import codes
from recoupe.annotate.fold import fold, skeleton
from recoupe.annotate.nominal import heading_nouns, nouns_for_bodies
from recoupe.annotate.sorts import sorts_of

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from recoupe.annotate.directory import Directory, Entity, Mention
    from recoupe.annotate.names import NameReader
    from recoupe.annotate.nominal import Phrase
    from recoupe.annotate.syntax import Paragraph, Token
    from recoupe.languages.sources import Noun, NounKind
    from recoupe.records.entity import EntityKind

LOOSE = frozenset({"company", "association", "union", "party", "guild", "general"})
"""Sorts of body that many a name says nothing of."""
NARROW = frozenset({"company", "government"})
"""Sorts of body that a general noun ("l'organisme") does not mean."""
AT_BEGINNING = 2
"""So many words of title or role may stand before the name that begins a sentence."""
KIN = frozenset({"brother", "sister"})


@dataclass(frozen=True, slots=True)
class Meant:
    """Whom a phrase may mean: an entity of the article, or None with what the phrase tells of it.

    ``former`` says that the role is held no more. ``near`` is the subject that the phrase may take up, if nobody is
    known to hold the role. ``outlet`` says that the article's own medium is meant. ``firm`` is false where nothing but
    the lack of another tells that the entity is meant.
    """

    kind: EntityKind
    entity: Entity | None = None
    offices: tuple[str, ...] = ()
    sorts: tuple[str, ...] = ()
    country: str = ""
    lemma: str = ""
    near: Entity | None = None
    former: bool = False
    outlet: bool = False
    firm: bool = True


@dataclass(frozen=True)
class Resolver:
    """Reads the noun phrases of one article."""

    reader: NameReader
    directory: Directory
    paragraphs: Sequence[Paragraph]
    outlet_sorts: frozenset[str]

    @cached_property
    def readings(self) -> tuple[Callable[[Phrase], Meant | None], ...]:
        """The ways to read a phrase, in the order in which they are tried."""
        return (
            self._own,
            self._by_name,
            self._role,
            self._government,
            self._media,
            self._body,
            self._document,
            self._place,
        )

    @cached_property
    def body_nouns(self) -> frozenset[str]:
        """The nouns for bodies."""
        return nouns_for_bodies(self.reader.data, self.reader.sources)

    def heads(self) -> frozenset[str]:
        """Return the nouns (forms and lemmas, lower case) that may head a phrase in this article."""
        names = {word for entity in self._entities for word in (*self._heads[id(entity)], *entity.trades)}
        return heading_nouns(self.reader.data, self.reader.sources) | names

    def meant(self, phrase: Phrase) -> Meant | None:
        """Return whom a phrase means, the first reading that finds somebody in the article, or None for no reading."""
        first: Meant | None = None
        for read in self.readings:
            found = read(phrase)
            if found is not None and (found.entity is not None or found.outlet):
                return found
            first = first or found
        return first

    @cached_property
    def _entities(self) -> tuple[Entity, ...]:
        return tuple({id(mention.entity): mention.entity for mention in self.directory.mentions}.values())

    @cached_property
    def _heads(self) -> dict[int, frozenset[str]]:
        """The nouns that can stand for each entity."""
        return {id(entity): self._heads_of(entity) for entity in self._entities}

    @cached_property
    def _sorts(self) -> dict[int, frozenset[str]]:
        """The sorts of each entity."""
        return {id(entity): sorts_of(entity, self.reader.data) for entity in self._entities}

    def _before(self, phrase: Phrase) -> list[Mention]:
        """Return the names before a phrase, the nearest first, then those behind it in text order."""
        where = (phrase.paragraph, phrase.first)
        mentions = self.directory.mentions
        before = [mention for mention in mentions if (mention.paragraph, mention.first) < where]
        return [*reversed(before), *mentions[len(before) :]]

    def _nearest(self, phrase: Phrase, fits: Callable[[Entity], bool]) -> Entity | None:
        return next((mention.entity for mention in self._before(phrase) if fits(mention.entity)), None)

    def _most_named(self, phrase: Phrase, fits: Callable[[Entity], bool]) -> Entity | None:
        """Return who is named most before a phrase of those who fit, of equals the nearest; None for nobody."""
        where = (phrase.paragraph, phrase.first)
        named = [m.entity for m in self.directory.mentions if (m.paragraph, m.first) < where and fits(m.entity)]
        counts = Counter(id(entity) for entity in named)
        return max(reversed(named), key=lambda entity: counts[id(entity)], default=None)

    def _kinds(self, phrase: Phrase) -> set[str]:
        return {kind for word in phrase.words for kind in self.reader.sources.nouns.get(word, ())}

    def _own(self, phrase: Phrase) -> Meant | None:
        """Read "ce journal", "this newspaper": the outlet itself."""
        definite = self.reader.data.definite
        points = phrase.determiner in definite.pointing and phrase.determiner in definite.here
        if "media" not in self._kinds(phrase) or not (points or phrase.determiner in definite.own):
            return None
        return Meant("media", outlet=True)

    def _by_name(self, phrase: Phrase) -> Meant | None:
        """Read "le ministère", "the protocol": a noun that an entity's own name has for its first or last word."""
        found = self._nearest(
            phrase, lambda one: bool(phrase.words & self._heads[id(one)]) and self._within(phrase, one)
        )
        return Meant(found.kind, found) if found is not None else None

    def _within(self, phrase: Phrase, entity: Entity) -> bool:
        """Tell whether what a phrase says beside its head is in an entity's name too, or nothing is said."""
        small = self.reader.data.name_words.particles | self.reader.data.definite.pointing
        told = set(phrase.modifiers) - small
        return not told or bool(told & set(entity.name.lower().replace("'", " ").split()))

    def _heads_of(self, entity: Entity) -> frozenset[str]:
        """Return the nouns in an entity's names of several words that alone can stand for it ("the authority")."""
        if entity.kind == "person" or (entity.kind == "place" and entity.known is not None):
            return frozenset()
        names = {entity.name.lower(), *(self.reader.gazetteer.forms.get(entity.known.key, ()) if entity.known else ())}
        several = [words for name in sorted(names) if len(words := name.replace("'", " ").split()) > 1]
        return frozenset(word for words in several for word in self._head_of(words, entity.kind) if len(word) > 3)

    def _head_of(self, words: list[str], kind: EntityKind) -> tuple[str, ...]:
        """Return the word of a name (lower case) that its noun is, or words that may be it."""
        table = self.reader.data.name_words
        end = next((at for at, word in enumerate(words) if word in table.particles and at), len(words))
        head = words[end - 1] if table.head_last else words[0]
        if kind in ("place", "document", "media"):
            return words[0], words[-1]
        return (head,)

    def _role(self, phrase: Phrase) -> Meant | None:
        """Read "la ministre": the person last named who has the role, or whom the noun covers."""
        data = self.reader.data
        trades = {trade for entity in self._entities for trade in entity.trades}
        nouns = [kinds["role"].lemma for word in sorted(phrase.words) if "role" in (kinds := self._nouns(word))]
        nouns += [word for word in sorted(phrase.words) if word in trades]
        general = [word for word in sorted(phrase.words) if word in data.hypernyms]
        if not nouns and not general:
            return None
        offices = codes(data.offices, [*map(str.lower, nouns), *phrase.words])
        if KIN & set(offices):
            return Meant("person", self._kin(offices), offices)
        wanted = {*nouns, *general, *(role for word in general for role in data.hypernyms[word])}
        same = {noun for office in offices for noun in data.offices[office]}
        fitting = [
            mention.entity
            for mention in self._before(phrase)
            if mention.entity.kind == "person"
            and (mention.entity.roles | mention.entity.trades) & (wanted | same)
            and (not phrase.gender or not nouns or mention.entity.gender in ("", phrase.gender))
        ]
        former = bool(data.definite.former & set(phrase.modifiers))
        fitting = [one for one in fitting if bool(one.former & (wanted | same)) == former]
        exact = [one for one in fitting if (one.roles | one.trades) & (set(nouns) | same)]
        found = next(iter(exact or fitting), None)
        near = self._taken_up(phrase) if found is None and not self._is_owned(phrase) else None
        return Meant(
            "person",
            found,
            offices,
            near=near,
            former=former,
            country=self._country(phrase),
            lemma=next(iter([*nouns, *general]), ""),
        )

    def _sentence_before(self, phrase: Phrase) -> tuple[int, int, int] | None:
        """Return the paragraph and the tokens of the sentence before that of a phrase which is a subject, or None."""
        paragraph = self.paragraphs[phrase.paragraph]
        sentence = paragraph.tokens[phrase.head].sentence
        if paragraph.tokens[phrase.head].rel != "nsubj":
            return None
        if sentence:
            return (phrase.paragraph, *paragraph.sentences[sentence - 1])
        earlier = self.paragraphs[phrase.paragraph - 1] if phrase.paragraph else None
        if earlier is None or not earlier.sentences or earlier.block.kind == "title":
            return None
        return (phrase.paragraph - 1, *earlier.sentences[-1])

    @staticmethod
    def _is_subject(tokens: tuple[Token, ...], mention: Mention, first: int) -> bool:
        """Tell whether a name is a subject, or begins its sentence, a title before it or not."""
        begins = mention.first - first <= AT_BEGINNING and not any(
            token.upos in ("ADP", "VERB", "PUNCT") for token in tokens[first : mention.first] if token.text[-1] != "."
        )
        return begins or any(tokens[at].rel == "nsubj" for at in range(mention.first, mention.last))

    def _taken_up(self, phrase: Phrase, kind: EntityKind = "person") -> Entity | None:
        """Return whom a phrase takes up as a new subject: the subject of the sentence before, or None.

        A person must be of the phrase's gender.
        """
        before = self._sentence_before(phrase)
        if before is None:
            return None
        number, first, last = before
        tokens = self.paragraphs[number].tokens
        named = [one for one in self.directory.inside(number, first, last) if one.entity.kind == kind]
        subjects = [one.entity for one in named if self._is_subject(tokens, one, first)]
        if not subjects or (subjects[0].gender not in ("", phrase.gender or subjects[0].gender) and kind == "person"):
            return None
        return subjects[0]

    def _is_owned(self, phrase: Phrase) -> bool:
        """Tell whether a phrase says whose its bearer is by a genitive before it ("the adviser's lawyer")."""
        return bool(self.reader.data.definite.genitive & set(phrase.modifiers))

    def _nouns(self, word: str) -> Mapping[NounKind, Noun]:
        return self.reader.sources.nouns.get(word, {})

    def _kin(self, offices: tuple[str, ...]) -> Entity | None:
        """Return the brother or sister meant: who is called so, else the one namesake of the noun's gender."""
        kin = {noun for office in offices for noun in self.reader.data.offices[office]}
        people = [one for one in self._entities if one.kind == "person"]
        told = [one for one in people if one.roles & kin]
        if told:
            return told[-1]
        gender = "f" if "sister" in offices else "m"
        names = [one for one in people if sum(other.name.split()[-1] == one.name.split()[-1] for other in people) > 1]
        exact = [one for one in names if one.gender == gender]
        fitting = exact or [one for one in names if not one.gender]
        return fitting[0] if len(fitting) == 1 else None

    def _government(self, phrase: Phrase) -> Meant | None:
        """Read "le gouvernement", "the Mexican government"; of which country is told where the phrase tells it."""
        if not phrase.words & self.reader.data.metonymy.body:
            return None
        return Meant("organization", None, sorts=("government",), country=self._country(phrase))

    def _country(self, phrase: Phrase) -> str:
        """Return the code of the country that a phrase's demonym or name tells, or ""."""
        gazetteer = self.reader.gazetteer
        for word in phrase.modifiers:
            if word in gazetteer.countries:
                return gazetteer.countries[word]
        known = (mention.entity.known for mention in self.directory.inside(phrase.paragraph, phrase.head, phrase.last))
        return next((one.government for one in known if one is not None and one.kind == "place"), "")

    def _body(self, phrase: Phrase) -> Meant | None:
        """Read "l'entreprise", "the party": the body last named that is of the noun's sort, or of no known one."""
        if not phrase.words & self.body_nouns:
            return None
        sorts = codes(self.reader.data.bodies, phrase.words)
        small = self.reader.data.name_words.particles | self.reader.data.definite.pointing
        if set(phrase.modifiers) - small - self.reader.gazetteer.demonyms - self.reader.data.definite.same:
            return None
        exact = self._nearest(phrase, lambda one: one.kind == "organization" and bool(set(sorts) & self.sorts_of(one)))
        if exact is None and (phrase.possessive or self._is_owned(phrase)):
            return None if self._is_owned(phrase) else Meant("organization", None, sorts=sorts)
        exact = exact or self._body_before(phrase)
        if exact is None and "general" in sorts:
            exact = self._nearest(phrase, lambda one: one.kind == "organization" and not self.sorts_of(one) & NARROW)
        firm = exact is not None
        if exact is None and "company" in sorts:
            exact = self._most_named(phrase, self._may_be_company)
        sorts = sorts or tuple(f"~{skeleton(word)}" for word in sorted(phrase.words))
        return Meant("organization", exact, sorts=sorts, country=self._country(phrase), firm=firm)

    def _body_before(self, phrase: Phrase) -> Entity | None:
        """Return the body that the sentence before is about, or names last, where a phrase begins the next; or None."""
        paragraph = self.paragraphs[phrase.paragraph]
        sentence = paragraph.tokens[phrase.head].sentence
        if paragraph.tokens[phrase.head].rel != "nsubj" or sentence == 0:
            return None
        named = [
            one.entity
            for one in self.directory.inside(phrase.paragraph, *paragraph.sentences[sentence - 1])
            if one.entity.kind == "organization" and not (one.entity.known and one.entity.known.government)
        ]
        subject = self._taken_up(phrase, "organization")
        sorts = set(codes(self.reader.data.bodies, phrase.words))
        bodies = set(self.reader.data.bodies)
        fitting = [one for one in named if not sorts or not (told := self.sorts_of(one) & bodies) or told & sorts]
        if subject in fitting:
            return subject
        return next(reversed(fitting), None) if sorts & LOOSE else None

    @staticmethod
    def _is_bare_acronym(entity: Entity) -> bool:
        return is_acronym(entity.name) and " " not in entity.name

    def _may_be_company(self, entity: Entity) -> bool:
        unknown = entity.kind == "organization" and entity.known is None
        return unknown and not self.sorts_of(entity) and not self._is_bare_acronym(entity)

    def _names_another(self, phrase: Phrase) -> bool:
        """Tell whether a phrase has a name in it: it says more than its noun ("the UN agency")."""
        return bool(self.directory.inside(phrase.paragraph, phrase.first, phrase.last))

    def sorts_of(self, entity: Entity) -> frozenset[str]:
        """Return the codes of the sorts of body, medium, place or document that an entity's name and nouns tell."""
        return self._sorts[id(entity)]

    def _media(self, phrase: Phrase) -> Meant | None:
        """Read "le quotidien", "the agency": the medium last named whose sort agrees, never the outlet."""
        if "media" not in self._kinds(phrase) or self._names_another(phrase):
            return None
        sorts = set(codes(self.reader.data.media_nouns, phrase.words))
        if not sorts:
            return None  # "la presse", "la rédaction"
        body = bool(phrase.words & self.body_nouns)  # "l'agence" may be a body too
        told = [one for one in self._media_named(phrase, behind=False) if not (body and not self.sorts_of(one))]
        fitting = [one for one in told if "general" in sorts or not self.sorts_of(one) or sorts & self.sorts_of(one)]
        exact = [one for one in fitting if "general" in sorts or sorts & self.sorts_of(one)]
        later = [one for one in self._media_named(phrase, behind=True) if sorts & self.sorts_of(one)]
        found = next(iter([*exact, *fitting, *later]), None)
        own = found is None and bool(sorts & self.outlet_sorts)
        return Meant("media", found, sorts=tuple(sorted(sorts)), outlet=own)

    def _media_named(self, phrase: Phrase, *, behind: bool) -> list[Entity]:
        """Return the media named before a phrase, the nearest first, or those named behind it; never the outlet."""
        where = (phrase.paragraph, phrase.first)
        named = [m for m in self._before(phrase) if m.entity.kind == "media"]
        there = [m.entity for m in named if ((m.paragraph, m.first) >= where) == behind]
        return [entity for entity in there if fold(entity.name) != self.reader.outlet]

    def _document(self, phrase: Phrase) -> Meant | None:
        """Read "le rapport", "the text": the document last named of the noun's sort; a general noun means any."""
        sorts = set(codes(self.reader.data.documents, phrase.words))
        if not sorts:
            return None
        found = self._nearest(
            phrase, lambda one: one.kind == "document" and ("general" in sorts or bool(sorts & self.sorts_of(one)))
        )
        return Meant("document", found, sorts=tuple(sorted(sorts)))

    def _place(self, phrase: Phrase) -> Meant | None:
        """Read "la ville", "the country", "le fleuve": the place last named that is of the noun's sort."""
        sorts = set(codes(self.reader.data.places, phrase.words))
        if not sorts or len(phrase.modifiers) > 1:
            return None
        told = self._nearest(phrase, lambda one: self._is_place(one, sorts))
        return Meant("place", told or self._main_place(phrase, sorts), sorts=tuple(sorted(sorts)))

    def _main_place(self, phrase: Phrase, sorts: set[str]) -> Entity | None:
        """Return the place that an article names most of those of no known sort, for a noun of a town; or None."""
        if not sorts & {"city", "town", "region"}:
            return None
        counts: dict[int, int] = {}
        places: dict[int, Entity] = {}
        for mention in self._before(phrase):
            one = mention.entity
            if one.kind == "place" and one.known is None and not self.sorts_of(one):
                counts[id(one)] = counts.get(id(one), 0) + 1
                places[id(one)] = one
        return places[max(counts, key=lambda key: counts[key])] if counts else None

    def _is_place(self, entity: Entity, sorts: set[str]) -> bool:
        """Tell whether a place is one of some sorts, by its nouns or the table."""
        if entity.kind != "place":
            return False
        told = self.sorts_of(entity) | entity.roles
        return bool(sorts & told) or ("city" in sorts and "capital" in told)
