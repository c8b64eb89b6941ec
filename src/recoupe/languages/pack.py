"""Language packs: what recoupe knows of one language, found by entry point.

A pack is a folder of data (TOML lexicons), a token pattern and a trained pipeline. The packs shipped with recoupe
register under the entry-point group ``recoupe.languages`` exactly as an extension's would.
"""

from __future__ import annotations

import re
import tomllib
from dataclasses import dataclass, field
from functools import cache, cached_property
from importlib.metadata import entry_points
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal

from recoupe.errors import UsageError

if TYPE_CHECKING:
    from spacy.language import Language

Finding = Literal["times", "quantities", "names", "statements"]
"""What a pack may tell of an article."""

GROUP = "recoupe.languages"
BRIDGED = "en"
"""The language that the bridges of all others lead to."""
_NEEDS: dict[Finding, tuple[str, ...]] = {
    "times": ("time", "number"),
    "quantities": ("quantity", "number"),
    "names": ("sources", "coreference", "frames"),
    "statements": ("cues",),
}
"""The tables without which nothing of a kind is looked for in an article."""
UD_RELATIONS = frozenset({"nsubj", "obj", "ccomp", "obl", "nmod", "xcomp", "advcl", "case", "conj", "det"})


@dataclass(frozen=True, eq=False)
class LanguagePack:
    """One language: its ISO 639-1 ``code``, its English ``name``, its data ``folder`` and its token ``pattern``."""

    code: str
    name: str
    folder: Path
    pattern: str = field(repr=False)
    _tables: dict[str, dict[str, Any]] = field(default_factory=dict, repr=False)

    def table(self, name: str) -> dict[str, Any]:
        """Return the data of ``NAME.toml`` in the pack's folder, read once; an absent file is an empty table."""
        if name not in self._tables:
            path = self.folder / f"{name}.toml"
            self._tables[name] = tomllib.loads(path.read_text(encoding="utf-8")) if path.is_file() else {}
        return self._tables[name]

    def required(self, name: str) -> dict[str, Any]:
        """Return the data of a table without which nothing can be read; raises UsageError where it is not there."""
        table = self.table(name)
        if not table:
            raise UsageError(f"language pack {self.code}: {name}.toml is missing or empty; every pack must have it")
        return table

    @cached_property
    def bridge(self) -> dict[str, tuple[str, ...]]:
        """The English words that a word may be put as, the likeliest first: what ``bridge*.tsv`` tell, by name.

        Of a word that several have, the first tells; a pack without such files has none.
        """
        files = sorted(self.folder.glob("bridge*.tsv"))
        rows = (row.split("\t") for file in reversed(files) for row in file.read_text(encoding="utf-8").splitlines())
        return {word: tuple(others.split()) for word, others in rows}

    @cached_property
    def words(self) -> frozenset[str]:
        """Some everyday words (lemmas) of the language: its side of the bridges; none where no bridge has it."""
        if self.bridge:
            return frozenset(self.bridge)
        others = (pack.bridge.values() for pack in installed().values()) if self.code == BRIDGED else ()
        return frozenset(word for told in others for words in told for word in words)

    @cached_property
    def people(self) -> frozenset[str]:
        """The nouns (lemmas) that mostly stand for somebody: what ``people*.tsv`` tell; none without such files."""
        files = sorted(self.folder.glob("people*.tsv"))
        return frozenset(word for file in files for word in file.read_text(encoding="utf-8").split())

    @property
    def reads(self) -> bool:
        """Whether articles in this language are read: the pack knows the furniture of their pages, beside the trees."""
        return bool(self.table("furniture"))

    @property
    def finds(self) -> tuple[Finding, ...]:
        """What is found in an article: that for which the tables are there; nothing where none is read."""
        return tuple(what for what, needs in _NEEDS.items() if self.reads and all(map(self.table, needs)))

    def register(self) -> None:
        """Make the pack's tokenizer and light language known to spaCy, and the step of ours that pipelines hold."""
        from recoupe.languages import lemmas, tokenizer  # noqa: PLC0415  # spaCy is imported only where it works

        lemmas.register()
        tokenizer.register(self.code, self.pattern)

    def pipeline(self, stand_in: str | None = None) -> Language:
        """Load the pack's trained pipeline, or the spaCy pipeline that stands in for it (a name or a path).

        Raises UsageError where there is no such pipeline, or where its parser's labels are not those of Universal
        Dependencies.
        """
        import spacy  # noqa: PLC0415

        self.register()
        if stand_in:  # it may be another pack's
            for pack in installed().values():
                pack.register()
        wanted = stand_in or str(self.folder / "pipeline")
        try:
            nlp = spacy.load(wanted)
        except Exception as error:  # a folder that is no pipeline, or a broken one, may raise anything
            reason = re.sub(r"^\[E\d+\] ", "", str(error).partition("\n")[0]).rstrip(".")
            raise UsageError(
                f"cannot load the {self.code} pipeline {wanted!r}: {reason or type(error).__name__}; "
                "give the name of an installed spaCy pipeline or the path of one"
            ) from error
        labels = {label.split(":")[0] for label in nlp.pipe_labels.get("parser", ())}
        if missing := sorted(UD_RELATIONS - labels):
            raise UsageError(
                f"the pipeline {wanted!r} cannot stand in for {self.code}: its parser knows no {', '.join(missing)}; "
                "recoupe needs the labels of Universal Dependencies"
            )
        return nlp


@cache
def installed() -> dict[str, LanguagePack]:
    """Return the packs found under the entry-point group, by language code, in order of code."""
    found = {point.name: point for point in entry_points(group=GROUP)}
    return {code: found[code].load() for code in sorted(found)}


def readers() -> dict[str, LanguagePack]:
    """Return the packs that read articles, by language code, in order of code; the others only give trees."""
    return {code: pack for code, pack in installed().items() if pack.reads}


def shared_table(name: str) -> dict[str, Any]:
    """Return the data of ``languages/shared/NAME.toml``, which holds for every language."""
    return _shared(name)


@cache
def _shared(name: str) -> dict[str, Any]:
    path = Path(__file__).parent / "shared" / f"{name}.toml"
    return tomllib.loads(path.read_text(encoding="utf-8"))
