"""Names that are taken for a medium's by what they do (inform, quote, pass on), and the outlet's own name."""

from __future__ import annotations

from typing import TYPE_CHECKING

from recoupe.annotate.fold import fold
from recoupe.records.statement import Link

if TYPE_CHECKING:
    from recoupe.annotate.directory import Mention
    from recoupe.extract.scene import Scene


def publisher(scene: Scene, head: int, link: Link) -> Link:
    """Return the link of who quotes or informs: a lone name that nothing tells the kind of is taken for a medium's."""
    mention = scene.directory.at(scene.number, head)
    if mention is None or mention.entity.kind == "media" or mention.entity.roles:
        return link
    known = scene.gazetteer.find(mention.entity.name) is not None or bool(mention.entity.gender)
    titled = mention.first > 0 and scene.look.tokens[mention.first - 1].lower in scene.look.sources.titles
    words = mention.entity.name.split(" ")
    person = len(words) > 1 and not any(len(word) > 1 and word.isupper() for word in words)
    return link if known or titled or (person and not _titled(scene, mention)) else as_medium(scene, mention)


def _titled(scene: Scene, mention: Mention) -> bool:
    """Tell whether a name of several words is a title by its article: "THE Carrow Star", "EL Norte Digital"."""
    words, data = [word.lower() for word in mention.entity.name.split(" ")], scene.data
    before = scene.look.tokens[mention.first - 1].lower if mention.first else ""
    article = {before, words[0]} & (data.definite.articles | data.definite.contracted.keys())
    body = any(word in data.name_words.organization for word in words)
    return bool(article) and mention.entity.kind == "organization" and not body


def as_medium(scene: Scene, mention: Mention) -> Link:
    """Return the link of a name as a medium's, whatever kind it was given."""
    return Link(name=mention.entity.name, kind="media", span=scene.span(mention.first, mention.last), stated=True)


def is_own(scene: Scene, name: str) -> bool:
    """Tell whether a name is the publishing outlet's: in this form, its first or last words, its initials, an alias."""
    own, known = scene.gazetteer.find(scene.outlet), scene.gazetteer.find(name)
    alias = own is not None and known is not None and own.name == known.name
    bare, outlet = _bare(scene, fold(name)), _bare(scene, scene.outlet)
    small = scene.look.lexicon.apposition.of
    initials = "".join(word[0] for word in outlet.split() if word not in small) if " " in outlet else ""
    return alias or bare in (outlet, initials) or f" {outlet} ".startswith(f" {bare} ") or outlet.endswith(f" {bare}")


def _bare(scene: Scene, name: str) -> str:
    """Return a name in lower case, without the article that it may begin with."""
    first, _, rest = name.lower().replace("'", "' ").partition(" ")
    return rest.strip() if rest and first in scene.data.definite.determiners else name.lower()
