"""Documents: which of those that statements rest on are one, by who wrote them and who had them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from functools import cache
from typing import TYPE_CHECKING

from recoupe.annotate.fold import plain
from recoupe.languages.pack import installed

if TYPE_CHECKING:
    from recoupe.weigh.story import Story
    from recoupe.weigh.voice import Voice

_GENERAL = "general"
"""The sort of nouns that any document may be called by."""


def same_documents(voices: Sequence[Voice], story: Story) -> tuple[Voice, ...]:
    """Return the voices with one root for documents that are one.

    So are those of one author and one sort ("a Bravante report", "the Bravante document"). A bare noun ("the report")
    stands for the only document with an author that its article rests on, or, else, the only one that the medium had
    through which it came.
    """
    named = {voice.node: _author(voice) for voice in voices if voice.kind == "document" and _author(voice)}
    roots = _by_author({voice.node: voice for voice in voices if voice.node in named})
    known = [voice for voice in voices if voice.node in named]
    elsewhere = _written_in_articles(story) if any(voice.kind == "document" for voice in voices) else {}
    found = []
    for voice in voices:
        node = roots.get(voice.node, voice.node)
        if voice.kind == "document" and voice.node not in named:
            node = _bare(voice, known, roots, elsewhere) or node
        found.append(voice if node == voice.node else replace(voice, node=node))
    return tuple(found)


def _by_author(voices: Mapping[str, Voice]) -> dict[str, str]:
    """Map the node of each document with an author to that of the first of its author and sort."""
    firsts: list[Voice] = []
    found = {}
    for node, voice in sorted(voices.items(), key=lambda one: (_GENERAL in _sorts(one[1].name), one[0])):
        first = next((one for one in firsts if _may_be_one(one, voice)), voice)
        firsts += [voice] if first is voice else []
        found[node] = first.node
    return found


def _may_be_one(one: Voice, other: Voice) -> bool:
    """Tell whether two documents have one author and may be of one sort."""
    authors = _author(one), _author(other)
    return (authors[0] <= authors[1] or authors[1] <= authors[0]) and _fit(_sorts(one.name), _sorts(other.name))


def _bare(
    voice: Voice, known: Sequence[Voice], roots: Mapping[str, str], elsewhere: Mapping[str, Sequence[str]]
) -> str | None:
    """Return the node of the only document that a bare noun may stand for; None where there is none, or several."""
    sorts = _sorts(voice.name)
    through = [one for one in known if voice.medium and one.medium and one.medium.key == voice.medium.key]
    names = [name for name in elsewhere.get(voice.article, ()) if _fit(sorts, _sorts(name))]
    here = [one for one in known if any(_words(one.name) & _words(name) for name in names)]
    for near in (here, through):
        nodes = {roots[one.node] for one in near if _fit(sorts, _sorts(one.name))}
        if nodes:
            return nodes.pop() if len(nodes) == 1 else None
    return None


def _written_in_articles(story: Story) -> dict[str, list[str]]:
    """List by article the names of the documents with an author that its statements rest on."""
    return story.once("documents", lambda: _read(story))


def _read(story: Story) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for statement in story.statements.values():
        for link in (link for chain in story.chains_of(statement) for link in chain):
            if link.kind == "document" and _words(link.name):
                found.setdefault(statement.article, []).append(link.name)
    return found


def _author(voice: Voice) -> frozenset[str]:
    return _words(voice.name)


@cache
def _words(name: str) -> frozenset[str]:
    """Return the plain words of a document's name that begin with a capital inside it: who wrote it, if anybody."""
    words = name.replace("'", " ").replace("’", " ").replace("(", " ").replace(")", " ").split()
    return frozenset(
        part for word in words[1:] if word[:1].isupper() for part in plain(word).split() if part not in _nouns()
    )


@cache
def _sorts(name: str) -> frozenset[str]:
    """Return the sorts of document that the first noun for one in a name is of; () for no such noun."""
    return next((_nouns()[word] for word in plain(name).split() if word in _nouns()), frozenset())


@cache
def _nouns() -> dict[str, frozenset[str]]:
    """Map the plain nouns of all languages for documents to their sorts."""
    found: dict[str, set[str]] = {}
    for pack in installed().values():
        for sort, nouns in pack.table("coreference").get("documents", {}).items():
            for noun in nouns:
                found.setdefault(plain(noun), set()).add(sort)
    return {noun: frozenset(sorts) for noun, sorts in found.items()}


def _fit(one: frozenset[str], other: frozenset[str]) -> bool:
    """Tell whether two documents may be of one sort: a general noun, or one in no table, fits all."""
    return not one or not other or _GENERAL in one | other or bool(one & other)
