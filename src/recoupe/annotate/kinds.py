"""What a name names: told by the tables, by its own words, by the nouns beside it, or by how it stands.

A name of unknown kind is a body where it bears an article or is one word, else a person.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

from recoupe.annotate.acronym import is_acronym
from recoupe.languages.coreference import all_bodies, body_words, title_articles

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from recoupe.annotate.names import NameReader
    from recoupe.annotate.syntax import Paragraph, Token
    from recoupe.records.entity import EntityKind


def is_subject(tokens: tuple[Token, ...], at: int) -> bool:
    """Tell whether a noun set off behind a name is the subject of what follows, and so tells nothing of the name."""
    behind = tokens[at + 1] if at + 1 < len(tokens) else None
    return tokens[at].rel == "nsubj" and not (behind is not None and behind.upos in ("PRON", "PUNCT"))


@dataclass(frozen=True, slots=True)
class KindReader:
    """Tells kinds of the names that a reader of names found."""

    reader: NameReader

    def sure_kinds(
        self, paragraphs: Sequence[Paragraph], found: Sequence[tuple[int, int, int]]
    ) -> tuple[dict[str, EntityKind], frozenset[str]]:
        """Return the kinds of the names that their own words, or the words before any of their mentions, tell.

        The second are the names of them that may be somebody's all the same: those that stand only behind "of".

        A name without a first name that stands behind prepositions only ("à X", "maire de X") is taken for a place.
        """
        out: dict[str, EntityKind] = {}
        free: Counter[str] = Counter()
        behind: Counter[str] = Counter()
        locative: set[str] = set()
        for number, first, last in found:
            tokens = paragraphs[number].tokens
            name = self.reader.surface(tokens, first, last)
            kind = self._judge(tokens, first, last)
            if kind is not None:
                out.setdefault(name, kind)
            elif first == 0 and last < len(tokens) and tokens[last].text == ":":
                continue  # "Brest : la grève continue" says of nobody that he speaks
            elif first == 0 or tokens[first - 1].upos not in ("ADP", "DET") or not self._is_behind(tokens, first):
                free[name] += 1
            elif tokens[first - 1].lower in self.reader.data.metonymy.locative:
                locative.add(name)
            else:
                behind[name] += 1
            if kind is None and first > 1 and tokens[first - 1].upos == "DET" and tokens[first - 2].upos == "ADP":
                if tokens[first - 2].lower in self.reader.data.metonymy.locative:
                    locative.add(name)
                elif self._of_somebody(tokens, first - 2):
                    free[name] += 1
        self._beside_places(paragraphs, found, out, locative)
        names = {self.reader.surface(paragraphs[number].tokens, a, b): b - a for number, a, b in found}
        placed = {
            name: "place"
            for name, words in names.items()
            if name not in out
            and (name in locative or (behind[name] >= free[name] and behind[name] and words == 1))
            and not is_acronym(name)
        }
        return out | placed, frozenset(placed) - locative  # type: ignore[return-value]

    def _beside_places(
        self,
        paragraphs: Sequence[Paragraph],
        found: Sequence[tuple[int, int, int]],
        out: Mapping[str, EntityKind],
        places: set[str],
    ) -> None:
        """Add to the places the names of unknown kind right behind a place: "Denver, Colorado", "Kamchatka and X"."""
        ends = {(number, last): (first, last) for number, first, last in found}
        for number, first, last in found:
            tokens = paragraphs[number].tokens
            if first < 2 or (tokens[first - 1].text != "," and tokens[first - 1].upos != "CCONJ"):
                continue
            before = ends.get((number, first - 1))
            if before is None:
                continue
            other, name = self.reader.surface(tokens, *before), self.reader.surface(tokens, first, last)
            known = self.reader.find(tokens, *before)
            is_place = other in places or out.get(other) == "place" or (known is not None and known.kind == "place")
            given = self.reader.gazetteer.gender(tokens[first].text) is not None
            if is_place and name not in out and not given and tokens[first].rel in ("conj", "appos", "nmod", "flat"):
                places.add(name)

    def _is_behind(self, tokens: tuple[Token, ...], first: int) -> bool:
        """Tell whether a word of place, or one for "of", stands before a name, an article between them or not."""
        metonymy = self.reader.data.metonymy
        articled = first > 1 and tokens[first - 1].upos == "DET"
        if articled and tokens[first].upos != "PROPN":  # "de l'Inspection": a common noun with a capital
            return False
        at = first - 2 if articled else first - 1
        return tokens[at].upos == "ADP" and tokens[at].lower in metonymy.locative | metonymy.of

    def _of_somebody(self, tokens: tuple[Token, ...], at: int) -> bool:
        """Tell whether a noun for a role or a body stands before a preposition: "patron de la X"."""
        if at == 0 or tokens[at - 1].upos not in ("NOUN", "PROPN"):
            return False
        return bool(
            {"role", "organization"} & set(self.reader.sources.kinds(tokens[at - 1].lower, tokens[at - 1].lemma))
        )

    def _judge(self, tokens: tuple[Token, ...], first: int, last: int) -> EntityKind | None:
        """Return the kind that a name's words and the noun before it tell, or None where they tell nothing."""
        place = tokens, first, last
        begun = self._begins_as(*place)
        before = self._noun_before(tokens, first)
        tests: tuple[tuple[EntityKind, bool], ...] = (
            ("organization", any(token.text == "&" for token in tokens[first:last])),
            ("document", self._is_document(*place)),
            (begun or "media", begun is not None),
            ("media", self._is_medium(*place, before)),
            ("person", self._is_person(*place, before)),
            ("media", self._has(self.reader.data.name_words.media, *place) and not self._is_agency_of(*place)),
            ("place", before == "place" or self._is_place(*place)),
            ("organization", before == "organization" or self._is_organization(*place)),
            ("person", self.role_behind(tokens, last)),
        )
        return next((kind for kind, holds in tests if holds), None)

    @staticmethod
    def _has(words: frozenset[str], tokens: tuple[Token, ...], first: int, last: int) -> bool:
        return any(token.lower in words for token in tokens[first:last])

    def _is_medium(self, tokens: tuple[Token, ...], first: int, last: int, before: str) -> bool:
        """Tell whether a noun for a medium stands before a name, no number in it, or opens one of several words."""
        digits = any(character.isdigit() for token in tokens[first:last] for character in token.text)
        words = self.reader.data.name_words
        titled = tokens[first].lower in words.media_openers or tokens[last - 1].lower in words.media_endings
        opens = last - first > 1 and titled
        given = self.reader.gazetteer.gender(tokens[first].text) is not None  # "son confrère Paul …"
        return (before == "media" and not digits and not given) or opens

    def _is_agency_of(self, tokens: tuple[Token, ...], first: int, last: int) -> bool:
        """Tell whether a name says of what an agency is, and is no news agency's: "Agence internationale de contrôle".

        Only its noun, which bodies and media share, makes it a medium's, and small letters go on with it.
        """
        words = self.reader.data.name_words
        told = [token for token in tokens[first:last] if token.lower in words.media - words.organization]
        small = any(token.text[0].islower() and token.upos in ("ADJ", "NOUN") for token in tokens[first:last])
        return not told and small

    def _is_person(self, tokens: tuple[Token, ...], first: int, last: int, before: str) -> bool:
        """Tell whether a title or a role stands before a name, or a first name opens one that is no body's."""
        title = first > 0 and tokens[first - 1].lower in self.reader.sources.titles
        given = last - first > 1 and self.reader.gazetteer.gender(tokens[first].text) is not None
        return title or before == "role" or (given and not self._has_body(tokens, first, last))

    def _is_place(self, tokens: tuple[Token, ...], first: int, last: int) -> bool:
        """Tell whether a noun for a place opens or ends a name of several words."""
        table = self.reader.data.name_words
        ends = {tokens[first].lower, tokens[last - 1].lower}
        return last - first > 1 and bool(ends & table.place) and not self._has_body(tokens, first, last)

    def _is_organization(self, tokens: tuple[Token, ...], first: int, last: int) -> bool:
        """Tell whether a name's words, or the nouns around it, make it a body's."""
        return (
            self._has_body(tokens, first, last)
            or self._headed(tokens, first, last)
            or self._body_behind(tokens, last)
            or self._body_before(tokens, first)
        )

    def _has_body(self, tokens: tuple[Token, ...], first: int, last: int) -> bool:
        words = self.reader.data.name_words.organization
        return self._has(words, tokens, first, last) or (last - first > 1 and self._is_body(tokens[first]))

    def _is_body(self, token: Token) -> bool:
        kinds = self.reader.sources.kinds(token.lower, token.lemma)
        foreign = any(token.lower in nouns for nouns in all_bodies().values()) or token.lower in body_words()
        return ("organization" in kinds or (foreign and not kinds)) and "role" not in kinds

    def _begins_as(self, tokens: tuple[Token, ...], first: int, last: int) -> EntityKind | None:
        """Return the kind of a known medium or body with whose name a longer one begins ("La Nación de Luján")."""
        if self.reader.gazetteer.gender(tokens[first].text) is not None:
            return None
        starts = (
            self.reader.gazetteer.find(self.reader.surface(tokens, first, at)) for at in range(last - 1, first, -1)
        )
        return next((known.kind for known in starts if known is not None and known.kind != "place"), None)

    def _headed(self, tokens: tuple[Token, ...], first: int, last: int) -> bool:
        """Tell whether a name of several words stands behind "head of", "patron de", "filial de", or owns such."""
        if last - first < 2:
            return False
        at = first - 1
        while at > 0 and tokens[at].upos in ("ADP", "DET") and first - at < 3:
            at -= 1
        if not 0 <= at < first - 1 or tokens[at].upos != "NOUN":
            return False
        return bool({"role", "organization"} & set(self.reader.sources.kinds(tokens[at].lower, tokens[at].lemma)))

    def _is_document(self, tokens: tuple[Token, ...], first: int, last: int) -> bool:
        """Tell whether the name's first or last word is a noun for a document ("Kyoto Protocol")."""
        if last - first < 2:
            return False
        nouns = {word for words in self.reader.data.documents.values() for word in words}
        nouns -= self.reader.data.name_words.media_openers  # "Courrier du Lac"
        return bool(nouns & {tokens[first].lower, tokens[last - 1].lower})

    def _noun_before(self, tokens: tuple[Token, ...], first: int) -> str:
        """Return what the common noun right before a name, adjectives passed over, tells of it: a kind, or ""."""
        at = first - 1
        while at >= 0 and (tokens[at].upos == "ADJ" or tokens[at].text == "«") and first - at < 4:
            at -= 1
        if at < 0 or tokens[at].upos not in ("NOUN", "ADJ", "PROPN"):
            return self._placed_by(tokens, first)
        kinds = self.reader.sources.kinds(tokens[at].lower, tokens[at].lemma)
        given = self.reader.gazetteer.gender(tokens[first].text) is not None
        if {"role", "organization"} <= set(kinds) and not given:
            return "organization"  # "l'industriel Chimex"
        return next((kind for kind in ("media", "role", "organization") if kind in kinds), "")

    def _placed_by(self, tokens: tuple[Token, ...], first: int) -> str:
        """Return "place" behind "the port of", "la ville de", else ""."""
        at = first - 1
        while at > 0 and tokens[at].upos in ("ADP", "DET") and first - at < 3:
            at -= 1
        nouns = self.reader.data.places
        contracted = first > 0 and tokens[first - 1].lower in self.reader.data.definite.contracted
        is_place = (
            at >= 0 and (at < first - 1 or contracted) and any(tokens[at].lemma in words for words in nouns.values())
        )
        return "place" if is_place else ""

    def role_behind(self, tokens: tuple[Token, ...], last: int) -> bool:
        """Tell whether a noun for a role is set off right behind a name: "X, maire de …"."""
        if last + 1 >= len(tokens) or tokens[last].text != ",":
            return False
        at = last + 1
        while at < len(tokens) - 1 and at - last < 4 and tokens[at].upos in ("DET", "ADJ", "ADP"):
            at += 1
        kinds = self.reader.sources.kinds(tokens[at].lower, tokens[at].lemma)
        noun = tokens[at].upos in ("NOUN", "PROPN") and not is_subject(tokens, at)
        return noun and "role" in kinds and "organization" not in kinds

    def _body_behind(self, tokens: tuple[Token, ...], last: int) -> bool:
        """Tell whether a noun for a body is set off right behind a name: "X, la société qui …"."""
        if last + 3 >= len(tokens) or tokens[last].text != "," or tokens[last + 1].upos != "DET":
            return False
        if is_subject(tokens, last + 2):  # "selon X, le club a proposé"
            return False
        kinds = self.reader.sources.kinds(tokens[last + 2].lower, tokens[last + 2].lemma)
        return "organization" in kinds and "role" not in kinds

    def _body_before(self, tokens: tuple[Token, ...], first: int) -> bool:
        """Tell whether a name is set off behind a phrase for a body: "L'opérateur du port, X, …"."""
        if first < 3 or tokens[first - 1].text != ",":
            return False
        for at in range(first - 2, max(first - 8, 0), -1):
            if tokens[at].upos in ("VERB", "AUX", "PUNCT", "PRON", "PROPN"):
                return False
            if tokens[at].upos == "NOUN" and tokens[at - 1].upos == "DET" and (at < 2 or tokens[at - 2].upos != "ADP"):
                kinds = self.reader.sources.kinds(tokens[at].lower, tokens[at].lemma)
                return "organization" in kinds and "role" not in kinds
        return False

    def _modifies_role(self, tokens: tuple[Token, ...], first: int, last: int) -> bool:
        """Tell whether a lone name stands before the noun for a role as what it is of: "a Boston lawyer"."""
        if last - first > 1 or last >= len(tokens) or tokens[last].upos != "NOUN" or tokens[first].head != last:
            return False
        return "role" in self.reader.sources.kinds(tokens[last].lower, tokens[last].lemma)

    def by_form(self, tokens: tuple[Token, ...], first: int, last: int) -> EntityKind:
        """Judge a name nothing tells of: with an article, or one word that is no first name, a body; else a person.

        News calls people by their full names first; whose full name an article has is told by that.
        """
        definite = self.reader.data.definite
        article = first > 0 and tokens[first - 1].upos == "DET" and tokens[first - 1].lower in definite.determiners
        contracted = first > 0 and tokens[first - 1].lower in definite.contracted
        if self._modifies_role(tokens, first, last):
            return "place"
        lone = last - first == 1 and self.reader.gazetteer.gender(tokens[first].text) is None
        titled = last - first > 1 and tokens[first].lower in title_articles()  # "El Cabildo"
        return "organization" if article or contracted or lone or titled else "person"
