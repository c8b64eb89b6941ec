"""What the words around a name tell of its bearer: roles and gender of people, sorts of media and of bodies."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from recoupe.annotate.evidence import is_subject
from recoupe.annotate.names import OPENERS
from recoupe.annotate.syntax import complements_of, gender_of

if TYPE_CHECKING:
    from recoupe.annotate.directory import Entity
    from recoupe.annotate.names import NameReader, Place
    from recoupe.annotate.syntax import Paragraph, Token
    from recoupe.languages.gazetteer import Known


@dataclass(frozen=True, slots=True)
class Profiler:
    """Reads what stands around the names that a reader of names found."""

    reader: NameReader

    def learn(self, paragraph: Paragraph, number: int, place: Place, entity: Entity, known: Known | None) -> None:
        """Add to an entity what the words around one mention of it tell."""
        if entity.kind == "person":
            self._person(paragraph, number, place, entity)
        elif entity.kind == "media":
            entity.roles |= self._sorts(paragraph, place, known)
        elif entity.kind == "organization":
            entity.roles |= self._bodies(paragraph.tokens, place)
        elif entity.kind == "place":
            entity.roles |= self._landforms(paragraph.tokens, place[0])

    def title_gender(self, tokens: tuple[Token, ...], first: int) -> str:
        """Return the gender that a title right before a name tells: "m", "f" or ""."""
        gender = self.reader.sources.titles.get(tokens[first - 1].lower, "") if first else ""
        return gender if gender in ("m", "f") else ""

    def roles(self, tokens: tuple[Token, ...], place: Place) -> list[int]:
        """Return the places of the nouns that give the bearer of a name a role, before it and behind it."""
        first, last = place
        governed = first > 0 and tokens[first - 1].upos == "ADP"
        left = range(first, first) if governed else range(max(0, first - 7), first)
        return [
            at
            for at in (*left, *range(last, min(last + 5, len(tokens))))
            if "role" in self.reader.sources.kinds(tokens[at].lower, tokens[at].lemma)
            and tokens[at].upos != "ADJ"
            and (at < first or not is_subject(tokens, at))
            and self._adjoins(tokens, at, place)
        ]

    def trade(self, tokens: tuple[Token, ...], place: Place) -> str:
        """Return the lemma of a noun that no table knows for a role and that gives a person one here, or "".

        It stands right before her full name, or begins what is set off behind it: "Ann Lee, a deckhand".
        """
        first, last = place
        if last - first < 2:
            return ""
        at = last + 1
        while at < len(tokens) and at - last < 5 and tokens[at].upos in ("DET", "ADJ", "NUM"):
            at += 1
        if last < len(tokens) and tokens[last].text == "," and at < len(tokens) and self._is_trade(tokens[at]):
            return tokens[at].lemma if tokens[at].rel == "appos" else ""
        before = tokens[first - 1] if first else None
        return before.lemma if before is not None and self._is_trade(before) else ""

    def _is_trade(self, token: Token) -> bool:
        table = self.reader.data.places.values()
        known = bool(self.reader.sources.kinds(token.lower, token.lemma)) or any(
            token.lemma in nouns for nouns in table
        )
        return token.upos == "NOUN" and token.text[0].islower() and not known and "Number=Plur" not in token.feats

    def _person(self, paragraph: Paragraph, number: int, place: Place, person: Entity) -> None:
        """Add to a person the roles and the gender that the words around her name give."""
        tokens = paragraph.tokens
        first = place[0]
        gender = self.title_gender(tokens, first)
        if first and (role := self.reader.sources.short.get(tokens[first - 1].lower)):
            person.roles.add(role)
        for at in self.roles(tokens, place):
            person.roles.add(self.reader.sources.kinds(tokens[at].lower, tokens[at].lemma)["role"].lemma)
            person.held.append((number, at))
            if {tokens[child].lower for child in tokens[at].children} & self.reader.data.definite.former:
                person.former.add(self.reader.sources.kinds(tokens[at].lower, tokens[at].lemma)["role"].lemma)
            own = {token.lower for token in tokens[first : place[1]]}
            person.offices |= complements_of(tokens, at, len(tokens)) - own
            person.modifiers |= {tokens[child].lower for child in tokens[at].children if tokens[child].upos == "ADJ"}
            if at < first:
                gender = gender or self._article_gender(tokens, at) or gender_of(tokens[at])
        if trade := self.trade(tokens, place):
            person.trades.add(trade)
        person.gender = self.reader.gazetteer.gender(person.name.split(" ")[0]) or person.gender or gender

    def _sorts(self, paragraph: Paragraph, place: Place, known: Known | None) -> set[str]:
        """Return what sorts of medium a name's own words and the noun before it say ("broadcaster", …)."""
        tokens = paragraph.tokens
        around = {token.lower for token in tokens[max(0, place[0] - 3) : place[1]] if token.upos != "VERB"}
        said = {sort for sort, nouns in self.reader.data.media_nouns.items() if around & nouns}
        return said or ({known.sort} if known and known.sort else set())

    def _bodies(self, tokens: tuple[Token, ...], place: Place) -> set[str]:
        """Return the nouns (lemmas) for bodies right before a name, or set off behind it ("X, la société qui …")."""
        first, last = place
        beside = first > 1 and tokens[first - 1].upos in ("ADJ", "PUNCT")
        near = [at for at in (first - 1, *([first - 2] if beside else [])) if at >= 0]
        if last < len(tokens) and tokens[last].text == ",":
            near += range(last + 1, min(last + 4, len(tokens)))
        nouns = [tokens[at] for at in near if tokens[at].upos == "NOUN" and (at < first or not is_subject(tokens, at))]
        return {token.lemma for token in nouns if "organization" in self.reader.sources.kinds(token.lower, token.lemma)}

    def _landforms(self, tokens: tuple[Token, ...], first: int) -> set[str]:
        """Return the sorts of place that the noun right before a name tells ("le stade Jean-Bouin")."""
        before = tokens[first - 1] if first else None
        nouns = self.reader.data.places.items()
        return {sort for sort, listed in nouns if before is not None and before.lower in listed}

    @staticmethod
    def _adjoins(tokens: tuple[Token, ...], at: int, place: Place) -> bool:
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
