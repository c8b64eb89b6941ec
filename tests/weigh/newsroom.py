"""Invented articles built as records, and the claim that all their statements make together."""

import hashlib

from recoupe.annotate.fold import plain
from recoupe.languages.pack import installed
from recoupe.link.claims import Group
from recoupe.normalise.actor import read_names
from recoupe.records.statement import Event, Link, Statement
from recoupe.records.text import Article, Block, Provenance
from recoupe.records.value import Quantity, TimeValue
from recoupe.weigh.claims import weigh

FR = {code: pack for code, pack in installed().items() if code == "fr"}
PACKS = installed()
UNKNOWN = Provenance("unknown", reason="the text does not say")


def medium(name):
    return ("media", name, None)


def person(name):
    return ("person", name, None)


def body(name):
    return ("organization", name, None)


def document(name):
    return ("document", name, None)


def unnamed(description, count=None):
    return ("anonymous", description, count)


def say(words, *chain, joint=(), lead="", **fields):
    """One statement: its words, its chain (none: the outlet's own voice), the words that lead up to it."""
    return {"words": words, "chains": [list(chain)] if chain else [], "joint": list(joint), "lead": lead, **fields}


class Page:
    """What an article's records are made on: its text so far, and the values found in it."""

    def __init__(self, key, text):
        self.key, self.text = key, text
        self.times: list[TimeValue] = []
        self.quantities: list[Quantity] = []

    def span(self, words, within):
        at = self.text.find(words, within[0])
        return (at, at + len(words)) if at >= 0 else within

    def time(self, words, value, within):
        self.times.append(TimeValue(id=f"{self.key}-t{len(self.times)}", span=self.span(words, within), value=value))
        return self.times[-1].id

    def count(self, words, values, within):
        fields = {"unit": None, "of": None, **values}
        key = f"{self.key}-q{len(self.quantities)}"
        self.quantities.append(Quantity(id=key, span=self.span(words, within), **fields))
        return key


def article(outlet, published, *said, file=None, background="", language="fr", updated=None):
    """An article of an outlet (None: unknown), published on a day (None: unknown), that says some statements."""
    file = file or f"{plain(outlet or 'inconnu').replace(' ', '-')}.txt"
    key = hashlib.sha256(f"{file}{published}{[one['words'] for one in said]}".encode()).hexdigest()[:12]
    page, made = Page(key, background + ("\n" if background else "")), []
    for number, one in enumerate(said):
        before = len(page.text)
        chain_names = [link[1] for chain in (*one["chains"], *one["joint"]) for link in chain]
        lead = one["lead"] or (f"Selon {', '.join(chain_names)}, " if chain_names else "")
        page.text += lead
        source = (before + 6 * lead.startswith("Selon "), len(page.text) - 2)
        content = (len(page.text), len(page.text) + len(one["words"]))
        page.text += one["words"] + ". "
        made.append(_statement(f"{key}-{number}", page, one, content, source))
    blocks = [Block("paragraph", (0, len(page.text)))]
    return Article(
        id=key,
        file=file,
        url=None,
        outlet=outlet,
        byline=None,
        credit=None,
        language=language,
        published=published,
        published_zone=None,
        updated=updated,
        title=None,
        text=page.text,
        text_sha256="",
        encoding="utf-8",
        metadata={"outlet": UNKNOWN} | ({"updated": Provenance("text", (0, len(background)))} if updated else {}),
        blocks=tuple(blocks),
        statements=tuple(made),
        times=tuple(page.times),
        quantities=tuple(page.quantities),
    )


def _statement(key, page, one, content, lead):
    chains = tuple(
        tuple(
            Link(name=name, kind=kind, span=page.span(name, lead), stated=True, count=count)
            for kind, name, count in chain
        )
        for chain in (*one["chains"], *one["joint"])
    )
    event = None
    if one.get("predicate"):
        fields = {"actor": None, "target": None, "negated": False}
        event = Event(
            trigger=content, predicate=one["predicate"], **{name: one.get(name, none) for name, none in fields.items()}
        )
    words = [word for word in one["words"].replace("'", " ").split() if len(word) > 3]
    return Statement(
        id=key,
        article=page.key,
        content=(content,),
        source=(lead,) if chains else None,
        cue=(lead,) if chains else None,
        mode="indirect" if chains else "own",
        act=one.get("act", "says"),
        chains=chains,
        chain=chains[0] if chains else (),
        certainty=one.get("certainty", "CT+"),
        hearsay=one.get("hearsay", False),
        status=one.get("status", "none"),
        times=tuple(page.time(said, value, content) for said, value in one.get("times", {}).items()),
        quantities=tuple(page.count(said, values, content) for said, values in one.get("counts", {}).items()),
        event=event,
        terms=tuple(one.get("terms", words)),
        evidence=one.get("evidence", ()),
    )


def claim_of(*articles):
    """The claim that all statements of the articles make together."""
    members = tuple(statement.id for one in articles for statement in one.statements)
    spans = {statement.id: statement.content for one in articles for statement in one.statements}
    group = Group(members=members, spans=spans, features={member: {} for member in members})
    packs = {code: PACKS[code] for code in sorted({one.language for one in articles})}
    return weigh(articles, [group], packs, read_names(articles, packs))[0]


def interval(claim):
    return claim.origins.min, claim.origins.max


def reasons(claim):
    return {(merge.reason, merge.certain) for merge in claim.origins.merges}
