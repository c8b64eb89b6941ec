"""Which person a noun phrase means: by her role, by whose kin she is, or by what any person may be called.

Who is called so in the article comes first; else a phrase takes up who is in view, or tells of one before her name.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from recoupe.annotate.codes import codes
from recoupe.annotate.meaning import Meant
from recoupe.annotate.syntax import gender_of

if TYPE_CHECKING:
    from collections.abc import Callable

    from recoupe.annotate.directory import Entity
    from recoupe.annotate.nominal import Phrase
    from recoupe.annotate.syntax import Token
    from recoupe.annotate.view import View

KIN = {
    **dict.fromkeys(("brother", "father", "son", "husband", "uncle", "nephew", "grandfather", "grandson"), "m"),
    **dict.fromkeys(("sister", "mother", "daughter", "wife", "aunt", "niece", "grandmother", "granddaughter"), "f"),
    "cousin": "",
}
"""The offices that are ties of kin, with the gender of their bearers."""


UNNAMED_NEAR = 2
"""In so many sentences before a phrase, its own among them, one without a name may have come up whom it means."""
BESIDE = 5
"""Within so many words behind a noun stands the name of who is so called ("un pêcheur de Brest, Yves Le Goff")."""
TITLES = frozenset({"doctor", "professor"})
"""Offices that go with any other one: "Dr Lee" may be a minister."""


@dataclass(frozen=True, slots=True)
class PersonReader:
    """Reads the phrases of one article that mean people."""

    view: View

    def role(self, phrase: Phrase) -> Meant | None:
        """Read "la ministre": the person last named who has the role, or whom the noun covers."""
        data = self.view.reader.data
        trades = {trade for entity in self.view.entities for trade in entity.trades}
        kinds = (self.view.reader.sources.kinds(word, word) for word in sorted(phrase.words))
        nouns = [told["role"].lemma for told in kinds if "role" in told]
        nouns += [word for word in sorted(phrase.words) if word in trades]
        general = [word for word in sorted(phrase.words) if word in data.hypernyms]
        offices = codes(data.offices, [*map(str.lower, nouns), *phrase.words])
        if not nouns and not general and not offices:
            return None
        if phrase.words & data.back.general and data.definite.same & set(phrase.modifiers):
            return None  # "the same official" is nobody named
        kin = tuple(code for code in offices if code in KIN and KIN[code] in ("", phrase.gender or KIN[code]))
        if kin and phrase.determiner not in data.definite.demonstrative:
            return self._kin(phrase, kin)
        found = self._bearer(phrase, set(nouns), set(general), offices)
        former = self._is_former(phrase)
        return Meant(
            "person",
            found,
            offices,
            near=self._in_view(phrase, frozenset(offices), general=bool(general) or former) if found is None else None,
            former=former,
            country=self.view.country(phrase),
            lemma=next(iter([*nouns, *general]), ""),
        )

    def epithet(self, phrase: Phrase) -> Meant | None:
        """Read "la quadragénaire", "the 47-year-old", "le Britannique": who is in view and may be called so."""
        reader = self.view.reader
        listed = reader.data.back.epithets | reader.frames.people.epithets | reader.gazetteer.demonyms
        if not phrase.words & listed:
            return None
        near = self._in_view(phrase, frozenset(), general=True)
        return Meant("person", None, near=near) if near is not None else None

    def being(self, phrase: Phrase) -> Meant | None:
        """Read "la violoniste": who is in view, a noun for people that tells no role."""
        token = self.view.paragraphs[phrase.paragraph].tokens[phrase.head]
        relation = phrase.words & self.view.reader.data.back.situational  # "la mère du chauffeur"
        if relation or not self.view.reader.is_being(token) or self.role(phrase) is not None:
            return None
        near = self._in_view(phrase, frozenset(), general=True)
        return Meant("person", None, near=near, lemma=token.lemma.lower())

    def _is_former(self, phrase: Phrase) -> bool:
        former, sources = self.view.reader.data.definite.former, self.view.reader.sources
        prefixed = any(
            word not in sources.nouns
            and word.startswith(prefix)
            and word.removeprefix(prefix).strip("-") in sources.nouns
            for word in phrase.words
            for prefix in former
        )
        return prefixed or bool(former & set(phrase.modifiers))

    def _bearer(self, phrase: Phrase, nouns: set[str], general: set[str], offices: tuple[str, ...]) -> Entity | None:
        """Return the person around a phrase who is called by its noun, by one for the same office or one it covers."""
        data = self.view.reader.data
        same = {noun for office in offices for noun in data.offices[office]}
        wanted = nouns | general | same | {role for word in general for role in data.hypernyms[word]}
        former = self._is_former(phrase)
        fitting = [
            mention.entity
            for mention in self.view.around(phrase)
            if mention.entity.kind == "person"
            and (mention.entity.roles | mention.entity.trades) & wanted
            and (not phrase.gender or not nouns or mention.entity.gender in ("", phrase.gender))
            and bool(mention.entity.former & wanted) == former
        ]
        exact = [one for one in fitting if (one.roles | one.trades) & (nouns | same)]
        return next(iter(exact or fitting), None)

    def _in_view(self, phrase: Phrase, offices: frozenset[str], *, general: bool) -> Entity | None:
        """Return who is in view before a phrase and may be meant, else who is first named behind it, or None.

        Whose a phrase says that its bearer is, is another: "sa directrice", "his lawyer".
        """
        salience, data = self.view.salience, self.view.reader.data
        fits = self._may_bear(phrase, offices, general=general)
        another = data.definite.other | data.definite.same
        if self.view.is_owned(phrase) or another & set(phrase.modifiers) or phrase.words & data.back.general:
            return None
        if self._somebody_unnamed(phrase):
            return None
        if phrase.determiner in data.definite.own:  # "mon client": who says so is named behind
            return salience.taken_up(phrase, fits)
        if not phrase.possessive:
            return salience.taken_up(phrase, fits) or salience.first_named_behind(phrase, fits)
        owner = salience.taken_up(phrase, lambda one: one.kind == "person")
        if phrase.determiner in data.definite.owning_things:
            owner = None
        ahead = salience.first_named_behind(phrase, fits)
        return ahead or salience.taken_up(phrase, lambda one: one is not owner and fits(one))

    def _somebody_unnamed(self, phrase: Phrase) -> bool:
        """Tell whether somebody without a name has come up right before a phrase, who may be meant: "un élu affirme".

        Who she is is never guessed.
        """
        for number, first, last in self.view.salience.sentences_before(phrase, UNNAMED_NEAR):
            tokens = self.view.paragraphs[number].tokens
            for token in tokens[first:last]:
                other = phrase.gender and gender_of(token) not in ("", phrase.gender)
                quoted = self.view.salience.in_words_of_another(phrase, number, token.index)
                if not (other or quoted) and self._is_unnamed(number, token):
                    return True
        return False

    def _is_unnamed(self, number: int, token: Token) -> bool:
        """Tell whether a noun for a person has an indefinite determiner and stands beside no name."""
        paragraph, data = self.view.paragraphs[number], self.view.reader.data
        called = {"role", "anonymous"} & set(self.view.nouns(token.lower)) or token.lower in data.back.epithets
        if (
            token.upos != "NOUN"
            or not called
            or token.rel in ("appos", "xcomp", "root")
            or "Number=Plur" in token.feats
        ):
            return False
        at = token.index - 1
        while at > 0 and token.index - at < BESIDE and paragraph.tokens[at].upos in ("ADJ", "NOUN"):
            at -= 1
        if at < 0 or not ("Definite=Ind" in paragraph.tokens[at].feats or paragraph.tokens[at].upos == "NUM"):
            return False
        named = self.view.directory.inside(number, token.index + 1, min(token.index + BESIDE, len(paragraph.tokens)))
        return paragraph.child(token.index, "cop") is None and not any(one.entity.kind == "person" for one in named)

    def _may_bear(self, phrase: Phrase, offices: frozenset[str], *, general: bool) -> Callable[[Entity], bool]:
        """Return the test of who may be called by some offices: nobody known by others, but for a general noun."""
        data = self.view.reader.data

        def fits(one: Entity) -> bool:
            if one.kind != "person" or (phrase.gender and one.gender not in ("", phrase.gender)):
                return False
            held = set(codes(data.offices, map(str.lower, one.roles))) - KIN.keys() - TITLES
            return general or not (offices and held) or bool(held & offices)

        return fits

    def _kin(self, phrase: Phrase, offices: tuple[str, ...]) -> Meant:
        """Read "son frère": who is called so, else the one namesake of the noun's gender, else who is named behind."""
        kin = {noun for office in offices for noun in self.view.reader.data.offices[office]}
        people = [one for one in self.view.entities if one.kind == "person"]
        told = [one for one in people if one.roles & kin]
        of_whom = self._kin_of(phrase)
        related = [one for one in people if of_whom is None or _surname(one) == _surname(of_whom)]
        known = phrase.possessive or of_whom is not None
        gender = KIN[offices[0]] or phrase.gender
        found = told[-1] if told else self._namesake(phrase, related, of_whom, gender) if known else None
        fits = self._may_bear(phrase, frozenset(), general=True)
        own = phrase.determiner in self.view.reader.data.definite.own  # who says "my mother" is named behind
        near = self.view.salience.first_named_behind(phrase, fits) if found is None and known and not own else None
        return Meant("person", found, offices, near=near)

    def _kin_of(self, phrase: Phrase) -> Entity | None:
        """Return the person whom a phrase names as the one whose kin it means ("la mère de Paul"), or None."""
        inside = self.view.directory.inside(phrase.paragraph, phrase.first, phrase.last)
        return next((one.entity for one in inside if one.entity.kind == "person"), None)

    def _namesake(self, phrase: Phrase, people: list[Entity], of_whom: Entity | None, gender: str) -> Entity | None:
        """Return the one of some gender, other than whose kin she is, who has another's surname, or None."""
        names = [one for one in people if sum(_surname(other) == _surname(one) for other in people) > 1]
        exact = [one for one in names if one.gender == gender and gender] or [one for one in names if not one.gender]
        owner = of_whom or self.view.salience.taken_up(phrase, lambda one: one.kind == "person")
        fitting = [one for one in exact if one is not owner]
        return fitting[0] if len(fitting) == 1 else None


def _surname(person: Entity) -> str:
    return person.name.split()[-1]
