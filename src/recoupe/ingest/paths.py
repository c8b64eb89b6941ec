"""Which files the given paths mean, and what each is called."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from recoupe.ingest.manifest import NAME as MANIFEST
from recoupe.records.text import Failure

STDIN = "-"
KINDS = (".txt", ".jsonl")
WRITTEN = frozenset(f"{stem}.{kind}" for stem in ("dossier", "reuse") for kind in ("html", "json"))
"""What recoupe itself writes, perhaps into a folder of articles: worth no mention."""


@dataclass
class Inputs:
    """The files to read, by their real path, each with its name; the manifests found beside them; what failed.

    ``passed_over`` names the files of other kinds that folders hold, without those that recoupe writes.
    """

    files: dict[Path, str] = field(default_factory=dict)
    manifests: dict[Path, str] = field(default_factory=dict)
    failures: list[Failure] = field(default_factory=list)
    passed_over: list[str] = field(default_factory=list)
    stdin: bool = False


def find_inputs(paths: Sequence[str]) -> Inputs:
    """Return the files that paths mean: files by their name, folders with all below them but hidden ones.

    A file found under several arguments is there once, by its longest name. Different files that would have one
    name get as many of the folders above them before it as tell them apart.
    """
    inputs = Inputs()
    for argument in sorted(set(paths)):
        if argument == STDIN:
            inputs.stdin = True
        elif not argument:
            inputs.failures.append(Failure("", "missing", "a path is empty; give a file or a folder"))
        else:
            _try(Path(argument), inputs)
    inputs.files = _told_apart(inputs.files)
    inputs.manifests = _told_apart(inputs.manifests)
    inputs.failures.sort(key=lambda failure: (failure.file, failure.code, failure.reason))
    return inputs


def shown(path: Path) -> str:
    """Return a path as messages show it: relative as it is, absolute by its last part alone."""
    name = path.as_posix() if not path.is_absolute() else path.name or "/"
    return name.encode("utf-8", "surrogateescape").decode("utf-8", "replace")


def _try(path: Path, inputs: Inputs) -> None:
    """Add what one argument means, or the system's reason why it cannot be looked at."""
    try:
        _add(path, inputs)
    except OSError as error:
        reason = f"it cannot be looked at: {error.strerror or type(error).__name__}"
        inputs.failures.append(Failure(shown(path), "unreadable", reason))


def _add(path: Path, inputs: Inputs) -> None:
    """Add what one argument means."""
    if path.is_dir():
        _add_folder(path, inputs)
    elif not path.exists():
        inputs.failures.append(Failure(shown(path), "missing", "there is no such file or folder"))
    elif path.suffix.lower() not in KINDS or not path.is_file():
        reason = f"files of this kind are not read; give {' or '.join(KINDS)} files, or a folder of them"
        inputs.failures.append(Failure(shown(path), "kind", reason))
    else:
        _name(path, shown(Path(path.name)), inputs)


def _add_folder(folder: Path, inputs: Inputs) -> None:
    """Add the articles and manifests below a folder."""
    found = False
    for path in _below(folder):
        if path.name == MANIFEST:
            inputs.manifests.setdefault(path.resolve(), shown(path.relative_to(folder)))
        elif path.suffix.lower() in KINDS:
            _name(path, shown(path.relative_to(folder)), inputs)
            found = True
        elif path.name not in WRITTEN:
            inputs.passed_over.append(shown(path.relative_to(folder)))
    if not found:
        reason = f"the folder holds no article; articles are {' and '.join(KINDS)} files"
        inputs.failures.append(Failure(shown(folder), "no_articles", reason))


def _below(folder: Path) -> Iterator[Path]:
    """Yield the files below a folder in order of name, without hidden ones."""
    try:
        entries = sorted(folder.iterdir())
    except OSError:
        return
    for path in entries:
        if path.name.startswith("."):
            continue
        if path.is_dir():
            if not path.is_symlink():
                yield from _below(path)
        elif path.is_file():
            yield path


def _name(path: Path, name: str, inputs: Inputs) -> None:
    """Note a file's name, the longest of those under which it is found."""
    real = path.resolve()
    before = inputs.files.get(real)
    if before is None or (name.count("/"), name) > (before.count("/"), before):
        inputs.files[real] = name


def _told_apart(files: dict[Path, str]) -> dict[Path, str]:
    """Return the files with names of which no two are the same."""
    by_name: dict[str, list[Path]] = {}
    for path, name in files.items():
        by_name.setdefault(name, []).append(path)
    return {
        path: name if len(by_name[name]) == 1 else _longer(path, name, by_name[name]) for path, name in files.items()
    }


def _longer(path: Path, name: str, rivals: Sequence[Path]) -> str:
    """Return a file's name with enough of its folders before it to differ from its rivals'."""
    depth = name.count("/") + 1
    while depth < len(path.parts):
        depth += 1
        tails = [rival.parts[-depth:] for rival in rivals]
        if len(set(tails)) == len(tails):
            break
    return shown(Path(*path.parts[-depth:])).lstrip("/")
