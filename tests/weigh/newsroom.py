"""Invented articles built as records, and the claim that all their statements make together."""

import hashlib

from recoupe.languages.pack import installed
from recoupe.link.claims import Group
from recoupe.normalise.actor import plain, read_names
from recoupe.records.statement import Event, Link, Statement
from recoupe.records.text import Article, Block, Provenance
from recoupe.records.value import Quantity, TimeValue
from recoupe.weigh.claims import weigh

FR = {code: pack for code, pack in installed().items() if code == "fr"}
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


def article(outlet, published, *said, file=None, background="", boilerplate="", credit=None):
    """An article of an outlet (None: unknown), published on a day (None: unknown), that says some statements."""
    file = file or f"{plain(outlet or 'inconnu').replace(' ', '-')}.txt"
    key = hashlib.sha256(f"{file}{published}{[one['words'] for one in said]}".encode()).hexdigest()[:12]
    text, made, times, quantities = background + ("\n" if background else ""), [], [], []
    for number, one in enumerate(said):
        start_of_lead = len(text)
        chain_names = [link[1] for chain in (*one["chains"], *one["joint"]) for link in chain]
        lead = one["lead"] or (f"Selon {', '.join(chain_names)}, " if chain_names else "")
        text += lead
        source = (start_of_lead + 6 * lead.startswith("Selon "), len(text) - 2)
        start = len(text)
        text += one["words"]
        content = (start, len(text))
        text += ". "
        made.append(_statement(f"{key}-{number}", key, one, content, source, text, times, quantities))
    blocks = [Block("paragraph", (0, len(text)))]
    if boilerplate:
        blocks.append(Block("boilerplate", (len(text) + 1, len(text) + 1 + len(boilerplate))))
        text += "\n" + boilerplate
    return Article(
        id=key, file=file, url=None, outlet=outlet, byline=None, credit=credit, language="fr", published=published,
        published_zone=None, updated=None, title=None, text=text, text_sha256="", encoding="utf-8",
        metadata={"outlet": UNKNOWN}, blocks=tuple(blocks), statements=tuple(made), times=tuple(times),
        quantities=tuple(quantities),
    )  # fmt: skip


def _statement(key, owner, one, content, lead, text, times, quantities):
    chains = tuple(
        tuple(
            Link(name=name, kind=kind, span=_span(name, text, lead), stated=True, count=count) for kind, name, count in chain
        )
        for chain in (*one["chains"], *one["joint"])
    )
    own_times = tuple(_time(words, value, key, content, text, times) for words, value in one.get("times", {}).items())
    own_counts = tuple(
        _count(words, values, key, content, text, quantities) for words, values in one.get("counts", {}).items()
    )
    predicate = one.get("predicate")
    return Statement(
        id=key, article=owner, content=(content,), source=(lead,) if chains else None, cue=lead and (lead,) or None,
        mode="indirect" if chains else "own", act=one.get("act", "says"), chains=chains, chain=chains[0] if chains else (),
        certainty=one.get("certainty", "CT+"), hearsay=one.get("hearsay", False), status=one.get("status", "none"),
        times=own_times, quantities=own_counts,
        event=Event(
            trigger=content, predicate=predicate, actor=one.get("actor"), target=one.get("target"),
            negated=one.get("negated", False),
        ) if predicate else None,
        terms=tuple(one.get("terms", ())) or tuple(word for word in one["words"].replace("'", " ").split() if len(word) > 3),
        evidence=(),
    )  # fmt: skip


def _span(words, text, within):
    at = text.find(words, within[0])
    return (at, at + len(words)) if at >= 0 else within


def _time(words, value, key, content, text, times):
    span = _span(words, text, content)
    times.append(TimeValue(id=f"{key}-t{len(times)}", span=span, value=value))
    return times[-1].id


def _count(words, values, key, content, text, quantities):
    span = _span(words, text, content)
    quantities.append(Quantity(id=f"{key}-q{len(quantities)}", span=span, **{"unit": None, "of": None, **values}))
    return quantities[-1].id


def claim_of(*articles):
    """The claim that all statements of the articles make together."""
    members = tuple(statement.id for one in articles for statement in one.statements)
    spans = {statement.id: statement.content for one in articles for statement in one.statements}
    group = Group(members=members, spans=spans, features={member: {} for member in members})
    return weigh(articles, [group], FR, read_names(articles, FR))[0]


def interval(claim):
    return claim.origins.min, claim.origins.max


def reasons(claim):
    return {(merge.reason, merge.certain) for merge in claim.origins.merges}
