"""Where names stand in a paragraph: the longest known ones, defined acronyms with their full forms, and capitals.

No name tagger stands behind this (none of any size may be shipped): names come from capitals, known lists and the
nouns beside them.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from recoupe.annotate.fold import fold

if TYPE_CHECKING:
    from recoupe.annotate.syntax import Paragraph, Token
    from recoupe.languages.coreference import Coreference
    from recoupe.languages.gazetteer import Gazetteer, Known
    from recoupe.languages.sources import SourceLexicon

Place = tuple[int, int]
"""A half-open range of token places in a paragraph."""

NAME_LIKE = frozenset({"PROPN", "NOUN", "ADJ", "X", "VERB"})
WITHIN = frozenset({"PROPN", "NOUN", "ADJ", "X", "ADP", "DET"})
OPENERS = frozenset({".", "!", "?", "…", "«", ":", "—", "..."})
LONGEST_DESCRIPTION = 9
"""How many words in lower case a body's name may go on over ("Agence nationale de sécurité sanitaire")."""
NUMERALS = frozenset(["II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII", "XIII", "XIV", "XV", "XVI", "XVII", "XVIII"])
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
                last = max(self._ministry(tokens, at), self._run(tokens, at))
                if self._is_event(tokens, at, last) or self._is_adjective(tokens, at, last):
                    at = last
                    continue
            if self._dated(tokens, at):
                last = at + 3
                out.append((at, last))
            elif last > at:
                first, last = self._document(tokens, (at, last))
                out.append((max(first, out[-1][1] if out else 0), last))
            at = max(last, at + 1)
        return self._with_full_forms(tokens, out)

    def _may_begin(self, tokens: tuple[Token, ...], at: int) -> bool:
        """Tell whether a name may begin here: at a capital, or at the noun of a ministry ("ministère de la Mer")."""
        token = tokens[at]
        if token.text[0].isupper() or self._ministry(tokens, at) > at:
            return True
        bare = token.lower in self.data.name_words.bare_particles
        return (bare or (at > 0 and self._civil(tokens[at - 1]))) and bool(self._bears_particle(tokens, at))

    def _civil(self, token: Token) -> bool:
        """Tell whether a word is a form of address ("Mme", "Mr") and no role."""
        return token.lower in self.sources.titles and "role" not in self.sources.kinds(token.lower, token.lemma)

    def _ministry(self, tokens: tuple[Token, ...], first: int) -> int:
        """Return the end of a ministry's name that its noun opens, with the capitals that say of what, or ``first``."""
        token = tokens[first]
        if token.upos not in ("NOUN", "PROPN"):
            return first
        if token.lower not in self.data.bodies.get("ministry", ()):
            return self._institution_of(tokens, first)
        last = self._title(tokens, first + 1)
        if last == first + 1 and first + 1 < len(tokens) and tokens[first + 1].upos == "ADP":
            behind = next((at for at in range(first + 2, min(first + 4, len(tokens))) if tokens[at].text[0].isupper()), 0)
            last = self._title(tokens, behind + 1) if behind else last
        if last == first + 1 or self.find(tokens, last - 1, last) is not None:
            return first
        while last < len(tokens) and tokens[last].upos == "CCONJ":
            further = self._title(tokens, last + 1)
            if further == last + 1 or self.find(tokens, further - 1, further) is not None:
                break
            last = further
        return last

    def _institution_of(self, tokens: tuple[Token, ...], first: int) -> int:
        """Return the end of "mairie de Brest", "tribunal judiciaire de Rennes", "école Jean-Moulin", or ``first``."""
        if tokens[first].lower not in self.data.name_words.institution or "Number=Plur" in tokens[first].feats:
            return first
        last = self._in_small(tokens, first + 1)
        if last > first + 1 and tokens[last - 1].text[0].isupper():
            return last
        if last >= len(tokens) or not tokens[last].text[0].isupper() or tokens[last].upos != "PROPN":
            return first
        named = ("school", "university", "hospital")
        if last == first + 1 and not any(tokens[first].lower in self.data.bodies.get(sort, ()) for sort in named):
            return first
        person = self.gazetteer.gender(tokens[last].text) is not None and "-" not in tokens[last].text
        return first if person or is_acronym(tokens[last].text) else self._title(tokens, last + 1)

    def _ignored(self, tokens: tuple[Token, ...], at: int, *, shouted: bool) -> bool:
        """Tell whether a capitalised word is known to name nobody, or stands among nothing but capitals."""
        if tokens[at].lower in self.data.name_words.never:
            return not (self._name_follows(tokens, at) or self._dated(tokens, at) or self._is_surname(tokens, at))
        return shouted and not self.elsewhere(tokens[at]) and self.gazetteer.gender(tokens[at].text) is None

    def _document(self, tokens: tuple[Token, ...], place: Place) -> Place:
        """Let a name grow over the noun for a document that it is the name of: "note X", "protocole de X", "X memo"."""
        first, last = place
        if self.find(tokens, first, last) is not None or self._treaty(tokens, first):
            return (first - 2, last) if self._treaty(tokens, first) else place
        if first > 1 and self._is_document(tokens[first - 1]) and tokens[first - 2].upos == "DET":
            return first - 1, last
        behind = last < len(tokens) and self._is_document(tokens[last]) and tokens[last].lower not in self.data.back.general
        return (first, last + 1) if behind and tokens[last].upos == "NOUN" and self._prenominal(tokens, last) else place

    def _treaty(self, tokens: tuple[Token, ...], first: int) -> bool:
        """Tell whether a noun for a treaty stands before a name, one small word between: "protocole de X"."""
        between = first > 1 and tokens[first - 1].lower in self.data.name_words.particles
        return between and tokens[first - 2].lower in self.data.name_words.treaty and tokens[first - 1].upos == "ADP"

    def _prenominal(self, tokens: tuple[Token, ...], at: int) -> bool:
        """Tell whether the word before a noun depends on it, as names before nouns do in English."""
        return tokens[at - 1].head == at or tokens[tokens[at - 1].head].head == at

    def _is_document(self, token: Token) -> bool:
        return token.upos == "NOUN" and any(token.lemma in nouns for nouns in self.data.documents.values())

    def _is_surname(self, tokens: tuple[Token, ...], at: int) -> bool:
        """Tell whether a word that mostly names nobody is a surname here ("Mr May", "May belongs", with a "Theo May")."""
        token = tokens[at]
        if at and self._civil(tokens[at - 1]):
            return True
        verb = tokens[token.head]
        acting = token.dep == "nsubj" and verb.upos == "VERB" and verb.index > at
        given = [word for word in self._words_before(token.text) if self.gazetteer.gender(word) is not None]
        return acting and bool(given)

    def _words_before(self, word: str) -> list[str]:
        """Return the words right before a word wherever the article has it."""
        parts = self.text.split(f" {word}")
        return [part.rpartition(" ")[2] for part in parts[:-1]]

    def _dated(self, tokens: tuple[Token, ...], at: int) -> bool:
        """Tell whether a date that names a document begins here ("the April 3 memo")."""
        return at + 2 < len(tokens) and tokens[at + 1].text.isdecimal() and self._is_document(tokens[at + 2])

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

    def _ends_title(self, tokens: tuple[Token, ...], at: int) -> bool:
        """Tell whether the capitals behind a role are a person's name and not the rest of a body's ("Chief Board")."""
        last = at + 1
        while last < len(tokens) and self._continues(tokens, last):
            last += 1
        words = {token.lower for token in tokens[at + 1 : last]}
        return not words & (self.data.name_words.organization | self.data.name_words.place)

    def _known(self, tokens: tuple[Token, ...], first: int) -> int:
        """Return the end of the longest known name that begins here, or 0."""
        for last in range(min(first + self.gazetteer.reach.get(tokens[first].lower, 0), len(tokens)), first, -1):
            known = self.find(tokens, first, last)
            if known is not None and not (known.ambiguous and self._everyday(tokens, first, last)):
                return self._title(tokens, last) if known.kind == "media" else self._grown(tokens, last)
        return 0

    def _own_medium(self, tokens: tuple[Token, ...], first: int) -> int:
        """Return the end of the first words of the outlet's own name that stand here, two or more ("El Norte"), or 0."""
        last = first
        while last < len(tokens) and self.outlet.startswith(self.surface(tokens, first, last + 1)):
            last += 1
        whole = last - first > 1 and self.outlet[len(self.surface(tokens, first, last)) :][:1] in ("", " ")
        return last if whole and tokens[last - 1].text[0].isupper() else 0

    def _everyday(self, tokens: tuple[Token, ...], first: int, last: int) -> bool:
        """Tell whether an ambiguous name may as well be the ordinary word that opens a sentence ("Elle")."""
        if last - first > 1 or tokens[first].upos == "PROPN":
            return False
        return self._opens(tokens, first) or tokens[first].upos in ("PRON", "DET", "ADP")

    def _grown(self, tokens: tuple[Token, ...], last: int) -> int:
        """Let a known name grow over proper nouns behind it ("Voix du Lac Matin")."""
        while last < len(tokens) and tokens[last].upos in ("PROPN", "ADJ") and tokens[last].text[0].isupper():
            if tokens[last].upos == "ADJ" and not (last + 1 < len(tokens) and self._is_body(tokens[last + 1])):
                break
            if self.gazetteer.find(self.surface(tokens, last, last + 1)) is not None:
                break
            if self.gazetteer.gender(tokens[last].text) is not None:  # "el exalcalde de Teruel Ramón …"
                break
            last += 1
            if self._is_body(tokens[last - 1]):
                return self._title(tokens, last)
        return last

    def _is_event(self, tokens: tuple[Token, ...], first: int, last: int) -> bool:
        """Tell whether a name of several words is that of an event or a prize, which is nobody and nowhere."""
        events = self.data.name_words.event
        return last - first > 1 and (tokens[first].lower in events or tokens[last - 1].lower in events)

    def _run(self, tokens: tuple[Token, ...], first: int) -> int:
        """Return the end of the name of capitalised words that begins here, or ``first`` where it is no name."""
        opens = self._opens(tokens, first) and not self._surely_opens(tokens, first)
        token = tokens[first]
        words = self.data.name_words
        if self._portfolio(tokens, first) or token.lower in self.data.metonymy.body:
            return first
        particle = self._bears_particle(tokens, first) or (first + 2 if self._elided(tokens, first) else 0)
        if not particle and self._surely_opens(tokens, first):
            return self._end(tokens, first, first + 1)
        kinds = self.sources.nouns.get(token.lower, {})
        if not particle and len(token.text) > 1 and token.text.isupper() and {"role", "organization"} & set(kinds):
            return first
        if not particle and (
            token.upos not in NAME_LIKE or len(token.text) < 2 or token.lower in self.gazetteer.demonyms
        ):
            return first
        if token.lower in words.media_openers and self._title(tokens, first + 1) > first + 1:
            return self._title(tokens, first + 1)
        met = opens and not self._common(token) and self.elsewhere(token)
        if not particle and not met and token.upos != "PROPN" and (opens or token.upos == "VERB" or self._common(token)):
            return self._institution(tokens, first) if not opens or self._body_goes_on(tokens, first) else first
        if opens and not particle and not self._name_follows(tokens, first) and not self._sure(tokens, first):
            return first
        return self._end(tokens, first, particle)

    def _portfolio(self, tokens: tuple[Token, ...], first: int) -> bool:
        """Tell whether a common noun with a capital says of what somebody is minister ("ministre de la Mer")."""
        at = first - 1
        while at > 0 and first - at < 3 and tokens[at].lower in self.data.name_words.particles:
            at -= 1
        ministers = self.data.offices.get("minister", frozenset()) | self.data.offices.get("secretary", frozenset())
        return 0 <= at < first - 1 and tokens[at].lemma in ministers and self.gazetteer.find(tokens[first].text) is None

    def _is_adjective(self, tokens: tuple[Token, ...], first: int, last: int) -> bool:
        """Tell whether a lone capital is no name: an adjective before its noun, a plural in capitals, a noun for a place."""
        if last - first != 1:
            return False
        token = tokens[first]
        if token.lower in self.data.name_words.place:
            return self.gazetteer.find(token.text) is None and self.gazetteer.gender(token.text) is None
        plural = len(token.text) > 2 and token.text[:-1].isupper() and token.text[-1] == "s"
        before_noun = token.upos == "ADJ" and last < len(tokens) and tokens[last].upos == "NOUN"
        return plural or before_noun

    def _surely_opens(self, tokens: tuple[Token, ...], first: int) -> bool:
        """Tell whether an initial or a first name stands here before another capital or a particle: a person's name."""
        if first + 1 >= len(tokens):
            return False
        token, behind = tokens[first], tokens[first + 1]
        initial = len(token.text) == 2 and token.text[1] == "." and token.text[0].isupper()
        if initial and token.lower not in self.sources.titles:
            return behind.text[0].isupper()
        given = self.gazetteer.gender(token.text) is not None and token.lower not in self.data.name_words.never
        return given and ((behind.text[0].isupper() and behind.upos in WITHIN) or behind.lower in self.data.name_words.bare_particles)

    @staticmethod
    def _elided(tokens: tuple[Token, ...], at: int) -> bool:
        """Tell whether an elided syllable of a name stands here ("N'Diaye")."""
        if at + 1 >= len(tokens) or tokens[at].text != "N'":
            return False
        return tokens[at + 1].text[0].isupper() and tokens[at + 1].start == tokens[at].end

    def _end(self, tokens: tuple[Token, ...], first: int, begun: int) -> int:
        """Return where a run of capitals ends that begins here and goes on at least up to ``begun``."""
        words = self.data.name_words
        last = max(first + 1, begun)
        while last < len(tokens):
            step = self._step(tokens, first, last)
            if not step or self._another_begins(tokens, first, last):
                break
            last = step
        if tokens[first].lower in words.media_openers:
            return self._title(tokens, last)
        while tokens[last - 1].lower in words.person_particles and last > first + 1:
            last -= 1
        return self._described(tokens, first, last)

    def _another_begins(self, tokens: tuple[Token, ...], first: int, last: int) -> bool:
        """Tell whether a person's name begins behind a place that a role is of ("exalcalde de Teruel Ramón Paredes")."""
        if first == 0 or last - first > 1 or tokens[first - 1].upos != "ADP" or last + 1 >= len(tokens):
            return False
        given = self.gazetteer.gender(tokens[last].text) is not None and tokens[last + 1].text[0].isupper()
        return given and self.gazetteer.gender(tokens[first].text) is None

    def _step(self, tokens: tuple[Token, ...], first: int, last: int) -> int:
        """Return where a name that has got up to ``last`` goes on to, or 0 where it ends."""
        if self._elided(tokens, last):
            return last + 2
        if tokens[last].text in NUMERALS:
            return last + 1
        if self._continues(tokens, last):
            return last + 1
        ampersand = tokens[last].text == "&" and last + 1 < len(tokens) and tokens[last + 1].text[0].isupper()
        if ampersand:
            return last + 2
        joint = tokens[last].text == "-" and tokens[last].start == tokens[last - 1].end
        if joint and last + 1 < len(tokens) and tokens[last + 1].start == tokens[last].end:
            return last + 2 if tokens[last + 1].text[0].isupper() else 0
        return self._over_particles(tokens, first, last)

    def _over_particles(self, tokens: tuple[Token, ...], first: int, last: int) -> int:
        """Return the end of the capital that small particles join to a person's name ("María José de la Riva"), or 0.

        A lone "de" belongs to a name right behind a first name only: else it leads to where she is from.
        """
        after = self._past_particles(tokens, last)
        if after in (last, len(tokens)) or not tokens[after].text[0].isupper() or tokens[after].upos == "VERB":
            return 0
        particles = self.data.name_words.person_particles
        given = self.gazetteer.gender(tokens[first].text) is not None
        noble = (given or tokens[first].lower in particles) and any(token.lower in particles for token in tokens[first:last])
        led = given or (first > 0 and self._civil(tokens[first - 1]))
        elided = led and tokens[last].text.endswith("'") and tokens[last].end == tokens[last + 1].start
        locative = after - last == 1 and tokens[last].upos == "ADP" and not noble and not elided
        if locative and self.gazetteer.gender(tokens[last - 1].text) is None:
            return 0
        if locative and self.gazetteer.find(tokens[after].text) is not None:
            return 0
        return after + 1 if given or not locative or tokens[last].upos == "PROPN" else 0

    def _past_particles(self, tokens: tuple[Token, ...], first: int) -> int:
        """Return the place behind the small particles that stand here, with the hyphen behind one ("al-Masri")."""
        after = first
        while after < len(tokens) and after - first < 3 and tokens[after].lower in self.data.name_words.person_particles:
            after += 1
        hyphen = first < after < len(tokens) and tokens[after].text == "-" and tokens[after].start == tokens[after - 1].end
        return after + 1 if hyphen else after

    def _bears_particle(self, tokens: tuple[Token, ...], first: int) -> int:
        """Return the end of a name that a capitalised particle opens and the article has in full ("De la Riva"), or 0."""
        after = self._past_particles(tokens, first)
        if after in (first, len(tokens)) or not tokens[after].text[0].isupper():
            return 0
        surface = self.surface(tokens, first, after + 1)
        if first and self._civil(tokens[first - 1]):
            return after + 1
        if self.gazetteer.find(self.surface(tokens, after, after + 1)) is not None:
            return 0
        forms = (f"{surface[0].lower()}{surface[1:]}", surface)
        before = [word for form in forms for word in self._words_before(form)]
        named = (word for word in before if word[:1].isupper() and word[-1:].isalnum() and len(word) > 2)
        return after + 1 if any(named) else 0

    def _described(self, tokens: tuple[Token, ...], first: int, last: int) -> int:
        """Let the name of a body go on over particles to its next capital ("Ministry of Energy and Mines")."""
        if tokens[first].lower in self.data.name_words.treaty:
            return self._title(tokens, last)
        bodies = self.data.name_words.organization
        if last - first == 1 and tokens[first].lower in self.data.name_words.place:
            return self._title(tokens, last)
        if not bodies.intersection(token.lower for token in tokens[first:last]):
            return last
        further = self._title(tokens, last)
        if further > last or last - first > 1 or tokens[first].lower not in bodies:
            return further
        return self._in_small(tokens, last)

    def _in_small(self, tokens: tuple[Token, ...], last: int) -> int:
        """Let a body's name that has one capital go on in small letters ("Syndicat des éleveurs du haut pays").

        An adjective right behind it belongs to it, and so do nouns behind small particles, with theirs; a name with a
        capital may end it ("Union laitière de la Brévane").
        """
        begun = last
        particles = self.data.name_words.particles
        while last < len(tokens) and last - begun < LONGEST_DESCRIPTION:
            token = tokens[last]
            if token.upos == "ADJ" and token.lower not in self.gazetteer.demonyms:
                last += 1
                continue
            after = last
            while after < len(tokens) and after - last < 3 and tokens[after].lower in particles:
                after += 1
            if after in (last, len(tokens)) or tokens[last].upos not in ("ADP", "DET") or tokens[after - 1].text[0].isupper():
                break
            ahead = tokens[after]
            adjective = ahead.upos == "ADJ" and after + 1 < len(tokens) and tokens[after + 1].upos == "NOUN"
            if adjective:
                after, ahead = after + 1, tokens[after + 1]
            if ahead.text[0].isupper():
                return self._title(tokens, last) if ahead.upos not in ("VERB", "PRON") else last
            if ahead.upos != "NOUN" or not self._common_complement(ahead):
                break
            last = after + 1
        return last

    def _common_complement(self, token: Token) -> bool:
        """Tell whether a noun may say of what a body is: no day and no other source ("le Parlement du président")."""
        return "role" not in self.sources.kinds(token.lower, token.lemma) or "Number=Plur" in token.feats

    def _title(self, tokens: tuple[Token, ...], last: int) -> int:
        """Let a name go on over particles to its next capitalised word."""
        particles = self.data.name_words.particles
        while last < len(tokens):
            after = last
            while after < len(tokens) and after - last < 3 and tokens[after].lower in particles:
                after += 1
            if after == len(tokens) or not tokens[after].text[0].isupper() or tokens[after].lower in particles:
                return last
            if tokens[after].upos in ("VERB", "AUX", "PRON") or (after > last and self._and_name(tokens, last, after)):
                return last
            last = after + 1
        return last

    def _and_name(self, tokens: tuple[Token, ...], last: int, after: int) -> bool:
        """Tell whether the particle is an "and" before another name of its own."""
        conjunction = any(token.upos == "CCONJ" for token in tokens[last:after])
        return conjunction and self.gazetteer.gender(tokens[after].text) is not None

    def _common(self, token: Token) -> bool:
        return bool(self.sources.kinds(token.lower, token.lemma))

    @staticmethod
    def _opens(tokens: tuple[Token, ...], at: int) -> bool:
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

    def _body_goes_on(self, tokens: tuple[Token, ...], first: int) -> bool:
        """Tell whether a common noun that opens a sentence is followed by a capital, or by particles and one."""
        return tokens[first].lower in self.data.name_words.organization and self._title(tokens, first + 1) > first + 1

    def _institution(self, tokens: tuple[Token, ...], first: int) -> int:
        """Return the end of a body's name that a capitalised common noun opens, with the capitals right behind it."""
        token = tokens[first]
        if not token.text[0].isupper() or token.upos not in ("NOUN", "PROPN"):
            return first
        kinds = self.sources.kinds(token.lower, token.lemma)
        if not {"organization", "media", "document"} & set(kinds) and token.lower not in self.data.name_words.organization:
            return first
        last = first + 1
        while last < len(tokens) and tokens[last].upos != "ADP" and self._continues(tokens, last):
            last += 1
        return self._described(tokens, first, last)

    def _continues(self, tokens: tuple[Token, ...], at: int) -> bool:
        """Tell whether a name goes on here: another capitalised word, or a particle before one."""
        token = tokens[at]
        if token.text[0].isupper() and token.upos in WITHIN:
            return token.lower not in self.gazetteer.demonyms or token.upos == "PROPN"
        particle = token.lower in self.data.name_words.person_particles
        return (
            particle
            and tokens[at - 1].upos == "PROPN"
            and at + 1 < len(tokens)
            and tokens[at + 1].upos == "PROPN"
            and token.upos != "ADP"
        )

    def _with_full_forms(self, tokens: tuple[Token, ...], found: list[Place]) -> list[Place]:
        """Return the names with each full form that an acronym in brackets defines, whole, in place of its parts."""
        whole = [full for place in found if (full := self.full_form(tokens, place)) is not None]
        if not whole:
            return found
        kept = [(a, b) for a, b in found if not any(first < b and a < last for first, last in whole)]
        return sorted(kept + whole)

    def full_form(self, tokens: tuple[Token, ...], place: Place) -> Place | None:
        """Return where the words stand whose acronym follows them in brackets, or None.

        They are the nearest words before whose initials, small particles left out or kept, spell the acronym; failing
        that, the words from the last capitalised noun for a body on.
        """
        first, last = place
        acronym = tokens[first].text
        bracketed = first > 1 and last < len(tokens) and tokens[first - 1].text == "(" and tokens[last].text == ")"
        if not bracketed or last - first > 1:
            return None
        end = first - 1
        low = max(tokens[end - 1].sentence and 0, end - 3 * len(acronym), 0)
        starts = [at for at in range(end - 1, low - 1, -1) if tokens[at].sentence == tokens[end - 1].sentence]
        for at in starts:
            if tokens[at].upos == "AUX" or tokens[at].text in {",", ";", ":", "("}:
                break
            if self._spells(tokens, at, end, acronym):
                return at, end
        body = self._body_up_to(tokens, starts, end)
        return body if body is None or is_acronym(acronym) or self._syllables(tokens, body, acronym) else None

    @staticmethod
    def _syllables(tokens: tuple[Token, ...], place: Place, acronym: str) -> bool:
        """Tell whether an acronym is made of the beginnings of words in order ("Minem": Ministerio, Energía, Minas)."""
        rest = acronym.lower()
        for token in tokens[place[0] : place[1]]:
            shared = 0
            while shared < min(len(rest), len(token.lower)) and rest[shared] == token.lower[shared]:
                shared += 1
            rest = rest[shared:]
        return not rest

    def _spells(self, tokens: tuple[Token, ...], first: int, end: int, acronym: str) -> bool:
        """Tell whether the initials of the words in a range spell an acronym."""
        small = self.data.name_words.particles | self.data.name_words.person_particles
        words = [token for token in tokens[first:end] if token.text[0].isalpha()]
        telling = [token for token in words if token.lower not in small and token.upos not in ("ADP", "DET", "CCONJ")]
        if len(telling) < 2 or not telling or telling[0].index != first:
            return False
        wanted = acronym.replace(".", "").upper()
        return any("".join(token.text[0] for token in chosen).upper() == wanted for chosen in (telling, words))

    def _body_up_to(self, tokens: tuple[Token, ...], starts: list[int], end: int) -> Place | None:
        """Return the range from the last capitalised noun for a body up to a bracket, or None."""
        for at in starts:
            token = tokens[at]
            if token.upos in ("VERB", "AUX") or token.text in {",", ";", ":", "("}:
                return None
            if token.text[0].isupper() and self._is_body(token) and not tokens[at - 1].text[0].isupper():
                return (at, end) if end - at <= LONGEST_DESCRIPTION else None
        return None

    def _is_body(self, token: Token) -> bool:
        kinds = self.sources.kinds(token.lower, token.lemma)
        return "organization" in kinds or token.lower in self.data.name_words.organization

    def known(self, paragraph: Paragraph, place: Place) -> Known | None:
        """Return what the tables know of the name at one place, or None."""
        return self.find(paragraph.tokens, *place)

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


def is_acronym(word: str) -> bool:
    """Tell whether a word is written as an acronym: two letters or more, all or all but small ones in capitals."""
    letters = [character for character in word if character.isalpha()]
    return len(letters) > 1 and letters[0].isupper() and sum(map(str.isupper, letters)) * 2 > len(letters)


def _is_shouted(paragraph: Paragraph) -> bool:
    """Tell whether a title is written with capitals throughout."""
    if paragraph.block.kind != "title":
        return False
    long = [token for token in paragraph.tokens if len(token.text) > 3 and token.text[0].isalpha()]
    return len(long) > 3 and sum(token.text[0].isupper() for token in long) > SHOUTED * len(long)
