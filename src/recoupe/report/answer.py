"""What stands behind one claim, told in the terminal: in the interface's words and in quoted words of the articles."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rich.text import Text

from recoupe.answer.revision import NOTED
from recoupe.records.relation import Conflict
from recoupe.report.claim import view_claim
from recoupe.report.index import Index
from recoupe.report.ledger import rows
from recoupe.report.sheet import Sheet, shown

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from rich.console import Console

    from recoupe.records.answer import Answer, Ask, Teller
    from recoupe.records.dossier import Dossier
    from recoupe.records.relation import Drift, Merge, Origin, Origins
    from recoupe.records.statement import Link, Statement
    from recoupe.records.text import Article
    from recoupe.report.claim import ClaimView, Member, Side

IN, DEEP = 2, 5
"""Columns that a section's text is moved in by, and what stands under a number."""
BULLET = "– "


def render_answer(answer: Answer, dossier: Dossier, interface: str, console: Console) -> None:
    """Print an answer: who carries the claim, why so many origins, what disagrees, whom to ask next.

    ``dossier`` is the one that the claim is of. Lines are as wide as the console, at most 100 columns; colours appear
    only where it is a terminal. Raises UsageError for an interface language that there is none of.
    """
    sheet = Sheet(interface, console)
    write_answer(answer, Index(dossier), sheet)
    sheet.print()


def write_answer(answer: Answer, index: Index, sheet: Sheet) -> None:
    """Add an answer to a sheet; ``index`` is that of the dossier that the claim is of."""
    (row,) = rows((answer.claim,), index)
    page = _Page(answer, view_claim(row, index), index, sheet)
    page.head()
    page.tellers()
    page.origins()
    page.against()
    page.differences()
    page.ask()
    sheet.blank()


class _Page:
    """One answer as it is written on a sheet."""

    def __init__(self, answer: Answer, view: ClaimView, index: Index, sheet: Sheet) -> None:
        self._answer, self._view, self._index = answer, view, index
        self._sheet, self._words, self._say = sheet, sheet.words, sheet.words.say
        self._colon = self._say("page.colon")

    # what it is, at a glance

    def head(self) -> None:
        """Say which claim is answered for, in its words, and what the count is."""
        claim, number = self._answer.claim, self._answer.number
        which = self._say("answer.lone") if number is None else self._say("answer.claim", n=number)
        self._sheet.add(Text.assemble((which, "bold"), (" (" + self._say("answer.id") + f" {shown(claim.id)})", "dim")))
        self._sheet.add(Text(self._sheet.quoted([claim.gloss]), "bold"))
        self._sheet.blank()
        self._sheet.add(" ".join(self._summary()))

    def _summary(self) -> Iterable[str]:
        claim, count = self._answer.claim, self._words.count
        articles, low, high = count("carried", self._view.row.articles), claim.origins.min, claim.origins.max
        if high:
            key = "carried" if low == high else "carried_between"
            values = {"low": low} if low != high else {}
            yield self._say(f"answer.{key}", articles=articles, origins=count("origins", high), **values)
            if claim.uncredited:
                yield count("silent", len(claim.uncredited)) + "."
        else:
            yield self._say("answer.unsourced", articles=articles)
        against = claim.origins_against
        if against.max:
            interval = self._words.interval(against.min, against.max)
            counted = f"{self._say('claim.origins_against')}{self._colon} {interval}"
            yield f"{count('against', against.max) if against.min == against.max else counted}."

    # who carries it, and through whom

    def tellers(self) -> None:
        """List the articles that carry it under the origins that they go back to, each quoted once."""
        self._sheet.title(self._say("answer.who"))
        told = [one for one in self._answer.told if one.stance == "asserts"]
        self._under_origins(self._answer.claim.origins, told)
        bare = [one for one in told if not one.origins]
        groups = (
            ("uncredited", [one for one in bare if one.uncredited]),
            ("elsewhere", [one for one in bare if not one.uncredited]),
            ("undecided", [one for one in self._answer.told if one.stance == "undecided"]),
        )
        for name, tellers in groups:
            if tellers:
                self._sheet.add(self._say(f"answer.{name}"), IN)
                for one in tellers:
                    self._teller(one)
                self._sheet.blank()

    def _under_origins(self, origins: Origins, told: Sequence[Teller]) -> None:
        quoted: set[str] = set()
        for number, origin in enumerate(origins.entries, start=1):
            here = [one for one in told if number in one.origins]
            self._sheet.add(self._origin(origin, perhaps=all(one.uncredited for one in here)), IN, f"{number}. ")
            for one in here:
                self._teller(one, again=one.statement in quoted)
                quoted.add(one.statement)
            self._sheet.blank()

    def _origin(self, origin: Origin, *, perhaps: bool) -> Text:
        """Name an origin; ``perhaps`` says that whoever tells it credits nobody, and may only have it from there."""
        name = shown(origin.name) or self._say("ledger.nameless")
        notes = [self._words.term("kind", origin.kind)] if origin.name else []
        notes += [self._say("answer.perhaps")] if perhaps else []
        notes += [self._say(f"ledger.{note}") for note in NOTED if getattr(origin, note)]
        return Text.assemble((name, "bold"), f" ({', '.join(notes)})" if notes else "")

    def _teller(self, one: Teller, *, again: bool = False) -> None:
        """Write who publishes it, when and on whose word, and the words, which are not said ``again``."""
        line = Text.assemble((self._outlet(one.outlet, one.file), "bold"), f", {self._date(one.published)}")
        line.append(", " + (self._chains(self._index.statements[one.statement]) or self._say("statement.own_voice")))
        if again:
            self._sheet.add(line, DEEP)
            return
        self._sheet.add(line.append(self._colon), DEEP)
        self._sheet.add(self._sheet.quoted(one.words), DEEP + 2)
        reading = [self._words.term("act", one.act)] if one.act != "says" else []
        meaning = self._words.term("certainty_meaning", one.certainty)
        reading.append(self._say("statement.hearsay") if one.hearsay else meaning)
        if one.status != "none":
            reading.append(self._say("answer.status", status=self._words.term("status", one.status)))
        self._sheet.add(Text(" · ".join(reading), "dim"), DEEP + 2)

    def _chains(self, statement: Statement) -> str:
        """Write chains in words: "on the word of a radio, citing four officials"; "" for the outlet's own voice."""
        return f" {self._say('statement.also')} ".join(
            ", ".join(
                self._say("answer.citing" if place else "answer.after", name=self._link(link, statement))
                for place, link in enumerate(chain)
            )
            for chain in statement.chains
            if chain
        )

    def _link(self, link: Link, statement: Statement) -> str:
        """Name a link; what unnamed people are called is quoted, and how a document is spoken of."""
        if link.kind == "anonymous":
            return f"{self._sheet.quoted([link.name])} ({self._words.term('kind', link.kind)})"
        if link.kind != "document":
            return shown(link.name)
        holds = [span for span in statement.source or () if span[0] <= link.span[0] and link.span[1] <= span[1]]
        return self._sheet.quoted([self._index.words(statement.article, next(iter(holds), link.span))])

    def _outlet(self, outlet: str | None, file: str) -> str:
        return shown(outlet) if outlet else f"{shown(file)} ({self._say('article.unknown_outlet')})"

    def _date(self, published: str | None) -> str:
        return shown(self._words.date(published)) if published else self._say("article.unknown_date")

    def _of(self, article: Article) -> str:
        return self._outlet(article.outlet, article.file)

    # why so many origins

    def origins(self) -> None:
        """Say what was counted together and why, and what makes the least number differ from the greatest."""
        origins = self._answer.claim.origins
        self._sheet.title(self._say("answer.why"))
        if not origins.max:
            self._sheet.say("claim.no_origins", IN)
            return
        self._count(origins)
        self._merges(origins.merges)

    def _count(self, origins: Origins) -> None:
        if origins.min != origins.max:
            self._sheet.say("answer.open", IN, low=origins.min, high=origins.max)
        elif origins.merges:
            self._sheet.say("answer.settled", IN)
        else:
            self._sheet.say("answer.single" if len(origins.entries) == 1 else "answer.apart", IN)

    def _merges(self, merges: Iterable[Merge]) -> None:
        for merge in merges:
            kind = self._say("claim.certainly_one" if merge.certain else "claim.perhaps_one")
            name = f"{shown(merge.name)}. " if merge.name else ""
            effect = self._say("claim.certain_merge" if merge.certain else "claim.perhaps_merge")
            told = f"{kind}{self._colon} {name}{self._words.term('merge', merge.reason)}"
            self._sheet.add(Text.assemble(told, (f" ({effect})", "dim")), IN, BULLET)
            found: dict[str, list[str]] = {}
            for anchor in merge.evidence:
                said = found.setdefault(self._of(self._index.articles[anchor.article]), [])
                said.append(self._words.quoted(self._index.words(anchor.article, anchor.span)))
            for outlet, said in found.items():
                words = ", ".join(dict.fromkeys(said))
                self._sheet.say("answer.first_words", IN + 2, outlet=outlet, words=words)

    # who is against, and what disagrees

    def against(self) -> None:
        """List those who deny it and the claims that contradict it; say where there are none."""
        self._sheet.title(self._say("answer.against"))
        claim = self._answer.claim
        denying = [one for one in self._answer.told if one.stance == "denies"]
        self._under_origins(claim.origins_against, denying)
        for one in denying:
            if not one.origins:
                self._teller(one)
        self._merges(claim.origins_against.merges)
        for other in self._answer.opposed:
            words = self._sheet.quoted([other.gloss])
            self._sheet.say("answer.opposed", IN, n=other.number, words=words)
        if not denying and not self._answer.opposed:
            self._sheet.say("answer.nobody_against", IN)

    def differences(self) -> None:
        """Set the accounts that differ side by side, and what changed along the relays."""
        for key, found in (("claim.conflicts", self._view.conflicts), ("claim.drift", self._view.drift)):
            if found:
                self._sheet.title(self._say(key))
            for difference in found:
                self._sheet.add(self._kind(difference.record), IN)
                for side in difference.sides:
                    self._side(difference.record.kind, side)
                self._sheet.blank()

    def _kind(self, record: Conflict | Drift) -> Text:
        """Say what differs, and whether it can; of a drift, on whose word it was."""
        if isinstance(record, Conflict):
            told, note = self._words.term("conflict", record.kind), self._words.term("relation", record.relation)
        else:
            origin = shown(record.origin) or self._say("ledger.nameless")
            told, note = self._words.term("drift", record.kind), f"{self._say('claim.drift_origin')} {origin}"
        return Text.assemble((told[:1].upper() + told[1:], "bold"), f"{self._colon} {note}")

    def _side(self, kind: str, side: Side) -> None:
        """Write one value with the words of the first who gives it, and the other outlets that do."""
        first, outlets = side.members[0], [self._of(member.article) for member in side.members]
        words = self._sheet.quoted(self._claimed(first))
        self._sheet.add(Text(shown(self._words.value(kind, side.value)), "bold"), IN + 2, BULLET)
        self._sheet.say("answer.first_words", IN + 4, outlet=outlets[0], words=words)
        if others := [name for name in dict.fromkeys(outlets) if name != outlets[0]]:
            self._sheet.add(Text(self._say("answer.also", outlets=", ".join(others)), "dim"), IN + 4)

    def _claimed(self, member: Member) -> tuple[str, ...]:
        """Return the words of a member that make the claim, stretch by stretch."""
        return member.article.words(self._answer.claim.spans_of(member.statement))

    # whom to ask next

    def ask(self) -> None:
        """Say whom to ask next, and why."""
        self._sheet.title(self._say("ask.title"))
        for number, one in enumerate(self._answer.ask, start=1):
            self._sheet.add(self._whom(one), IN, f"{number}. ")
            for line in self._reasons(one):
                self._sheet.add(line, DEEP)
        if not self._answer.ask:
            self._sheet.say("ask.none", IN)

    def _whom(self, one: Ask) -> Text:
        name = shown(one.name) or self._of(self._index.article_of(one.statements[0]))
        notes = [self._words.term("kind", one.kind), *([self._say("ask.against")] if one.side == "against" else [])]
        return Text.assemble((name, "bold"), f" ({', '.join(notes)})")

    def _reasons(self, one: Ask) -> Iterable[str]:
        for reason in one.reasons:
            if reason == "contact":
                words = self._index.words(one.at.article, one.at.span) if one.at else ""
                yield self._say("ask.contact", words=self._words.quoted(words))
            elif reason == "first":
                yield self._say("ask.first", date=self._date(self._index.article_of(one.statements[0]).published))
            else:
                yield self._say(f"ask.{reason}")
        if one.kind == "media" and not one.read:
            yield self._say("ask.not_read")
        elif one.kind != "media":
            yield self._nearest(one)

    def _nearest(self, one: Ask) -> str:
        """Say which article stands nearest to a root."""
        outlet = self._of(self._index.article_of(one.statements[0]))
        if not one.steps:
            return self._say("ask.nearest", outlet=outlet)
        return self._say("ask.relayed", outlet=outlet, relays=self._words.count("relays", one.steps))
