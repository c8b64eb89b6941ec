"""Whom pronouns and role phrases stand for, within one article, from what was named and who spoke before.

Nothing is guessed: a reference that no name or speaker before it fits stays unresolved. Nothing here ever ties an
unnamed source to a name.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from recoupe.annotate.directory import Directory, Entity, Mention
    from recoupe.languages.coreference import Coreference, OfficeAlias
    from recoupe.languages.lexicon import Pronouns
    from recoupe.records.statement import Link

Place = tuple[int, int]
"""A paragraph number and a token place: where in the article something stands."""

RECENT = 4
"""How many speakers before the last one a pronoun may still mean."""
NEAR = 3
"""How many paragraphs back the last speaker may have spoken for a pronoun to mean her."""


@dataclass(slots=True)
class Memory:
    """What an article has told up to a place: who spoke last on what chain, the last unnamed people, the last document.

    ``joint`` are the chains of those who spoke jointly last, in paragraph ``jointly``; ``where`` and ``end`` are where
    what was said last begins and where its sentence ends; ``recent`` keeps the chains of the last speakers with the
    paragraph that each spoke in, the last one last; ``relays`` keeps, for each person, the links before her in the
    chain she last spoke on.
    """

    last: tuple[Link, ...] = ()
    where: Place = (-10, 0)
    end: int = 0
    joint: tuple[tuple[Link, ...], ...] = ()
    jointly: int = -10
    recent: list[tuple[int, tuple[Link, ...]]] = field(default_factory=list)
    plural: tuple[Link, ...] = ()
    document: tuple[Link, ...] = ()
    relays: dict[str, tuple[Link, ...]] = field(default_factory=dict)

    def note(self, chains: tuple[tuple[Link, ...], ...], where: Place, end: int) -> None:
        """Remember the chains that a statement at this place was told on, in a sentence that ends before ``end``."""
        chain = chains[0]
        if not chain:
            return
        if len(chains) > 1:
            self.joint, self.jointly = chains, where[0]
        self.last, self.where, self.end = chain, where, end
        self.recent = [*self.recent[-RECENT:], (where[0], chain)]
        root = chain[-1]
        if root.kind == "anonymous" and root.count != 1:
            self.plural = chain
        if root.kind == "person":
            self.relays[root.name] = chain[:-1]
        if root.kind == "document":
            self.document = chain


def gender_and_number(word: str, pronouns: Pronouns) -> tuple[str, bool] | None:
    """Return the gender ("m", "f" or "n") and whether plural, of a third-person pronoun; None for other words."""
    for words, found in (
        (pronouns.feminine_singular, ("f", False)),
        (pronouns.masculine_singular, ("m", False)),
        (pronouns.feminine_plural, ("f", True)),
        (pronouns.masculine_plural, ("m", True)),
        (pronouns.neuter, ("n", False)),
    ):
        if word in words:
            return found
    return None


def person_meant(directory: Directory, where: Place, gender: str, *, subject_first: bool) -> Entity | None:
    """Return the person last named before a place whose gender fits, or None.

    ``subject_first`` prefers, among the names of the nearest paragraph that has any, the one named first: it is
    mostly the subject.
    """
    before = [m for m in directory.mentions if (m.paragraph, m.first) < where and m.entity.kind == "person"]
    if gender == "n":
        return None
    fitting = [m for m in before if not gender or m.entity.gender in ("", gender)]
    certain = [m for m in fitting if gender and m.entity.gender == gender]
    chosen = certain or fitting
    if not chosen or where[0] - chosen[-1].paragraph > NEAR:
        return None
    if subject_first:
        nearest = [m for m in chosen if m.paragraph == chosen[-1].paragraph]
        return nearest[0].entity if nearest[0].paragraph != where[0] else chosen[-1].entity
    return chosen[-1].entity


@dataclass(frozen=True, slots=True)
class RolePhrase:
    """A phrase for a person by her role (a lemma): its gender ("m", "f" or "") and its adjectives, in lower case.

    ``offices`` are the nouns behind the role, in lower case.
    """

    role: str
    gender: str
    modifiers: frozenset[str]
    offices: frozenset[str] = frozenset()


def role_meant(
    directory: Directory,
    where: Place,
    phrase: RolePhrase,
    data: Coreference,
    demonyms: frozenset[str],
) -> Entity | None:
    """Return the person whom a role phrase ("la ministre danoise") means, or None.

    The role, or one that a general noun covers, must have been given to her by name, before the phrase or, failing
    that, behind it; a known gender, the country of a demonym and what the role is of ("ministre de la DÉFENSE") must
    agree.
    """
    wanted = {phrase.role} | data.hypernyms.get(phrase.role, frozenset())
    aliases = [one for one in data.aliases if one.role == phrase.role and one.of & phrase.offices]
    fitting = [
        m
        for m in directory.mentions
        if m.entity.kind == "person"
        and ((m.entity.roles & wanted and _same_office(m, phrase)) or any(_holds(m, alias) for alias in aliases))
        and (not phrase.gender or m.entity.gender in ("", phrase.gender))
        and _same_country(m, phrase.modifiers, demonyms)
    ]
    before = [m for m in fitting if (m.paragraph, m.first) < where]
    if before:
        return before[-1].entity
    return fitting[0].entity if fitting else None


def _same_office(mention: Mention, phrase: RolePhrase) -> bool:
    """Tell whether what a role phrase is of may be what the person's role is of; a general noun must be of nothing."""
    had = mention.entity.offices
    exact = phrase.role in mention.entity.roles
    return not phrase.offices or bool(phrase.offices & had) or (exact and not had)


def _holds(mention: Mention, alias: OfficeAlias) -> bool:
    """Tell whether somebody has the office that an alias says ("le chef de la diplomatie")."""
    told = mention.entity.offices | mention.entity.modifiers
    return bool(mention.entity.roles & alias.holds) and (not alias.over or bool(alias.over & told))


def _same_country(mention: Mention, modifiers: frozenset[str], demonyms: frozenset[str]) -> bool:
    """Tell whether the demonyms of a phrase and of a person's roles, where both have one, share a stem."""
    wanted = {word[:5] for word in modifiers & demonyms}
    had = {word[:5] for word in mention.entity.modifiers & demonyms}
    return not wanted or not had or bool(wanted & had)
