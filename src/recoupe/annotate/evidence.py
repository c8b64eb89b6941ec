"""What speaks for the kind of a name at one place: its own words, the words beside it, the frame that it stands in.

Every piece of evidence has a name, under which ``kinds.toml`` has its weight for each kind.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from recoupe.annotate.acronym import is_acronym
from recoupe.annotate.document import is_document
from recoupe.languages.coreference import all_bodies, body_words, title_articles

if TYPE_CHECKING:
    from collections.abc import Iterator

    from recoupe.annotate.names import NameReader
    from recoupe.annotate.syntax import Paragraph, Token

    Tokens = tuple[Token, ...]

OLDEST = 110
"""The most years that a number between commas may be an age."""
_TWO = 2
FARTHEST = 6
"""How many tokens a noun may stand before the comma behind which it is named."""


def is_subject(tokens: Tokens, at: int) -> bool:
    """Tell whether a noun set off behind a name is the subject of what follows, and so tells nothing of the name."""
    behind = tokens[at + 1] if at + 1 < len(tokens) else None
    return tokens[at].rel == "nsubj" and not (behind is not None and behind.upos in ("PRON", "PUNCT"))


@dataclass(frozen=True, slots=True)
class EvidenceReader:
    """Reads what speaks for the kinds of an article's names; ``sayings`` are lemmas of verbs of saying."""

    reader: NameReader
    sayings: frozenset[str]

    def words(self, tokens: Tokens, first: int, last: int) -> Iterator[str]:
        """Yield what a name's own words tell."""
        own = tokens[first:last]
        several, given = len(own) > 1, self.given(own[0])
        agency = self._is_agency(own)
        yield "one_word" if not several else "two_words" if len(own) == _TWO else "many_words"
        yield from self._shape(own, several=several)
        if given:
            yield "first_name" if several else "first_name_alone"
        else:
            yield from self._everyday(own)
        yield from self._bodies(own, agency, given=given)
        if agency is not None:
            yield agency
        yield from self._of_outlet(own, agency)
        yield from self._titles(own, several=several, given=given)

    def _shape(self, own: Tokens, *, several: bool) -> Iterator[str]:
        """Yield what the letters and marks of a name tell."""
        text, lower = own[0].text, [token.lower for token in own]
        small = [token for token in own if token.text[0].islower() and token.upos in ("NOUN", "ADJ")]
        told = {
            "initial": several and len(text) == _TWO and text[1] == "." and text[0].isupper(),
            "acronym": not several and is_acronym(text),
            "ampersand": "&" in lower,
            "own_article": several and own[0].lower in title_articles(),
            "digits": any(character.isdigit() for token in own for character in token.text),
            "small_letters": several and bool(small),
            "particle": bool(set(lower[1:]) & self.reader.data.name_words.bare_particles),
            "hyphen": "-" in text or (several and "-" in lower),
        }
        yield from (name for name, holds in told.items() if holds)

    def _everyday(self, own: Tokens) -> Iterator[str]:
        """Yield which words of a name without a first name are everyday ones."""
        if self.reader.is_everyday(own[-1]):
            yield "common_last" if len(own) > 1 else "common_noun"
        if len(own) > 1 and self.reader.is_everyday(own[0]):
            yield "common_first"

    def _bodies(self, own: Tokens, agency: str | None, *, given: bool) -> Iterator[str]:
        """Yield what nouns for bodies a name has; those that media bear too tell nothing of a medium's."""
        data, several = self.reader.data.name_words, len(own) > 1
        bodies = [token for token in own if agency != "media_word" or token.lower not in data.media]
        if any(token.lower in data.organization for token in bodies):
            yield "body_word"
        if several and own[0] in bodies and self.is_body(own[0]):
            yield "body_first"
        if several and not given and self.is_body(own[-1]):
            yield "body_last"

    def _of_outlet(self, own: Tokens, agency: str | None) -> Iterator[str]:
        """Yield that a name is the outlet's, or ends it with a medium's noun."""
        name, outlet = self.reader.surface(own, 0, len(own)).lower(), self.reader.outlet
        if outlet and name == outlet:
            yield "outlet"
        elif outlet and agency is not None and outlet.endswith(f" {name}"):
            yield "outlet_part"

    def _is_agency(self, own: Tokens) -> str | None:
        """Return "media_word" where a name has a medium's noun, "agency_of" where it says of what an agency is."""
        data = self.reader.data.name_words
        told = [token for token in own if token.lower in data.media and not self._says_document(own, token)]
        if not told:
            return None
        shared = all(token.lower in data.organization for token in told)
        small = any(token.text[0].islower() and token.upos in ("ADJ", "NOUN") for token in own)
        return "agency_of" if shared and small else "media_word"

    def _says_document(self, own: Tokens, token: Token) -> bool:
        """Tell whether a word ends a name in small letters as a noun for a document."""
        return len(own) > 1 and token is own[-1] and token.text[0].islower() and is_document(self.reader, token)

    def _titles(self, own: Tokens, *, several: bool, given: bool) -> Iterator[str]:
        """Yield what tells a medium, a document or a place in the words of a name."""
        data = self.reader.data.name_words
        opener, hyphen, _ = own[0].lower.partition("-")
        if (several or hyphen) and opener in data.media_openers:
            yield "media_opener"
        if several and own[-1].lower in data.media_endings:
            yield "media_ending"
        ends = {own[0].lower, own[-1].lower}
        if several and ends & data.place:
            yield "place_word"
        nouns = {word for words in self.reader.data.documents.values() for word in words} - data.media_openers
        if self._says_document(own, own[-1]) or (several and ends & nouns):
            yield "document_word"
        if several and not given:
            starts = (self.reader.surface(own, 0, at) for at in range(len(own) - 1, 0, -1))
            known = next((found for start in starts if (found := self.reader.gazetteer.find(start))), None)
            if known is not None and known.kind != "place":
                yield f"begins_{known.kind}"

    def given(self, token: Token) -> bool:
        """Tell whether a token is a first name."""
        return self.reader.gazetteer.gender(token.text) is not None

    def is_body(self, token: Token) -> bool:
        """Tell whether a word, of any language, is a noun for a body and for no role."""
        kinds = self.reader.sources.kinds(token.lower, token.lemma)
        foreign = any(token.lower in nouns for nouns in all_bodies().values()) or token.lower in body_words()
        return ("organization" in kinds or (foreign and not kinds)) and "role" not in kinds

    def beside(self, tokens: Tokens, first: int, last: int) -> Iterator[str]:
        """Yield what the words right before and right behind a name tell."""
        yield from self._before(tokens, first)
        yield from self._behind(tokens, first, last)

    def _before(self, tokens: Tokens, first: int) -> Iterator[str]:
        if first == 0:
            return
        before = tokens[first - 1]
        definite = self.reader.data.definite
        if before.lower in self.reader.sources.titles:
            yield "title"
        article = before.upos == "DET" and before.lower in definite.determiners
        contracted = before.lower in definite.contracted
        if article or contracted:
            yield "article"
        if before.upos == "DET" and "Poss=Yes" in before.feats:
            yield "owned"
        yield from self._noun_before(tokens, first)
        yield from self._set_off_before(tokens, first)
        at = first - 2 if before.upos == "DET" and first > 1 else first - 1
        if tokens[at].upos == "ADP" or contracted:
            yield from self._governed(tokens, at, articled=article or contracted)

    def _noun_before(self, tokens: Tokens, first: int) -> Iterator[str]:
        """Yield what the common noun right before a name, adjectives passed over, tells: "la maire X", "le club X"."""
        at = first - 1
        while at >= 0 and (tokens[at].upos == "ADJ" or tokens[at].text == "«") and first - at < 4:
            at -= 1
        if at < 0 or tokens[at].upos not in ("NOUN", "ADJ", "PROPN"):
            return
        kinds = set(self.reader.sources.kinds(tokens[at].lower, tokens[at].lemma))
        if {"role", "organization"} <= kinds:
            yield "trade_before"
        elif {"media", "organization"} <= kinds:
            yield "agency_before"
        elif not kinds and self.is_body(tokens[at]) and tokens[at].upos == "NOUN":
            yield "organization_before"
        else:
            yield from (f"{kind}_before" for kind in ("role", "organization", "media", "document") if kind in kinds)
        if self._is_place(tokens[at]):
            yield "place_before"
        if not kinds and self.reader.is_being(tokens[at]):
            yield "being_before"

    def _is_place(self, token: Token) -> bool:
        return token.upos in ("NOUN", "PROPN") and any(
            token.lemma in nouns or token.lower in nouns for nouns in self.reader.data.places.values()
        )

    def _governed(self, tokens: Tokens, at: int, *, articled: bool) -> Iterator[str]:
        """Yield what the preposition before a name tells, and the noun before that: "à X", "les salariés de X"."""
        metonymy = self.reader.data.metonymy
        word = tokens[at].lower
        if any(words[-1:] == (word,) for words in metonymy.before if len(words) < 3):
            yield "according"
        elif word in metonymy.to:
            yield "behind_to"
        elif word in metonymy.locative:
            yield "in_the" if articled else "in"
        elif word in metonymy.of:
            yield "behind_of"
        else:
            yield "governed"
        if at == 0:
            return
        noun = tokens[at - 1]
        if noun.upos == "ADJ" and at > 1:
            noun = tokens[at - 2]
        if noun.upos not in ("NOUN", "PROPN", "ADJ"):
            return
        yield from self._of(noun)
        if self._is_place(noun) and word not in metonymy.locative - metonymy.of:
            yield "of_place_noun"

    def _set_off_before(self, tokens: Tokens, first: int) -> Iterator[str]:
        """Yield the kind of noun behind whose phrase a name is set off: "L'opérateur du port, X, …".

        Behind one of several people of a body it is rather the body's: "Un vocero de la cementera, X, …".
        """
        if first < 3 or tokens[first - 1].text != ",":
            return
        within: list[str] = []
        for at in range(first - 2, max(first - 2 - FARTHEST, 0), -1):
            if tokens[at].upos in ("VERB", "AUX", "PUNCT", "PRON"):
                return
            if tokens[at].upos != "NOUN" or tokens[at - 1].upos not in ("DET", "ADJ"):
                continue
            kinds = self._sort(tokens[at])
            if at < 2 or tokens[at - 2].upos != "ADP":
                one_of = "Definite=Ind" in tokens[at - 1].feats and "organization" in within
                yield from (f"{kind}_set_off" for kind in (within if one_of and "role" in kinds else kinds))
                return
            within = within or kinds

    def _sort(self, token: Token) -> list[str]:
        """Return what a common noun says that its bearer is: "role", "organization", "media", "place", or several."""
        kinds = self.reader.sources.kinds(token.lower, token.lemma)
        found: list[str] = [kind for kind in ("role", "organization", "media") if kind in kinds]
        if self._is_place(token):
            found.append("place")
        if not found and self.reader.is_being(token):
            found.append("role")
        return ["trade"] if found == ["role", "organization"] else found

    def _behind(self, tokens: Tokens, first: int, last: int) -> Iterator[str]:
        if last >= len(tokens):
            return
        text, lower = tokens[last].text, tokens[last].lower
        nouns = self.reader.frames.behind
        told = {
            "before_body_noun": lower in nouns.organization,
            "before_place_noun": lower in nouns.place,
            "place_ending": self._is_joined(tokens, last),
            "of_another": self._is_of_another(tokens, first, last),
            "in_brackets": text == ")" and first > 0 and tokens[first - 1].text == "(",
            "dateline": text == ":" and first == 0,
            "age": self._aged(tokens, last),
            "who": lower in self.reader.data.name_words.who,
        }
        yield from (name for name, holds in told.items() if holds)
        if lower in self.reader.data.definite.genitive:
            yield from self._possession(tokens, last + 1)
        if text == "(" and last + 2 < len(tokens) and tokens[last + 2].text == ")":
            yield "acronym_behind" if is_acronym(tokens[last + 1].text) else "bracket_behind"
        if text == ",":
            yield from self.set_off_behind(tokens, last + 1)

    def _is_joined(self, tokens: Tokens, last: int) -> bool:
        """Tell whether a name is joined to a word that places are: "Lisbon-based"."""
        endings = self.reader.frames.behind.place_endings
        joined = f"-{tokens[last + 1].lower}" if tokens[last].text == "-" and last + 1 < len(tokens) else ""
        return joined in endings or tokens[last - 1].lower.endswith(tuple(endings) or ("\0",))

    def _is_of_another(self, tokens: Tokens, first: int, last: int) -> bool:
        """Tell whether a name without a first name is said to be of another: "le Racing DE SARLONNE"."""
        particle = tokens[last].lower in self.reader.data.name_words.particles and tokens[last].upos == "ADP"
        ahead = tokens[last + 1] if last + 1 < len(tokens) else None
        return particle and ahead is not None and ahead.text[0].isupper() and not self.given(tokens[first])

    def _possession(self, tokens: Tokens, at: int) -> Iterator[str]:
        """Yield what the noun behind a genitive tells of whose it is: "X's mother", "X's chief executive"."""
        begun = at
        while at < len(tokens) - 1 and at - begun < 3 and tokens[at].upos in ("ADJ", "NUM"):
            at += 1
        yield "owner"
        if at < len(tokens):
            yield from self._of(tokens[at])

    def _of(self, noun: Token) -> Iterator[str]:
        """Yield what a noun tells of the name that it is of."""
        yield from (
            f"of_{kind}" for kind, nouns in self.reader.frames.of.items() if noun.lower in nouns or noun.lemma in nouns
        )
        kinds = self.reader.sources.kinds(noun.lower, noun.lemma)
        if "role" in kinds:
            yield "of_role"
        if "organization" in kinds:
            yield "of_body"

    def _aged(self, tokens: Tokens, last: int) -> bool:
        """Tell whether an age is set off behind a name: "X, 54 ans", "X, de 54 años", "X, 54,", "X (54)"."""
        age = self.reader.frames.age
        at = last + 1
        while at < len(tokens) and at - last < 3 and (tokens[at].upos == "ADP" or tokens[at].lower in age.before):
            at += 1
        if at + 1 >= len(tokens) or tokens[last].text not in (",", "(") or not tokens[at].text.isdecimal():
            return False
        years = tokens[at + 1].lower in age.years or (tokens[at + 1].text in (",", ".", ")") and age.bare)
        return years and int(tokens[at].text) < OLDEST

    def set_off_behind(self, tokens: Tokens, at: int) -> Iterator[str]:
        """Yield the kind of noun that is set off right behind a name: "X, maire de …", "X, la société qui …"."""
        begun = at
        if at < len(tokens) and tokens[at].lower in self.reader.data.name_words.who:
            yield "who_set_off"
            return
        if at < len(tokens) and tokens[at].upos == "ADP":  # "à Brest, d'après le parquet"
            return
        while at < len(tokens) - 1 and at - begun < 4 and tokens[at].upos in ("DET", "ADJ", "ADP", "NUM"):
            at += 1
        if at < len(tokens) and tokens[at].upos in ("NOUN", "PROPN") and not is_subject(tokens, at):
            yield from (f"{kind}_behind" for kind in self._sort(tokens[at]))

    def frame(self, paragraph: Paragraph, first: int, last: int) -> Iterator[str]:
        """Yield what the verb that a name is subject or object of tells, and what it is said to be."""
        tokens = paragraph.tokens
        head = next((at for at in range(first, last) if not first <= tokens[at].head < last), first)
        token = tokens[head]
        if token.rel in ("conj", "appos"):
            return
        verb = tokens[token.head]
        if token.rel == "nsubj" and paragraph.child(verb.index, "cop") is not None:
            yield from (f"is_{kind}" for kind in self._sort(verb))
        passive = token.dep == "nsubj:pass"
        if verb.upos not in ("VERB", "AUX") or verb.index == head:
            return
        if token.rel == "nsubj" and not passive:
            yield from (f"subject_{kind}" for kind, verbs in self.reader.frames.subject.items() if verb.lemma in verbs)
            yield "says" if verb.lemma in self.sayings else "acts"
        if passive or token.rel == "obj":
            yield from (f"object_{kind}" for kind, verbs in self.reader.frames.object.items() if verb.lemma in verbs)
            yield "undergoes"
        if token.rel in ("obl", "iobj"):
            yield "told" if verb.lemma in self.sayings and token.rel == "iobj" else "adjunct"
        if token.dep == "obl:agent":
            yield "agent"

    def opening(self, tokens: Tokens, first: int) -> Iterator[str]:
        """Yield that a name opens a sentence or a quotation."""
        if self.reader.opens(tokens, first):
            yield "opens"
