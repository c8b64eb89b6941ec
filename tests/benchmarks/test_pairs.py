"""Pairs of short articles: what meets, what disagrees, and what is asked of it."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from benchmarks.pairs import figures, measure


def _pair(name: str, texts: tuple[str, str], told: tuple[str, str], **gold: Any) -> dict[str, Any]:
    articles = [
        {"outlet": f"The {side} Courier", "date": "2031-03-04", "title": "In brief", "text": text}
        for side, text in zip(("Dale", "Moor"), texts, strict=True)
    ]
    row = {"denies": [], "conflict": None, "drift": None, "origins": [1, 2], "split": "dev", "same": True}
    return row | {"id": name, "articles": articles, "a": told[0], "b": told[1]} | gold


def _figures(folder: Path, *pairs: dict[str, Any]) -> dict[str, float]:
    (folder / "en.json").write_text(json.dumps({"pairs": pairs}))
    return dict(figures(measure([folder / "en.json"], "dev", folder)))


TOLL = _pair(
    "en-toll",
    (
        "Nine people died in the fire at the Orrin mill, the fire chief Ann Doyle said.",
        "Eleven people died in the fire at the Orrin mill, according to the mayor, Tom Reeve.",
    ),
    ("Nine people died in the fire at the Orrin mill", "Eleven people died in the fire at the Orrin mill"),
    conflict={"kind": "quantity", "relation": "conflict"},
    origins=[2, 2],
)


def test_what_meets_and_disagrees_counts(tmp_path: Path) -> None:
    found = _figures(tmp_path, TOLL)
    assert (found["link_r"], found["conflict_r"], found["conflict_p"], found["origins_in"]) == (1, 1, 1, 1)


def test_what_the_gold_has_otherwise_counts_against_it(tmp_path: Path) -> None:
    found = _figures(tmp_path, TOLL | {"same": False, "conflict": None})
    assert (found["link_p"], found["conflict_p"]) == (0, 0)


def test_the_other_part_is_left_out(tmp_path: Path) -> None:
    assert _figures(tmp_path, TOLL | {"split": "held", "same": False})["link_p"] == 1
