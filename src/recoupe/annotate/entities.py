"""Names in an article: where they stand, whom or what they name, and which of them name one bearer.

No name tagger stands behind this (none of any size may be shipped): names come from capitals, known lists, the
nouns beside them and first names, and a name of unknown kind is a body where it bears an article, else a person.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from recoupe.annotate.directory import Directory, Entity, Mention
from recoupe.annotate.fold import fold
from recoupe.annotate.syntax import complements_of, gender_of
from recoupe.languages.coreference import coreference_data
from recoupe.languages.gazetteer import gazetteer
from recoupe.languages.sources import source_lexicon

if TYPE_CHECKING:
    from collections.abc import Sequence

    from recoupe.annotate.directory import EntityKind
    from recoupe.annotate.syntax import Paragraph, Token
    from recoupe.languages.coreference import Coreference
    from recoupe.languages.gazetteer import Gazetteer, Known
    from recoupe.languages.pack import LanguagePack
    from recoupe.languages.sources import SourceLexicon

NAME_LIKE = frozenset({"PROPN", "NOUN", "ADJ", "X", "VERB"})
OPENERS = frozenset({".", "!", "?", "…", "«", ":", "—", "..."})


def find_entities(paragraphs: Sequence[Paragraph], text: str, pack: LanguagePack) -> Directory:
    """Return the names of an article's parsed paragraphs; an article without capitals has none."""
    reader = _Reader(fold(text), gazetteer(pack), source_lexicon(pack), coreference_data(pack))
    found = [(number, *place) for number, paragraph in enumerate(paragraphs) for place in reader.names(paragraph)]
    directory = Directory()
    people = _full_names(paragraphs, found) | _acronyms(paragraphs, found)
    met = _Met(people, reader.sure_kinds(paragraphs, found))
    for number, first, last in found:
        entity = _bearer(reader, paragraphs[number], (first, last), met)
        mention = Mention(number, first, last, entity)
        directory.mentions.append(mention)
        for at in range(first, last):
            directory.by_token[number, at] = mention
    return directory


def _full_names(paragraphs: Sequence[Paragraph], found: Sequence[tuple[int, int, int]]) -> dict[str, str]:
    """Map the last word of every name of several words to the name as first written."""
    out: dict[str, str] = {}
    for number, first, last in found:
        if last - first > 1:
            words = [token.text for token in paragraphs[number].tokens[first:last]]
            out.setdefault(words[-1], " ".join(words))
    return out


def _acronyms(paragraphs: Sequence[Paragraph], found: Sequence[tuple[int, int, int]]) -> dict[str, str]:
    """Map acronyms that stand in brackets right behind a name ("Agence des Deux Rives (ADR)") to that name."""
    out: dict[str, str] = {}
    ends = {(number, last): first for number, first, last in found if last - first > 1}
    for number, first, last in found:
        tokens = paragraphs[number].tokens
        before = ends.get((number, first - 1))
        if before is not None and last - first == 1 and tokens[first - 1].text == "(" and tokens[first].text.isupper():
            out[tokens[first].text] = " ".join(token.text for token in tokens[before : first - 1])
    return out


@dataclass(frozen=True, slots=True)
class _Met:
    """The names of an article: bearers by lower-case name, full names by their last word or acronym, kinds told."""

    people: dict[str, str]
    sure: dict[str, EntityKind]
    bearers: dict[str, Entity] = field(default_factory=dict)


def _bearer(
    reader: _Reader,
    paragraph: Paragraph,
    place: tuple[int, int],
    met: _Met,
) -> Entity:
    """Return the entity that a name at one place stands for, made where new, with what stands beside it learnt."""
    known = reader.known(paragraph, place)
    surface = reader.surface(paragraph.tokens, *place)
    name, kind = (
        (known.name, known.kind)
        if known
        else (surface, met.sure.get(surface) or reader.by_form(paragraph.tokens, *place))
    )
    if known and known.ambiguous:
        name = next((meant for meant in known.bearers if meant.lower() in met.bearers), name)
    if known is None and place[1] - place[0] == 1 and name in met.people:
        whole = met.bearers.get(met.people[name].lower())
        name, kind = met.people[name], whole.kind if whole else "person"
    entity = met.bearers.get(name.lower())
    if entity is None:
        open_ = bool(known and known.ambiguous and known.name == name)
        entity = met.bearers[name.lower()] = Entity(reader.written(paragraph.tokens, place), kind, ambiguous=open_)
    elif known and len(reader.written(paragraph.tokens, place)) > len(entity.name):
        entity.name = reader.written(paragraph.tokens, place)
    if entity.kind == "person":
        reader.learn(paragraph, place, entity)
    elif entity.kind == "media":
        entity.roles |= reader.sorts(paragraph, place, known)
    elif entity.kind == "organization":
        entity.roles |= reader.bodies(paragraph.tokens, place)
    return entity


@dataclass(frozen=True, slots=True)
class _Reader:
    """The folded text with the tables that names are read by."""

    text: str
    gazetteer: Gazetteer
    sources: SourceLexicon
    data: Coreference

    def names(self, paragraph: Paragraph) -> list[tuple[int, int]]:
        """Return the half-open token ranges of the names in a paragraph: the longest known ones, then capitals."""
        tokens = paragraph.tokens
        out: list[tuple[int, int]] = []
        at = 0
        while at < len(tokens):
            if not tokens[at].text[0].isupper():
                at += 1
                continue
            last = self._known(tokens, at) or (0 if self._titled(tokens, at) else self._capitals(tokens, at))
            if last > at:
                out.append((at, last))
            at = max(last, at + 1)
        return out

    def _titled(self, tokens: tuple[Token, ...], at: int) -> bool:
        """Tell whether an abbreviated title ("M.", "Mme") stands here before a name, of which it is no part."""
        capital = at + 1 < len(tokens) and tokens[at + 1].text[0].isupper()
        return capital and len(tokens[at].text) < 5 and tokens[at].lower in self.sources.titles

    def _known(self, tokens: tuple[Token, ...], first: int) -> int:
        """Return the end of the longest known name that begins here, or 0."""
        for last in range(min(first + self.gazetteer.reach.get(tokens[first].lower, 0), len(tokens)), first, -1):
            known = self.find(tokens, first, last)
            if known is not None and known.kind == "media" and self._body_goes_on(tokens, last):
                continue
            if known is not None and not (known.ambiguous and self._everyday(tokens, first, last)):
                return self._title(tokens, last) if known.kind == "media" else self._grown(tokens, last)
        return 0

    def _everyday(self, tokens: tuple[Token, ...], first: int, last: int) -> bool:
        """Tell whether an ambiguous name may as well be the ordinary word that opens a sentence ("Elle")."""
        if last - first > 1 or tokens[first].upos == "PROPN":
            return False
        return first == 0 or tokens[first - 1].text in OPENERS or tokens[first].upos in ("PRON", "DET", "ADP")

    def _body_goes_on(self, tokens: tuple[Token, ...], last: int) -> bool:
        """Tell whether a noun for a body ends here and a complement follows: "l'Union DES officines" is no paper."""
        if last + 1 >= len(tokens) or tokens[last - 1].lower not in self.data.name_words.organization:
            return False
        return tokens[last].lower in self.data.name_words.particles and tokens[last + 1].text[0].islower()

    def _grown(self, tokens: tuple[Token, ...], last: int) -> int:
        """Let a known name grow over proper nouns behind it ("Voix du Lac Matin")."""
        while last < len(tokens) and tokens[last].upos == "PROPN" and tokens[last].text[0].isupper():
            if self.gazetteer.gender(tokens[last].text) is not None:  # "le secrétaire de la CGT Karim …"
                break
            if self.gazetteer.find(self.surface(tokens, last, last + 1)) is not None:
                break
            last += 1
        return last

    def _capitals(self, tokens: tuple[Token, ...], first: int) -> int:
        """Return the end of the run of capitalised words that begins here, or ``first`` where it is no name."""
        opens = first == 0 or tokens[first - 1].text in OPENERS
        token = tokens[first]
        if token.upos not in NAME_LIKE or len(token.text) < 2 or token.lower in self.gazetteer.demonyms:
            return first
        if token.lower in self.data.name_words.media_openers and self._title(tokens, first + 1) > first + 1:
            return self._title(tokens, first + 1)
        if token.upos != "PROPN" and (opens or token.upos == "VERB" or self._common(token)):
            return self._institution(tokens, first) if not opens else first
        if opens and not self._name_follows(tokens, first) and not self._sure(tokens, first):
            return first
        last = first + 1
        while last < len(tokens) and self._continues(tokens, last):
            last += 1
        if token.lower in self.data.name_words.media_openers:
            return self._title(tokens, last)
        while tokens[last - 1].lower in self.data.name_words.person_particles and last > first + 1:
            last -= 1
        return last

    def _title(self, tokens: tuple[Token, ...], last: int) -> int:
        """Let a medium's name go on over particles to its next capitalised word."""
        particles = self.data.name_words.particles
        while last < len(tokens):
            after = last
            while after < len(tokens) and after - last < 3 and tokens[after].lower in particles:
                after += 1
            if after == len(tokens) or not tokens[after].text[0].isupper() or tokens[after].lower in particles:
                return last
            last = after + 1
        return last

    def _common(self, token: Token) -> bool:
        return bool(self.sources.kinds(token.lower, token.lemma))

    @staticmethod
    def _name_follows(tokens: tuple[Token, ...], first: int) -> bool:
        return first + 1 < len(tokens) and tokens[first + 1].upos == "PROPN" and tokens[first].upos == "PROPN"

    def _sure(self, tokens: tuple[Token, ...], first: int) -> bool:
        """Tell whether a lone capitalised word that opens a sentence is a name."""
        token = tokens[first]
        if self.sources.kinds(token.lower, token.lemma):
            return False
        if self.gazetteer.gender(token.text) is not None or self.elsewhere(token):
            return True
        return first + 1 < len(tokens) and tokens[first + 1].upos in ("VERB", "AUX") and token.rel == "nsubj"

    def elsewhere(self, token: Token) -> bool:
        """Tell whether a word stands capitalised within a sentence somewhere in the article."""
        at = self.text.find(" " + token.text)
        while at >= 0:
            if at > 1 and self.text[at - 1] not in ".!?«:—" and not self.text[at - 1].isspace():
                return True
            at = self.text.find(" " + token.text, at + 1)
        return False

    def _institution(self, tokens: tuple[Token, ...], first: int) -> int:
        """Return the end of a body's name that a capitalised common noun opens, with the capitals right behind it."""
        token = tokens[first]
        if not token.text[0].isupper() or token.upos != "NOUN":
            return first
        kinds = self.sources.kinds(token.lower, token.lemma)
        if not {"organization", "media"} & set(kinds) and token.lower not in self.data.name_words.organization:
            return first
        last = first + 1
        while last < len(tokens) and tokens[last].upos != "ADP" and self._continues(tokens, last):
            last += 1
        return last

    def _continues(self, tokens: tuple[Token, ...], at: int) -> bool:
        """Tell whether a name goes on here: another capitalised word, or a particle before one."""
        token = tokens[at]
        if token.text[0].isupper() and token.upos in ("PROPN", "NOUN", "ADJ", "X", "ADP", "DET"):
            return True
        particle = token.lower in self.data.name_words.person_particles
        return (
            particle
            and tokens[at - 1].upos == "PROPN"
            and at + 1 < len(tokens)
            and tokens[at + 1].upos == "PROPN"
            and token.upos != "ADP"
        )

    def known(self, paragraph: Paragraph, place: tuple[int, int]) -> Known | None:
        """Return what the tables know of the name at one place, or None."""
        return self.find(paragraph.tokens, *place)

    def written(self, tokens: tuple[Token, ...], place: tuple[int, int]) -> str:
        """Return a name as the article has it, with the article of its own that a contracted word swallowed."""
        surface = self.surface(tokens, *place)
        article = self.data.definite.contracted.get(tokens[place[0] - 1].lower) if place[0] else None
        whole = f"{article} {surface}" if article else surface
        return whole if self.gazetteer.find(whole) is not None else surface

    def find(self, tokens: tuple[Token, ...], first: int, last: int) -> Known | None:
        """Look up a half-open token range, and behind a contracted word the article that it swallowed ("au Monde")."""
        surface = self.surface(tokens, first, last)
        article = self.data.definite.contracted.get(tokens[first - 1].lower) if first else None
        return (self.gazetteer.find(f"{article} {surface}") if article else None) or self.gazetteer.find(surface)

    def surface(self, tokens: tuple[Token, ...], first: int, last: int) -> str:
        """Return the folded text of a half-open token range."""
        return self.text[tokens[first].start : tokens[last - 1].end]

    def sure_kinds(
        self, paragraphs: Sequence[Paragraph], found: Sequence[tuple[int, int, int]]
    ) -> dict[str, EntityKind]:
        """Return the kinds of the names that their own words, or the words before any of their mentions, tell.

        A lone name that stands behind prepositions only ("à X", "maire de X") is taken for a place.
        """
        out: dict[str, EntityKind] = {}
        free: set[str] = set()
        for number, first, last in found:
            tokens = paragraphs[number].tokens
            name = self.surface(tokens, first, last)
            kind = self._judge(tokens, first, last)
            if kind is not None:
                out.setdefault(name, kind)
            elif last - first > 1 or first == 0 or tokens[first - 1].upos != "ADP":
                free.add(name)
        names = {self.surface(paragraphs[number].tokens, first, last): None for number, first, last in found}
        return out | {name: "place" for name in names if name not in out and name not in free}

    def _judge(self, tokens: tuple[Token, ...], first: int, last: int) -> EntityKind | None:
        """Return the kind that a name's words and the noun before it tell, or None where they tell nothing."""
        words = [token.lower for token in tokens[first:last]]
        table = self.data.name_words
        before = self._noun_before(tokens, first)
        title = first > 0 and tokens[first - 1].lower in self.sources.titles
        digits = any(character.isdigit() for token in tokens[first:last] for character in token.text)
        named = self.gazetteer.gender(tokens[first].text) is not None  # "sa consœur Juliette …"
        if (before == "media" and not digits and not named) or (last - first > 1 and words[0] in table.media_openers):
            return "media"
        if title or before == "role" or (last - first > 1 and self.gazetteer.gender(tokens[first].text) is not None):
            return "person"
        if table.media.intersection(words):
            return "media"
        body = before == "organization" or bool(table.organization.intersection(words))
        return "organization" if body or self._body_behind(tokens, last) or self._body_before(tokens, first) else None

    def _noun_before(self, tokens: tuple[Token, ...], first: int) -> str:
        """Return what the common noun right before a name, adjectives passed over, tells of it: a kind, or ""."""
        at = first - 1
        while at >= 0 and (tokens[at].upos == "ADJ" or tokens[at].text == "«") and first - at < 4:
            at -= 1
        if at < 0 or tokens[at].upos not in ("NOUN", "ADJ", "PROPN"):
            return ""
        kinds = self.sources.kinds(tokens[at].lower, tokens[at].lemma)
        return next((kind for kind in ("media", "role", "organization") if kind in kinds), "")

    def _body_behind(self, tokens: tuple[Token, ...], last: int) -> bool:
        """Tell whether a noun for a body is set off right behind a name: "X, la société qui …"."""
        if last + 3 >= len(tokens) or tokens[last].text != "," or tokens[last + 1].upos != "DET":
            return False
        if tokens[last + 2].rel == "nsubj" and tokens[last + 3].upos in ("VERB", "AUX"):  # "selon X, le club a proposé"
            return False
        kinds = self.sources.kinds(tokens[last + 2].lower, tokens[last + 2].lemma)
        return "organization" in kinds and "role" not in kinds

    def _body_before(self, tokens: tuple[Token, ...], first: int) -> bool:
        """Tell whether a name is set off behind a phrase for a body: "L'opérateur du port, X, …"."""
        if first < 3 or tokens[first - 1].text != ",":
            return False
        for at in range(first - 2, max(first - 8, 0), -1):
            if tokens[at].upos in ("VERB", "AUX", "PUNCT", "PRON", "PROPN"):
                return False
            if tokens[at].upos == "NOUN" and tokens[at - 1].upos == "DET" and (at < 2 or tokens[at - 2].upos != "ADP"):
                kinds = self.sources.kinds(tokens[at].lower, tokens[at].lemma)
                return "organization" in kinds and "role" not in kinds
        return False

    def by_form(self, tokens: tuple[Token, ...], first: int, last: int) -> EntityKind:
        """Judge a name nothing else tells of: with an article, or all in capitals, a body; else a person."""
        article = (
            first > 0 and tokens[first - 1].upos == "DET" and tokens[first - 1].lower in self.data.definite.determiners
        )
        contracted = first > 0 and tokens[first - 1].lower in self.data.definite.contracted
        shout = last - first == 1 and tokens[first].text.isupper() and len(tokens[first].text) > 1
        return "organization" if article or contracted or shout else "person"

    def sorts(self, paragraph: Paragraph, place: tuple[int, int], known: Known | None) -> set[str]:
        """Return what sorts of medium a name's own words and the noun before it say ("broadcaster", …)."""
        tokens = paragraph.tokens
        around = {token.lower for token in tokens[max(0, place[0] - 3) : place[1]] if token.upos != "VERB"}
        said = {sort for sort, nouns in self.data.media_nouns.items() if around & nouns}
        return said or ({known.sort} if known and known.sort else set())

    def bodies(self, tokens: tuple[Token, ...], place: tuple[int, int]) -> set[str]:
        """Return the nouns (lemmas) for bodies right before a name, or set off behind it ("X, la société qui …")."""
        first, last = place
        near = [*range(max(0, first - 2), first)]
        if last < len(tokens) and tokens[last].text == ",":
            near += range(last + 1, min(last + 4, len(tokens)))
        nouns = [tokens[at] for at in near if tokens[at].upos == "NOUN"]
        return {token.lemma for token in nouns if "organization" in self.sources.kinds(token.lower, token.lemma)}

    def learn(self, paragraph: Paragraph, place: tuple[int, int], person: Entity) -> None:
        """Add to a person the roles and the gender that the words around her name give."""
        tokens = paragraph.tokens
        first, last = place
        gender = self.sources.titles.get(tokens[first - 1].lower, "") if first else ""
        gender = gender if gender in ("m", "f") else ""
        governed = first > 0 and tokens[first - 1].upos == "ADP"
        left = range(first, first) if governed else range(max(0, first - 7), first)
        for at in (*left, *range(last, min(last + 5, len(tokens)))):
            noun = self.sources.kinds(tokens[at].lower, tokens[at].lemma).get("role")
            if noun is None or tokens[at].upos == "ADJ" or not self._adjoins(tokens, at, place):
                continue
            person.roles.add(noun.lemma)
            person.offices |= complements_of(tokens, at, len(tokens)) - {token.lower for token in tokens[first:last]}
            person.modifiers |= {tokens[child].lower for child in tokens[at].children if tokens[child].upos == "ADJ"}
            if at < first:
                gender = gender or self._article_gender(tokens, at) or gender_of(tokens[at])
        person.gender = self.gazetteer.gender(person.name.split(" ")[0]) or person.gender or gender

    @staticmethod
    def _adjoins(tokens: tuple[Token, ...], at: int, place: tuple[int, int]) -> bool:
        """Tell whether a role noun belongs to a name: no verb, stop or second comma between."""
        low, high = (at + 1, place[0]) if at < place[0] else (place[1], at)
        between = tokens[low:high]
        if any(t.upos in ("VERB", "AUX", "CCONJ", "SCONJ") or t.text in OPENERS for t in between):
            return False
        commas = sum(t.text == "," for t in between)
        if at > place[0]:
            return bool(between) and between[0].text in (",", "(") and commas <= 1
        return commas <= 1 and not any(t.upos == "PROPN" and t.text != "," for t in between[-1:] if commas)

    @staticmethod
    def _article_gender(tokens: tuple[Token, ...], at: int) -> str:
        before = tokens[at - 1] if at else None
        return gender_of(before) if before is not None and before.upos == "DET" else ""
