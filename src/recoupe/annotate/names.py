"""Where names stand in a paragraph: the longest known ones, defined acronyms with their full forms, and capitals.

No name tagger stands behind this (none of any size may be shipped): names come from capitals, known lists and the
nouns beside them.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from recoupe.annotate.acronym import with_full_forms
from recoupe.annotate.document import is_dated, with_document
from recoupe.annotate.fold import fold
from recoupe.annotate.institution import body_end, described_end, goes_on, ministry_end, title_end
from recoupe.annotate.particle import (
    WITHIN,
    another_begins,
    is_elided,
    over_particles,
    particle_name_end,
    surely_opens,
    words_before,
)
from recoupe.annotate.press import titled_end
from recoupe.languages.coreference import title_particles

if TYPE_CHECKING:
    from recoupe.annotate.syntax import Paragraph, Token
    from recoupe.languages.coreference import Coreference
    from recoupe.languages.gazetteer import Gazetteer, Known
    from recoupe.languages.sources import SourceLexicon

Place = tuple[int, int]
"""A half-open range of token places in a paragraph."""

NAME_LIKE = frozenset({"PROPN", "NOUN", "ADJ", "X", "VERB"})
OPENERS = frozenset({".", "!", "?", "…", "«", ":", "—", "..."})
NUMERALS = frozenset(
    ["II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII", "XIII", "XIV", "XV", "XVI", "XVII", "XVIII"]
)
SHOUTED = 0.6
"""From this share of capitalised words on, a title is written in capitals and tells nothing of names."""


@dataclass(frozen=True, slots=True)
class NameReader:
    """The text of an article, as written in ``source`` and folded in ``text``, with the tables that names are read by.

    ``outlet`` is the folded name of its medium, or "".
    """

    source: str
    text: str
    outlet: str
    gazetteer: Gazetteer
    sources: SourceLexicon
    data: Coreference

    def names(self, paragraph: Paragraph) -> list[Place]:
        """Return the half-open token ranges of the names in a paragraph, in text order; they do not overlap."""
        tokens = paragraph.tokens
        shouted = _is_shouted(paragraph)
        out: list[Place] = []
        at = 0
        while at < len(tokens):
            if not self._may_begin(tokens, at):
                at += 1
                continue
            last = self._known(tokens, at) or self._own_medium(tokens, at)
            if not last and not self._titled(tokens, at) and not self._ignored(tokens, at, shouted=shouted):
                last = max(ministry_end(self, tokens, at), self._run(tokens, at))
                at = self._behind_role(tokens, at, last)
                if self._is_event(tokens, at, last) or self._is_adjective(tokens, at, last):
                    at = last
                    continue
            if is_dated(self, tokens, at):
                last = at + 3
                out.append((at, last))
            elif last > at:
                first, last = with_document(self, tokens, (at, last))
                out.append((max(first, out[-1][1] if out else 0), last))
            at = max(last, at + 1)
        return with_full_forms(self, tokens, out)

    def _may_begin(self, tokens: tuple[Token, ...], at: int) -> bool:
        """Tell whether a name may begin here: at a capital, or at the noun of a ministry ("ministère de la Mer")."""
        token = tokens[at]
        if token.text[0].isupper() or ministry_end(self, tokens, at) > at:
            return True
        bare = token.lower in self.data.name_words.bare_particles
        return (bare or (at > 0 and self.civil(tokens[at - 1]))) and bool(particle_name_end(self, tokens, at))

    def civil(self, token: Token) -> bool:
        """Tell whether a word is a form of address ("Mme", "Mr") and no role."""
        return token.lower in self.sources.titles and "role" not in self.sources.kinds(token.lower, token.lemma)

    def _ignored(self, tokens: tuple[Token, ...], at: int, *, shouted: bool) -> bool:
        """Tell whether a capitalised word is known to name nobody, or stands among nothing but capitals."""
        if tokens[at].lower in self.data.name_words.never:
            given = self.gazetteer.gender(tokens[at].text) is not None
            return not (
                (given and self._name_follows(tokens, at)) or is_dated(self, tokens, at) or self._is_surname(tokens, at)
            )
        return shouted and not self.elsewhere(tokens[at]) and self.gazetteer.gender(tokens[at].text) is None

    def _is_surname(self, tokens: tuple[Token, ...], at: int) -> bool:
        """Tell whether a word that mostly names nobody is a surname here ("Mr May", "May" with a "Theresa May")."""
        token = tokens[at]
        if at and self.civil(tokens[at - 1]):
            return True
        verb = tokens[token.head]
        acting = token.dep == "nsubj" and verb.upos == "VERB" and verb.index > at
        given = [word for word in words_before(self, token.text) if self.gazetteer.gender(word) is not None]
        return acting and bool(given)

    def _titled(self, tokens: tuple[Token, ...], at: int) -> bool:
        """Tell whether a title ("M.", "Mme", "Gov.", "Mayor") stands here before a name, of which it is no part."""
        if at + 1 >= len(tokens):
            return False
        token = tokens[at]
        abbreviated = len(token.text) < 5 and token.lower in self.sources.titles
        if not tokens[at + 1].text[0].isupper():
            return abbreviated and tokens[at + 1].lower in self.data.name_words.person_particles
        if abbreviated:
            return True
        following = tokens[at + 1]
        if following.lower in self.data.name_words.particles or following.text == token.text:
            return False
        kinds = self.sources.kinds(token.lower, token.lemma)
        role = token.lower in self.sources.titles or "role" in kinds
        if "organization" in kinds or token.lower in self.data.name_words.organization:
            return False
        return role and self.gazetteer.gender(token.text) is None and self._ends_title(tokens, at)

    def _behind_role(self, tokens: tuple[Token, ...], first: int, last: int) -> int:
        """Return where the name in a run of capitals begins: behind the last role that a first name follows in it.

        "Majority Leader | Harold Finch"; a run without such a role is a name from its beginning.
        """
        for at in range(last - 3, first, -1):
            kinds = self.sources.kinds(tokens[at].lower, tokens[at].lemma)
            if "role" in kinds and self.gazetteer.gender(tokens[at + 1].text) is not None:
                return at + 1
        return first

    def _ends_title(self, tokens: tuple[Token, ...], at: int) -> bool:
        """Tell whether the capitals behind a role are a person's name and not the rest of a body's ("Chief Board")."""
        last = at + 1
        while last < len(tokens) and self.continues(tokens, last):
            last += 1
        words = {token.lower for token in tokens[at + 1 : last]}
        return not words & (self.data.name_words.organization | self.data.name_words.place)

    def _known(self, tokens: tuple[Token, ...], first: int) -> int:
        """Return the end of the longest known name that begins here, or 0."""
        for last in range(min(first + self.gazetteer.reach.get(tokens[first].lower, 0), len(tokens)), first, -1):
            known = self.find(tokens, first, last)
            if known is not None and known.kind == "media" and self._body_goes_on(tokens, last):
                continue
            if known is not None and known.kind == "media" and self._portfolio(tokens, first, known=False):
                continue  # "ministère dravien DES AFFAIRES étrangères" names no newspaper
            if known is not None and not (known.ambiguous and self._everyday(tokens, first, last)):
                own = title_particles(tokens[first].lower)
                titled = known.kind == "media" and not self._person_follows(tokens, last)
                return title_end(self, tokens, last, own) if titled else self._grown(tokens, last)
        return 0

    def _person_follows(self, tokens: tuple[Token, ...], at: int) -> bool:
        """Tell whether a first name and another capital stand here: "a raconté à l'AFP NADÈGE LEFORT"."""
        behind = tokens[at + 1 : at + 2]
        return bool(behind) and behind[0].text[0].isupper() and self.gazetteer.gender(tokens[at].text) is not None

    def _body_goes_on(self, tokens: tuple[Token, ...], last: int) -> bool:
        """Tell whether a noun for a body ends here and a complement follows: "l'Union DES bouchers" is no paper."""
        if last + 1 >= len(tokens) or tokens[last - 1].lower not in self.data.name_words.organization:
            return False
        return tokens[last].lower in self.data.name_words.particles and tokens[last + 1].text[0].islower()

    def _own_medium(self, tokens: tuple[Token, ...], first: int) -> int:
        """Return the end of the first words of the outlet's own name that stand here ("El Norte"), or 0."""
        last = first
        while last < len(tokens) and self.outlet.startswith(self.surface(tokens, first, last + 1)):
            last += 1
        whole = last - first > 1 and self.outlet[len(self.surface(tokens, first, last)) :][:1] in ("", " ")
        return last if whole and tokens[last - 1].text[0].isupper() else 0

    def _everyday(self, tokens: tuple[Token, ...], first: int, last: int) -> bool:
        """Tell whether an ambiguous name may as well be the ordinary word that opens a sentence ("Elle")."""
        if last - first > 1 or tokens[first].upos == "PROPN":
            return False
        return self.opens(tokens, first) or tokens[first].upos in ("PRON", "DET", "ADP")

    def _grown(self, tokens: tuple[Token, ...], last: int) -> int:
        """Let a known name grow over proper nouns behind it ("Voix du Lac Matin")."""
        while last < len(tokens) and tokens[last].upos in ("PROPN", "ADJ") and tokens[last].text[0].isupper():
            if tokens[last].upos == "ADJ" and not (last + 1 < len(tokens) and self.is_body(tokens[last + 1])):
                break
            if self.gazetteer.find(self.surface(tokens, last, last + 1)) is not None:
                break
            if self.gazetteer.gender(tokens[last].text) is not None:  # "el exalcalde de Teruel Ramón …"
                break
            last += 1
            if self.is_body(tokens[last - 1]):
                return title_end(self, tokens, last)
        return last

    def _is_event(self, tokens: tuple[Token, ...], first: int, last: int) -> bool:
        """Tell whether a name of several words is that of an event or a prize, which is nobody and nowhere."""
        events = self.data.name_words.event
        return last - first > 1 and (tokens[first].lower in events or tokens[last - 1].lower in events)

    def _run(self, tokens: tuple[Token, ...], first: int) -> int:
        """Return the end of the name of capitalised words that begins here, or ``first`` where it is no name."""
        if self._portfolio(tokens, first) or tokens[first].lower in self.data.metonymy.body:
            return first
        begun = particle_name_end(self, tokens, first) or (first + 2 if is_elided(tokens, first) else 0)
        titled = 0 if begun else titled_end(self, tokens, first)
        if titled:
            return titled
        if begun or surely_opens(self, tokens, first):
            return self._end(tokens, first, begun)
        return first if self._is_no_name(tokens[first]) else self._unsure_run(tokens, first)

    def _is_no_name(self, token: Token) -> bool:
        """Tell whether a capitalised word begins no name: by its part of speech, or as a common noun in capitals."""
        kinds = self.sources.nouns.get(token.lower, {})
        shouted = len(token.text) > 1 and token.text.isupper() and {"role", "organization"} & set(kinds)
        clitic = len(token.text) == 1 or token.text[1:] == "'"  # "C'est", "J'ai"
        unlike = token.upos not in NAME_LIKE or clitic or token.lower in self.gazetteer.demonyms
        return bool(shouted) or unlike

    def _unsure_run(self, tokens: tuple[Token, ...], first: int) -> int:
        """Return the end of a name that begins here with a word that may be an ordinary one, or ``first``."""
        token, opens = tokens[first], self.opens(tokens, first)
        if token.lower in self.data.name_words.media_openers and title_end(self, tokens, first + 1) > first + 1:
            return title_end(self, tokens, first + 1)
        common = self._common(token)
        daily = token.upos == "ADJ" and token.lower in self.data.name_words.media  # "the Daily Skerry"
        if daily and not opens and first + 1 < len(tokens) and tokens[first + 1].text[0].isupper():
            return self._end(tokens, first, 0)
        met = opens and not common and self.elsewhere(token)
        if token.upos != "PROPN" and not met and (opens or common or token.upos == "VERB"):
            return body_end(self, tokens, first) if not opens or goes_on(self, tokens, first) else first
        if opens and not self._name_follows(tokens, first) and not self._sure(tokens, first):
            return first
        return self._end(tokens, first, 0)

    def _portfolio(self, tokens: tuple[Token, ...], first: int, *, known: bool = True) -> bool:
        """Tell whether a common noun with a capital says of what somebody is minister ("ministre de la Mer").

        ``known`` says that a name which the tables know says nothing of the kind.
        """
        at = first - 1
        while (
            at > 0
            and first - at < 4
            and (tokens[at].lower in self.data.name_words.particles or (tokens[at].upos == "ADJ" and at < first - 1))
        ):
            at -= 1
        if 0 <= at < first - 1 and tokens[at].lower in self.data.bodies.get("ministry", ()):
            return True
        ministers = self.data.offices.get("minister", frozenset()) | self.data.offices.get("secretary", frozenset())
        role = self.sources.kinds(tokens[at].lower, tokens[at].lemma).get("role") if 0 <= at < first - 1 else None
        held = role is not None and role.lemma.endswith(tuple(ministers))  # "exministra DE Transportes"
        return held and not (known and self.gazetteer.find(tokens[first].text) is not None)

    def _is_adjective(self, tokens: tuple[Token, ...], first: int, last: int) -> bool:
        """Tell whether a lone capital is no name: an adjective, a plural in capitals, a noun for a place."""
        if last - first != 1:
            return False
        token = tokens[first]
        if token.lower in self.data.name_words.place:
            return self.gazetteer.find(token.text) is None and self.gazetteer.gender(token.text) is None
        plural = len(token.text) > 2 and token.text[:-1].isupper() and token.text[-1] == "s"
        before_noun = token.upos == "ADJ" and last < len(tokens) and tokens[last].upos == "NOUN"
        return plural or before_noun

    def _end(self, tokens: tuple[Token, ...], first: int, begun: int) -> int:
        """Return where a run of capitals ends that begins here and goes on at least up to ``begun``."""
        words = self.data.name_words
        last = max(first + 1, begun)
        while last < len(tokens):
            step = self._step(tokens, first, last)
            if not step or another_begins(self, tokens, first, last):
                break
            last = step
        if tokens[first].lower in words.media_openers:
            return title_end(self, tokens, last)
        while tokens[last - 1].lower in words.person_particles and last > first + 1:
            last -= 1
        return described_end(self, tokens, first, last)

    def _step(self, tokens: tuple[Token, ...], first: int, last: int) -> int:
        """Return where a name that has got up to ``last`` goes on to, or 0 where it ends."""
        ampersand = tokens[last].text == "&" and last + 1 < len(tokens) and tokens[last + 1].text[0].isupper()
        owned = tokens[last].text == "'" and self._is_owned_body(tokens, last + 1)  # "Seafarers' Union"
        if is_elided(tokens, last) or ampersand or owned:
            return last + 2
        if tokens[last].text in NUMERALS or self.continues(tokens, last) or self._is_channel(tokens, last):
            return last + 1
        joint = tokens[last].text == "-" and tokens[last].start == tokens[last - 1].end
        if joint and last + 1 < len(tokens) and tokens[last + 1].start == tokens[last].end:
            return last + 2 if tokens[last + 1].text[0].isupper() else 0
        return over_particles(self, tokens, first, last)

    def _is_owned_body(self, tokens: tuple[Token, ...], at: int) -> bool:
        """Tell whether a noun for a body with a capital stands here, behind a plural's genitive."""
        return at < len(tokens) and tokens[at].text[0].isupper() and self.is_body(tokens[at])

    def _is_channel(self, tokens: tuple[Token, ...], at: int) -> bool:
        """Tell whether a number here belongs to the name of a medium or of a branch: "Channel 7", "Local 88"."""
        words = self.data.name_words
        before = tokens[at - 1].lower
        numbered = before in words.media or before in words.media_openers or before in words.numbered
        return tokens[at].text.isdecimal() and len(tokens[at].text) < 4 and numbered

    def _common(self, token: Token) -> bool:
        return bool(self.sources.kinds(token.lower, token.lemma))

    @staticmethod
    def opens(tokens: tuple[Token, ...], at: int) -> bool:
        """Tell whether a sentence or a quotation begins here, so that a capital tells nothing."""
        return at == 0 or tokens[at - 1].text in OPENERS

    @staticmethod
    def _name_follows(tokens: tuple[Token, ...], first: int) -> bool:
        return first + 1 < len(tokens) and tokens[first + 1].upos == "PROPN" and tokens[first].upos == "PROPN"

    def _sure(self, tokens: tuple[Token, ...], first: int) -> bool:
        """Tell whether a lone capitalised word that opens a sentence is a name."""
        token = tokens[first]
        if self.sources.kinds(token.lower, token.lemma) and not self.elsewhere(token):
            return False
        if self.gazetteer.gender(token.text) is not None or self.elsewhere(token):
            return True
        return first + 1 < len(tokens) and tokens[first + 1].upos in ("VERB", "AUX") and token.rel == "nsubj"

    def elsewhere(self, token: Token) -> bool:
        """Tell whether a word stands capitalised within a sentence somewhere in the article."""
        at = self.text.find(" " + token.text)
        while at >= 0:
            initial = at > 1 and self.text[at - 1] == "." and self.text[at - 2].isupper()
            if at > 1 and (initial or (self.text[at - 1] not in ".!?«:—" and not self.text[at - 1].isspace())):
                return True
            at = self.text.find(" " + token.text, at + 1)
        return False

    def continues(self, tokens: tuple[Token, ...], at: int) -> bool:
        """Tell whether a name goes on here: another capitalised word, or a particle before one."""
        token = tokens[at]
        if token.text[0].isupper() and (token.upos in WITHIN or self._is_rest_of_name(tokens, at)):
            return token.lower not in self.gazetteer.demonyms or token.upos == "PROPN"
        particle = token.lower in self.data.name_words.person_particles
        return (
            particle
            and tokens[at - 1].upos == "PROPN"
            and at + 1 < len(tokens)
            and tokens[at + 1].upos == "PROPN"
            and token.upos != "ADP"
        )

    def _is_rest_of_name(self, tokens: tuple[Token, ...], at: int) -> bool:
        """Tell whether an everyday word with a capital right behind a first name is a surname: "Mary LONG"."""
        given = at > 0 and self.gazetteer.gender(tokens[at - 1].text) is not None
        return given and (tokens[at].upos in ("ADV", "NUM") or tokens[at].rel == "flat")

    def is_body(self, token: Token) -> bool:
        """Tell whether a word is a noun for a body."""
        kinds = self.sources.kinds(token.lower, token.lemma)
        return "organization" in kinds or token.lower in self.data.name_words.organization

    def written(self, tokens: tuple[Token, ...], place: Place) -> str:
        """Return a name as the article has it, with the article of its own that a contracted word swallowed."""
        surface = " ".join(self.source[tokens[place[0]].start : tokens[place[1] - 1].end].split())
        article = self.data.definite.contracted.get(tokens[place[0] - 1].lower) if place[0] else None
        whole = f"{article} {surface}" if article else surface
        return whole if self.gazetteer.find(fold(whole)) is not None else surface

    def find(self, tokens: tuple[Token, ...], first: int, last: int) -> Known | None:
        """Look up a half-open token range, and behind a contracted word the article that it swallowed ("au Monde")."""
        surface = self.surface(tokens, first, last)
        article = self.data.definite.contracted.get(tokens[first - 1].lower) if first else None
        return (self.gazetteer.find(f"{article} {surface}") if article else None) or self.gazetteer.find(surface)

    def surface(self, tokens: tuple[Token, ...], first: int, last: int) -> str:
        """Return the folded text of a half-open token range."""
        return self.text[tokens[first].start : tokens[last - 1].end]


def _is_shouted(paragraph: Paragraph) -> bool:
    """Tell whether a title is written with capitals throughout."""
    if paragraph.block.kind != "title":
        return False
    long = [token for token in paragraph.tokens if len(token.text) > 3 and token.text[0].isalpha()]
    return len(long) > 3 and sum(token.text[0].isupper() for token in long) > SHOUTED * len(long)
