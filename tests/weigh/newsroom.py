"""Invented articles built as records, and the claim that all their statements make together."""

import hashlib

from recoupe.annotate.fold import plain
from recoupe.languages.pack import installed
from recoupe.link.claims import Group
from recoupe.normalise.actor import read_names
from recoupe.records.anchor import Anchor
from recoupe.records.entity import Entity
from recoupe.records.statement import Event, Link, Statement
from recoupe.records.text import Article, Block, Provenance
from recoupe.records.value import Quantity, TimeValue
from recoupe.weigh.claims import weigh

FR = {code: pack for code, pack in installed().items() if code == "fr"}
LEADS = {"fr": "Selon", "es": "Según", "en": "According to"}
UNKNOWN = Provenance("unknown", reason="the text does not say")


def medium(name, entity=None):
    return ("media", name, None, entity)


def person(name, entity=None):
    return ("person", name, None, entity)


def body(name, entity=None):
    return ("organization", name, None, entity)


def document(name, entity=None):
    return ("document", name, None, entity)


def unnamed(description, count=None):
    return ("anonymous", description, count, None)


def entity(key, name, kind, *where, aliases=(), known=""):
    """An entity that articles mention where its name first stands in each."""
    mentions = tuple(
        Anchor(one.id, (one.text.find(form), one.text.find(form) + len(form)))
        for one in where
        for form in (name, *aliases)
        if form in one.text
    )
    return Entity(id=key, name=name, kind=kind, aliases=aliases, known=known, roles=(), mentions=mentions, joins=())


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


def article(outlet, published, *said, file=None, background="", note="", language="fr", url=None, updated=None):
    """An article of an outlet (None: unknown), published on a day (None: unknown), that says some statements.

    ``background`` stands before them and ``note`` behind.
    """
    file = file or f"{plain(outlet or 'inconnu').replace(' ', '-')}.txt"
    key = hashlib.sha256(f"{file}{published}{[one['words'] for one in said]}".encode()).hexdigest()[:12]
    page, made = Page(key, background + ("\n" if background else "")), []
    for number, one in enumerate(said):
        before = len(page.text)
        chain_names = [link[1] for chain in (*one["chains"], *one["joint"]) for link in chain]
        lead = one["lead"] or (f"{LEADS[language]} {', '.join(chain_names)}, " if chain_names else "")
        page.text += lead
        opening = len(LEADS[language]) + 1
        source = (before + opening * lead.startswith(f"{LEADS[language]} "), len(page.text) - 2)
        content = (len(page.text), len(page.text) + len(one["words"]))
        page.text += one["words"] + one.get("tail", "") + ". "
        made.append(_statement(f"{key}-{number}", page, one, content, source))
    page.text += note
    blocks = [Block("paragraph", (0, len(page.text)))]
    return Article(
        id=key,
        file=file,
        url=url,
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
            Link(name=name, kind=kind, span=page.span(name, lead), stated=True, count=count, entity=entity)
            for kind, name, count, entity in chain
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
        times=tuple(page.time(said, value, (lead[0], content[1])) for said, value in one.get("times", {}).items()),
        quantities=tuple(page.count(said, values, content) for said, values in one.get("counts", {}).items()),
        event=event,
        terms=tuple(one.get("terms", words)),
        evidence=one.get("evidence", ()),
    )


def claim_of(*articles, entities=(), aside=()):
    """The claim that the statements of the articles make together, but for those whose words are put ``aside``."""
    members = tuple(
        statement.id
        for one in articles
        for statement in one.statements
        if one.text[slice(*statement.content[0])] not in aside
    )
    spans = {statement.id: statement.content for one in articles for statement in one.statements}
    group = Group(members=members, spans=spans, features={member: {} for member in members})
    packs = {code: pack for code, pack in installed().items() if any(one.language == code for one in articles)}
    return weigh(articles, [group], packs, read_names(articles, packs), entities)[0]


def interval(claim):
    return claim.origins.min, claim.origins.max


def kinds(claim):
    """The conflicts of a claim by kind, with their relations."""
    return {conflict.kind: conflict.relation for conflict in claim.conflicts}


def words_of(anchors, *articles):
    """The words that anchors point at."""
    texts = {one.id: one.text for one in articles}
    return [texts[anchor.article][slice(*anchor.span)] for anchor in anchors]


def words_for(claim, reason, *articles):
    """The words of all merges made for a reason."""
    return [words_of(merge.evidence, *articles) for merge in claim.origins.merges if merge.reason == reason]


def reasons(claim):
    return {(merge.reason, merge.certain) for merge in claim.origins.merges}
